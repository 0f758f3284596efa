package org.hemogram.report;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.assess.Trend;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Problem;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.notes.Circumstances;

/** What an assessment says of a patient in the words of the table of triggers. */
final class PatientCircumstances {
  /** Treatments after which months are counted. */
  private static final Set<EventKind> TREATMENTS =
      EnumSet.of(
          EventKind.ATG,
          EventKind.CYCLOSPORINE_START,
          EventKind.ELTROMBOPAG_START,
          EventKind.TRANSPLANT);

  private static final Pattern AMOUNT = Pattern.compile("\\s*(\\d{1,3})\\b.*");

  private PatientCircumstances() {}

  /**
   * The circumstances.
   *
   * @param past whether findings count that are no longer met
   */
  static Circumstances of(Assessment assessment, boolean past) {
    Set<String> words = new HashSet<>();
    for (Finding finding : assessment.findings()) {
      if (past || finding.state() == Finding.State.CURRENT) {
        words.add(finding.code());
      }
    }
    for (Trend trend : assessment.trends()) {
      words.add(trend.code());
    }
    for (Problem problem : assessment.problems()) {
      words.add(problem.code());
    }
    if (assessment.facts().aplasticAnemia()) {
      words.add("context.aplastic-anemia");
    }
    if (assessment.facts().duffyNull()) {
      words.add("context.duffy-null");
    }
    if (assessment.facts().pregnancy() != Pregnancy.NOT_STATED) {
      words.add("context.pregnant");
    }
    for (TreatmentEvent event : assessment.events()) {
      words.add("event." + event.kind().id());
    }
    for (Map.Entry<Analyte, Reading> latest : assessment.latest().entrySet()) {
      side(latest.getKey(), latest.getValue(), words);
    }
    return new Circumstances(words, numbers(assessment));
  }

  private static void side(Analyte analyte, Reading reading, Set<String> words) {
    ReferenceInterval interval = reading.interval();
    if (interval == null || reading.result().isCensored()) {
      return;
    }
    if (interval.upper() != null && reading.result().value().compareTo(interval.upper()) > 0) {
      words.add(analyte.id() + ".high");
    }
    if (interval.lower() != null && reading.result().value().compareTo(interval.lower()) < 0) {
      words.add(analyte.id() + ".low");
    }
  }

  private static Map<String, Long> numbers(Assessment assessment) {
    Map<String, Long> numbers = new HashMap<>();
    AgeSpan age = assessment.facts().ageAt(assessment.now(), assessment.first());
    if (age.isKnown()) {
      numbers.put("age-years", (long) age.years());
    }
    numbers.put("red-cell-units", units(assessment));
    long months = months(assessment);
    if (months >= 0) {
      numbers.put("months-since-treatment", months);
    }
    return numbers;
  }

  /** Units of red cells; an event without a readable amount counts as one. */
  private static long units(Assessment assessment) {
    long units = 0;
    for (TreatmentEvent event : assessment.events()) {
      if (event.kind() == EventKind.RBC_TRANSFUSION) {
        String amount = event.amount();
        Matcher number = AMOUNT.matcher(amount == null ? "" : amount);
        units += number.matches() ? Long.parseLong(number.group(1)) : 1;
      }
    }
    return units;
  }

  /** Completed months from the first recorded treatment to the last result; -1 without one. */
  private static long months(Assessment assessment) {
    Moment last = assessment.now();
    for (TreatmentEvent event : assessment.events()) {
      Moment time = event.time();
      if (TREATMENTS.contains(event.kind()) && time.hasDay() && last.hasDay()) {
        return time.isRelative() || last.isRelative()
            ? -1
            : ChronoUnit.MONTHS.between(time.date(), last.date());
      }
    }
    return -1;
  }
}
