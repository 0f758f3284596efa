package org.hemogram.intake.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that stand in place of a number, and the signs. */
final class ResultWords {
  private static final String PLACEHOLDERS = "-.*_/=?~ ";
  private static final Pattern CLAUSES = Pattern.compile("[;:,.()\\[\\]!\n。，；：（）]+| -+ ");

  private static final List<TextKind> WEIGHT =
      List.of(
          TextKind.ENTERED_IN_ERROR,
          TextKind.CLUMPED,
          TextKind.HEMOLYZED,
          TextKind.SPECIMEN_PROBLEM,
          TextKind.CANCELLED,
          TextKind.PENDING,
          TextKind.NOT_MEASURED,
          TextKind.SEE_COMMENT,
          TextKind.SEMI_QUANTITATIVE);

  private final Map<String, TextKind> kinds = new HashMap<>();

  ResultWords() {
    for (Map.Entry<String, String> word : Words.meanings("result-words.tsv").entrySet()) {
      String name = word.getValue().replace('-', '_').toUpperCase(Locale.ROOT);
      kinds.put(word.getKey(), TextKind.valueOf(name));
    }
  }

  /** What a whole cell without a number means; null when it is not known. */
  @Nullable TextKind of(String text) {
    TextKind signs = ofSigns(text);
    return signs != null ? signs : kinds.get(CellText.key(text));
  }

  /**
   * What the clauses of a text without numbers say: {@code Clotted - please recollect}; null when
   * none is known. Of several the one that says most about the specimen counts.
   */
  @Nullable TextKind ofClauses(String text) {
    TextKind found = null;
    for (String clause : CLAUSES.split(text)) {
      TextKind kind = kinds.get(CellText.key(clause));
      if (kind != null && (found == null || WEIGHT.indexOf(kind) < WEIGHT.indexOf(found))) {
        found = kind;
      }
    }
    return found;
  }

  /**
   * {@code ***.**} and {@code ----} are what analyzers print for nothing; {@code ___} hides a
   * comment.
   */
  private static @Nullable TextKind ofSigns(String text) {
    if (isSpreadsheetError(text)) {
      return TextKind.DAMAGED;
    }
    if (isOnly(text, "_")) {
      return text.length() >= 3 ? TextKind.SEE_COMMENT : TextKind.NOT_MEASURED;
    }
    if (isOnly(text, PLACEHOLDERS)) {
      return TextKind.NOT_MEASURED;
    }
    boolean scored = text.length() == 2 && "1234".indexOf(text.charAt(0)) >= 0;
    if (isOnly(text, "+-()") || (scored && text.charAt(1) == '+')) {
      return TextKind.SEMI_QUANTITATIVE;
    }
    return null;
  }

  /** {@code #REF!}, {@code #NAME?} and what does not fit into a column, {@code ####}. */
  private static boolean isSpreadsheetError(String text) {
    return text.length() > 2
        && text.charAt(0) == '#'
        && (isOnly(text, "#") || "!?".indexOf(text.charAt(text.length() - 1)) >= 0);
  }

  private static boolean isOnly(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
