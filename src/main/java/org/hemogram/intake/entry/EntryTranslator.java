package org.hemogram.intake.entry;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.intake.entry.AssayReader.Answer;
import org.hemogram.intake.grammar.ParsedValue;
import org.hemogram.intake.grammar.TextKind;
import org.hemogram.intake.terms.UnitGuess;
import org.hemogram.intake.terms.ValueLimits.Verdict;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Severity;
import org.hemogram.lab.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Understands one entry: the value, its unit, its limits. What comes out is a {@link LabResult}
 * with an exact value, or a rejection with its reason; never a number that the export does not
 * hold. One instance per thread.
 */
public final class EntryTranslator {

  /** From cells in one microliter to 10*9/L. */
  private static final BigDecimal PER_MICROLITER = new BigDecimal("0.001");

  private final EntryRules rules;
  private final AssayReader assays;

  public EntryTranslator(EntryRules rules) {
    this.rules = rules;
    this.assays = new AssayReader(rules);
  }

  /**
   * Translates an entry and hands it to the sink: as a result, as rejected, or as ignored when its
   * method must not share a series with the blood count.
   */
  public void translate(RawEntry entry, EntrySink sink) {
    if (rules.terms().isSeparate(entry.term())) {
      sink.ignored(entry.term().analyte().id() + " (other method: " + entry.term().method() + ")");
      return;
    }
    ParsedValue parsed = parse(entry);
    if (parsed instanceof ParsedValue.Number number) {
      number(entry, number, sink);
    } else if (parsed instanceof ParsedValue.Ambiguous ambiguous) {
      ambiguous(entry, ambiguous, sink);
    } else if (parsed instanceof ParsedValue.Word word) {
      word(entry, word.kind(), sink);
    } else {
      reject(entry, Reason.VALUE_UNREADABLE, "data.value-unreadable", unreadable(parsed), sink);
    }
  }

  /** Rejects an entry whose export says that it does not count. */
  public void reject(RawEntry entry, Reason reason, String code, String message, EntrySink sink) {
    reject(entry, entry.term().analyte(), reason, code, message, sink);
  }

  /** Rejects an entry that the export itself withdraws. */
  public void withdraw(RawEntry entry, Reason reason, EntrySink sink) {
    boolean error = reason == Reason.ENTERED_IN_ERROR;
    String title = entry.term().analyte().title();
    reject(
        entry,
        reason,
        error ? "data.entered-in-error" : "data.value-unreadable",
        title
            + (error
                ? ": the result was entered in error. It is not counted."
                : ": the test was cancelled. There is no result to count."),
        sink);
  }

