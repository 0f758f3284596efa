package org.hemogram.intake.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.grammar.ParsedRange;
import org.hemogram.intake.terms.UnitTable;
import org.hemogram.intake.tree.Concept.Coding;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Which of the printed reference ranges holds for a result. One that is for another sex or age
 * never does; where several remain and they differ, none is taken.
 */
record RangeChoice(FhirWords words, Grammars grammars, UnitTable units) {

  /**
   * The limits to hand on; {@code text} is used where the limits have a unit of their own or come
   * as text.
   *
   * @param ignored true when a range was printed and cannot be used
   */
  record Limits(String lower, String upper, String text, boolean ignored) {
    static final Limits NONE = new Limits("", "", "", false);
    static final Limits IGNORED = new Limits("", "", "", true);

    static Limits of(String text) {
      return new Limits("", "", text, false);
    }
  }

  /** How a range stands to a person. */
  enum Fit {
    NO,
    POSSIBLE,
    CERTAIN
  }

  Limits choose(List<PrintedRange> ranges, Analyte analyte, String unit, Sex sex, AgeSpan age) {
    List<PrintedRange> possible = new ArrayList<>(ranges.size());
    List<PrintedRange> special = new ArrayList<>(0);
    boolean anyUsual = false;
    for (PrintedRange range : ranges) {
      if (isUsual(range)) {
        anyUsual = true;
        Fit fit = fit(range, sex, age);
        if (fit != Fit.NO) {
          possible.add(range);
        }
        if (fit == Fit.CERTAIN && range.isFor()) {
          special.add(range);
        }
      }
    }
    List<PrintedRange> left = special.size() == 1 ? special : possible;
    if (left.isEmpty()) {
      return anyUsual ? Limits.IGNORED : Limits.NONE;
    }
    Limits first = limits(left.get(0), analyte, unit, sex);
    for (PrintedRange other : left) {
      if (!limits(other, analyte, unit, sex).equals(first)) {
        return Limits.IGNORED;
      }
    }
    return first;
  }

  /** Therapeutic, cyclic and other special ranges are not the laboratory's usual one. */
  private boolean isUsual(PrintedRange range) {
    boolean says = range.low() != null || range.high() != null || !range.text().isBlank();
    boolean special = false;
    for (Coding coding : range.type().codings()) {
      if (words.rangeTypes().contains(coding.code())) {
        return says;
      }
      special = true;
    }
    return says && !special;
  }

  private Fit fit(PrintedRange range, Sex sex, AgeSpan age) {
    Fit bySex = Fit.CERTAIN;
    for (Concept group : range.appliesTo()) {
      Sex wanted = sexOf(group).orElse(null);
      if (wanted == null || !sex.isKnown()) {
        bySex = Fit.POSSIBLE;
      } else if (wanted != sex) {
        return Fit.NO;
      }
    }
    Fit byAge = new AgeLimits(words.ageUnits()).fit(range.ageLow(), range.ageHigh(), age);
    return byAge.compareTo(bySex) < 0 ? byAge : bySex;
  }

  private Optional<Sex> sexOf(Concept group) {
    for (Coding coding : group.codings()) {
      Sex sex = words.sexes().get(coding.code());
      if (sex != null) {
        return Optional.of(sex);
      }
    }
    return grammars.sexes().parse(group.name());
  }

  private Limits limits(PrintedRange range, Analyte analyte, String unit, Sex sex) {
    FhirQuantity low = range.low();
    FhirQuantity high = range.high();
    String lower = low == null ? "" : low.number();
    String upper = high == null ? "" : high.number();
    if (lower.isEmpty() && upper.isEmpty()) {
      return text(range.text(), sex);
    }
    String lowUnit = low == null ? "" : unit(low, analyte);
    String highUnit = high == null ? "" : unit(high, analyte);
    boolean sameUnit = lowUnit.isEmpty() || highUnit.isEmpty() || lowUnit.equals(highUnit);
    String own = lowUnit.isEmpty() ? highUnit : lowUnit;
    if (sameUnit && (own.isEmpty() || unit.isEmpty() || own.equals(unit))) {
      return new Limits(lower, upper, "", false);
    }
    if (!sameUnit || units.read(analyte, own).isEmpty()) {
      return Limits.IGNORED;
    }
    return Limits.of(text(lower, upper, own));
  }

  /** A text that speaks of both sexes is cut down to the one that is known. */
  private Limits text(String text, Sex sex) {
    if (sex.isKnown() && grammars.ranges().parse(text, DecimalMark.POINT, Sex.UNKNOWN).isEmpty()) {
      Optional<ParsedRange> own = grammars.ranges().parse(text, DecimalMark.POINT, sex);
      if (own.isPresent()) {
        return Limits.of(
            text(plain(own.get().lower()), plain(own.get().upper()), own.get().unitInside()));
      }
    }
    return Limits.of(text);
  }

  private static String plain(@Nullable BigDecimal limit) {
    return limit == null ? "" : limit.toPlainString();
  }

  private static String text(String lower, String upper, String unit) {
    String limits =
        upper.isEmpty() ? ">= " + lower : lower.isEmpty() ? "<= " + upper : lower + " - " + upper;
    return (limits + " " + unit).strip();
  }

  /**
   * The unit of a quantity as the unit table reads it: the UCUM code, else the unit for a person.
   */
  String unit(FhirQuantity quantity, Analyte analyte) {
    String code = quantity.code();
    String unit = quantity.unit();
    if (code.isBlank() || code.equals(unit)) {
      return unit.isBlank() ? code : unit;
    }
    boolean trusted = unit.isBlank() || words.ucum().contains(quantity.system());
    if (!trusted) {
      return unit;
    }
    return unit.isBlank() || units.read(analyte, code).isPresent() ? code : unit;
  }
}
