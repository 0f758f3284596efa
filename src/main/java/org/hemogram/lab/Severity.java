package org.hemogram.lab;

import java.util.Locale;

/**
 * How much a problem weighs: error = something was lost, warning = look at it, info = good to know.
 */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  /** The word in the output. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
