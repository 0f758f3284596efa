package org.hemogram.docs;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text in the language of man pages, and the few macros that they need. */
final class Roff {
  /** What groff also shows on a terminal without the sign, or would take for a command. */
  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) '\\', "\\e"),
          Map.entry((int) '-', "\\-"),
          Map.entry((int) '^', "\\(ha"),
          Map.entry((int) '~', "\\(ti"),
          Map.entry((int) '`', "\\(ga"),
          Map.entry((int) '\'', "\\(aq"),
          Map.entry((int) '"', "\\(dq"),
          Map.entry((int) '≥', "\\(>="),
          Map.entry((int) '≤', "\\(<="),
          Map.entry((int) '×', "\\(mu"),
          Map.entry((int) '±', "\\(+-"),
          Map.entry((int) '°', "\\(de"),
          Map.entry((int) 'µ', "\\(mc"),
          Map.entry((int) '→', "\\(->"),
          Map.entry((int) '–', "\\(en"),
          Map.entry((int) '—', "\\(em"),
          Map.entry((int) '‘', "\\(oq"),
          Map.entry((int) '’', "\\(cq"),
          Map.entry((int) '“', "\\(lq"),
          Map.entry((int) '”', "\\(rq"),
          Map.entry((int) '…', "..."));

  private static final Pattern STYLE = Pattern.compile("\u001b\\[([0-9;]*)m");

  private final StringBuilder page = new StringBuilder();

  /** A macro with its arguments, which are escaped and quoted. */
  Roff macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String argument : arguments) {
      page.append(" \"").append(escaped(argument)).append('"');
    }
    page.append('\n');
    return this;
  }

  /** A request that takes words, not text. */
  Roff request(String request) {
    page.append('.').append(request).append('\n');
    return this;
  }

  /** A line of text, in which terminal styles become fonts. */
  Roff line(String text) {
    String line = withFonts(text.stripTrailing());
    page.append(line.startsWith(".") || line.startsWith("\\(aq") ? "\\&" : "")
        .append(line)
        .append('\n');
    return this;
  }

  /**
   * Several lines, without empty ones at the beginning. Lines that begin with two spaces keep their
   * form, empty lines end a paragraph, the others are filled one by one.
   */
  Roff text(String text) {
    boolean verbatim = false;
    boolean broken = true;
    for (String line : text.lines().dropWhile(String::isBlank).toList()) {
      boolean indented = line.startsWith("  ") && !line.isBlank();
      if (indented != verbatim) {
        request(indented ? "nf" : "fi");
        verbatim = indented;
        broken = true;
      }
      if (line.isBlank()) {
        broken = true;
        request("sp");
      } else {
        if (!broken && !indented) {
          request("br");
        }
        line(line);
        broken = false;
      }
    }
    return verbatim ? request("fi") : this;
  }

  @Override
  public String toString() {
    return page.toString();
  }

  static String escaped(String text) {
    return text.codePoints().mapToObj(Roff::escaped).collect(Collectors.joining());
  }

  private static String escaped(int codePoint) {
    String sign = SIGNS.get(codePoint);
    if (sign != null) {
      return sign;
    }
    if (codePoint < 0x80) {
      return Character.toString(codePoint);
    }
    // groff names a letter with an accent by its parts.
    return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
        .codePoints()
        .mapToObj("%04X"::formatted)
        .collect(Collectors.joining("_", "\\[u", "]"));
  }

  private static String withFonts(String styled) {
    StringBuilder line = new StringBuilder();
    Matcher style = STYLE.matcher(styled);
    String font = "R";
    int end = 0;
    while (style.find()) {
      line.append(escaped(styled.substring(end, style.start())));
      end = style.end();
      String next = font(style.group(1));
      if (!next.equals(font)) {
        line.append("\\f").append(next);
        font = next;
      }
    }
    line.append(escaped(styled.substring(end)));
    return font.equals("R") ? line.toString() : line.append("\\fR").toString();
  }

  private static String font(String codes) {
    var styles = Arrays.asList(codes.split(";"));
    if (styles.contains("1")) {
      return "B";
    }
    return styles.contains("3") || styles.contains("4") ? "I" : "R";
  }
}
