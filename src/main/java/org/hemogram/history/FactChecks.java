package org.hemogram.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.Sex;
import org.hemogram.lab.SourceLocation;

/** Tells facts about a person that cannot all be true, each with the place of one of them. */
public final class FactChecks {
  private static final String CODE = "data.facts-impossible";

  private static final String PREGNANT_MAN =
      "A pregnancy is stated of a man. Sex and pregnancy count as unknown. Correct one of them.";
  private static final String AGES =
      "The stated age and the birth date do not agree. Both count as unknown. Correct one of them.";
  private static final String BORN_LATER =
      "The birth date lies after a draw. The age at that draw counts as unknown."
          + " Correct the birth date, or the date of the draw.";
  private static final String PREGNANT_AGE =
      "A pregnancy is stated at an age at which nobody is pregnant."
          + " Whether there is one counts as unknown. Correct the age, or leave out the pregnancy.";

  private final History history;
  private final int patient;
  private final List<Problem> problems = new ArrayList<>();

  private FactChecks(History history, int patient) {
    this.history = history;
    this.patient = patient;
  }

  /** The problems of one patient; mostly none. */
  static List<Problem> of(History history, int patient) {
    FactChecks checks = new FactChecks(history, patient);
    checks.check();
    return checks.problems;
  }

  /** The problems of all patients that take part, the same ones of a file once with their count. */
  public static List<Problem> of(History history) {
    Map<String, Problem> kinds = new LinkedHashMap<>();
    for (int p = 0; p < history.patients(); p++) {
      for (Problem problem : of(history, p)) {
        String kind = problem.file() + PackedBlock.kindOf(problem);
        kinds.merge(kind, problem, (known, more) -> known.plus(more.count()));
      }
    }
    return List.copyOf(kinds.values());
  }

  private void check() {
    int entry = history.firstUsed(patient);
    if (entry < 0) {
      return;
    }
    SourceLocation from = history.source(entry);
    for (String fact : history.contradictions(patient)) {
      tell(
          from,
          "data.conflict",
          "The export gives two different values for the "
              + fact
              + " of one patient, so it is taken as unknown. Correct the export, or state it"
              + " with --patients.");
    }
    PatientFacts own = history.ownFacts(patient);
    PatientFacts fallback = history.fallback();
    List<DatedFacts> dated = history.datedFacts(patient);
    if (own.equals(PatientFacts.UNKNOWN)
        && dated.isEmpty()
        && fallback.equals(PatientFacts.UNKNOWN)) {
      return;
    }
    FactRules rules = FactRules.shipped();
    Moment first = history.time(entry);
    SourceLocation place = history.factsPlace(patient);
    SourceLocation at = place == null ? from : place;
    if (FactRules.isPregnantMan(own)) {
      tell(at, PREGNANT_MAN);
    }
    if (rules.agesDiffer(own, first) || rules.agesDiffer(fallback, first)) {
      tell(at, AGES);
    }
    PatientFacts known = history.facts(patient);
    if (known.birthDate().isKnown()
        && first.hasDay()
        && !first.isRelative()
        && first.date().isBefore(known.birthDate().date())) {
      tell(at, BORN_LATER);
    }
    if (rules.isPregnancyImpossible(known, first, first)) {
      tell(at, PREGNANT_AGE);
    }
    for (DatedFacts one : dated) {
      dated(one, known, first, at);
    }
  }

  private void dated(DatedFacts one, PatientFacts known, Moment first, SourceLocation otherwise) {
    if (one.facts().pregnancy() == Pregnancy.NOT_STATED) {
      return;
    }
    PatientFacts then = one.facts().orElse(known);
    SourceLocation at = one.place() == null ? otherwise : one.place();
    Moment time = one.from().isKnown() ? one.from() : one.until().isKnown() ? one.until() : first;
    if (then.sex() == Sex.MALE) {
      tell(at, PREGNANT_MAN);
    } else if (FactRules.shipped().isPregnancyImpossible(then, time, first)) {
      tell(at, PREGNANT_AGE);
    }
  }

  private void tell(SourceLocation at, String message) {
    tell(at, CODE, message);
  }

  private void tell(SourceLocation at, String code, String message) {
    SourceLocation record = new SourceLocation(at.file(), at.line(), null);
    problems.add(Problem.at(record, code, Severity.WARNING, message));
  }
}
