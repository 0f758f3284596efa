package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemogram.cli.Invocation.Ended;
import org.hemogram.criteria.CriteriaLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every limit of the graded tables through the whole program: a value just under, exactly on and
 * just over it, in SI and in the units of other laboratories.
 */
class EdgesInUnitsTest {
  private static final Path EDGES = Path.of("src", "test", "resources", "criteria", "edges.tsv");
  private static final String HEADER =
      "patient_id,date,sex,age,pregnant,test,value,unit,reference_range,baseline";

  /** Units of the same quantity with the factor from SI. */
  private static final Map<String, BigDecimal> HEMOGLOBIN =
      Map.of("g/L", BigDecimal.ONE, "g/dL", new BigDecimal("0.1"));

  private static final Map<String, BigDecimal> COUNT =
      Map.of(
          "10*9/L", BigDecimal.ONE,
          "K/uL", BigDecimal.ONE,
          "10^3/uL", BigDecimal.ONE,
          "/uL", new BigDecimal("1000"),
          "cells/mm3", new BigDecimal("1000"));

  /** One value with the grade that it has to get. */
  private record Vector(
      String term, String analyte, String who, String interval, BigDecimal value, String expected) {

    String row(int number, String unit, BigDecimal factor) {
      String[] parts = (who + "    ").split(" ", -1);
      String age = who.isEmpty() ? "" : parts[1] + " " + parts[2];
      String pregnant = parts[3].equals("pregnant") ? parts[4] : "";
      return String.join(
          ",",
          "P" + number,
          "2024-01-03",
          who.isEmpty() ? "" : parts[0],
          age,
          pregnant,
          analyte,
          text(value.multiply(factor)),
          unit,
          range(factor),
          "");
    }

    private String range(BigDecimal factor) {
      if (interval.isEmpty()) {
        return "";
      }
      String[] limits = interval.split("-");
      String lower = text(new BigDecimal(limits[0]).multiply(factor));
      return limits.length == 1
          ? ">=" + lower
          : lower + "-" + text(new BigDecimal(limits[1]).multiply(factor));
    }

    private static String text(BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }

    Map<String, BigDecimal> units() {
      return analyte.equals("hemoglobin") ? HEMOGLOBIN : COUNT;
    }
  }

  static Stream<String> graded() {
    return Stream.of("ctcae-4.03", "ctcae-5.0", "ctcae-6.0", "daids-2.1", "who-2011", "who-2024");
  }

  @ParameterizedTest
  @MethodSource("graded")
  void should_grade_under_at_and_over_every_limit_in_every_unit(String criteria)
      throws IOException {
    List<Vector> vectors = vectors(criteria);
    assertThat(vectors).hasSizeGreaterThan(50);
    for (String unit : List.of("SI", "g/dL K/uL", "/uL", "10^3/uL", "cells/mm3")) {
      List<String> rows = new ArrayList<>();
      List<Vector> used = new ArrayList<>();
      for (Vector vector : vectors) {
        String own = unitOf(vector, unit);
        if (own != null) {
          used.add(vector);
          rows.add(vector.row(rows.size(), own, vector.units().get(own)));
        }
      }
      if (rows.isEmpty()) {
        continue;
      }
      Ended ended = grade(criteria, rows);
      for (int i = 0; i < used.size(); i++) {
        assertThat(gradeOf(ended, "P" + i, used.get(i).term()))
            .as("%s as %s%n%s", used.get(i), rows.get(i), ended.err())
            .isEqualTo(used.get(i).expected());
      }
    }
  }

  private static String unitOf(Vector vector, String units) {
    boolean hemoglobin = vector.analyte().equals("hemoglobin");
    return switch (units) {
      case "SI" -> hemoglobin ? "g/L" : "10*9/L";
      case "g/dL K/uL" -> hemoglobin ? "g/dL" : "K/uL";
      default -> hemoglobin ? null : units;
    };
  }

