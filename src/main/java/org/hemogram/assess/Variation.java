package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.resource.ResourceTree;
import org.hemogram.trend.ReferenceChange;
import org.hemogram.trend.Scale;
import org.hemogram.trend.StepLimits;
import org.hemogram.trend.TrendTest;

/**
 * How much an analyte moves by itself, and how its series is put up for the statistics; one row of
 * {@code biological-variation.json}.
 *
 * @param analyte what is measured
 * @param test the trend test on the scale of the analyte
 * @param floor the smallest change worth a statement, in the analyte's unit
 * @param minimum true when the lowest value stands for a day, false for the median
 * @param spacing the fewest days between two values of one test
 * @param zero the smallest half reporting step that is added to every value where a series on the
 *     log scale has zeros
 * @param targets the values that a trend may be carried on to, ascending
 * @param halfLife of the moving average, in days
 */
record Variation(
    Analyte analyte,
    TrendTest test,
    double floor,
    boolean minimum,
    double spacing,
    double zero,
    List<BigDecimal> targets,
    double halfLife) {

  Variation {
    targets = List.copyOf(targets);
  }

  /** The shipped table, in its own order. */
  static List<Variation> table() {
    ResourceTree table = AssessTable.read("biological-variation.json");
    double confidence = table.get("confidence").exact().doubleValue();
    double z = table.get("z").exact().doubleValue();
    double halfLife = table.get("halfLife").exact().doubleValue();
    StepLimits steps = steps();
    List<Variation> rows = new ArrayList<>();
    for (ResourceTree row : table.get("rows").items()) {
      double floor = row.get("floor").exact().doubleValue();
      boolean log = row.text("scale").equals("log");
      ReferenceChange change =
          new ReferenceChange(
              row.get("cvi").exact().doubleValue(), row.get("cva").exact().doubleValue(), z);
      rows.add(
          new Variation(
              AssessTable.analyte(row.get("analyte")),
              new TrendTest(log ? Scale.LOG : Scale.RAW, change, floor, confidence, steps),
              floor,
              row.text("day").equals("minimum"),
              row.get("spacing").exact().doubleValue(),
              log ? row.get("zero").exact().doubleValue() : 0,
              row.get("targets").items().stream().map(ResourceTree::exact).toList(),
              halfLife));
    }
    return List.copyOf(rows);
  }

  private static StepLimits steps() {
    ResourceTree table = AssessTable.read("step-limits.json");
    return new StepLimits(
        table.get("first").whole(),
        table.get("limits").items().stream().map(ResourceTree::whole).toList());
  }

  /** What a change between two results must exceed. */
  ReferenceChange change() {
    return test.referenceChange();
  }

  boolean isLog() {
    return test.scale() == Scale.LOG;
  }
}
