package org.hemogram.intake.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.intake.entry.AssayReader.Answer;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.intake.grammar.ParsedValue;
import org.hemogram.intake.grammar.StatusGrammar.Standing;
import org.hemogram.intake.grammar.TextKind;
import org.hemogram.intake.terms.UnitGuess;
import org.hemogram.intake.terms.ValueLimits.Verdict;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Severity;
import org.hemogram.lab.Unit;

/**
 * Understands one entry: the value, its unit, its limits. What comes out is a result with an exact
 * value, or a refusal with its reason; never a number that the export does not hold. One instance
 * per thread.
 */
final class EntryReader {

  /** From cells in one microliter to 10*9/L. */
  private static final BigDecimal PER_MICROLITER = new BigDecimal("0.001");

  /** Digits between two marks of thousands. */
  private static final int GROUP = 3;

  private final EntryRules rules;
  private final AssayReader assays;
  private final Factors factors;
  private final SuspectEntries suspects;

  EntryReader(EntryRules rules) {
    this.rules = rules;
    this.assays = new AssayReader(rules);
    this.factors = new Factors(rules);
    this.suspects = new SuspectEntries(rules);
  }

  /**
   * A result, a refusal, or another thing when its method must not share a series with the blood
   * count.
   */
  Understood read(PrintedEntry entry) {
    if (rules.terms().isSeparate(entry.term())) {
      return new Understood.Other(
          entry.term().analyte().id() + " (other method: " + entry.term().method() + ")");
    }
    ParsedValue parsed = parse(entry);
    if (parsed instanceof ParsedValue.Number number) {
      return number(entry, number);
    } else if (parsed instanceof ParsedValue.Ambiguous ambiguous) {
      return ambiguous(entry, ambiguous);
    } else if (parsed instanceof ParsedValue.Word word) {
      return word(entry.term().analyte(), word.kind());
    }
    return unreadable(entry, unreadable(parsed));
  }

  private static Understood unreadable(PrintedEntry entry, String message) {
    return new Understood.Refused(
        entry.term().analyte(), Reason.VALUE_UNREADABLE, "data.value-unreadable", message);
  }

  private ParsedValue parse(PrintedEntry entry) {
    String text = entry.value().isBlank() ? entry.number() : entry.value();
    ParsedValue parsed = parse(entry, text);
    boolean hidden =
        parsed instanceof ParsedValue.Unreadable
            || parsed instanceof ParsedValue.Word word && word.kind() == TextKind.SEE_COMMENT;
    if (hidden && !entry.number().isBlank() && !entry.value().isBlank()) {
      ParsedValue number = rules.grammars().numbers().parse(entry.number(), rules.mark());
      return number instanceof ParsedValue.Number ? number : parsed;
    }
    return parsed;
  }

  /**
   * A table may write {@code 7.2} and {@code 150.000 /uL}: three decimals of a cell in a microliter
   * are none, whatever mark the other cells show.
   */
  private ParsedValue parse(PrintedEntry entry, String text) {
    ParsedValue parsed = rules.grammars().numbers().parse(text, rules.mark());
    boolean grouped =
        !rules.markStated()
            && parsed instanceof ParsedValue.Number number
            && number.value().scale() == GROUP
            && isPerMicroliter(entry, number);
    return grouped ? rules.grammars().numbers().parse(text, DecimalMark.UNDECIDED) : parsed;
  }

  private static String unreadable(ParsedValue parsed) {
    if (parsed instanceof ParsedValue.Damaged) {
      return "the value is a date, which a spreadsheet makes of a number. Export it again as text.";
    }
    if (parsed instanceof ParsedValue.Unreadable u) {
      return switch (u.cause()) {
        case NEGATIVE -> "the value is negative. Correct it in the export.";
        case RANGE -> "the value is a range, not a number. Correct it in the export.";
        case TEXT -> "the value is neither a number nor a known word. Correct it in the export.";
      };
    }
    return "the value cannot be read. Correct it in the export.";
  }

