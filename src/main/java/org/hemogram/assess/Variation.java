package org.hemogram.assess;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.trend.ReferenceChange;
import org.hemogram.trend.Scale;
import org.hemogram.trend.TrendTest;
import tools.jackson.databind.JsonNode;

/**
 * How much an analyte moves by itself, and how its series is put up for the statistics; one row of
 * {@code biological-variation.json}.
 *
 * @param analyte what is measured
 * @param test the trend test on the scale of the analyte
 * @param floor the smallest change worth a statement, in the analyte's unit
 * @param minimum true when the lowest value stands for a day, false for the median
 * @param zero half a reporting step, added to every value where a series on the log scale has zeros
 * @param up the reference change value upwards, in percent
 * @param down the reference change value downwards, in percent, negative
 */
record Variation(
    Analyte analyte,
    TrendTest test,
    double floor,
    boolean minimum,
    double zero,
    double up,
    double down) {

  /** The shipped table, in its own order. */
  static List<Variation> table() {
    JsonNode table = AssessData.table("biological-variation.json");
    double confidence = AssessData.exact(table, "confidence").doubleValue();
    double z = AssessData.exact(table, "z").doubleValue();
    List<Variation> rows = new ArrayList<>();
    for (JsonNode row : AssessData.required(table, "rows")) {
      double floor = AssessData.exact(row, "floor").doubleValue();
      boolean log = AssessData.text(row, "scale").equals("log");
      ReferenceChange change =
          new ReferenceChange(
              AssessData.exact(row, "cvi").doubleValue(),
              AssessData.exact(row, "cva").doubleValue(),
              z);
      rows.add(
          new Variation(
              AssessData.analyte(AssessData.required(row, "analyte")),
              new TrendTest(log ? Scale.LOG : Scale.RAW, change, floor, confidence),
              floor,
              AssessData.text(row, "day").equals("minimum"),
              log ? AssessData.exact(row, "zero").doubleValue() : 0,
              change.upPercent(),
              change.downPercent()));
    }
    return List.copyOf(rows);
  }

  boolean isLog() {
    return test.scale() == Scale.LOG;
  }
}
