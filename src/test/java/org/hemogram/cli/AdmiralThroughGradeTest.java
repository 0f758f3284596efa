package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The grades that pharmaverse admiral gave to invented values, against those of {@code grade} on
 * long tables made of the same rows: names, units, limits, baselines, sex and birth dates take the
 * way of every export. The rows on which two correct programs may differ are listed with their
 * reasons in docs/grading.md.
 */
class AdmiralThroughGradeTest {
  private static final String SAMPLE = "oracle/admiral-grades-sample.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final Map<String, String> ANALYTES =
      Map.ofEntries(
          Map.entry("Anemia", "hemoglobin"),
          Map.entry("Hemoglobin increased", "hemoglobin"),
          Map.entry("Hemoglobin, Low", "hemoglobin"),
          Map.entry("Neutrophil count decreased", "neutrophils"),
          Map.entry("Absolute Neutrophil Count (ANC), Low", "neutrophils"),
          Map.entry("White blood cell decreased", "wbc"),
          Map.entry("WBC, Decreased", "wbc"),
          Map.entry("Leukocytosis", "wbc"),
          Map.entry("Lymphocyte count decreased", "lymphocytes"),
          Map.entry("Lymphocyte count increased", "lymphocytes"),
          Map.entry("Absolute Lymphocyte Count, Low", "lymphocytes"),
          Map.entry("Platelet count decreased", "platelets"),
          Map.entry("Platelets, Decreased", "platelets"),
          Map.entry("Thrombocytopenia", "platelets"),
          Map.entry("CD4 lymphocytes decreased", "cd4"),
          Map.entry("Absolute CD4+ Count, Low", "cd4"));

  /** The criteria of the sample, each with its rows and how our answers compare with admiral's. */
  private enum Criteria {
    CTCAE_4(
        "CTCAE-4",
        "ctcae-4.03",
        2340,
        Map.of(Compared.ROUNDED, 141, Compared.NO_COUNT, 2, Compared.PERCENT, 6)),
    CTCAE_5(
        "CTCAE-5",
        "ctcae-5.0",
        2341,
        Map.of(Compared.ROUNDED, 122, Compared.NO_COUNT, 3, Compared.PERCENT, 4)),
    CTCAE_6(
        "CTCAE-6",
        "ctcae-6.0",
        2161,
        Map.of(Compared.ROUNDED, 123, Compared.NO_COUNT, 2, Compared.PERCENT, 7)),
    DAIDS(
        "DAIDS-2.1",
        "daids-2.1",
        4930,
        Map.of(Compared.ROUNDED, 133, Compared.ALL_ROWS_AGREE, 71, Compared.PERCENT, 2));

    private final String name;
    private final String id;
    private final int rows;
    private final Map<Compared, Integer> differ;

    Criteria(String name, String id, int rows, Map<Compared, Integer> differ) {
      this.name = name;
      this.id = id;
      this.rows = rows;
      this.differ = differ;
    }
  }

  /** How an answer of ours compares with admiral's. */
  private enum Compared {
    SAME,

    /** Exact decimals where admiral rounds to 15 digits; as admiral without rounding. */
    ROUNDED,

    /** A missing sex or age that does not matter, because all of its values give one grade. */
    ALL_ROWS_AGREE,

    /** A hemoglobin of 0, which nobody has: refused as implausible. */
    NO_COUNT,

    /** A unit of percent: read as a percentage, which has no term; admiral refuses the unit. */
    PERCENT,

    /** Anything else. */
    DIFFERENT
  }

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Criteria.class)
  void should_grade_whole_tables_as_admiral_does_unless_the_row_is_arguable(Criteria criteria)
      throws IOException {
    List<CSVRecord> rows =
        SharedTables.rows(SAMPLE).stream()
            .filter(row -> row.get("criteria").equals(criteria.name))
            .toList();
    assertThat(rows).hasSize(criteria.rows);
    Map<String, CSVRecord> grades = grades(criteria, rows);

    Map<Compared, Integer> counts = new EnumMap<>(Compared.class);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord expected = rows.get(i);
      CSVRecord found = grades.get(id(i) + expected.get("term"));
      Compared compared = compare(expected, found);
      counts.merge(compared, 1, Integer::sum);
      if (compared == Compared.DIFFERENT) {
        different.add(expected + " " + found);
      }
    }

    assertThat(different).isEmpty();
    int same = counts.remove(Compared.SAME);
    assertThat(counts).isEqualTo(criteria.differ);
    assertThat(same)
        .isEqualTo(criteria.rows - criteria.differ.values().stream().mapToInt(n -> n).sum());
  }

  private static Compared compare(CSVRecord expected, CSVRecord found) {
    if (found == null) {
      boolean refused = expected.get("unit").equals("%") && expected.get("grade").isEmpty();
      return refused ? Compared.PERCENT : Compared.DIFFERENT;
    }
    String grade = found.get("grade");
    if (grade.equals(expected.get("grade"))) {
      return Compared.SAME;
    }
    if (found.get("reason").equals("value-implausible")) {
      return new BigDecimal(expected.get("value")).signum() == 0
          ? Compared.NO_COUNT
          : Compared.DIFFERENT;
    }
    if (!expected.get("grade").equals(expected.get("grade_unrounded"))) {
      return grade.equals(expected.get("grade_unrounded")) ? Compared.ROUNDED : Compared.DIFFERENT;
    }
    boolean refused = expected.get("grade").isEmpty();
    boolean missing = expected.get("sex").isEmpty() || expected.get("birth_date").isEmpty();
    return refused && missing && expected.get("criteria").startsWith("DAIDS")
        ? Compared.ALL_ROWS_AGREE
        : Compared.DIFFERENT;
  }

  private static String id(int row) {
    return String.format(Locale.ROOT, "R%05d", row);
  }

  private Map<String, CSVRecord> grades(Criteria criteria, List<CSVRecord> rows)
      throws IOException {
    StringBuilder table =
        new StringBuilder("patient,date,test,value,unit,lower,upper,baseline,sex,birth_date\n");
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      String date = row.get("test_date").isEmpty() ? "2024-01-01" : row.get("test_date");
      table
          .append(
              String.join(
                  ",",
                  id(i),
                  date,
                  ANALYTES.get(row.get("term")),
                  row.get("value"),
                  row.get("unit"),
                  row.get("lln"),
                  row.get("uln"),
                  row.get("baseline"),
                  row.get("sex"),
                  row.get("birth_date")))
          .append('\n');
    }
    Path file = folder.resolve("sample.csv");
    Files.writeString(file, table, StandardCharsets.UTF_8);
    Invocation.Ended run =
        Invocation.run(
            "grade",
            file.toString(),
            "--criteria",
            criteria.id,
            "--intervals",
            "export",
            "--assume-units",
            "none");
    assertThat(run.exit()).as(run.err()).isZero();
    Map<String, CSVRecord> grades = new HashMap<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(run.out()), FORMAT)) {
      for (CSVRecord row : parser) {
        grades.put(row.get("patient") + row.get("term"), row);
      }
    }
    return grades;
  }
}
