package org.hemogram.trend;

/** How much of a value is known: the number itself, or only a bound ("&lt;5", "&gt;1000"). */
public enum Censoring {
  /** The value is the number. */
  NONE,
  /** The true value is below the number. */
  BELOW,
  /** The true value is above the number. */
  ABOVE
}
