package org.hemogram.intake.tree;

import java.util.Optional;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * What kind of JSON a text is, judged by its beginning.
 *
 * @param kind the kind
 * @param why what it was recognized by
 * @param line the line of the fault of malformed or truncated JSON, else 0
 */
public record JsonShape(Kind kind, String why, int line) {

  /** Kinds of JSON. */
  public enum Kind {
    /** A FHIR resource, an array of resources, or a Bundle: {@link FhirReader#read}. */
    FHIR("fhir"),
    /** One FHIR resource a line: {@link FhirReader#readLines}. */
    FHIR_LINES("fhir-ndjson"),
    /** An array of flat records, or one record: {@link FlatRecords#read}. */
    RECORDS(null),
    /** One flat record a line: {@link FlatRecords#readLines}. */
    RECORD_LINES(null),
    DATASET_JSON(null),
    BLUE_BUTTON(null),
    OTHER(null),
    MALFORMED(null),
    TRUNCATED(null);

    private final @Nullable String dialect;

    Kind(@Nullable String dialect) {
      this.dialect = dialect;
    }

    /** The dialect that the kind alone decides; empty for records, whose names decide. */
    public Optional<String> dialect() {
      return Optional.ofNullable(dialect);
    }

    /** True for one value a line. */
    public boolean isLines() {
      return this == FHIR_LINES || this == RECORD_LINES;
    }
  }

  /** True when the first character that is not blank opens an object or a list. */
  public static boolean isJson(byte[] head, int length) {
    for (int i = 0; i < length; i++) {
      if (!Character.isWhitespace(head[i])) {
        return head[i] == '{' || head[i] == '[';
      }
    }
    return false;
  }

  /**
   * Recognizes a text.
   *
   * @param head the beginning of the text in UTF-8, without a byte order mark
   * @param length how many bytes of it count
   * @param complete true when that is the whole text
   */
  public static JsonShape detect(byte[] head, int length, boolean complete) {
    return new ShapeDetection(head, length, complete).detect();
  }

  /** Why the text cannot be read; empty for kinds that have a reader. */
  public Optional<Problem> problem(String file) {
    SourceLocation at = new SourceLocation(file, line, null);
    return switch (kind) {
      case FHIR, FHIR_LINES, RECORDS, RECORD_LINES -> Optional.empty();
      case MALFORMED -> Optional.of(JsonFaults.malformed(at));
      case TRUNCATED -> Optional.of(JsonFaults.truncated(at));
      case DATASET_JSON ->
          unrecognized(at, "this is CDISC Dataset-JSON, which is not read yet. Export it as CSV.");
      case BLUE_BUTTON ->
          unrecognized(
              at,
              "this is a Blue Button record (CCDA turned into JSON), which is not read yet. Export"
                  + " it as FHIR or CSV.");
      case OTHER ->
          unrecognized(
              at,
              "this JSON is neither FHIR nor a list of flat records. Export it as FHIR, CSV, or one"
                  + " object per result.");
    };
  }

  private static Optional<Problem> unrecognized(SourceLocation at, String message) {
    return Optional.of(Problem.at(at, "data.file-unrecognized", Severity.WARNING, message));
  }
}
