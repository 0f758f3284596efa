package org.hemogram.intake.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that may be the header of a table, with what stands below it.
 *
 * @param header its names
 * @param records the first records of the table
 * @param at which of them it is
 * @param delimiter what separates columns
 */
record HeaderLine(Header header, List<CsvForm.Lines> records, int at, char delimiter) {

  static HeaderLine of(List<CsvForm.Lines> records, int at, char delimiter) {
    return new HeaderLine(new Header(records.get(at).cells()), records, at, delimiter);
  }

  /** The 1-based line on which the data begin. */
  int dataLine() {
    return records.get(at).end() + 1;
  }

  /** The next record, or null. */
  CsvForm.@Nullable Lines next() {
    return at + 1 < records.size() ? records.get(at + 1) : null;
  }

  /** Some records below the header. */
  List<CsvForm.Lines> sample() {
    return records.subList(at + 1, records.size());
  }
}
