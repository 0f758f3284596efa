package org.hemogram.trend;

/** The scale on which a series is given. */
public enum Scale {
  /** Values as measured; slopes are units per day. */
  RAW,
  /** Natural logarithms of the values; slopes are ln units per day. */
  LOG;

  /** The measured number behind a value of the series. */
  double toRaw(double value) {
    return this == LOG ? Math.exp(value) : value;
  }
}
