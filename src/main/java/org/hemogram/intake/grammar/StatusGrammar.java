package org.hemogram.intake.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.intake.terms.TextTable;

/**
 * Words and codes for the standing of a result: corrected, preliminary, cancelled, entered in
 * error. Immutable; the words are data ({@code statuses.tsv}).
 */
public final class StatusGrammar {

  private static final Pattern SENTENCES = Pattern.compile("[.;,()\\n。；，]+| - ");

  /** Letters of HL7 v2 for results that are as they should be. */
  private static final String ORDINARY_CODES = "FUIONAV";

  /** What a status says about a result. */
  public enum Standing {
    ORDINARY,
    CORRECTED,
    PRELIMINARY,
    CANCELLED,
    ERROR
  }

  /** The words of each place in which a status stands; {@code phrases} may begin a comment. */
  private record Table(
      Map<String, Standing> cells,
      Map<String, Standing> codes,
      Map<String, Standing> comments,
      Map<String, Standing> phrases) {

    static Table load() {
      Table table = new Table(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
      for (List<String> row : TextTable.rows("words/statuses.tsv", 3)) {
        Standing standing = Standing.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        for (String word : TextTable.split(row.get(2), ';')) {
          table.add(row.get(1), word, standing);
        }
      }
      return table;
    }

    private void add(String place, String word, Standing standing) {
      String key = place.equals("code") ? word : CellText.key(word);
      Map<String, Standing> words =
          switch (place) {
            case "status" -> cells;
            case "code" -> codes;
            default -> comments;
          };
      Standing before = words.putIfAbsent(key, standing);
      if (before != null && before != standing) {
        throw new IllegalStateException("statuses.tsv: " + word + " has two meanings");
      }
      if (place.equals("comment") && word.indexOf(' ') > 0) {
        phrases.put(key, standing);
      }
    }
  }

  private final Lazy<Table> table = new Lazy<>(Table::load);

  /** What a cell of a status column says. */
  public Standing ofCell(String cell) {
    return cell.length() < 2
        ? Standing.ORDINARY
        : table.get().cells().getOrDefault(CellText.key(cell), Standing.ORDINARY);
  }

  /** What a letter says in a column of HL7 v2 result statuses. */
  public Standing ofCode(String letter) {
    return table.get().codes().getOrDefault(letter, Standing.ORDINARY);
  }

  /** True for a letter of HL7 v2 table 0085. */
  public boolean isCode(String cell) {
    return cell.length() == 1
        && (ORDINARY_CODES.contains(cell) || table.get().codes().containsKey(cell));
  }

  /**
   * What a comment or a flag says: a sentence that is one of the words, or that begins with one of
   * several words ({@code previously reported as 12.3}). {@code corrected for nRBC} says nothing.
   */
  public Standing ofComment(String text) {
    if (text.length() < 2) {
      return Standing.ORDINARY;
    }
    for (String sentence : SENTENCES.split(text)) {
      String key = CellText.key(sentence);
      Standing whole = table.get().comments().get(key);
      if (whole != null) {
        return whole;
      }
      for (Map.Entry<String, Standing> phrase : table.get().phrases().entrySet()) {
        if (key.startsWith(phrase.getKey())) {
          return phrase.getValue();
        }
      }
    }
    return Standing.ORDINARY;
  }
}
