package org.hemogram.report.text;

import java.util.List;
import org.hemogram.report.ByteBlock;

/**
 * Text on its way to a terminal: wrapped at its width, in characters that it can show, safe
 * whatever the data hold. Every text that comes in here may come from the data.
 */
final class Page {
  /** Columns of the labels on the left of an entry. */
  private static final int LABEL = 26;

  private static final int INDENT = 4;

  private final TextStyle style;
  private final ByteBlock out;

  Page(TextStyle style, ByteBlock out) {
    this.style = style;
    this.out = out;
  }

  TextStyle style() {
    return style;
  }

  void blank() {
    out.ascii('\n');
  }

  /** A heading of a section. */
  void heading(int indent, String text) {
    paragraph(Ink.HEADING, indent, indent, text);
  }

  /** A text over as many lines as it needs. */
  void paragraph(int indent, String text) {
    paragraph(Ink.PLAIN, indent, indent, text);
  }

  /** A text whose first line starts at one column and whose other lines start at another. */
  void paragraph(Ink ink, int first, int rest, String text) {
    int indent = first;
    for (String line :
        Wrapping.lines(style.show(text), style.width() - first, style.width() - rest)) {
      line(" ".repeat(indent), style.paint(ink, line));
      indent = rest;
    }
  }

  /** A label with its text beside it, or below it where the label is too long. */
  void entry(Ink ink, String label, String text) {
    String shown = style.show(label);
    int beside = INDENT + LABEL + 1;
    if (Wrapping.width(shown) > LABEL) {
      paragraph(ink, INDENT, INDENT + 2, label);
      paragraph(INDENT + 4, text);
      return;
    }
    int columns = style.width() - beside;
    List<String> lines = Wrapping.lines(style.show(text), columns, columns);
    String padding = " ".repeat(LABEL + 1 - Wrapping.width(shown));
    String before = " ".repeat(INDENT) + style.paint(ink, shown) + padding;
    for (String line : lines) {
      line(before, line);
      before = " ".repeat(beside);
    }
  }

  /**
   * A finding with its text beside it; a longer name pushes the first line of the text aside.
   *
   * @param columns columns of the names
   */
  void finding(Ink ink, int columns, String name, String text) {
    String shown = style.show(name);
    int beside = INDENT + columns + 2;
    int start = Math.max(beside, INDENT + Wrapping.width(shown) + 2);
    List<String> lines =
        Wrapping.lines(style.show(text), style.width() - start, style.width() - beside);
    String before =
        " ".repeat(INDENT)
            + style.paint(ink, shown)
            + " ".repeat(start - INDENT - Wrapping.width(shown));
    for (String line : lines) {
      line(before, line);
      before = " ".repeat(beside);
    }
  }

  /** A line that has been laid out, shown and painted already. */
  void line(String before, String text) {
    String line = before + text;
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == Wrapping.JOIN)) {
      end--;
    }
    out.text(line.substring(0, end).replace(Wrapping.JOIN, ' '));
    out.ascii('\n');
  }
}
