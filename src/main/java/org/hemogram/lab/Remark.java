package org.hemogram.lab;

/** What was done to a result, or has to be known about it; the ids stand in the output. */
public enum Remark {
  DERIVED("derived"),
  UNIT_ASSUMED("unit-assumed"),
  CORRECTED("corrected"),
  PRELIMINARY("preliminary"),
  STATUS_UNKNOWN("status-unknown"),
  REPORT_TIME("report-time"),
  RANGE_IGNORED("range-ignored"),
  UNRELIABLE("unreliable"),
  UNIT_SUSPECT("unit-suspect"),
  CONFLICT("conflict"),
  WITHIN_INTERVAL("within-interval"),
  BASELINE_MISSING("baseline-missing"),
  BASELINE_FIRST("baseline-first"),
  BEYOND_TABLE("beyond-table");

  private final String id;

  Remark(String id) {
    this.id = id;
  }

  /** The word in the output. */
  public String id() {
    return id;
  }
}
