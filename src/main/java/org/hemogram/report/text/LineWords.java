package org.hemogram.report.text;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/** What is said when two or three cell lines are low together. */
final class LineWords {
  private static final String PANCYTOPENIA = "pancytopenia";
  private static final String BICYTOPENIA = "bicytopenia";
  private static final String SET = "set ";

  private final Assessment assessment;
  private final DateWords dates;

  LineWords(Assessment assessment, DateWords dates) {
    this.assessment = assessment;
    this.dates = dates;
  }

  /**
   * Now.
   *
   * @param persistent the finding that it has been so for months, or null
   */
  String current(Finding finding, @Nullable Finding persistent) {
    StringBuilder text = new StringBuilder(lines(finding));
    Finding run = persistent == null ? finding : persistent;
    Moment first = run.first();
    if (first.isKnown() && !CountWords.isSameDay(first, assessment.now())) {
      boolean all =
          persistent != null || Edge.areLowSince(assessment, low(finding), finding.first());
      text.append(all ? " since " : ", first on ").append(dates.day(first));
    }
    if (persistent != null) {
      text.append(", ").append(length(first, run.last()));
    }
    List<String> all = finding.code().equals(BICYTOPENIA) ? allThree(finding) : List.of();
    List<String> also = finding.sets().stream().filter(set -> !all.contains(set)).toList();
    if (!all.isEmpty()) {
      text.append("; all three by ").append(sets(all));
    }
    if (!also.isEmpty()) {
      text.append("; also by ").append(sets(also));
    }
    if (!finding.missing().isEmpty()) {
      text.append("; not known: ").append(CriteriaLines.names(finding.missing()));
    }
    return text.toString();
  }

  /** Before. */
  String past(Finding finding) {
    String period = dates.period(finding.first(), finding.last());
    return lines(finding)
        + (period.isEmpty() ? "" : " (" + period.replace(' ', Wrapping.JOIN) + ")");
  }

  private static String lines(Finding finding) {
    List<Reading> low = low(finding);
    String names =
        finding.code().startsWith(PANCYTOPENIA)
            ? "all three cell lines"
            : low.stream()
                .map(reading -> FindingLines.lower(reading.result().analyte()))
                .collect(Collectors.joining(" and "));
    boolean standIn =
        finding.code().startsWith(PANCYTOPENIA)
            && low.stream().anyMatch(reading -> reading.result().analyte() == Analyte.WBC);
    return names + " below " + limits(low) + (standIn ? ", by white cells" : "");
  }

  private static String limits(List<Reading> low) {
    long lab =
        low.stream().filter(r -> r.interval() != null && LimitWords.isLab(r.interval())).count();
    if (lab == low.size()) {
      return "the laboratory's limits";
    }
    return lab == 0 ? "built-in limits" : "limits of laboratory or built in";
  }

  private static List<Reading> low(Finding finding) {
    List<Reading> low =
        finding.evidence().stream().filter(r -> LimitWords.of(r).side().equals("low")).toList();
    return low.isEmpty() ? finding.evidence() : low;
  }

  private static String length(Moment first, Moment last) {
    if (first.isRelative()) {
      return NumberWords.count(last.day() - first.day(), "day", "days");
    }
    long months = ChronoUnit.MONTHS.between(first.date(), last.date());
    boolean another = !last.date().isBefore(first.date().plusMonths(months + 1));
    return NumberWords.count(another ? months + 1 : months, "month", "months");
  }

  /** The sets by which two low lines are three. */
  private static List<String> allThree(Finding finding) {
    return finding.alternatives().stream()
        .filter(other -> other.code().equals(PANCYTOPENIA) && other.limit().startsWith(SET))
        .map(other -> other.limit().substring(SET.length()))
        .toList();
  }

  private static String sets(List<String> ids) {
    return (ids.size() == 1 ? "set " : "sets ")
        + ids.stream().map(LineWords::name).collect(Collectors.joining(", "));
  }

  /** {@code p3} is P3 in every text about limit sets. */
  private static String name(String id) {
    return id.length() == 2 ? id.toUpperCase(Locale.ROOT) : id;
  }
}
