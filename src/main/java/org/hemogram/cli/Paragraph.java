package org.hemogram.cli;

/** Text over as many lines as it needs. */
final class Paragraph {
  private Paragraph() {}

  /**
   * Appends a text, broken at spaces; a word longer than the line stays whole.
   *
   * @param first what stands before the text on its first line
   * @param indent columns before the other lines
   * @param width columns of a line
   */
  static void append(StringBuilder out, String first, int indent, String text, int width) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ")) {
      if (!empty && line.length() + 1 + word.length() > width) {
        out.append(line).append('\n');
        line = new StringBuilder(" ".repeat(indent));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
