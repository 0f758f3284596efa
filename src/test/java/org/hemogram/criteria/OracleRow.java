package org.hemogram.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Sex;
import org.jspecify.annotations.Nullable;

/** One graded value of another program, with everything in exact decimals and SI units. */
record OracleRow(CSVRecord cells) {

  private static final Map<String, String> TABLES =
      Map.of(
          "CTCAE-4", "ctcae-4.03",
          "CTCAE-5", "ctcae-5.0",
          "CTCAE-6", "ctcae-6.0",
          "DAIDS-2.1", "daids-2.1");

  /** The factors from the units of the sample to SI; a unit that is missing here is not known. */
  private static final Map<String, BigDecimal> CELLS =
      Map.of(
          "10^9/l",
          BigDecimal.ONE,
          "10^3/ul",
          BigDecimal.ONE,
          "10^3/ml",
          new BigDecimal("0.001"),
          "1/ul",
          new BigDecimal("0.001"));

  private static final Map<String, BigDecimal> HEMOGLOBIN =
      Map.of("g/l", BigDecimal.ONE, "g/dl", BigDecimal.TEN);

  String cell(String name) {
    return cells.get(name);
  }

  Term term(CriteriaLibrary library) {
    String table = TABLES.get(cell("criteria"));
    return library.table(table).orElseThrow().terms().stream()
        .filter(term -> term.name().equals(cell("term")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(table + " has no term " + cell("term")));
  }

  /** The grade that exact comparison gives; empty = none. */
  String expected() {
    return cell("kind").equals("floating-point") ? cell("grade_unrounded") : cell("grade");
  }

  /** Empty when the value or a known unit is missing: then there is nothing to grade. */
  Optional<Quantity> quantity(Term term) {
    return si(term, "value").map(value -> new Quantity(value, null, term.analyte().unit()));
  }

  @Nullable ReferenceInterval interval(Term term) {
    BigDecimal lower = si(term, "lln").orElse(null);
    BigDecimal upper = si(term, "uln").orElse(null);
    return lower == null && upper == null
        ? null
        : new ReferenceInterval(lower, upper, ReferenceInterval.EXPORT);
  }

  @Nullable BigDecimal baseline(Term term) {
    return si(term, "baseline").orElse(null);
  }

  private Optional<BigDecimal> si(Term term, String cell) {
    Map<String, BigDecimal> units = term.analyte().id().equals("hemoglobin") ? HEMOGLOBIN : CELLS;
    BigDecimal factor = units.get(cell("unit").toLowerCase(Locale.ROOT));
    return factor == null || cell(cell).isEmpty()
        ? Optional.empty()
        : Optional.of(new BigDecimal(cell(cell)).multiply(factor));
  }

  Subject subject() {
    Sex sex =
        switch (cell("sex")) {
          case "M" -> Sex.MALE;
          case "F" -> Sex.FEMALE;
          default -> Sex.UNKNOWN;
        };
    return new Subject(sex, age(), Pregnancy.NOT_STATED, null, null, false);
  }

  /** The people that the row may be about: where sex or age is missing, one of each kind. */
  List<Subject> possibleSubjects() {
    List<Subject> possible = new ArrayList<>();
    Subject stated = subject();
    int[] days = {0, 1, 2, 7, 8, 21, 22, 35, 36, 56, 57, 400, 4000, 5000, 15_000};
    for (Sex sex : stated.sex().isKnown() ? List.of(stated.sex()) : List.of(Sex.FEMALE, Sex.MALE)) {
      if (hasAge()) {
        possible.add(new Subject(sex, stated.age(), Pregnancy.NOT_STATED, null, null, false));
        continue;
      }
      for (int day : days) {
        AgeSpan age = AgeSpan.days(day, day);
        possible.add(new Subject(sex, age, Pregnancy.NOT_STATED, null, null, false));
      }
    }
    return possible;
  }

  boolean hasAge() {
    return !cell("birth_date").isEmpty();
  }

  private AgeSpan age() {
    if (!hasAge()) {
      return AgeSpan.UNKNOWN;
    }
    LocalDate born = LocalDate.parse(cell("birth_date"));
    return AgeSpan.between(born, born, LocalDate.parse(cell("test_date")));
  }

  @Override
  public String toString() {
    return String.join(",", cells.toList());
  }
}
