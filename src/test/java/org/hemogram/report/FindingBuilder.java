package org.hemogram.report;

import static org.hemogram.report.SamplePatients.DAYS;
import static org.hemogram.report.SamplePatients.day;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Moment;

/** Puts findings of invented patients together. */
final class FindingBuilder {
  private final String code;
  private final Finding.State state;
  private final Map<String, Integer> grades = new LinkedHashMap<>();
  private final List<Finding.Alternative> alternatives = new ArrayList<>();
  private Reading worst;
  private Reading latest;
  private Moment first = day(DAYS[0]);
  private Moment last = day(DAYS[10]);
  private Finding.Criterion criterion;
  private List<String> sets = List.of();
  private List<Reading> evidence = List.of();
  private List<String> missing = List.of();

  FindingBuilder(String code, Finding.State state) {
    this.code = code;
    this.state = state;
    if (state == Finding.State.PAST) {
      last = day(DAYS[0]);
    }
  }

  FindingBuilder readings(Reading worst, Reading latest) {
    this.worst = worst;
    this.latest = latest;
    evidence = List.of(worst);
    return this;
  }

  FindingBuilder between(String first, String last) {
    this.first = day(first);
    this.last = day(last);
    return this;
  }

  FindingBuilder evidence(Reading... readings) {
    evidence = List.of(readings);
    return this;
  }

  FindingBuilder criterion(String id, String statement) {
    criterion = new Finding.Criterion(id, statement, "A publication, https://example.org/" + id);
    return this;
  }

  FindingBuilder grade(String criteria, int grade) {
    grades.put(criteria, grade);
    return this;
  }

  FindingBuilder alternative(String limit, String code) {
    alternatives.add(new Finding.Alternative(limit, code));
    return this;
  }

  FindingBuilder sets(String... sets) {
    this.sets = List.of(sets);
    return this;
  }

  FindingBuilder missing(String... missing) {
    this.missing = List.of(missing);
    return this;
  }

  Finding build() {
    return new Finding(
        code,
        state,
        first,
        last,
        worst,
        latest,
        grades,
        criterion,
        sets,
        alternatives,
        evidence,
        missing);
  }
}
