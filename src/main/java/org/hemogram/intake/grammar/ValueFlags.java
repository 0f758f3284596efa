package org.hemogram.intake.grammar;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemogram.intake.terms.TextTable;

/**
 * The laboratory's marks around a value: {@code 4.5 L}, {@code *12.1}, {@code 13.2 (H)}, {@code
 * ↑44.4}.
 */
final class ValueFlags {
  private final Set<String> signs = new HashSet<>();
  private final Set<String> letters = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final StatusGrammar statuses;

  /** A value without its marks, and the marks. */
  record Stripped(String value, String flag) {}

  ValueFlags(StatusGrammar statuses) {
    this.statuses = statuses;
    for (List<String> row : TextTable.rows("words/flags.tsv", 2)) {
      Set<String> kind =
          switch (row.get(0)) {
            case "sign" -> signs;
            case "letter" -> letters;
            default -> words;
          };
      kind.addAll(TextTable.split(row.get(1), ';'));
    }
  }

  /** Takes the marks off both ends, as long as something is left that holds a digit. */
  Stripped strip(String text) {
    String value = text;
    StringBuilder flags = new StringBuilder();
    while (true) {
      int cut = tail(value);
      if (cut > 0) {
        note(flags, value.substring(cut));
        value = withoutComma(value.substring(0, cut).strip());
        continue;
      }
      int start = head(value);
      if (start == 0) {
        return new Stripped(value, flags.toString());
      }
      note(flags, value.substring(0, start));
      value = value.substring(start).strip();
    }
  }

  private static String withoutComma(String value) {
    return value.endsWith(",") || value.endsWith(";")
        ? value.substring(0, value.length() - 1).strip()
        : value;
  }

  private static void note(StringBuilder flags, String part) {
    String flag = part.strip();
    if (flag.length() > 2 && "([".indexOf(flag.charAt(0)) >= 0) {
      flag = flag.substring(1, flag.length() - 1).strip();
    }
    flags.append(flags.isEmpty() ? "" : " ").append(flag);
  }

  /** Where the mark at the end begins, or -1. */
  private int tail(String text) {
    int end = text.length();
    char last = end == 0 ? 'x' : text.charAt(end - 1);
    if (CellText.isDigit(last)) {
      return -1;
    }
    if (last == ')' || last == ']' || last == '>') {
      int open = text.lastIndexOf(last == ')' ? '(' : last == ']' ? '[' : '<');
      return open > 0 && isMarkInBrackets(text.substring(open + 1, end - 1)) ? open : -1;
    }
    if (signs.contains(String.valueOf(last)) && end > 1) {
      return end - 1;
    }
    int space = text.lastIndexOf(' ');
    if (space > 0 && isMark(text.substring(space + 1))) {
      return space;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean attached = start > 0 && start < end && CellText.isDigit(text.charAt(start - 1));
    return attached && isAttachable(text.substring(start)) ? start : -1;
  }

  /** Where the mark at the start ends, or 0. */
  private int head(String text) {
    char first = text.isEmpty() ? '0' : text.charAt(0);
    if (CellText.isDigit(first) || first == '-' || first == '+') {
      // A sign before a number is not a mark: a negative count is refused, not repaired.
      return 0;
    }
    if (text.length() > 1 && signs.contains(String.valueOf(first))) {
      return 1;
    }
    if (first == '(' || first == '[') {
      int close = text.indexOf(first == '(' ? ')' : ']');
      return close > 0 && close + 1 < text.length() && isMark(text.substring(1, close).strip())
          ? close + 1
          : 0;
    }
    int space = text.indexOf(' ');
    return space > 0 && isMark(text.substring(0, space)) ? space : 0;
  }

  /** Chinese and Japanese marks stand without a blank. */
  private boolean isAttachable(String mark) {
    return letters.contains(mark) || mark.charAt(0) >= '\u2e80' && words.contains(mark);
  }

  private boolean isMarkInBrackets(String inner) {
    String text = inner.strip();
    while (!text.isEmpty() && signs.contains(text.substring(text.length() - 1))) {
      text = text.substring(0, text.length() - 1);
    }
    return text.isEmpty()
        ? !inner.isBlank()
        : isMark(text) || statuses.ofComment(text) == StatusGrammar.Standing.CORRECTED;
  }

  private boolean isMark(String text) {
    return letters.contains(text)
        || words.contains(text)
        || words.contains(text.toLowerCase(Locale.ROOT))
        || signs.contains(text);
  }
}
