package org.hemogram.intake.terms;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.resource.ShippedFile;

/**
 * Reads the tables that ship with the program: one row a line, cells between tabs, {@code #}
 * comments.
 */
public final class TextTable {
  private TextTable() {}

  /**
   * The rows of a table below {@code org/hemogram}.
   *
   * @param name the path below that folder, for example {@code units/units.tsv}
   * @param columns the number of cells that every row has
   * @throws IllegalStateException when the table is missing or a row has another number of cells
   */
  public static List<List<String>> rows(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : ShippedFile.text(TextTable.class, "/org/hemogram/" + name).split("\n", -1)) {
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      List<String> cells = split(line, '\t');
      if (cells.size() != columns) {
        throw new IllegalStateException(
            name + ": expected " + columns + " cells, found " + cells.size() + ": " + line);
      }
      rows.add(cells);
    }
    return rows;
  }

  /** The parts of a cell between separators; one empty part for an empty cell. */
  public static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }
}
