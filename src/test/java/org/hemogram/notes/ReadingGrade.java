package org.hemogram.notes;

import java.util.Locale;
import java.util.regex.Pattern;

/** School grade of an English text by the formula of Flesch and Kincaid, syllables by rule. */
final class ReadingGrade {
  private static final Pattern SENTENCE = Pattern.compile("[.!?](?=\\s|$)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT_E = Pattern.compile("[^aeiouyl]e$|[aeiouy]le$");
  private static final Pattern SILENT_ENDING =
      Pattern.compile("[^aeiouytd]ed$|(?<!sh|ch|[^aeiouy]l)(?<![aeiouyscxzg])es$");

  private ReadingGrade() {}

  static double of(String text) {
    String plain =
        text.replaceAll("\\[\\d+]", "")
            .replaceAll(" ×10⁹/L|°[CF]", "")
            .replaceAll("(\\d)\\.(\\d)", "$1$2");
    double sentences = SENTENCE.matcher(plain).results().count();
    double words = WORD.matcher(plain).results().count();
    double syllables =
        WORD.matcher(plain).results().mapToInt(word -> syllables(word.group())).sum();
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  private static int syllables(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int count = (int) VOWELS.matcher(lower).results().count();
    if (SILENT_E.matcher(lower).find()) {
      count--;
    }
    if (SILENT_ENDING.matcher(lower).find()) {
      count--;
    }
    return Math.max(1, count);
  }
}
