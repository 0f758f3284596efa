package org.hemogram.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern PART = Pattern.compile("(?m)^## ");
  private static final Pattern PARAGRAPH = Pattern.compile("\n\\s*\n|\n(?=- )");
  private static final Pattern LINE_END = Pattern.compile("\\s*\n\\s*");
  private static final Pattern SOURCE = Pattern.compile("(\\d+)\\. (.+)");

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
    for (String part : PART.split(text.substring(end + 1 + FENCE.length()), -1)) {
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
    for (String paragraph : PARAGRAPH.split(text.strip(), -1)) {
      if (!paragraph.isBlank()) {
        paragraphs.add(LINE_END.matcher(paragraph.strip()).replaceAll(" "));
      }
    }
    return paragraphs;
  }

  private static List<Source> sources(String name, String text) {
    List<Source> sources = new ArrayList<>();
    for (String line : text.strip().split("\n", -1)) {
      Matcher numbered = SOURCE.matcher(line);
      String[] cells = numbered.matches() ? numbered.group(2).split(" \\| ", -1) : new String[0];
      if (cells.length != 4 || Integer.parseInt(numbered.group(1)) != sources.size() + 1) {
        throw new IllegalStateException(
            name + ": expected 'n. title | organization | year | address', found '" + line + "'");
      }
      sources.add(new Source(cells[0], cells[1], cell(cells[2]), cell(cells[3])));
    }
    return sources;
  }

  private static @Nullable String cell(String text) {
    return text.equals("-") ? null : text;
  }
}
