package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemogram.assess.Finding;

/** Grades with the standard and version that they come from: {@code CTCAE 5.0: 3, 6.0: 2}. */
final class GradeWords {
  private static final String WHO = "who-";
  private static final String NONE = "no grade";
  private static final String[] WHO_BANDS = {"none", "mild", "moderate", "severe"};

  private GradeWords() {}

  /** The band of a finding where a publication names it so: {@code WHO 2024: mild}. */
  static String band(Finding finding) {
    String criteria = finding.criterion().id();
    String code = finding.code();
    return criteria.startsWith(WHO)
        ? CodeWords.criteria(criteria) + ":" + Wrapping.JOIN + code.substring(code.indexOf('.') + 1)
        : "";
  }

  /**
   * The other grades, those of the worst reading; empty when there are none. Versions of one
   * standard that differ are told so, also where one of them gives no grade.
   */
  static String of(Finding finding) {
    return of(finding.grades(), finding.criterion().id());
  }

  /**
   * As above.
   *
   * @param said the criteria whose band has been named already, or nothing
   */
  static String of(Map<String, Integer> grades, String said) {
    Map<String, List<Map.Entry<String, Integer>>> standards = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> grade : grades.entrySet()) {
      standards.computeIfAbsent(publisher(grade.getKey()), p -> new ArrayList<>()).add(grade);
    }
    List<String> shown = new ArrayList<>();
    for (List<Map.Entry<String, Integer>> versions : standards.values()) {
      boolean differ = versions.stream().map(Map.Entry::getValue).distinct().count() > 1;
      String words = differ ? different(versions) : alike(versions, said);
      if (!words.isEmpty()) {
        shown.add(words);
      }
    }
    return String.join(", ", shown);
  }

  private static String publisher(String criteria) {
    int dash = criteria.lastIndexOf('-');
    return dash < 0 ? criteria : criteria.substring(0, dash);
  }

  /** {@code CTCAE 5.0 grade 4, CTCAE 6.0 grade 3: the limits differ}. */
  private static String different(List<Map.Entry<String, Integer>> versions) {
    return versions.stream()
            .map(version -> CodeWords.criteria(version.getKey()) + Wrapping.JOIN + full(version))
            .collect(Collectors.joining(", "))
        + ": the limits differ";
  }

  private static String full(Map.Entry<String, Integer> version) {
    String word = word(version.getKey(), version.getValue());
    return Character.isDigit(word.charAt(0)) ? "grade" + Wrapping.JOIN + word : word;
  }

  /** {@code CTCAE 5.0: 3, 6.0: 3}; empty without a grade, and for a band that is named already. */
  private static String alike(List<Map.Entry<String, Integer>> versions, String named) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Integer> version : versions) {
      String criteria = version.getKey();
      boolean said = criteria.startsWith(WHO) && criteria.equals(named);
      if (version.getValue() > 0 && !said) {
        boolean again = text.length() > 0;
        text.append(again ? ", " : "")
            .append(
                again
                    ? criteria.substring(criteria.lastIndexOf('-') + 1)
                    : CodeWords.criteria(criteria))
            .append(':')
            .append(Wrapping.JOIN)
            .append(word(criteria, version.getValue()));
      }
    }
    return text.toString();
  }

  private static String word(String criteria, int grade) {
    boolean named = criteria.startsWith(WHO) && grade < WHO_BANDS.length;
    return named ? WHO_BANDS[grade] : grade == 0 ? NONE : String.valueOf(grade);
  }
}
