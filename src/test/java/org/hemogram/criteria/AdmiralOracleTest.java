package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Compares every grade with those that pharmaverse admiral gave to invented values, see {@link
 * Arguable} for the rows on which two correct programs may differ.
 */
class AdmiralOracleTest {
  private final CriteriaLibrary library = CriteriaLibrary.standard();

  private static final Path SAMPLE = Path.of("../shared/data/oracle/admiral-grades-sample.csv");
  private static final int SAMPLE_ROWS = 11_772;

  /** Where admiral's choice and ours differ, and why. */
  private enum Arguable {
    /**
     * DAIDS hemoglobin without a sex, or hemoglobin, neutrophils and white cells without an age.
     * admiral refuses; here a missing fact does not matter where all of its values give the same
     * grade.
     */
    ALL_ROWS_AGREE,

    /**
     * Values within 15 significant digits of a limit. admiral rounds both first; here decimals are
     * exact, which is what its {@code grade_unrounded} gives.
     */
    ROUNDED_TO_15_DIGITS
  }

  private static List<OracleRow> rows = List.of();

  @BeforeAll
  static void read() throws IOException {
    assumeThat(Files.exists(SAMPLE))
        .as("the oracle sample %s, which is no part of the project, is there", SAMPLE)
        .isTrue();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    List<OracleRow> read = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(SAMPLE, StandardCharsets.UTF_8, format)) {
      for (CSVRecord record : parser) {
        read.add(new OracleRow(record));
      }
    }
    rows = read;
  }

  @Test
  void should_have_the_whole_sample() {
    assertThat(rows).hasSize(SAMPLE_ROWS);
  }

  @Test
  void should_grade_as_admiral_does_unless_the_row_is_arguable() {
    List<String> different = new ArrayList<>();
    for (OracleRow row : rows) {
      String found = grade(row);
      if (!found.equals(row.expected()) && arguable(row, found).isEmpty()) {
        different.add("found '%s', expected '%s': %s".formatted(found, row.expected(), row));
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void should_differ_on_as_many_arguable_rows_as_were_looked_at() {
    Map<Arguable, Integer> counts = new EnumMap<>(Arguable.class);
    for (OracleRow row : rows) {
      arguable(row, grade(row)).ifPresent(kind -> counts.merge(kind, 1, Integer::sum));
    }
    assertThat(counts)
        .containsEntry(Arguable.ALL_ROWS_AGREE, 71)
        .containsEntry(Arguable.ROUNDED_TO_15_DIGITS, 519);
  }

  private Optional<Arguable> arguable(OracleRow row, String found) {
    if (!row.cell("grade").equals(row.cell("grade_unrounded"))) {
      return found.equals(row.cell("grade_unrounded"))
          ? Optional.of(Arguable.ROUNDED_TO_15_DIGITS)
          : Optional.empty();
    }
    boolean refused = row.cell("criteria").equals("DAIDS-2.1") && row.expected().isEmpty();
    boolean factMissing = row.cell("sex").isEmpty() || !row.hasAge();
    return refused && factMissing && !found.isEmpty() && allAgree(row, found)
        ? Optional.of(Arguable.ALL_ROWS_AGREE)
        : Optional.empty();
  }

  /** Looked up the slow way: the same value, graded for each sex and for ages of each group. */
  private boolean allAgree(OracleRow row, String found) {
    Term term = row.term(library);
    Quantity value = row.quantity(term).orElseThrow();
    for (Subject possible : row.possibleSubjects()) {
      if (!shown(term.grade(value, null, null, possible)).equals(found)) {
        return false;
      }
    }
    return true;
  }

  private String grade(OracleRow row) {
    Term term = row.term(library);
    return row.quantity(term)
        .map(value -> term.grade(value, row.interval(term), row.baseline(term), row.subject()))
        .map(AdmiralOracleTest::shown)
        .orElse("");
  }

  private static String shown(Grading grading) {
    return grading instanceof Grading.Graded graded ? String.valueOf(graded.grade()) : "";
  }

  @Test
  void should_refuse_for_the_reason_that_the_row_shows() {
    for (OracleRow row : rows) {
      Term term = row.term(library);
      Optional<Quantity> value = row.quantity(term);
      if (value.isPresent()
          && term.grade(value.get(), row.interval(term), row.baseline(term), row.subject())
              instanceof Grading.NotGradable refused) {
        assertThat(refused.reason()).as(row.toString()).isIn(possibleReasons(row));
      }
    }
  }

  private static List<Reason> possibleReasons(OracleRow row) {
    if (!row.cell("criteria").equals("DAIDS-2.1")) {
      return List.of(Reason.LIMIT_MISSING);
    }
    if (!row.hasAge()) {
      return List.of(Reason.AGE_MISSING);
    }
    return row.cell("sex").isEmpty()
        ? List.of(Reason.SEX_MISSING, Reason.AGE_NOT_COVERED)
        : List.of(Reason.AGE_NOT_COVERED);
  }
}
