package org.hemogram.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemogram.criteria.IntervalRow;
import org.hemogram.intake.terms.Terms;
import org.hemogram.intake.terms.UnitReading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.Sex;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.StatedAge;
import org.jspecify.annotations.Nullable;

/**
 * The file of {@code --interval-file}: reference intervals of the user's own laboratory, one
 * analyte and group of people a row. A table with a mistake is refused as a whole, with every
 * mistake and its line: an interval that was meant otherwise would change grades in silence.
 *
 * @param name the name of the file, without its folder
 * @param rows the intervals, each named after its line
 */
record IntervalTable(String name, List<IntervalRow> rows) {
  private static final List<String> REQUIRED = List.of("analyte", "low", "high", "unit");
  private static final List<String> KNOWN =
      List.of(
          "analyte",
          "sex",
          "age_from",
          "age_to",
          "state",
          "low",
          "high",
          "unit",
          "source",
          "comment");

  IntervalTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads the file.
   *
   * @throws UsageException with every mistake of the file
   */
  static IntervalTable read(String file, Terms terms) {
    Reader reader = new Reader(file, terms);
    SideTable table = SideTable.read(file, REQUIRED);
    table.unused(KNOWN).forEach(reader::unused);
    table.rows().forEach(reader::row);
    if (!reader.mistakes.isEmpty()) {
      throw new UsageException(reader.mistakes);
    }
    Path last = Path.of(file).getFileName();
    return new IntervalTable(last == null ? file : last.toString(), reader.rows);
  }

  /** Collects the rows of one file, and what is wrong with them. */
  private static final class Reader {
    private final String file;
    private final Terms terms;
    private final List<IntervalRow> rows = new ArrayList<>();
    private final List<Problem> mistakes = new ArrayList<>();

    Reader(String file, Terms terms) {
      this.file = file;
      this.terms = terms;
    }

    void row(SideTable.Row row) {
      int before = mistakes.size();
      Analyte analyte = analyte(row);
      BigDecimal factor = analyte == null ? null : factor(row, analyte);
      Optional<Sex> sex = sex(row);
      Optional<StatedAge> from = age(row, "age_from");
      Optional<StatedAge> below = age(row, "age_to");
      String state = state(row);
      BigDecimal low = limit(row, "low", factor);
      BigDecimal high = limit(row, "high", factor);
      if (low == null && high == null && mistakes.size() == before) {
        mistake(row, "low", "the row has neither a lower nor an upper limit. Give one.");
      }
      if (low != null && high != null && low.compareTo(high) > 0) {
        mistake(row, "low", "the lower limit is above the upper one. Correct one of them.");
      }
      if (mistakes.size() == before && analyte != null) {
        try {
          add(
              row,
              IntervalRow.of(
                  String.valueOf(row.line()),
                  analyte,
                  sex.orElse(null),
                  from.orElse(null),
                  below.orElse(null),
                  state,
                  low,
                  high));
        } catch (IllegalArgumentException e) {
          mistake(row, "age_to", "the ages end before they begin. 'age_to' is no longer included.");
        }
      }
    }

    private void add(SideTable.Row row, IntervalRow read) {
      for (IntervalRow other : rows) {
        if (read.overlaps(other)) {
          mistake(
              row,
              "analyte",
              "line "
                  + other.id()
                  + " is for the same people. Leave out one, or tell them apart"
                  + " by sex, age or state.");
          return;
        }
      }
      rows.add(read);
    }

    private @Nullable Analyte analyte(SideTable.Row row) {
      String name = row.cell("analyte");
      Analyte analyte =
          Analyte.of(name.toLowerCase(Locale.ROOT))
              .or(() -> terms.names().byName(name).map(term -> term.analyte()))
              .orElse(null);
      if (analyte == null) {
        mistake(
            row,
            "analyte",
            "no analyte has this name. Write it as in the output: hemoglobin, neutrophils,"
                + " platelets.");
      }
      return analyte;
    }

    private @Nullable BigDecimal factor(SideTable.Row row, Analyte analyte) {
      String unit = row.cell("unit");
      Optional<UnitReading> read =
          unit.isEmpty() ? Optional.empty() : terms.units().read(analyte, unit);
      if (read.isEmpty()) {
        String usual = analyte.unit().ucum();
        mistake(
            row,
            "unit",
            unit.isEmpty()
                ? "the row has no unit. Write for example " + usual + "."
                : "this is no unit of the analyte. Write for example " + usual + ".");
      }
      return read.map(UnitReading::toSi).orElse(null);
    }

    private Optional<Sex> sex(SideTable.Row row) {
      String text = row.cell("sex").toLowerCase(Locale.ROOT);
      return switch (text) {
        case "", "*", "any", "both" -> Optional.empty();
        case "f", "female" -> Optional.of(Sex.FEMALE);
        case "m", "male" -> Optional.of(Sex.MALE);
        default -> {
          mistake(row, "sex", "this is no sex. Write female, male, or nothing for both.");
          yield Optional.empty();
        }
      };
    }

    private Optional<StatedAge> age(SideTable.Row row, String column) {
      String text = row.cell(column);
      Optional<StatedAge> age = text.isEmpty() ? Optional.empty() : StatedAge.parse(text);
      if (!text.isEmpty() && (age.isEmpty() || age.get().orMore())) {
        mistake(row, column, "this is no age. Write it as 18, 6 months or 28 days.");
      }
      return age;
    }

    private String state(SideTable.Row row) {
      String text = row.cell("state").toLowerCase(Locale.ROOT).replace(' ', '-');
      if (!IntervalRow.STATES.contains(text)) {
        List<String> known = IntervalRow.STATES.stream().filter(word -> !word.isEmpty()).toList();
        mistake(
            row, "state", "this is no state. Write " + String.join(", ", known) + ", or nothing.");
      }
      return text;
    }

    private @Nullable BigDecimal limit(
        SideTable.Row row, String column, @Nullable BigDecimal factor) {
      String text = row.cell(column);
      if (text.isEmpty() || factor == null) {
        return null;
      }
      if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
        return new BigDecimal(text).multiply(factor);
      }
      mistake(row, column, "this is no number. Write digits with a point, for example 4.5.");
      return null;
    }

    /** For whom a limit holds would be lost with its column. */
    void unused(String column) {
      SourceLocation at = new SourceLocation(file, 1, null);
      mistakes.add(
          Problem.at(
              at,
              "input.malformed",
              Severity.ERROR,
              "there is no column " + column + ". Take it out or rename it."));
    }

    private void mistake(SideTable.Row row, String column, String message) {
      SourceLocation at = new SourceLocation(file, row.line(), column);
      mistakes.add(Problem.at(at, "input.malformed", Severity.ERROR, message));
    }
  }
}
