package org.hemogram.intake.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.intake.terms.TextTable;

/**
 * Japanese eras and the halves of the day in front of the hour, rewritten as numbers: {@code
 * 令和6年3月4日} as {@code 2024年3月4日}, {@code R6.3.4} as {@code 2024.3.4}, {@code 下午3:15} as {@code 3:15
 * pm}. The words are data ({@code calendar.tsv}). Immutable.
 */
final class CalendarWords {

  private static final String CLOCK = "(\\d{1,2}(?::|时|時|点)\\d{1,2}\\S*)";

  private final Map<String, Integer> eras = new HashMap<>();
  private final Map<Pattern, String> halves = new HashMap<>();
  private final Pattern sign;
  private final Pattern letter;

  CalendarWords() {
    List<String> signs = new ArrayList<>();
    List<String> letters = new ArrayList<>();
    String first = "";
    for (List<String> row : TextTable.rows("words/calendar.tsv", 3)) {
      for (String word : TextTable.split(row.get(2), ';')) {
        switch (row.get(0)) {
          case "era" -> {
            eras.put(word, Integer.valueOf(row.get(1)));
            (word.charAt(0) < 128 ? letters : signs).add(word);
          }
          case "first" -> first = word;
          default -> halves.put(Pattern.compile(word + "\\s*" + CLOCK), "$1 " + row.get(0));
        }
      }
    }
    String year = "\\s*(" + first + "|\\d{1,2})";
    sign = Pattern.compile("^(" + String.join("|", signs) + ")" + year + "(?=\\s*年)");
    letter =
        Pattern.compile(
            "^(" + String.join("|", letters) + ")" + year + "(?=([./-])\\d{1,2}\\3\\d{1,2})");
  }

  /** The text with its words as numbers; the same text when it has none. */
  String rewritten(String text) {
    String plain = text;
    Matcher era = sign.matcher(plain).find() ? sign.matcher(plain) : letter.matcher(plain);
    if (era.find()) {
      String number = era.group(2);
      int year = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : 1;
      plain = eras.getOrDefault(era.group(1), 0) + year + plain.substring(era.end());
    }
    for (Map.Entry<Pattern, String> half : halves.entrySet()) {
      plain = half.getKey().matcher(plain).replaceFirst(half.getValue());
    }
    return plain;
  }
}
