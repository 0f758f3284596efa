package org.hemogram.report.text;

import java.util.Locale;
import org.hemogram.assess.Course;

/** Recovery after transplant, and its failure, in one sentence each. */
final class RecoveryWords {
  private static final String FAILURE = "graft-failure";

  private final DateWords dates;
  private final EvidenceWords evidence;
  private final CodeWords words;

  RecoveryWords(DateWords dates, EvidenceWords evidence, CodeWords words) {
    this.dates = dates;
    this.evidence = evidence;
    this.words = words;
  }

  static boolean isFailure(Course.Recovery recovery) {
    return recovery.kind().startsWith(FAILURE);
  }

  String failure(Course.Recovery recovery) {
    return words.title(recovery.kind())
        + when(recovery)
        + ": neutrophils "
        + evidence.series(recovery.evidence())
        + "; by the counts alone";
  }

  String recovery(Course.Recovery recovery) {
    String analyte = recovery.kind().startsWith("platelets") ? "platelets" : "neutrophils";
    String name =
        words.title("recovery." + analyte) + (recovery.kind().endsWith("50") ? " to 50" : "");
    if (recovery.day() == null) {
      return name
          + " does not apply after "
          + EventWords.words(recovery.after(), dates)
          + ": never below the limit (lowest "
          + evidence.series(recovery.evidence())
          + ")"
          + remarks(recovery);
    }
    return name
        + when(recovery)
        + ": first of three counts in a row at the limit ("
        + evidence.series(recovery.evidence())
        + definition(recovery.criterion().id())
        + ")"
        + remarks(recovery);
  }

  private String when(Course.Recovery recovery) {
    return " on "
        + dates.day(recovery.date())
        + (recovery.day() == null ? "" : ", day " + recovery.day())
        + " after "
        + EventWords.words(recovery.after(), dates);
  }

  /** The registry whose definition it is. */
  private static String definition(String table) {
    int dash = table.indexOf('-');
    return dash < 0 ? "" : "; " + table.substring(dash + 1).toUpperCase(Locale.ROOT);
  }

  private static String remarks(Course.Recovery recovery) {
    StringBuilder text = new StringBuilder();
    for (String remark : recovery.remarks()) {
      text.append("; ")
          .append(
              switch (remark) {
                case "transfusions-not-supplied" -> "unconfirmed, transfusions were not supplied";
                case "counts-start-late" -> "unconfirmed, counts begin late";
                case "counts-end-early" -> "unconfirmed, counts end early";
                case "on-growth-factor" -> "on a growth factor";
                case "gaps-between-counts" -> "with more than a week between counts";
                default -> remark;
              });
    }
    return text.toString();
  }
}