  private Understood number(PrintedEntry printed, ParsedValue.Number read) {
    PrintedEntry entry = isCorrected(read) ? printed.with(Remark.CORRECTED) : printed;
    ParsedValue.Number number = factors.apart(entry, read);
    Answer answer = assays.read(entry, number.unitInside());
    if (answer instanceof Answer.Refused refused) {
      return new Understood.Refused(
          refused.analyte(), refused.reason(), refused.code(), refused.message());
    }
    Answer.Known known = (Answer.Known) answer;
    Assay assay = known.assay();
    String title = assay.analyte().title();
    if (isFromOtherColumn(entry, assay, number.value())) {
      return new Understood.Refused(
          assay.analyte(),
          Reason.UNIT_MISSING,
          "data.unit-missing",
          title
              + ": no unit is given, and this value looks like another one than the rest of its"
              + " column. State units in the export.");
    }
    Understood suspect = suspects.read(entry, number, known);
    if (suspect != null) {
      return suspect;
    }
    BigDecimal value = number.value().multiply(assay.toSi());
    Verdict verdict = rules.terms().limits().judge(assay.analyte(), value);
    boolean open = number.comparator() != null && number.comparator().isUpperBound();
    if (verdict == Verdict.IMPOSSIBLE && !(open && number.value().signum() > 0)) {
      return new Understood.Refused(
          assay.analyte(),
          Reason.VALUE_IMPLAUSIBLE,
          "data.value-implausible",
          title
              + ": no blood count has this value in the unit '"
              + assay.unit()
              + "'. Check value and unit.");
    }
    UnitGuess doubt = known.scaleDoubt();
    if (doubt != null && !AssayReader.isOnOtherScale(number.value(), known.top())) {
      return new Understood.Refused(
          assay.analyte(),
          Reason.UNIT_UNKNOWN,
          "data.unit-suspect",
          String.format(
              Locale.ROOT,
              "%s: the unit is '%s', but the printed limits fit only '%s'. Correct the unit in the"
                  + " export.",
              title,
              assay.unit(),
              doubt.unit().spelling()));
    }
    return new Understood.Usable(
        doubt == null ? assay : withoutInterval(assay),
        number.value(),
        number.comparator(),
        number.plain() ? null : entry.value().strip(),
        notes(known, verdict));
  }

  private boolean isCorrected(ParsedValue.Number number) {
    return !number.flag().isEmpty()
        && rules.grammars().statuses().ofComment(number.flag()) == Standing.CORRECTED;
  }

  /** A value far above printed limits of another unit shows that it is they that are wrong. */
  private static Assay withoutInterval(Assay assay) {
    return new Assay(
            assay.analyte(),
            assay.unit(),
            assay.toSi(),
            null,
            assay.baseline(),
            null,
            assay.remarks())
        .with(Remark.RANGE_IGNORED);
  }

  /** A unit that the column as a whole left is no unit for a value that looks like another one. */
  private boolean isFromOtherColumn(PrintedEntry entry, Assay assay, BigDecimal value) {
    if (!assay.remarks().contains(Remark.UNIT_ASSUMED) || assay.interval() != null) {
      return false;
    }
    UnitGuess column = rules.columnUnits().get(entry.term());
    return column != null
        && rules.settings().units().isEmpty()
        && rules.settings().assume() == IntakeSettings.AssumeUnits.EVIDENCE
        && rules.terms().evidence().looksLikeAnother(entry.term(), column, value);
  }

  private static List<Understood.Note> notes(Answer.Known known, Verdict verdict) {
    List<Understood.Note> notes = new ArrayList<>();
    String note = known.note();
    if (note != null) {
      boolean assumed = known.assay().remarks().contains(Remark.UNIT_ASSUMED);
      notes.add(
          new Understood.Note(
              assumed ? "data.unit-missing" : "data.conflict",
              assumed ? Severity.INFO : Severity.WARNING,
              note));
    }
    if (verdict == Verdict.RARE) {
      notes.add(
          new Understood.Note(
              "data.value-implausible",
              Severity.WARNING,
              known.assay().analyte().title()
                  + ": a value this extreme is very rare; it is kept. Check value and unit."));
    }
    return List.copyOf(notes);
  }

