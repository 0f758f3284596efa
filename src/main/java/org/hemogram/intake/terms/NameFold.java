package org.hemogram.intake.terms;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes what does not matter out of a printed name: case, accents, width, punctuation, invisible
 * signs.
 */
final class NameFold {
  private NameFold() {}

  /** The words of a name; {@code #}, {@code %} and {@code /} are words of their own. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = plain(name);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (Character.getType(c) != Character.FORMAT) {
        finish(word, words);
        if (c == '#' || c == '%' || c == '/') {
          words.add(String.valueOf(c));
        }
      }
    }
    finish(word, words);
    return words;
  }

  /**
   * Words without the spaces between them, so that {@code RDW-CV}, {@code RDW CV} and {@code RDWCV}
   * meet.
   */
  static String key(List<String> words) {
    StringBuilder key = new StringBuilder();
    for (String word : words) {
      if (!word.equals("/")) {
        key.append(word);
      }
    }
    return key.toString();
  }

  /**
   * Where one word ends and the next begins, as bits: a key alone would take {@code Bilirub
   * Indirect} for {@code Bilirubin direct}.
   */
  static long breaks(List<String> words) {
    long breaks = 0;
    int length = 0;
    for (String word : words) {
      if (!word.equals("/")) {
        breaks |= length == 0 || length > 63 ? 0 : 1L << length;
        length += word.length();
      }
    }
    return breaks;
  }

  /** True when one of two spellings of a key only leaves out breaks that the other has. */
  static boolean agree(long breaks, long others) {
    long common = breaks & others;
    return common == breaks || common == others;
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 127) {
        return unaccented(name);
      }
    }
    return name.toLowerCase(Locale.ROOT);
  }

  private static String unaccented(String name) {
    String lower =
        Normalizer.normalize(Mojibake.repaired(name), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'ß' -> plain.append("ss");
        case 'æ' -> plain.append("ae");
        case 'ø' -> plain.append('o');
        case 'ł' -> plain.append('l');
        case 'ı' -> plain.append('i');
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString();
  }
}
