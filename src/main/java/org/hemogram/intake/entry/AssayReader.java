package org.hemogram.intake.entry;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemogram.intake.IntakeSettings.AssumeUnits;
import org.hemogram.intake.grammar.ParsedRange;
import org.hemogram.intake.grammar.ParsedValue;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.UnitGuess;
import org.hemogram.intake.terms.UnitReading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Sex;
import org.jspecify.annotations.Nullable;

/**
 * From the printed unit and limits of an entry to its {@link Assay}, or to the reason why there is
 * none. Answers are remembered: an export prints the same units and limits again and again. One
 * instance per thread.
 */
final class AssayReader {

  /** More different units and limits than this are not remembered. */
  private static final int MEMORY = 20_000;

  /**
   * A value this many times above the printed upper limit shows that the limits are in another
   * unit; the smallest step between two units of a count is ten.
   */
  private static final BigDecimal OTHER_SCALE = BigDecimal.valueOf(20);

  /** What decides about an assay. */
  record Key(
      Term term,
      String inside,
      String unit,
      String lower,
      String upper,
      String range,
      String baseline,
      Set<Remark> remarks) {

    // Written out: those of a record are linked at first use, which takes longer than a small
    // export.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && term.equals(key.term)
          && inside.equals(key.inside)
          && unit.equals(key.unit)
          && lower.equals(key.lower)
          && upper.equals(key.upper)
          && range.equals(key.range)
          && baseline.equals(key.baseline)
          && remarks.equals(key.remarks);
    }

