package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hemogram.intake.terms.Mojibake;

/**
 * The header of a table: its names as printed, and which column has which name whatever its case,
 * spacing and punctuation.
 */
final class Header {

  private static final Pattern INVISIBLE = Pattern.compile("[\\uFEFF\\u200B-\\u200D\\u2060]");

  private final List<String> names;
  private final Map<String, Integer> byName = new HashMap<>();

  Header(List<String> cells) {
    List<String> clean = new ArrayList<>();
    for (String cell : cells) {
      clean.add(clean(cell));
    }
    names = List.copyOf(clean);
    for (int i = 0; i < names.size(); i++) {
      byName.putIfAbsent(folded(names.get(i)), i);
    }
    byName.remove("");
  }

  private static String clean(String cell) {
    return Cells.unforced(INVISIBLE.matcher(Mojibake.repaired(cell)).replaceAll("").strip());
  }

  /** A name with nothing but its letters and digits, in lower case. */
  static String folded(String name) {
    StringBuilder text = new StringBuilder(name.length());
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        text.append(c);
      }
    }
    return text.toString();
  }

  List<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  String name(int column) {
    return names.get(column);
  }

  /** The column of that name, or -1. */
  int column(String name) {
    return byName.getOrDefault(folded(name), -1);
  }

  boolean hasAll(List<String> required) {
    return required.stream().allMatch(n -> column(n) >= 0);
  }

  /** True when no header stands beside these; always for an empty list. */
  boolean hasOnly(List<String> allowed) {
    if (allowed.isEmpty()) {
      return true;
    }
    Set<String> known = allowed.stream().map(Header::folded).collect(Collectors.toSet());
    return known.containsAll(byName.keySet());
  }

  boolean hasAny(List<String> forbidden) {
    return forbidden.stream().anyMatch(n -> column(n) >= 0);
  }

  /** The columns that hold a role, in the dialect's order of preference; candidates are folded. */
  int[] columns(List<String> candidates) {
    int[] columns = new int[0];
    for (String candidate : candidates) {
      Integer column = byName.get(candidate);
      if (column != null) {
        columns = Arrays.copyOf(columns, columns.length + 1);
        columns[columns.length - 1] = column;
      }
    }
    return columns;
  }
}
