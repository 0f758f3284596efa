package org.hemogram.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Sex;
import org.hemogram.lab.StatedAge;
import org.hemogram.resource.ResourceTree;

/**
 * What becomes of facts that cannot all be true of one person: those that contradict each other
 * count as unknown, so that nothing is graded by one of them in silence. Immutable.
 */
final class FactRules {
  private static final FactRules SHIPPED =
      new FactRules(ResourceTree.read(FactRules.class, "facts.json"));

  private final AgeSpan tooYoung;
  private final AgeSpan tooOld;
  private final Map<StatedAge.Step, Integer> stepDays = new EnumMap<>(StatedAge.Step.class);

  private FactRules(ResourceTree table) {
    ResourceTree years = table.get("pregnancyYears");
    tooYoung = AgeSpan.years(years.get("from").whole());
    tooOld = AgeSpan.years(years.get("below").whole());
    for (StatedAge.Step step : StatedAge.Step.values()) {
      stepDays.put(step, table.get("ageStepDays").get(step.name()).whole());
    }
  }

  /** The rules that ship with the program. */
  static FactRules shipped() {
    return SHIPPED;
  }

  /** True for a man of whom a pregnancy was stated. */
  static boolean isPregnantMan(PatientFacts facts) {
    return facts.sex() == Sex.MALE && facts.pregnancy() != Pregnancy.NOT_STATED;
  }

  /** True when the stated age and the birth date are further apart than visits explain. */
  boolean agesDiffer(PatientFacts facts, Moment first) {
    StatedAge age = facts.age();
    Moment at = facts.ageAt().isKnown() ? facts.ageAt() : first;
    if (age == null || !facts.birthDate().isKnown() || !at.hasDay() || at.isRelative()) {
      return false;
    }
    AgeSpan born = facts.withAge(null, Moment.NONE).ageAt(at, at);
    AgeSpan stated = age.span(0);
    int step = stepDays.getOrDefault(age.step(), 0);
    return born.isKnown()
        && (born.maxDays() < stated.minDays() - step || born.minDays() > stated.maxDays() + step);
  }

  /** True when a pregnancy was stated of somebody who is certainly too young or too old. */
  boolean isPregnancyImpossible(PatientFacts facts, Moment time, Moment first) {
    if (facts.pregnancy() == Pregnancy.NOT_STATED || facts.sex() == Sex.MALE) {
      return false;
    }
    AgeSpan age = facts.ageAt(time, first);
    return age.isKnown()
        && (age.maxMonths() < tooYoung.minMonths() || age.minMonths() >= tooOld.minMonths());
  }

  /** Statements of one origin, without those that contradict each other. */
  PatientFacts settled(PatientFacts stated, Moment first) {
    PatientFacts facts = isPregnantMan(stated) ? withoutSex(stated) : stated;
    return agesDiffer(facts, first)
        ? facts.withAge(null, Moment.NONE).withBirthDate(Moment.NONE)
        : facts;
  }

  private static PatientFacts withoutSex(PatientFacts facts) {
    return facts.withSex(Sex.UNKNOWN).withPregnancy(Pregnancy.UNCERTAIN);
  }

  /**
   * What holds at a time.
   *
   * @param always settled facts that hold at any time
   * @param dated facts that hold for a time and come before them
   */
  PatientFacts at(PatientFacts always, List<DatedFacts> dated, Moment time, Moment first) {
    PatientFacts known = always;
    boolean pregnant = false;
    for (DatedFacts one : dated) {
      if (one.holdsAt(time)) {
        known = one.facts().orElse(known);
        pregnant |= one.facts().pregnancy() != Pregnancy.NOT_STATED;
      }
    }
    if (pregnant && isPregnantMan(known)) {
      known = withoutSex(known);
    }
    return isPregnancyImpossible(known, time, first)
        ? known.withPregnancy(Pregnancy.UNCERTAIN)
        : known;
  }
}
