package org.hemogram.intake.grammar;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemogram.intake.terms.TextTable;

/**
 * Whether a comment, a flag or the result of a test of its own tells that platelets are clumped.
 * Immutable; the words are data ({@code clumps.tsv}).
 */
public final class ClumpWords {

  private static final Pattern SENTENCES = Pattern.compile("[.;,\\n。；，、]+");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, List<String>> words = new HashMap<>();
  private final Set<String> tests = new HashSet<>();
  private final Set<String> present = new HashSet<>();

  ClumpWords() {
    for (List<String> row : TextTable.rows("words/clumps.tsv", 2)) {
      List<String> all = TextTable.split(row.get(1), ';');
      words.put(row.get(0), all.stream().map(ClumpWords::folded).toList());
      if (row.get(0).equals("test")) {
        all.forEach(name -> tests.add(CellText.key(name)));
      } else if (row.get(0).equals("present")) {
        all.forEach(word -> present.add(result(word)));
      }
    }
  }

  private List<String> of(String kind) {
    return words.getOrDefault(kind, List.of());
  }

  /**
   * True when a text says that there are clumps; {@code own} when it stands beside platelets, where
   * the word alone is enough.
   */
  public boolean told(String text, boolean own) {
    if (text.length() < 3) {
      return false;
    }
    for (String sentence : SENTENCES.split(text)) {
      String folded = folded(sentence);
      if ((holds(folded, "stem") || own && holds(folded, "own")) && !denies(folded)) {
        return true;
      }
    }
    return false;
  }

  /** True for the name of a test whose results tell about clumps. */
  public boolean isTest(String name) {
    return tests.contains(CellText.key(name)) || holds(folded(name), "stem");
  }

  /** True when the result of such a test says that there are clumps. */
  public boolean toldBy(String name, String result) {
    if (told(result, true)) {
      return true;
    }
    return holds(folded(name), "stem") && present.contains(result(result));
  }

  private boolean holds(String folded, String kind) {
    return of(kind).stream().anyMatch(folded::contains);
  }

  /** An odd number of denials: {@code clumps cannot be excluded} denies nothing. */
  private boolean denies(String folded) {
    int denials = 0;
    Set<String> single = new HashSet<>(List.of(WORDS.split(folded)));
    for (String word : of("not")) {
      boolean written = word.codePoints().allMatch(c -> c < 0x250);
      denials += (written ? single.contains(word) : folded.contains(word)) ? 1 : 0;
    }
    return denials % 2 == 1;
  }

  private static String result(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static String folded(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c == 'ł' ? 'l' : c);
      }
    }
    return folded.toString();
  }
}
