package org.hemogram.report.text;

import java.util.Map;
import org.hemogram.assess.Finding;

/** Grades with the standard and version that they come from: {@code CTCAE 5.0: 3, 6.0: 2}. */
final class GradeWords {
  private static final String WHO = "who-";
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

  /** The other grades, those of the worst reading; empty when there are none. */
  static String of(Finding finding) {
    StringBuilder text = new StringBuilder();
    String publisher = "";
    for (Map.Entry<String, Integer> grade : finding.grades().entrySet()) {
      String criteria = grade.getKey();
      int dash = criteria.lastIndexOf('-');
      String own = dash < 0 ? criteria : criteria.substring(0, dash);
      boolean said = criteria.startsWith(WHO) && criteria.equals(finding.criterion().id());
      if (grade.getValue() > 0 && !said) {
        boolean again = own.equals(publisher) && dash >= 0;
        text.append(text.length() == 0 ? "" : ", ")
            .append(again ? criteria.substring(dash + 1) : CodeWords.criteria(criteria))
            .append(':')
            .append(Wrapping.JOIN)
            .append(word(criteria, grade.getValue()));
        publisher = own;
      }
    }
    return text.toString();
  }

  private static String word(String criteria, int grade) {
    boolean named = criteria.startsWith(WHO) && grade < WHO_BANDS.length;
    return named ? WHO_BANDS[grade] : String.valueOf(grade);
  }
}