  private ParsedValue parse(RawEntry entry) {
    String text = entry.value().isBlank() ? entry.number() : entry.value();
    ParsedValue parsed = rules.grammars().numbers().parse(text, rules.mark());
    boolean hidden =
        parsed instanceof ParsedValue.Unreadable
            || parsed instanceof ParsedValue.Word word && word.kind() == TextKind.SEE_COMMENT;
    if (hidden && !entry.number().isBlank() && !entry.value().isBlank()) {
      ParsedValue number = rules.grammars().numbers().parse(entry.number(), rules.mark());
      return number instanceof ParsedValue.Number ? number : parsed;
    }
    return parsed;
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

  private void number(RawEntry entry, ParsedValue.Number number, EntrySink sink) {
    Answer answer = assays.read(entry, number.unitInside());
    if (answer instanceof Answer.Refused refused) {
      reject(entry, refused.analyte(), refused.reason(), refused.code(), refused.message(), sink);
      return;
    }
    Answer.Known known = (Answer.Known) answer;
    Assay assay = known.assay();
    if (isFromOtherColumn(entry, assay, number.value())) {
      reject(
          entry,
          assay.analyte(),
          Reason.UNIT_MISSING,
          "data.unit-missing",
          String.format(
                  Locale.ROOT,
                  "%s: no unit is given, and this value looks like another one than the rest of its column. State",
                  assay.analyte().title())
              + " units in the export.",
          sink);
      return;
    }
    BigDecimal value = number.value().multiply(assay.toSi());
    Verdict verdict = rules.terms().limits().judge(assay.analyte(), value);
    boolean open = number.comparator() != null && number.comparator().isUpperBound();
    if (verdict == Verdict.IMPOSSIBLE && !(open && number.value().signum() > 0)) {
      String title = assay.analyte().title();
      reject(
          entry,
          assay.analyte(),
          Reason.VALUE_IMPLAUSIBLE,
          "data.value-implausible",
          title
              + ": no blood count has this value in the unit '"
              + assay.unit()
              + "'. Check value and unit.",
          sink);
      return;
    }
    UnitGuess doubt = known.scaleDoubt();
    if (doubt != null) {
      assay = settled(entry, assay, number.value(), known, doubt, sink);
      if (assay == null) {
        return;
      }
    }
    tell(entry, known, verdict, sink);
    sink.result(
        new LabResult(
            entry.patient(),
            assay,
            number.value(),
            number.comparator(),
            number.plain() ? null : entry.value().strip(),
            entry.time(),
            entry.source()));
  }

  /**
   * The printed limits fit another unit than the printed one: either they are in that other unit,
   * which a value far above them shows, or the printed unit is wrong and the value cannot be used.
   */
  private @Nullable Assay settled(
      RawEntry entry,
      Assay assay,
      BigDecimal value,
      Answer.Known known,
      UnitGuess doubt,
      EntrySink sink) {
    if (AssayReader.isOnOtherScale(value, known.top())) {
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
    reject(
        entry,
        assay.analyte(),
        Reason.UNIT_UNKNOWN,
        "data.unit-suspect",
        String.format(
            Locale.ROOT,
            "%s: the unit is '%s', but the printed limits fit only '%s'. Correct the unit in the export.",
            assay.analyte().title(),
            assay.unit(),
            doubt.unit().spelling()),
        sink);
    return null;
  }

  /** A unit that the column as a whole left is no unit for a value that looks like another one. */
  private boolean isFromOtherColumn(RawEntry entry, Assay assay, BigDecimal value) {
    if (!assay.remarks().contains(Remark.UNIT_ASSUMED) || assay.interval() != null) {
      return false;
    }
    UnitGuess column = rules.columnUnits().get(entry.term());
    return column != null
        && rules.settings().units().isEmpty()
        && rules.settings().assume() == IntakeSettings.AssumeUnits.EVIDENCE
        && rules.terms().evidence().looksLikeAnother(entry.term(), column, value);
  }

  private void tell(RawEntry entry, Answer.Known known, Verdict verdict, EntrySink sink) {
    String note = known.note();
    if (note != null) {
      boolean assumed = known.assay().remarks().contains(Remark.UNIT_ASSUMED);
      sink.note(
          Problem.at(
              entry.source(),
              assumed ? "data.unit-missing" : "data.conflict",
              assumed ? Severity.INFO : Severity.WARNING,
              note));
    }
    if (verdict == Verdict.RARE) {
      sink.note(
          Problem.at(
              entry.source(),
              "data.value-implausible",
              Severity.WARNING,
              known.assay().analyte().title()
                  + ": a value this extreme is very rare; it is kept. Check value and unit."));
    }
  }

  /**
   * One reading of {@code 1,234} is taken only when the other one is impossible for the analyte.
   */
  private void ambiguous(RawEntry entry, ParsedValue.Ambiguous ambiguous, EntrySink sink) {
    boolean grouped = isPossible(entry, ambiguous.grouped());
    boolean decimal =
        isPossible(entry, ambiguous.decimal()) && !isPerMicroliter(entry, ambiguous.decimal());
    if (grouped != decimal) {
      number(entry, grouped ? ambiguous.grouped() : ambiguous.decimal(), sink);
    } else {
      reject(
          entry,
          Reason.VALUE_UNREADABLE,
          "data.value-unreadable",
          "the mark in the value may stand before decimals or before thousands. State it with"
              + " --decimal.",
          sink);
    }
  }

  /** Cells in one microliter are counted in whole numbers: {@code 44,000 /uL} has no decimals. */
  private boolean isPerMicroliter(RawEntry entry, ParsedValue.Number number) {
    return assays.read(entry, number.unitInside()) instanceof Answer.Known known
        && known.assay().analyte().unit() == Unit.GIGA_PER_LITER
        && known.assay().toSi().compareTo(PER_MICROLITER) <= 0;
  }

  private boolean isPossible(RawEntry entry, ParsedValue.Number number) {
    if (!(assays.read(entry, number.unitInside()) instanceof Answer.Known known)) {
      return false;
    }
    BigDecimal value = number.value().multiply(known.assay().toSi());
    return rules.terms().limits().judge(known.assay().analyte(), value) == Verdict.PLAUSIBLE;
  }

  private void word(RawEntry entry, TextKind kind, EntrySink sink) {
    Analyte analyte = entry.term().analyte();
    switch (kind) {
      case CLUMPED ->
          reject(
              entry,
              Reason.SPECIMEN_PROBLEM,
              "data.platelet-clumps",
              "platelets are reported as clumped, so there is no count. Laboratories often ask for a"
                  + " new sample.",
              sink);
      case HEMOLYZED ->
          reject(
              entry,
              Reason.SPECIMEN_PROBLEM,
              "data.hemolysis",
              "the sample is reported as hemolyzed, so there is no value. Laboratories often ask for a new"
                  + " sample.",
              sink);
      case SPECIMEN_PROBLEM ->
          reject(
              entry,
              Reason.SPECIMEN_PROBLEM,
              "data.value-unreadable",
              analyte.title()
                  + ": the laboratory reports a problem with the sample. Laboratories often ask for"
                  + " a new one.",
              sink);
      case CANCELLED -> withdraw(entry, Reason.CANCELLED, sink);
      case ENTERED_IN_ERROR -> withdraw(entry, Reason.ENTERED_IN_ERROR, sink);
      case SEMI_QUANTITATIVE ->
          reject(
              entry,
              Reason.VALUE_UNREADABLE,
              "data.value-unreadable",
              analyte.title()
                  + ": a word stands in place of a number. Export the number if there is one.",
              sink);
      case PENDING, NOT_MEASURED, SEE_COMMENT ->
          reject(
              entry,
              Reason.VALUE_MISSING,
              "data.value-unreadable",
              analyte.title()
                  + ": there is no value (pending, not measured, or in a comment). Export again when"
                  + " there is one.",
              sink);
    }
  }

  private void reject(
      RawEntry entry, Analyte analyte, Reason reason, String code, String message, EntrySink sink) {
    sink.rejected(
        new RejectedResult(entry.patient(), analyte, entry.time(), reason, entry.source()),
        Problem.at(entry.source(), code, Severity.WARNING, message));
  }

  /** Remarks of an entry about which nothing is known beside its cells. */
  public static final Set<Remark> NO_REMARKS = Set.of();
}
