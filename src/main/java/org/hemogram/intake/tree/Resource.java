package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One FHIR resource as far as blood counts need it: Observation, Patient, DiagnosticReport,
 * Specimen, Medication or a record of a treatment. Filled while the stream is read, and never
 * changed afterwards. Texts that are missing are empty.
 */
final class Resource {
  final String pointer;
  final int line;
  String type = "";
  String id = "";
  String fullUrl = "";
  String status = "";
  Reference subject = Reference.NONE;

  /** {@code meta.versionId} and {@code meta.lastUpdated}. */
  String version = "";

  String updated = "";

  /** True when an entry of a history says that the resource was deleted then. */
  boolean deleted;

  /** Observation: the value of its own. */
  final Measurement own = new Measurement();

  /** Observation: what is noted about it. */
  String note = "";

  /** Observation: values beside or instead of its own. */
  final List<Measurement> components = new ArrayList<>(0);

  /** Observation and DiagnosticReport: when the sample was taken, as printed. */
  String effective = "";

  /** Observation and DiagnosticReport: when it was reported, as printed. */
  String issued = "";

  /** Observation and DiagnosticReport: the samples. */
  final List<Reference> specimens = new ArrayList<>(0);

  /** DiagnosticReport: the Observations that it lists. */
  final List<Reference> results = new ArrayList<>(0);

  /** Specimen: what it is, and when it was taken. */
  Concept kind = Concept.NONE;

  String collected = "";

  /** Patient. */
  String gender = "";

  String birthDate = "";

  /** Patient: its identifiers as references that carry nothing else. */
  final List<Reference> identifiers = new ArrayList<>(0);

  /** A record of a treatment; null for other types. */
  @Nullable Given given;

  final List<Resource> contained = new ArrayList<>(0);

  Resource(String pointer, int line) {
    this.pointer = pointer;
    this.line = line;
  }
}
