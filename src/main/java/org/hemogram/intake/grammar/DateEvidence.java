package org.hemogram.intake.grammar;

/** Collects over a column in which order its dates are written. Not thread-safe. */
public final class DateEvidence {

  /** Takes one cell into account. */
  public void see(String cell) {
    throw new UnsupportedOperationException();
  }

  /** Takes in what another collector has seen. */
  public void merge(DateEvidence other) {
    throw new UnsupportedOperationException();
  }

  /** What the cells seen so far say. */
  public DateOrder order() {
    throw new UnsupportedOperationException();
  }
}
