package org.hemogram.intake.terms;

import java.util.Objects;
import java.util.Optional;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A name of the dictionary.
 *
 * @param analyte the analyte; of a cell name the count
 * @param kind how much the name says
 * @param other the sibling form, or null
 * @param method the method that the name says, or null
 */
record NameEntry(Analyte analyte, Kind kind, @Nullable Analyte other, @Nullable String method) {

  /** How much a name says. */
  enum Kind {
    FIXED,
    CELL,
    MARKED,
    OPEN
  }

  /** Whether the rest of the name says count or percentage. */
  enum Form {
    NONE,
    COUNT,
    PERCENT
  }

  /**
   * The term when the name stands with a mark of that form; empty when the two do not go together.
   */
  Optional<Term> in(Form form) {
    return switch (kind) {
      case FIXED -> fits(form) ? Optional.of(term(analyte, false, other)) : Optional.empty();
      case OPEN -> fits(form) ? Optional.of(term(analyte, true, other)) : Optional.empty();
      case CELL -> Optional.of(cell(form));
      case MARKED -> form == Form.NONE ? Optional.empty() : Optional.of(cell(form));
    };
  }

  /**
   * Whether two rows give one name the same meaning; the generated equality costs start-up time.
   */
  boolean saysTheSame(NameEntry entry) {
    return analyte == entry.analyte && kind == entry.kind && Objects.equals(method, entry.method);
  }

  private boolean fits(Form form) {
    boolean percent = analyte.unit() == Unit.PERCENT;
    return switch (form) {
      case NONE -> true;
      case COUNT -> !percent;
      case PERCENT ->
          percent
              || analyte == Analyte.HEMATOCRIT
              || analyte.unit() == Unit.PER_HUNDRED_WHITE_CELLS;
    };
  }

  private Term cell(Form form) {
    if (other == null) {
      throw new IllegalStateException(analyte + " has no percentage");
    }
    return form == Form.PERCENT
        ? term(other, false, analyte)
        : term(analyte, form == Form.NONE, other);
  }

  private Term term(Analyte which, boolean bare, @Nullable Analyte sibling) {
    return new Term(which, bare, sibling, method);
  }
}
