package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of numbers: names on the left, as wide as they need and wrapped where the page is too
 * narrow, and columns that end on the right.
 */
final class NumberTable {
  private static final int INDENT = 2;
  private static final int GAP = 2;
  private static final int NARROWEST = 16;

  private record Row(String name, List<String> cells) {}

  private final Page page;
  private final Row titles;
  private final List<Row> rows = new ArrayList<>();

  NumberTable(Page page, String title, List<String> columns) {
    this.page = page;
    this.titles = new Row(title, List.copyOf(columns));
  }

  void row(String name, List<String> cells) {
    rows.add(new Row(page.style().show(name), List.copyOf(cells)));
  }

  void write() {
    int[] widths = new int[titles.cells().size()];
    int names = Wrapping.width(titles.name());
    measure(titles, widths);
    for (Row row : rows) {
      names = Math.max(names, Wrapping.width(row.name()));
      measure(row, widths);
    }
    int numbers = 0;
    for (int width : widths) {
      numbers += GAP + width;
    }
    names = Math.max(NARROWEST, Math.min(names, page.style().width() - INDENT - numbers));
    write(titles, names, widths, Ink.HEADING);
    for (Row row : rows) {
      write(row, names, widths, Ink.PLAIN);
    }
  }

  private static void measure(Row row, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], Wrapping.width(row.cells().get(i)));
    }
  }

  /** The numbers stand beside the last line of the name. */
  private void write(Row row, int names, int[] widths, Ink ink) {
    List<String> lines = Wrapping.lines(row.name(), names, names - INDENT);
    String before = " ".repeat(INDENT);
    for (String line : lines.subList(0, lines.size() - 1)) {
      page.line("", page.style().paint(ink, before + line));
      before = " ".repeat(INDENT * 2);
    }
    StringBuilder text =
        new StringBuilder(Wrapping.left(before + lines.get(lines.size() - 1), INDENT + names));
    for (int i = 0; i < widths.length; i++) {
      text.append(" ".repeat(GAP)).append(Wrapping.right(row.cells().get(i), widths[i]));
    }
    page.line("", page.style().paint(ink, text.toString()));
  }
}
