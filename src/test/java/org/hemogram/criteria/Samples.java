package org.hemogram.criteria;

import java.math.BigDecimal;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Sex;
import org.hemogram.lab.StatedAge;
import org.jspecify.annotations.Nullable;

/** Values, intervals and people as tests write them. */
final class Samples {
  private Samples() {}

  /** A table, read anew: what a test keeps for others hides what a mutation test changes. */
  static CriteriaTable table(String id) {
    return CriteriaLibrary.standard()
        .table(id)
        .orElseThrow(() -> new AssertionError("no table " + id));
  }

  static Term term(String table, String name) {
    return table(table).terms().stream()
        .filter(term -> term.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(table + " has no term " + name));
  }

  /** A value such as {@code 9.99 g/dL}, {@code <0.1}, {@code 1490 /uL}; without a unit it is SI. */
  static Quantity quantity(Analyte analyte, String text) {
    String[] parts = text.split(" ");
    Comparator comparator = null;
    String number = parts[0];
    for (Comparator one : Comparator.values()) {
      if (number.startsWith(one.sign())) {
        comparator = one;
      }
    }
    if (comparator != null) {
      number = number.substring(comparator.sign().length());
    }
    return new Quantity(new BigDecimal(number).multiply(factor(parts)), comparator, analyte.unit());
  }

  private static BigDecimal factor(String[] parts) {
    return switch (parts.length == 1 ? "" : parts[1]) {
      case "", "g/L", "10^3/uL" -> BigDecimal.ONE;
      case "g/dL" -> BigDecimal.TEN;
      case "/uL" -> new BigDecimal("0.001");
      default -> throw new AssertionError("unit " + parts[1]);
    };
  }

  /** An interval in SI; an empty text stands for a missing limit. */
  static @Nullable ReferenceInterval interval(@Nullable String lower, @Nullable String upper) {
    return lower == null && upper == null
        ? null
        : new ReferenceInterval(number(lower), number(upper), ReferenceInterval.EXPORT);
  }

  static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  /** A person such as {@code man 40 y}; {@code person} = sex not known, no age = age not known. */
  static Subject person(String text) {
    String[] parts = text.split(" ", 2);
    Sex sex =
        switch (parts[0]) {
          case "man", "boy" -> Sex.MALE;
          case "woman", "girl" -> Sex.FEMALE;
          default -> Sex.UNKNOWN;
        };
    AgeSpan age =
        parts.length == 1
            ? AgeSpan.UNKNOWN
            : StatedAge.parse(parts[1]).map(stated -> stated.span(0)).orElseThrow();
    return new Subject(sex, age, Pregnancy.NOT_STATED, null, null, false);
  }

  static Subject pregnant(Subject person, Pregnancy pregnancy) {
    return new Subject(person.sex(), person.age(), pregnancy, null, null, false);
  }

  static Subject living(Subject person, @Nullable Integer altitude, @Nullable Integer cigarettes) {
    return new Subject(
        person.sex(), person.age(), person.pregnancy(), altitude, cigarettes, person.duffyNull());
  }
}
