package org.hemogram.intake.grammar;

/** Collects over the cells of a file which decimal mark it uses. Not thread-safe. */
public final class DecimalEvidence {

  /** Takes one cell into account. */
  public void see(String cell) {
    throw new UnsupportedOperationException();
  }

  /** Takes in what another collector has seen. */
  public void merge(DecimalEvidence other) {
    throw new UnsupportedOperationException();
  }

  /** What the cells seen so far say. */
  public DecimalMark mark() {
    throw new UnsupportedOperationException();
  }
}
