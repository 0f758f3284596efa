package org.hemogram.intake.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hemogram.intake.entry.AssayReader.Answer;
import org.hemogram.intake.grammar.ParsedValue;
import org.hemogram.intake.terms.UnitGuess;
import org.hemogram.intake.terms.UnitReading;
import org.hemogram.intake.terms.ValueLimits.Verdict;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Severity;
import org.jspecify.annotations.Nullable;

/** Entries whose value fits another unit than the printed one: {@code 93 g/dL} of hemoglobin. */
final class SuspectEntries {

  private final EntryRules rules;

  SuspectEntries(EntryRules rules) {
    this.rules = rules;
  }

  /**
   * What a value that fits another unit means: a result in the other unit where the printed limits
   * fit that one, else one that the rest of its draw has to settle. Null for every other value.
   */
  @Nullable Understood read(PrintedEntry entry, ParsedValue.Number number, Answer.Known known) {
    Assay assay = known.assay();
    if (number.comparator() != null || assay.remarks().contains(Remark.UNIT_ASSUMED)) {
      return null;
    }
    UnitReading other =
        rules.terms().suspects().other(assay.analyte(), assay.toSi(), number.value()).orElse(null);
    if (other == null) {
      return null;
    }
    UnitGuess limits = known.scaleDoubt();
    if (assay.interval() == null) {
      return isRefusedAnyway(assay, number)
          ? null
          : usable(entry, number, assay.with(Remark.UNIT_SUSPECT), List.of());
    }
    if (limits == null || !limits.unit().isSameAs(other)) {
      return null;
    }
    String told =
        String.format(
            Locale.ROOT,
            "%s: the unit is '%s', but value and limits fit '%s', in which they were read. Correct"
                + " the unit in the export.",
            assay.analyte().title(),
            assay.unit(),
            other.spelling());
    return usable(
        entry,
        number,
        AssayReader.inUnit(assay, other),
        List.of(new Understood.Note("data.unit-suspect", Severity.WARNING, told)));
  }

  /** Without hematocrits nothing can settle a value that no blood count has. */
  private boolean isRefusedAnyway(Assay assay, ParsedValue.Number number) {
    BigDecimal value = number.value().multiply(assay.toSi());
    return !rules.hematocrits()
        && rules.terms().limits().judge(assay.analyte(), value) == Verdict.IMPOSSIBLE;
  }

  private static Understood usable(
      PrintedEntry entry, ParsedValue.Number number, Assay assay, List<Understood.Note> notes) {
    return new Understood.Usable(
        assay, number.value(), null, number.plain() ? null : entry.value().strip(), notes);
  }
}
