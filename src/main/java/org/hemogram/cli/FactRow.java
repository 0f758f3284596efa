package org.hemogram.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Sex;

/**
 * A row of the file of {@code --patients}.
 *
 * @param row where it stands
 * @param from the first day for which it holds, or {@link Moment#NONE}
 * @param until the last day, or {@link Moment#NONE}
 * @param facts what it says
 */
record FactRow(SideTable.Row row, Moment from, Moment until, PatientFacts facts) {

  /**
   * A fact that two rows may state differently.
   *
   * @param column its column
   * @param value what a row states
   * @param isStated whether it states something
   * @param without the facts when it is not known
   */
  private record Fact(
      String column,
      Function<PatientFacts, Object> value,
      Predicate<PatientFacts> isStated,
      UnaryOperator<PatientFacts> without) {}

  private static final Fact SEX =
      new Fact(
          "sex",
          PatientFacts::sex,
          facts -> facts.sex() != Sex.UNKNOWN,
          facts -> facts.withSex(Sex.UNKNOWN));

  private static final Fact BIRTH_DATE =
      new Fact(
          "birth_date",
          PatientFacts::birthDate,
          facts -> facts.birthDate().isKnown(),
          facts -> facts.withBirthDate(Moment.NONE));

  private static final List<Fact> FACTS =
      List.of(
          SEX,
          BIRTH_DATE,
          new Fact(
              "age",
              facts -> Objects.requireNonNull(facts.age()),
              facts -> facts.age() != null,
              facts -> facts.withAge(null, Moment.NONE)),
          new Fact(
              "pregnant",
              PatientFacts::pregnancy,
              facts -> facts.pregnancy() != Pregnancy.NOT_STATED,
              facts -> facts.withPregnancy(Pregnancy.UNCERTAIN)),
          new Fact(
              "altitude",
              facts -> Objects.requireNonNull(facts.altitude()),
              facts -> facts.altitude() != null,
              PatientFacts::withoutAltitude),
          new Fact(
              "cigarettes",
              facts -> Objects.requireNonNull(facts.cigarettes()),
              facts -> facts.cigarettes() != null,
              PatientFacts::withoutCigarettes));

  boolean isDated() {
    return from.isKnown() || until.isKnown();
  }

  /**
   * Rows of one patient, without facts that two rows of one time contradict: neither of the two is
   * taken, and the later row is told. A row with dates may differ from one without.
   */
  static List<FactRow> settled(List<FactRow> rows, SideProblems problems) {
    List<FactRow> settled = new ArrayList<>(rows);
    for (int i = 1; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        for (Fact fact : FACTS) {
          if (rows.get(i).contradicts(rows.get(j), fact)) {
            settled.set(i, settled.get(i).without(fact));
            settled.set(j, settled.get(j).without(fact));
            problems.warn(
                rows.get(i).row(),
                fact.column(),
                "data.conflict",
                "two rows state different values of one patient for the same time, so neither is"
                    + " taken. Correct one of them, or its dates.");
          }
        }
      }
    }
    return settled;
  }

  /**
   * What rows with dates say of sex and birth date, which hold at all times; nothing where they
   * differ.
   */
  static PatientFacts lasting(List<FactRow> rows) {
    PatientFacts lasting = PatientFacts.UNKNOWN;
    for (Fact fact : List.of(SEX, BIRTH_DATE)) {
      List<FactRow> stating =
          rows.stream().filter(row -> row.isDated() && fact.isStated().test(row.facts)).toList();
      if (stating.stream().map(row -> fact.value().apply(row.facts)).distinct().count() == 1) {
        lasting =
            fact.equals(SEX)
                ? lasting.withSex(stating.get(0).facts.sex())
                : lasting.withBirthDate(stating.get(0).facts.birthDate());
      }
    }
    return lasting;
  }

  private boolean contradicts(FactRow other, Fact fact) {
    return isDated() == other.isDated()
        && overlaps(other)
        && fact.isStated().test(facts)
        && fact.isStated().test(other.facts)
        && !fact.value().apply(facts).equals(fact.value().apply(other.facts));
  }

  private boolean overlaps(FactRow other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(FactRow other) {
    return until.isKnown() && other.from.isKnown() && until.day() < other.from.day();
  }

  private FactRow without(Fact fact) {
    return new FactRow(row, from, until, fact.without().apply(facts));
  }
}
