package org.hemogram.intake.grammar;

import org.hemogram.lab.Moment;

/** What a date cell turned out to be. */
public sealed interface ParsedTime {

  /** A time, as precise as it was printed. */
  record At(Moment moment) implements ParsedTime {}

  /** {@code 03/04/2024}: a date, but the column does not say in which order. */
  record AmbiguousOrder() implements ParsedTime {}

  /** Not a date. */
  record UnreadableDate() implements ParsedTime {}

  /** An empty cell. */
  record Missing() implements ParsedTime {}
}
