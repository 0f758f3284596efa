package org.hemogram.intake.tree;

/** Takes flat records as if they were rows of a table. */
@FunctionalInterface
public interface RecordRows {

  /**
   * Takes one record.
   *
   * @param names the names of its fields; the same array as before when they are the same
   * @param values their texts, numbers with the digits of the export; empty for {@code null}
   * @param line the 1-based line on which the record starts
   */
  void accept(String[] names, String[] values, int line);
}
