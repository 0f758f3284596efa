package org.hemogram.cli;

import java.util.List;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.Publication;
import org.hemogram.criteria.Source;
import org.hemogram.criteria.TableRow;

/** {@code criteria --format text}: a published table as somebody reviews it, line by line. */
final class CriteriaText {
  private static final int LABEL = 18;
  private static final int LONGEST_ID = 20;

  private final int width;
  private final StringBuilder out = new StringBuilder();

  private CriteriaText(int width) {
    this.width = width;
  }

  /** Every table with its title. */
  static String list(List<CriteriaLibrary.Listing> tables, int width) {
    CriteriaText text = new CriteriaText(width);
    for (CriteriaLibrary.Listing table : tables) {
      text.entry(table.id(), LONGEST_ID, table.title());
    }
    return text.out.toString();
  }

  /** One table. */
  static String table(CriteriaTable table, int width) {
    CriteriaText text = new CriteriaText(width);
    text.publication(table.publication());
    String before = "";
    for (TableRow row : table.rows()) {
      String title = row.term() + (row.appliesTo().isEmpty() ? "" : ", " + row.appliesTo());
      if (!title.equals(before)) {
        text.out.append('\n');
        Paragraph.append(text.out, "", 2, title, width);
        before = title;
      }
      text.row(table.kind(), row);
    }
    return text.out.toString();
  }

  private void publication(Publication from) {
    out.append(from.id()).append('\n');
    Paragraph.append(
        out,
        "",
        0,
        sentence(title(from)) + sentence(from.publisher() + ", " + from.published()),
        width);
    if (!from.address().isEmpty()) {
      out.append(from.address()).append('\n');
    }
    if (!from.notes().isEmpty()) {
      out.append('\n');
    }
    for (String note : from.notes()) {
      Paragraph.append(out, "- ", 2, note, width);
    }
  }

  private static String title(Publication from) {
    boolean named = from.version().isEmpty() || from.title().contains(from.version());
    return named ? from.title() : from.title() + ", version " + from.version();
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text + " " : text + ". ";
  }

  private void row(CriteriaTable.Kind kind, TableRow row) {
    String label =
        switch (kind) {
          case GRADES -> "grade " + row.outcome();
          case POINTS -> "points " + row.outcome();
          case BANDS, SETS, RESPONSES, DURATIONS -> row.outcome();
        };
    entry(label, LABEL, row.analyte().id() + " " + row.condition() + " " + row.unit());
    detail("on the limit", row.edge());
    detail("published", row.wording());
    Source source = row.source();
    detail(
        "source", (source.title() + " " + source.address()).strip() + " (" + row.verified() + ")");
  }

  private void detail(String label, String text) {
    if (!text.isBlank()) {
      entry("  " + label, LABEL, text);
    }
  }

  private void entry(String label, int column, String text) {
    String before = "  " + label + " ".repeat(Math.max(2, column - label.length()));
    Paragraph.append(out, before, column + 2, text, width);
  }
}
