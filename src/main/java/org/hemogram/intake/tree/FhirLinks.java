package org.hemogram.intake.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.jspecify.annotations.Nullable;

/**
 * What Observations and treatments refer to: patients by every form of reference, samples,
 * medicines, and the reports that list results. Collected before the Observations are read, then
 * shared; reading it is thread-safe.
 */
public final class FhirLinks {

  /** No links at all. */
  public static final FhirLinks NONE = new FhirLinks();

  /** What is known of a report that lists an Observation. */
  record Report(Moment taken, Moment issued, Reference subject, List<Reference> specimens) {}

  /** What is known of a sample. */
  record Specimen(Moment taken, Concept kind) {}

  private final Map<String, String> patients = new HashMap<>();
  private final Map<String, PatientFacts> facts = new HashMap<>();
  private final Map<String, Specimen> specimens = new HashMap<>();
  private final Map<String, Report> reports = new HashMap<>();
  private final Map<String, Concept> medicines = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  private FhirLinks() {}

  /** The id of the patient behind a reference key or {@code system|value}; empty when not known. */
  Optional<String> patient(String key) {
    return Optional.ofNullable(patients.get(key));
  }

  /** The only patient there is; empty when there are none or several. */
  Optional<String> onlyPatient() {
    return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
  }

  /** What is known of a patient. */
  PatientFacts facts(String patient) {
    return facts.getOrDefault(patient, PatientFacts.UNKNOWN);
  }

  /** The sample behind a reference key. */
  Optional<Specimen> specimen(String key) {
    return Optional.ofNullable(specimens.get(key));
  }

  /** The Medication behind a reference key; {@link Concept#NONE} when it is not known. */
  Concept medicine(String key) {
    return medicines.getOrDefault(key, Concept.NONE);
  }

  /** The report that lists an Observation. */
  Optional<Report> report(Resource observation) {
    if (reports.isEmpty()) {
      return Optional.empty();
    }
    Report byUrl = reports.get(Reference.key(observation.fullUrl));
    return Optional.ofNullable(
        byUrl != null ? byUrl : reports.get("Observation/" + observation.id));
  }

  /** Collects links. One thread at a time. */
  public static final class Builder {
    private @Nullable FhirLinks links = new FhirLinks();

    private FhirLinks links() {
      if (links == null) {
        throw new IllegalStateException("already built");
      }
      return links;
    }

    void add(Resource resource) {
      switch (resource.type) {
        case "Patient" -> patient(resource);
        case "Specimen" -> specimen(resource);
        case "DiagnosticReport" -> report(resource);
        case "Medication" -> medicine(resource);
        default -> {
          // Nothing refers to it.
        }
      }
    }

    private void patient(Resource patient) {
      String id = Patients.id(patient);
      if (id.isEmpty()) {
        return;
      }
      FhirLinks into = links();
      into.ids.add(id);
      into.facts.merge(id, Patients.facts(patient), PatientFacts::orElse);
      into.patients.putIfAbsent("Patient/" + id, id);
      if (!patient.fullUrl.isEmpty()) {
        into.patients.putIfAbsent(Reference.key(patient.fullUrl), id);
      }
      for (Reference identifier : patient.identifiers) {
        into.patients.putIfAbsent(
            identifier.identifierSystem() + '|' + identifier.identifier(), id);
      }
    }

    private void specimen(Resource specimen) {
      Specimen known = new Specimen(moment(specimen.collected), specimen.kind);
      links().specimens.putIfAbsent("Specimen/" + specimen.id, known);
      if (!specimen.fullUrl.isEmpty()) {
        links().specimens.putIfAbsent(Reference.key(specimen.fullUrl), known);
      }
    }

    private void medicine(Resource medicine) {
      links().medicines.putIfAbsent("Medication/" + medicine.id, medicine.own.code);
      if (!medicine.fullUrl.isEmpty()) {
        links().medicines.putIfAbsent(Reference.key(medicine.fullUrl), medicine.own.code);
      }
    }

    private void report(Resource report) {
      Report known =
          new Report(
              moment(report.effective),
              moment(report.issued),
              report.subject,
              List.copyOf(report.specimens));
      for (Reference result : report.results) {
        if (!result.isLocal()) {
          // A report may come again in a later version: the first one that knows a time stays.
          links()
              .reports
              .merge(
                  Reference.key(result.target()),
                  known,
                  (old, next) -> old.taken().isKnown() ? old : next);
        }
      }
    }

    private static Moment moment(String text) {
      return FhirTime.parse(text).orElse(Moment.NONE);
    }

    /** True when nothing that could be referred to was found so far. */
    public boolean isEmpty() {
      FhirLinks so = links();
      return so.ids.isEmpty() && so.specimens.isEmpty() && so.reports.isEmpty();
    }

    /** What was collected; the builder is spent. */
    public FhirLinks build() {
      FhirLinks built = links();
      links = null;
      return built;
    }
  }
}
