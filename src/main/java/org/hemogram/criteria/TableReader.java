package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one table from JSON and checks it; a table that loads can be trusted to have no holes. */
final class TableReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");
  private static final Pattern DECIMAL = Pattern.compile("\\d+(\\.\\d+)?");

  private final Fields table;
  private final String id;
  private final CriteriaTable.Kind kind;
  private final List<TableRow> rows = new ArrayList<>();

  private TableReader(Fields table) {
    this.table = table;
    this.id = id(table);
    this.kind = kind(table);
  }

  /**
   * Reads a table.
   *
   * @param name what messages call it: a file, or an id
   * @param json the text
   * @throws CriteriaException when the text is no table, or the table has errors
   */
  static CriteriaTable read(String name, String json) {
    Fields table = new Fields(JsonTree.read(name, json), "table " + name);
    return new TableReader(table).table();
  }

  private static String id(Fields table) {
    String id = table.text("id");
    if (!ID.matcher(id).matches()) {
      throw table.wrong("id", "lower-case letters, digits, '-' and '.'", "'" + id + "'");
    }
    return id;
  }

  private static CriteriaTable.Kind kind(Fields table) {
    String word = table.text("kind");
    for (CriteriaTable.Kind kind : CriteriaTable.Kind.values()) {
      if (kind.id().equals(word)) {
        return kind;
      }
    }
    throw table.wrong(
        "kind", "grades, bands, points, sets, responses or durations", "'" + word + "'");
  }

  private CriteriaTable table() {
    Publication publication =
        new Publication(
            id,
            table.text("title"),
            table.text("version"),
            table.text("publisher"),
            table.text("published"),
            table.textOrEmpty("address"),
            table.texts("notes"));
    Evidence evidence = Evidence.NONE.refined(table);
    CriteriaTable.Content content =
        switch (kind) {
          case GRADES, BANDS, POINTS ->
              new CriteriaTable.Content(scales(evidence), List.of(), List.of(), List.of());
          case SETS -> {
            List<LimitSet> sets = new SetReader(table, evidence, rows).sets();
            yield new CriteriaTable.Content(List.of(), sets, List.of(), List.of());
          }
          case RESPONSES -> {
            List<Response> responses = new ResponseReader(table, evidence, rows).responses();
            yield new CriteriaTable.Content(List.of(), List.of(), responses, List.of());
          }
          case DURATIONS -> {
            List<DurationScale> durations = new DurationReader(table, evidence, rows).durations();
            yield new CriteriaTable.Content(List.of(), List.of(), List.of(), durations);
          }
        };
    table.done();
    return new CriteriaTable(publication, kind, content, rows);
  }

  private List<Scale> scales(Evidence evidence) {
    List<Scale> scales = new ArrayList<>();
    Adjustments adjustments = AdjustmentReader.read(table, evidence, rows);
    ScaleReader reader = new ScaleReader(kind, adjustments, rows);
    Set<String> names = new HashSet<>();
    for (Fields term : table.objects("terms")) {
      String name = term.text("name");
      if (!names.add(name)) {
        throw term.wrong("name", "a name of its own", "'" + name + "' again");
      }
      scales.add(reader.read(term.named(table.place() + ", " + name), name, evidence));
    }
    return scales;
  }

  /** An exact decimal, written as a text so that no reader rounds it. */
  static BigDecimal decimal(Fields fields, String key) {
    String text = fields.text(key);
    if (!DECIMAL.matcher(text).matches()) {
      throw fields.wrong(key, "a decimal such as \"1.5\"", "'" + text + "'");
    }
    return new BigDecimal(text);
  }

  /**
   * Where the numbers of a row come from; inner objects refine what the outer ones say.
   *
   * @param source where they were read, or null
   * @param verified how far that was verified, or null
   */
  record Evidence(@Nullable Source source, @Nullable String verified) {
    static final Evidence NONE = new Evidence(null, null);

    /** What may ship; anything else has not been read anywhere. */
    private static final List<String> LABELS =
        List.of("two sources", "source read", "secondary read");

    Evidence refined(Fields fields) {
      Fields own = fields.object("source");
      Source read =
          own == null ? source : new Source(own.text("title"), own.textOrEmpty("address"));
      if (own != null) {
        own.done();
      }
      String label = fields.textOrNull("verified");
      if (label != null && !LABELS.contains(label)) {
        throw fields.wrong("verified", String.join(", ", LABELS), "'" + label + "'");
      }
      return new Evidence(read, label == null ? verified : label);
    }

    Source requireSource(Fields fields) {
      if (source == null) {
        throw fields.wrong("source", "a source with a title", "none");
      }
      return source;
    }

    String requireVerified(Fields fields) {
      if (verified == null) {
        throw fields.wrong("verified", String.join(", ", LABELS), "none");
      }
      return verified;
    }
  }
}
