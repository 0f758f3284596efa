package org.hemogram.intake.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the record that a scanner found last. A cell becomes text when it is asked for, and
 * most columns of most exports never are.
 */
final class ScannedCells implements RowCells {

  private final RecordScanner scanner;
  private final CellTexts texts;
  private @Nullable String[] known = new @Nullable String[0];

  ScannedCells(RecordScanner scanner, CellTexts texts) {
    this.scanner = scanner;
    this.texts = texts;
  }

  /** Forgets which cells were asked for. */
  void next() {
    if (known.length < scanner.fields) {
      known = new @Nullable String[scanner.fields];
    } else {
      Arrays.fill(known, 0, scanner.fields, null);
    }
  }

  /** Where its cells stand. */
  RecordScanner record() {
    return scanner;
  }

  /** True when a cell was asked for since {@link #next}. */
  boolean wasRead(int column) {
    return known[column] != null;
  }

  @Override
  public int size() {
    return scanner.fields;
  }

  @Override
  public String cell(int column) {
    String text = known[column];
    if (text == null) {
      text = text(column);
      known[column] = text;
    }
    return text;
  }

  private String text(int column) {
    int from = scanner.from[column];
    int to = scanner.to[column];
    return scanner.quotes[column] == RecordScanner.DOUBLED
        ? new String(scanner.bytes, from, to - from, StandardCharsets.UTF_8)
            .replace("\"\"", "\"")
            .strip()
        : texts.of(column).text(scanner.bytes, from, to);
  }

  @Override
  public boolean isBlank(int column) {
    int from = scanner.from[column];
    return from == scanner.to[column] || scanner.bytes[from] <= ' ' && cell(column).isEmpty();
  }
}
