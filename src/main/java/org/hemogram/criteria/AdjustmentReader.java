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
            reader.steps("cigarettes", "Smoking", "cigarettes a day"),
            reader.equation("altitudeEquation", "Elevation, equation", "m"),
            reader.equation("cigarettesEquation", "Smoking, equation", "cigarettes a day"),
            Adjustment.TABLE);
    adjustments.done();
    return read;
  }

  /** The equation under a key, or null when the table has none. */
  private Adjustments.@Nullable Equation equation(String key, String term, String unit) {
    Fields fields = adjustments.object(key);
    if (fields == null) {
      return null;
    }
    Integer held = fields.has("heldFrom") ? (Integer) fields.integer("heldFrom") : null;
    String sign = fields.text("sign");
    if (!sign.equals("+") && !sign.equals("-")) {
      throw fields.wrong("sign", "+ or -", "'" + sign + "'");
    }
    BigDecimal linear = TableReader.decimal(fields, "linear");
    BigDecimal square = TableReader.decimal(fields, "square");
    String taken =
        String.format(
            Locale.ROOT,
            "take off %s × n %s %s × n² %s",
            Quantity.plain(linear),
            sign,
            square.toPlainString(),
            analyte.unit().symbol());
    Edge edge = held == null ? new Edge("0", "none") : new Edge("more than " + held, "as " + held);
    published.add(row(fields, term, unit, taken, ">= 0", List.of(edge)));
    fields.done();
    return new Adjustments.Equation(linear, sign.equals("-") ? square.negate() : square, held);
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
      String taken =
          subtract.signum() == 0
              ? "no adjustment"
              : String.format(
                  Locale.ROOT, "take off %s %s", Quantity.plain(subtract), analyte.unit().symbol());
      String amounts = ">= " + from + (expected == null ? "" : " and < " + expected);
      published.add(row(fields, term, unit, taken, amounts, edges(from, expected)));
      fields.done();
    }
    return steps;
  }

  private TableRow row(
      Fields fields, String term, String unit, String taken, String amounts, List<Edge> edges) {
    TableReader.Evidence own = evidence.refined(fields);
    return new TableRow(
        term,
        taken,
        "",
        analyte,
        amounts,
        unit,
        edges,
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