  /**
   * One reading of {@code 1,234} is taken only when the other one is impossible for the analyte.
   */
  private Understood ambiguous(PrintedEntry entry, ParsedValue.Ambiguous ambiguous) {
    boolean grouped = isPossible(entry, ambiguous.grouped());
    boolean decimal =
        isPossible(entry, ambiguous.decimal()) && !isPerMicroliter(entry, ambiguous.decimal());
    if (grouped != decimal) {
      return number(entry, grouped ? ambiguous.grouped() : ambiguous.decimal());
    }
    return unreadable(
        entry,
        "the mark in the value may stand before decimals or before thousands. State it with"
            + " --decimal.");
  }

  /** Cells in one microliter are counted in whole numbers: {@code 44,000 /uL} has no decimals. */
  private boolean isPerMicroliter(PrintedEntry entry, ParsedValue.Number number) {
    return assays.read(entry, number.unitInside()) instanceof Answer.Known known
        && known.assay().analyte().unit() == Unit.GIGA_PER_LITER
        && known.assay().toSi().compareTo(PER_MICROLITER) <= 0;
  }

  private boolean isPossible(PrintedEntry entry, ParsedValue.Number number) {
    if (!(assays.read(entry, number.unitInside()) instanceof Answer.Known known)) {
      return false;
    }
    BigDecimal value = number.value().multiply(known.assay().toSi());
    return rules.terms().limits().judge(known.assay().analyte(), value) == Verdict.PLAUSIBLE;
  }

  private static Understood word(Analyte analyte, TextKind kind) {
    return switch (kind) {
      case CLUMPED ->
          new Understood.Refused(
              analyte,
              Reason.SPECIMEN_PROBLEM,
              "data.platelet-clumps",
              "platelets are reported as clumped, so there is no count. Laboratories often ask for a"
                  + " new sample.");
      case HEMOLYZED ->
          new Understood.Refused(
              analyte,
              Reason.SPECIMEN_PROBLEM,
              "data.hemolysis",
              "the sample is reported as hemolyzed, so there is no value. Laboratories often ask for a new"
                  + " sample.");
      case SPECIMEN_PROBLEM ->
          noNumber(
              analyte,
              Reason.SPECIMEN_PROBLEM,
              "the laboratory reports a problem with the sample. Laboratories often ask for a new"
                  + " one.");
      case CANCELLED -> withdrawn(analyte, Reason.CANCELLED);
      case ENTERED_IN_ERROR -> withdrawn(analyte, Reason.ENTERED_IN_ERROR);
      case SEMI_QUANTITATIVE ->
          noNumber(
              analyte,
              Reason.VALUE_UNREADABLE,
              "a word stands in place of a number. Export the number if there is one.");
      case PENDING, NOT_MEASURED, SEE_COMMENT, DAMAGED ->
          noNumber(
              analyte,
              Reason.VALUE_MISSING,
              "there is no value (pending, not measured, or in a comment). Export again when there is"
                  + " one.");
    };
  }

  private static Understood noNumber(Analyte analyte, Reason reason, String why) {
    return new Understood.Refused(
        analyte, reason, "data.value-unreadable", analyte.title() + ": " + why);
  }

  /** An entry that the export itself withdraws. */
  static Understood withdrawn(Analyte analyte, Reason reason) {
    boolean error = reason == Reason.ENTERED_IN_ERROR;
    return new Understood.Refused(
        analyte,
        reason,
        error ? "data.entered-in-error" : "data.value-unreadable",
        analyte.title()
            + (error
                ? ": the result was entered in error. It is not counted."
                : ": the test was cancelled. There is no result to count."));
  }
}
