package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads what a table takes off a value by elevation and by smoking. */
final class AdjustmentReader {
  private final Fields adjustments;
  private final Analyte analyte;
  private final TableReader.Evidence evidence;
  private final List<TableRow> published;

  private AdjustmentReader(
      Fields adjustments, TableReader.Evidence evidence, List<TableRow> published) {
    this.adjustments = adjustments;
    this.evidence = evidence;
    this.published = published;
    this.analyte = ScaleReader.analyte(adjustments);
  }

  /** The adjustments of a table; each step is added to the rows for review. */
  static Adjustments read(Fields table, TableReader.Evidence evidence, List<TableRow> published) {
    Fields adjustments = table.object("adjustments");
    if (adjustments == null) {
      return Adjustments.NONE;
    }
    AdjustmentReader reader = new AdjustmentReader(adjustments, evidence, published);
    Adjustments read =
        new Adjustments(
            reader.steps("altitude", "Elevation", "m"),
            reader.steps("cigarettes", "Smoking", "cigarettes a day"));
    adjustments.done();
    return read;
  }

  private List<Adjustments.Step> steps(String key, String term, String unit) {
    List<Adjustments.Step> steps = new ArrayList<>();
    Integer expected = null;
    if (!adjustments.has(key)) {
      return steps;
    }
    for (Fields fields : adjustments.objects(key)) {
      int from = fields.integer("from");
      if (!steps.isEmpty() && (expected == null || expected != from)) {
        throw fields.wrong("from", "the end of the step before: " + expected, String.valueOf(from));
      }
      expected = fields.has("below") ? (Integer) fields.integer("below") : null;
      if (expected != null && expected <= from) {
        throw fields.wrong("below", "more than " + from, String.valueOf(expected));
      }
      BigDecimal subtract = TableReader.decimal(fields, "subtract");
      steps.add(new Adjustments.Step(from, expected, subtract));
      published.add(row(fields, term, unit, from, expected, subtract));
      fields.done();
    }
    return steps;
  }

  private TableRow row(
      Fields fields,
      String term,
      String unit,
      int from,
      @Nullable Integer below,
      BigDecimal subtract) {
    TableReader.Evidence own = evidence.refined(fields);
    return new TableRow(
        term,
        subtract.signum() == 0
            ? "no adjustment"
            : String.format(
                Locale.ROOT, "take off %s %s", Quantity.plain(subtract), analyte.unit().symbol()),
        "",
        analyte,
        ">= " + from + (below == null ? "" : " and < " + below),
        unit,
        edges(from, below),
        fields.text("wording"),
        own.requireSource(fields),
        own.requireVerified(fields));
  }

  private static List<Edge> edges(int from, @Nullable Integer below) {
    Edge first = new Edge(String.valueOf(from), "in this row");
    return below == null
        ? List.of(first)
        : List.of(first, new Edge(String.valueOf(below), "in the next row"));
  }
}
