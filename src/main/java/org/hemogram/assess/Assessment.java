package org.hemogram.assess;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.TreatmentEvent;

/**
 * What one patient's counts show.
 *
 * @param patient the id as exported
 * @param facts sex, birth date and what else was stated
 * @param first the time of the first result
 * @param last the time of the last result
 * @param now the time of the last result that is judged; before {@code last} when "current" means
 *     an earlier day
 * @param results the number of used results, without duplicates and derived ones
 * @param latest the latest usable reading of each analyte
 * @param series every usable reading of each analyte that is judged, in order of time, for charts
 * @param findings worst first
 * @param trends one per analyte that has something to say
 * @param course episodes, response, recovery, relapse
 * @param events the patient's treatments in order of time, for charts
 * @param problems data problems of this patient
 * @param indices indices of the latest draws, in the order of their table
 * @param standing grades of the latest results that no current finding tells
 */
public record Assessment(
    String patient,
    PatientFacts facts,
    Moment first,
    Moment last,
    Moment now,
    int results,
    Map<Analyte, Reading> latest,
    Map<Analyte, List<Reading>> series,
    List<Finding> findings,
    List<Trend> trends,
    Course course,
    List<TreatmentEvent> events,
    List<Problem> problems,
    List<DerivedIndex> indices,
    List<StandingGrade> standing) {

  /** An assessment of all results, without indices and standing grades. */
  public Assessment(
      String patient,
      PatientFacts facts,
      Moment first,
      Moment last,
      int results,
      Map<Analyte, Reading> latest,
      Map<Analyte, List<Reading>> series,
      List<Finding> findings,
      List<Trend> trends,
      Course course,
      List<TreatmentEvent> events,
      List<Problem> problems) {
    this(
        patient, facts, first, last, last, results, latest, series, findings, trends, course,
        events, problems, List.of(), List.of());
  }

  public Assessment {
    latest = ordered(latest);
    series = ordered(series);
    findings = List.copyOf(findings);
    trends = List.copyOf(trends);
    events = List.copyOf(events);
    problems = List.copyOf(problems);
    indices = List.copyOf(indices);
    standing = List.copyOf(standing);
  }

  private static <T> Map<Analyte, T> ordered(Map<Analyte, T> map) {
    EnumMap<Analyte, T> copy = new EnumMap<>(Analyte.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
