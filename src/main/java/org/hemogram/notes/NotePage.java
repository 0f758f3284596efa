package org.hemogram.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One Markdown file as it stands: {@code key: value} lines between two {@code ---}, then parts
 * below {@code ##} headings.
 *
 * @param fields the lines at the top
 * @param parts paragraphs by the key of their heading, in the order of the file
 * @param sources the numbered list below the last heading
 */
record NotePage(Map<String, String> fields, Map<String, List<String>> parts, List<Source> sources) {

  private static final String FENCE = "---\n";
  private static final String REFERENCES = "references";
  private static final String PART = "\n## ";
  private static final String ITEM = "- ";
  private static final String BETWEEN = " | ";

  /**
   * Reads one file.
   *
   * @param name for messages
   * @param headings keys of headings with their words in this language
   * @throws IllegalStateException when the file is not in the form above
   */
  static NotePage parse(String name, String text, Map<String, String> headings) {
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (!text.startsWith(FENCE) || end < 0) {
      throw new IllegalStateException(name + ": no lines between two ---");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : text.substring(FENCE.length(), end).split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalStateException(name + ": expected 'key: value', found '" + line + "'");
      }
      fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    Map<String, List<String>> parts = new LinkedHashMap<>();
    List<Source> sources = new ArrayList<>();
    for (String part : parts(text.substring(end + FENCE.length()))) {
      if (!part.isBlank()) {
        int line = part.indexOf('\n');
        String key = key(name, part.substring(0, Math.max(line, 0)).strip(), headings);
        if (key.equals(REFERENCES)) {
          sources.addAll(sources(name, part.substring(line)));
        } else {
          parts.put(key, paragraphs(part.substring(line)));
        }
      }
    }
    return new NotePage(fields, parts, sources);
  }

  /** The value of a line at the top. */
  Optional<String> field(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  private static String key(String name, String heading, Map<String, String> headings) {
    for (Map.Entry<String, String> known : headings.entrySet()) {
      if (known.getValue().equals(heading)) {
        return known.getKey();
      }
    }
    throw new IllegalStateException(name + ": heading '" + heading + "' is not known");
  }

  private static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String words = line.strip();
      if (words.isEmpty() || line.startsWith(ITEM)) {
        close(open, paragraphs);
      }
      if (!words.isEmpty()) {
        open.append(open.length() == 0 ? "" : " ").append(words);
      }
    }
    close(open, paragraphs);
    return paragraphs;
  }

  private static void close(StringBuilder open, List<String> paragraphs) {
    if (open.length() > 0) {
      paragraphs.add(open.toString());
      open.setLength(0);
    }
  }

  /** What stands before the first heading, then each heading with what stands below it. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int next = text.indexOf(PART); next >= 0; next = text.indexOf(PART, start)) {
      parts.add(text.substring(start, next));
      start = next + PART.length();
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static List<Source> sources(String name, String text) {
    List<Source> sources = new ArrayList<>();
    for (String line : text.strip().split("\n", -1)) {
      String number = (sources.size() + 1) + ". ";
      List<String> cells =
          line.startsWith(number) ? cells(line.substring(number.length())) : List.of();
      if (cells.size() != 4) {
        throw new IllegalStateException(
            name + ": expected 'n. title | organization | year | address', found '" + line + "'");
      }
      sources.add(new Source(cells.get(0), cells.get(1), cell(cells.get(2)), cell(cells.get(3))));
    }
    return sources;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>(4);
    int start = 0;
    for (int next = line.indexOf(BETWEEN); next >= 0; next = line.indexOf(BETWEEN, start)) {
      cells.add(line.substring(start, next));
      start = next + BETWEEN.length();
    }
    cells.add(line.substring(start));
    return cells;
  }

  private static @Nullable String cell(String text) {
    return text.equals("-") ? null : text;
  }
}
