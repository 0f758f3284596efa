package org.hemogram.report.text;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.NoteLibrary;

/** Codes and ids in words. Threads may share it. */
final class CodeWords {
  private static final String JOIN = String.valueOf(Wrapping.JOIN);
  private static final Pattern SIGN =
      Pattern.compile("(?<=[<>≤≥=]) (?=[0-9])|(?<=[0-9]) (?=×10|g/L)");

  private final NoteLibrary library;
  private final Map<String, String> titles = new ConcurrentHashMap<>();
  private final Map<String, String> shortTitles = new ConcurrentHashMap<>();

  CodeWords(NoteLibrary library) {
    this.library = library;
  }

  /** The title of a code; the code with its dots as commas when it has none. */
  String title(String code) {
    return titles.computeIfAbsent(
        code,
        c ->
            library
                .code(c)
                .map(CodeEntry::title)
                .orElseGet(() -> c.replace(".", ", ").replace('-', ' ')));
  }

  /** A heading of the report in the language of the notes. */
  String label(String key) {
    return library.label(key);
  }

  /** The title of a finding beside its text: without what stands in brackets. */
  String shortTitle(String code) {
    return shortTitles.computeIfAbsent(code, c -> library.shortTitle(c).orElseGet(() -> title(c)));
  }

  /** A condition whose signs and units stay with their numbers when the line is broken. */
  static String statement(String text) {
    return SIGN.matcher(text).replaceAll(JOIN);
  }

  /** The name of a criteria table: {@code ctcae-5.0} is CTCAE 5.0; others keep their id. */
  static String criteria(String id) {
    int dash = id.lastIndexOf('-');
    boolean versioned = dash > 0 && dash + 1 < id.length() && isDigit(id.charAt(dash + 1));
    return versioned
        ? id.substring(0, dash).toUpperCase(Locale.ROOT) + Wrapping.JOIN + id.substring(dash + 1)
        : id;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