    @Override
    public int hashCode() {
      return ((term.hashCode() * 31 + unit.hashCode()) * 31 + lower.hashCode()) * 31
          + upper.hashCode()
          + range.hashCode();
    }
  }

  /** An assay, or a refusal with its reason. */
  sealed interface Answer {

    /**
     * An assay; {@code scaleDoubt} is set when the printed limits fit another unit than the printed
     * one.
     */
    record Known(
        Assay assay,
        @Nullable String note,
        @Nullable UnitGuess scaleDoubt,
        @Nullable BigDecimal top)
        implements Answer {}

    /** No assay. */
    record Refused(Analyte analyte, Reason reason, String code, String message) implements Answer {}
  }

  private final EntryRules rules;
  private final Map<Key, Answer> memory = new HashMap<>();
  private final Key[] lastKey = new Key[Analyte.values().length];
  private final Answer[] lastAnswer = new Answer[Analyte.values().length];

  AssayReader(EntryRules rules) {
    this.rules = rules;
  }

  Answer read(PrintedEntry entry, String inside) {
    Key key =
        new Key(
            entry.term(),
            inside,
            entry.unit(),
            entry.lower(),
            entry.upper(),
            entry.range(),
            entry.baseline(),
            entry.remarks());
    int slot = entry.term().analyte().ordinal();
    if (key.equals(lastKey[slot])) {
      return lastAnswer[slot];
    }
    Answer known = memory.get(key);
    if (known == null) {
      known = answer(key);
      if (memory.size() < MEMORY) {
        memory.put(key, known);
      }
    }
    lastKey[slot] = key;
    lastAnswer[slot] = known;
    return known;
  }

  private Answer answer(Key key) {
    boolean printed = !key.unit().isBlank() || !key.inside().isEmpty();
    return printed ? withUnit(key) : withoutUnit(key);
  }

  private Answer withUnit(Key key) {
    String text = key.unit().isBlank() ? key.inside() : key.unit();
    Term term = rules.terms().units().siblingFor(key.term(), text);
    Analyte analyte = term.analyte();
    Optional<UnitReading> unit =
        key.inside().isEmpty()
            ? rules.terms().units().read(analyte, key.unit())
            : rules.terms().units().read(analyte, key.inside(), key.unit());
    if (unit.isEmpty()) {
      return new Answer.Refused(
          analyte, Reason.UNIT_UNKNOWN, "data.unit-unknown", unknownUnit(analyte, text));
    }
    return assay(key, term, unit.get(), text, EnumSet.noneOf(Remark.class), null);
  }

  private String unknownUnit(Analyte analyte, String text) {
    String advice =
        rules
            .terms()
            .units()
            .nearestUnit(analyte, text)
            .map(near -> "Did you mean '" + near + "'?")
            .orElse("Correct the unit in the export.");
    return analyte.title() + ": unit '" + text + "' is not known. " + advice;
  }

  /** A unit is settled only by a statement or by evidence that leaves one answer. */
  private Answer withoutUnit(Key key) {
    Term term = key.term();
    String stated = statedUnit(term);
    if (stated != null) {
      Term decided = rules.terms().units().siblingFor(term, stated);
      Optional<UnitReading> unit = rules.terms().units().read(decided.analyte(), stated);
      if (unit.isPresent()) {
        return assumed(key, decided, unit.get(), "stated with --unit");
      }
    }
    Optional<UnitGuess> guess =
        switch (rules.settings().assume()) {
          case NONE -> Optional.empty();
          case US -> rules.terms().evidence().conventional(term);
          case SI -> rules.terms().evidence().si(term);
          case EVIDENCE -> evidence(key);
        };
    if (guess.isPresent()) {
      boolean byOption = rules.settings().assume() != AssumeUnits.EVIDENCE;
      Term decided = new Term(guess.get().analyte(), false, term.other(), term.method());
      return assumed(
          key,
          decided,
          guess.get().unit(),
          byOption ? "assumed by --assume-units" : "assumed, it is the only one that fits");
    }
    return new Answer.Refused(
        term.analyte(),
        Reason.UNIT_MISSING,
        "data.unit-missing",
        term.analyte().title()
            + ": no unit is given and nothing in the export leaves exactly one. "
            + advice(term));
  }

  /** A name of cells alone may be a count or a percentage, which no system of units decides. */
  private String advice(Term term) {
    String unit = "State it with --unit " + term.analyte().id() + "=UNIT";
    boolean settles = rules.terms().evidence().si(term).isPresent();
    return settles
        ? unit + " or --assume-units us|si."
        : unit + " (% for a percentage), or name the column a count or a percentage.";
  }

  private @Nullable String statedUnit(Term term) {
    String stated = rules.settings().units().get(term.analyte());
    Analyte other = term.other();
    return stated == null && term.bare() && other != null
        ? rules.settings().units().get(other)
        : stated;
  }

  private Optional<UnitGuess> evidence(Key key) {
    ParsedRange range = range(key);
    if (range == null) {
      range = rangesBySex(key).values().stream().findFirst().orElse(null);
    }
    if (range != null && (range.lower() != null || range.upper() != null)) {
      Optional<UnitGuess> byRange =
          rules.terms().evidence().byRange(key.term(), range.lower(), range.upper());
      if (byRange.isPresent()) {
        return byRange;
      }
    }
    UnitGuess column = rules.columnUnits().get(key.term());
    return Optional.ofNullable(column);
  }

  private Answer assumed(Key key, Term term, UnitReading unit, String why) {
    String note =
        String.format(
            Locale.ROOT,
            "%s: no unit is given; '%s' was %s. State it with --unit %s=UNIT if that is wrong.",
            term.analyte().title(),
            unit.spelling(),
            why,
            term.analyte().id());
    return assay(key, term, unit, unit.spelling(), EnumSet.of(Remark.UNIT_ASSUMED), note);
  }

  private Answer assay(
      Key key,
      Term term,
      UnitReading unit,
      String shown,
      EnumSet<Remark> remarks,
      @Nullable String note) {
    remarks.addAll(key.remarks());
    ParsedRange range = range(key);
    UnitGuess doubt = null;
    ReferenceInterval interval = null;
    String told = note;
    if (range != null && isInverted(range)) {
      remarks.add(Remark.RANGE_IGNORED);
      told =
          term.analyte().title()
              + ": the printed lower limit lies above the upper one. Both are ignored; correct them in the"
              + " export.";
    } else if (range != null) {
      BigDecimal factor = rangeFactor(term, range, unit);
      interval = interval(range, factor);
      doubt = scaleDoubt(term, range, factor);
    }
    BigDecimal baseline = number(key.baseline());
    Assay assay =
        new Assay(
            term.analyte(),
            shown,
            unit.toSi(),
            interval,
            baseline == null ? null : baseline.multiply(unit.toSi()),
            null,
            remarks,
            range == null ? bySex(key, term, unit) : Map.of());
    return new Answer.Known(assay, told, doubt, range == null ? null : range.upper());
  }

  /** An assay whose value and limits are in another unit than the printed one. */
  static Assay inUnit(Assay assay, UnitReading other) {
    ReferenceInterval limits = assay.interval();
    return new Assay(
        assay.analyte(),
        assay.unit(),
        other.toSi(),
        limits == null
            ? null
            : new ReferenceInterval(
                scaled(limits.lower(), assay.toSi(), other),
                scaled(limits.upper(), assay.toSi(), other),
                limits.origin()),
        scaled(assay.baseline(), assay.toSi(), other),
        null,
        assay.with(Remark.UNIT_ASSUMED).remarks());
  }

  private static @Nullable BigDecimal scaled(
      @Nullable BigDecimal value, BigDecimal from, UnitReading other) {
    return value == null ? null : value.multiply(other.toSi()).divide(from);
  }

  /** The printed intervals where they depend on the sex, {@code M:13-17/F:12-15}. */
  private Map<Sex, ReferenceInterval> bySex(Key key, Term term, UnitReading unit) {
    Map<Sex, ReferenceInterval> intervals = new EnumMap<>(Sex.class);
    rangesBySex(key)
        .forEach(
            (sex, range) -> {
              ReferenceInterval interval =
                  isInverted(range) ? null : interval(range, rangeFactor(term, range, unit));
              if (interval != null) {
                intervals.put(sex, interval);
              }
            });
    return intervals;
  }

  private Map<Sex, ParsedRange> rangesBySex(Key key) {
    boolean limits = !key.lower().isEmpty() || !key.upper().isEmpty();
    return limits || key.range().isBlank()
        ? Map.of()
        : rules.grammars().ranges().bySex(key.range(), rules.mark());
  }

  private static boolean isInverted(ParsedRange range) {
    return range.lower() != null
        && range.upper() != null
        && range.lower().compareTo(range.upper()) > 0;
  }

  private BigDecimal rangeFactor(Term term, ParsedRange range, UnitReading unit) {
    return range.unitInside().isEmpty()
        ? unit.toSi()
        : rules
            .terms()
            .units()
            .read(term.analyte(), range.unitInside())
            .map(UnitReading::toSi)
            .orElse(unit.toSi());
  }

  private static @Nullable ReferenceInterval interval(ParsedRange range, BigDecimal factor) {
    BigDecimal lower = range.lower();
    BigDecimal upper = range.upper();
    if (lower == null && upper == null) {
      return null;
    }
    return new ReferenceInterval(
        lower == null ? null : lower.multiply(factor),
        upper == null ? null : upper.multiply(factor),
        ReferenceInterval.EXPORT);
  }

  /** The other unit that the printed limits fit, when they do not fit the printed one. */
  private @Nullable UnitGuess scaleDoubt(Term term, ParsedRange range, BigDecimal factor) {
    Term decided = new Term(term.analyte(), false, null, term.method());
    return rules
        .terms()
        .evidence()
        .byRange(decided, range.lower(), range.upper())
        .filter(g -> g.analyte() == term.analyte())
        .filter(g -> g.unit().toSi().compareTo(factor) != 0)
        .orElse(null);
  }

  /** True when a value shows that it is the printed limits that are in another unit. */
  static boolean isOnOtherScale(BigDecimal value, @Nullable BigDecimal top) {
    return top != null && value.compareTo(top.multiply(OTHER_SCALE)) > 0;
  }

  private @Nullable ParsedRange range(Key key) {
    BigDecimal lower = number(key.lower());
    BigDecimal upper = number(key.upper());
    if (upper != null && upper.signum() == 0) {
      // Some exports print a missing range as 0-0. Where none at all is usual (blasts), being there
      // is
      // what counts, not the limit.
      return null;
    }
    if (lower != null || upper != null) {
      return new ParsedRange(lower, upper, "");
    }
    String text = key.range();
    return text.isBlank()
        ? null
        : rules.grammars().ranges().parse(text, rules.mark(), Sex.UNKNOWN).orElse(null);
  }

  private @Nullable BigDecimal number(String text) {
    if (text.isEmpty()) {
      return null;
    }
    return rules.grammars().numbers().parse(text, rules.mark()) instanceof ParsedValue.Number n
        ? n.value()
        : null;
  }
}
