package org.hemogram.intake.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param names the names of the first members that were seen, for JSON of no known kind
 * @param envelope how many objects stand around FHIR resources that are no resources
 */
public record JsonShape(Kind kind, String why, int line, List<String> names, int envelope) {

  private static final int NAMES_SHOWN = 8;
  private static final int LONGEST_NAME = 30;
  private static final Pattern POINT = Pattern.compile("\\.");

  public JsonShape {
    names = List.copyOf(names);
  }

  /** Kinds of JSON. */
  public enum Kind {
    /** A FHIR resource, an array of resources, or a Bundle: {@link FhirReader#read}. */
    FHIR("fhir"),
    /** One FHIR resource a line: {@link FhirReader#readLines}. */
    FHIR_LINES("fhir-ndjson"),
    /** CDISC Dataset-JSON 1.0 or 1.1: {@link JsonTables}. */
    DATASET_JSON("cdisc-dataset-json"),
    /** CDISC Dataset-JSON 1.1, the columns in the first line and a row on each of the others. */
    DATASET_LINES("cdisc-dataset-json"),
    /** A CCDA document turned into JSON: {@link BlueButtonReader}. */
    BLUE_BUTTON("blue-button"),
    /** A list of records, flat or with others in them, or one record: {@link JsonTables}. */
    RECORDS(null),
    /** One record a line: {@link JsonTables}. */
    RECORD_LINES(null),
    OTHER(null),
    MALFORMED(null),
    TRUNCATED(null);

    private final @Nullable String dialect;

    Kind(@Nullable String dialect) {
      this.dialect = dialect;
    }

    /** The name by which the kind can be stated; empty for records, whose names decide. */
    public Optional<String> dialect() {
      return Optional.ofNullable(dialect);
    }

    /** True for one value a line. */
    public boolean isLines() {
      return this == FHIR_LINES || this == RECORD_LINES || this == DATASET_LINES;
    }

    /** True when the text holds rows of tables, whose column names decide on the dialect. */
    public boolean isTables() {
      return this == DATASET_JSON
          || this == DATASET_LINES
          || this == RECORDS
          || this == RECORD_LINES;
    }

    /** True when the text could not be read to where its kind would show. */
    public boolean isBroken() {
      return this == MALFORMED || this == TRUNCATED;
    }

    /** The first kind of that name; empty when it is no name of a kind. */
    public static Optional<Kind> of(@Nullable String dialect) {
      return Arrays.stream(values())
          .filter(kind -> kind.dialect != null && kind.dialect.equals(dialect))
          .findFirst();
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

  /**
   * The shape when its dialect is stated instead of recognized. Broken JSON stays what it is, and
   * of two kinds of one name the one that was seen is kept.
   */
  public JsonShape stated(Kind statedKind) {
    boolean same = kind.dialect().isPresent() && kind.dialect().equals(statedKind.dialect());
    return same || kind.isBroken()
        ? this
        : new JsonShape(statedKind, "--input-format states it", 0, names, 0);
  }

  /** Why the text cannot be read; empty for kinds that have a reader. */
  public Optional<Problem> problem(String file) {
    SourceLocation at = new SourceLocation(file, line, null);
    return switch (kind) {
      case MALFORMED -> Optional.of(JsonFaults.malformed(at));
      case TRUNCATED -> Optional.of(JsonFaults.truncated(at));
      case OTHER ->
          Optional.of(
              Problem.at(
                  at,
                  "data.file-unrecognized",
                  Severity.WARNING,
                  "this JSON is neither FHIR, Dataset-JSON, Blue Button nor a list of records; "
                      + seen(names)
                      + ". Export it as FHIR, CSV, or one object per result."));
      default -> Optional.empty();
    };
  }

  /** What was seen, for a person; a name that may hold data of a patient is not repeated. */
  public static String seen(List<String> names) {
    List<String> shown = names.stream().filter(JsonShape::isNoData).limit(NAMES_SHOWN).toList();
    return shown.isEmpty()
        ? "no names of fields were seen"
        : "its fields are " + String.join(", ", shown) + (names.size() > shown.size() ? " …" : "");
  }

  /** True for a name, or names with points between them, that holds no data of a patient. */
  public static boolean isNoData(String name) {
    return isName(name) && Arrays.stream(POINT.split(name)).allMatch(JsonShape::isNoPerson);
  }

  /** The members of a large object may be called after people: {@code "Anna": {…}}. */
  private static boolean isNoPerson(String name) {
    boolean capital = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    boolean word = capital && name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return !word && name.indexOf(' ') < 0;
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.chars()
            .noneMatch(c -> Character.isDigit(c) || Character.isISOControl(c) || c == ':');
  }
}