  @ParameterizedTest(name = "{0}, {1} {2} {3}, limits {4}: {5}")
  @CsvSource({
    // no lower limit: only grades by absolute limits
    "ctcae-5.0, hemoglobin, 100, g/L, '', limit-missing",
    "ctcae-5.0, hemoglobin, 99.9, g/L, '', 2",
    "ctcae-5.0, neutrophils, 1.5, 10*9/L, '', limit-missing",
    "ctcae-5.0, neutrophils, 1499, /uL, '', 2",
    "ctcae-5.0, platelets, 75, K/uL, '', limit-missing",
    "ctcae-5.0, platelets, 74.9, K/uL, '', 2",
    "ctcae-6.0, neutrophils, 1.5, 10*9/L, '', 0",
    "ctcae-6.0, platelets, 75, 10*9/L, '', limit-missing",
    "daids-2.1, platelets, 125, 10*9/L, '', 0",
    // no unit
    "ctcae-5.0, hemoglobin, 9.9, '', '', unit-missing",
    "daids-2.1, platelets, 24, '', '', unit-missing",
    "iwcll-2008, platelets, 24, '', '', unit-missing",
    // a unit of something else, or of nothing
    "ctcae-5.0, hemoglobin, 9.9, g/dLL, '', unit-unknown",
    "ctcae-5.0, platelets, 24, fL, '', unit-unknown",
    "daids-2.1, neutrophils, 0.4, mg/dL, '', unit-unknown",
    "who-2024, hemoglobin, 9.9, 10*9/L, '', unit-unknown",
    // what a person has to be known for
    "daids-2.1, hemoglobin, 100, g/L, '', age-missing",
    "daids-2.1, lymphocytes, 0.6, 10*9/L, '', age-missing",
    "who-2024, hemoglobin, 110, g/L, '', age-missing",
    "iwcll-2008, platelets, 100, 10*9/L, 150-400, baseline-missing",
    "iwcll-2008, hemoglobin, 100, g/L, 120-160, baseline-missing",
    "iwcll-2008, neutrophils, 0.4, 10*9/L, 1.8-7, baseline-missing",
  })
  void should_say_what_is_missing_for_a_grade(
      String criteria, String analyte, String value, String unit, String range, String expected) {
    String row = String.join(",", "P0", "2024-01-03", "", "", "", analyte, value, unit, range, "");
    Ended ended = grade(criteria, List.of(row), "--intervals", "export", "--assume-units", "none");

    assertThat(gradeOf(ended, "P0", null)).as(ended.err()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} {2} from {3}, limits {4}: {5}")
  @CsvSource({
    "platelets, 180, K/uL, 200, 200-400, 0",
    "platelets, 179999, /uL, 200000, 200000-400000, 1",
    "platelets, 150, 10*9/L, 200, 200-400, 2",
    "platelets, 100000, cells/mm3, 200000, 200000-400000, 3",
    "platelets, 50, 10*9/L, 200, 200-400, 4",
    "platelets, 19, 10*9/L, 21, 200-400, 4",
    "platelets, 19, 10*9/L, 20, 200-400, baseline-too-low",
    "hemoglobin, 10.8, g/dL, 12, 13-17, 0",
    "hemoglobin, 10.79, g/dL, 12, 13-17, 1",
    "hemoglobin, 9, g/dL, 12, 13-17, 2",
    "hemoglobin, 90, g/L, 120, 130-170, 2",
    "hemoglobin, 13, g/dL, 20, 13-17, 0",
    "neutrophils, 499, /uL, 1000, 1800-7000, 4",
    "neutrophils, 499, /uL, 999, 1800-7000, baseline-too-low",
  })
  void should_compare_a_baseline_in_the_unit_of_its_row(
      String analyte, String value, String unit, String baseline, String range, String expected) {
    String row =
        String.join(",", "P0", "2024-01-03", "", "", "", analyte, value, unit, range, baseline);
    Ended ended = grade("iwcll-2008", List.of(row));

    assertThat(gradeOf(ended, "P0", null)).as(ended.err()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("graded")
  void should_have_edges_of_every_term_of_the_table(String criteria) throws IOException {
    List<String> terms = vectors(criteria).stream().map(Vector::term).distinct().toList();

    assertThat(CriteriaLibrary.standard().table(criteria).orElseThrow().terms())
        .extracting(term -> term.name())
        .filteredOn(name -> !name.equals("Eosinophilia"))
        .allSatisfy(name -> assertThat(terms).contains(name));
  }

  private static List<Vector> vectors(String criteria) throws IOException {
    List<Vector> vectors = new ArrayList<>();
    for (String line : Files.readAllLines(EDGES)) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals(criteria)) {
        BigDecimal limit = new BigDecimal(cells[5]);
        BigDecimal step = new BigDecimal(cells[2].equals("hemoglobin") ? "0.1" : "0.001");
        vectors.add(vector(cells, limit.subtract(step), cells[6]));
        vectors.add(vector(cells, limit, cells[7]));
        vectors.add(vector(cells, limit.add(step), cells[8]));
      }
    }
    return vectors;
  }

  private static Vector vector(String[] cells, BigDecimal value, String expected) {
    return new Vector(cells[1], cells[2], cells[3], cells[4], value, expected);
  }

  private static Ended grade(String criteria, List<String> rows, String... more) {
    List<String> args = new ArrayList<>(List.of("grade", "--criteria", criteria));
    args.addAll(List.of(more));
    args.add("-");
    String table = HEADER + "\n" + String.join("\n", rows) + "\n";
    return new Invocation()
        .input(table.getBytes(StandardCharsets.UTF_8))
        .with(args.toArray(new String[0]));
  }

  /**
   * The grade of a patient's row for a term (null = the first one for low values), or the reason.
   */
  private static String gradeOf(Ended ended, String patient, String term) {
    for (String line : ended.out().split("\n")) {
      String bare = line.replaceAll("\"([^\",]*), ([^\"]*)\"", "$1; $2");
      String[] cells = bare.split(",", -1);
      String wanted = term == null ? null : term.replace(", ", "; ");
      boolean fits = wanted == null ? !cells[9].contains("increased") : cells[9].equals(wanted);
      if (cells[0].equals(patient) && fits) {
        return cells[10].isEmpty() ? cells[12] : cells[10];
      }
    }
    return "no row";
  }
}
