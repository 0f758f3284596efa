package org.hemogram.report.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Moment;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * The limit that a count has to pass for a finding, as its statement gives it: the outer edge of
 * the band, without the inner one.
 *
 * @param low true when values below it are meant
 * @param limit in the unit of the analyte
 */
record Edge(boolean low, BigDecimal limit) {
  private static final Pattern FIRST = Pattern.compile("([<>])\\s?(\\d+(?:\\.\\d+)?)");

  /** The edge; null for a finding that rests on more than one count. */
  static @Nullable Edge of(Finding finding) {
    Matcher found = FIRST.matcher(finding.criterion().statement());
    if (finding.code().startsWith("reticulocytes.inappropriately") || !found.find()) {
      return null;
    }
    return new Edge(found.group(1).equals("<"), new BigDecimal(found.group(2)));
  }

  /** {@code below 110}. */
  String words() {
    return (low ? "below " : "above ") + NumberWords.value(limit);
  }

  /** True when the table of counts shows this limit beside the reading. */
  boolean isShownWith(Reading reading) {
    ReferenceInterval interval = reading.interval();
    BigDecimal shown = interval == null ? null : low ? interval.lower() : interval.upper();
    return shown != null && shown.compareTo(limit) == 0;
  }

  boolean isPassedBy(Reading reading) {
    return low ? LimitWords.isBelow(reading, limit) : LimitWords.isAbove(reading, limit);
  }

  /**
   * The time from which on every dated count up to the latest passes the limit, that of the finding
   * at the earliest; {@link Moment#NONE} when that cannot be told.
   */
  static Moment since(Assessment assessment, Finding finding) {
    Edge edge = of(finding);
    Moment since = Moment.NONE;
    for (Reading reading : readings(assessment, finding.latest())) {
      Moment time = reading.result().time();
      boolean passed =
          edge == null ? isOnSameSide(reading, finding.latest()) : edge.isPassedBy(reading);
      if (time.isKnown() && !passed) {
        since = Moment.NONE;
      } else if (time.isKnown() && !since.isKnown() && time.compareTo(finding.first()) >= 0) {
        since = time;
      }
    }
    return since;
  }

  /** True when every dated count of these analytes since a time is low by its own limit. */
  static boolean areLowSince(Assessment assessment, List<Reading> latest, Moment first) {
    for (Reading line : latest) {
      for (Reading reading : readings(assessment, line)) {
        Moment time = reading.result().time();
        boolean counts = time.isKnown() && time.compareTo(first) >= 0;
        if (counts && !LimitWords.of(reading).side().equals("low")) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<Reading> readings(Assessment assessment, Reading latest) {
    return assessment.series().getOrDefault(latest.result().analyte(), List.of());
  }

  private static boolean isOnSameSide(Reading reading, Reading latest) {
    String side = LimitWords.of(latest).side();
    return !side.isEmpty() && side.equals(LimitWords.of(reading).side());
  }
}
