package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Public tables, read as they are, against a count of their rows made here without the program, and
 * against the flags and grades that they carry.
 */
class SharedResearchTablesTest {

  /** The tests of each data set that are blood counts or companions, by its own names. */
  private static final Map<String, String> EICU =
      Map.ofEntries(
          Map.entry("Hgb", "hemoglobin"),
          Map.entry("Hct", "hematocrit"),
          Map.entry("RBC", "rbc"),
          Map.entry("MCV", "mcv"),
          Map.entry("MCH", "mch"),
          Map.entry("MCHC", "mchc"),
          Map.entry("RDW", "rdw-cv"),
          Map.entry("MPV", "mpv"),
          Map.entry("WBC x 1000", "wbc"),
          Map.entry("platelets x 1000", "platelets"),
          Map.entry("-polys", "neutrophils-percent"),
          Map.entry("-bands", "band-neutrophils-percent"),
          Map.entry("-lymphs", "lymphocytes-percent"),
          Map.entry("-monos", "monocytes-percent"),
          Map.entry("-eos", "eosinophils-percent"),
          Map.entry("-basos", "basophils-percent"),
          Map.entry("reticulocyte count", "reticulocytes-percent"),
          Map.entry("creatinine", "creatinine"),
          Map.entry("total bilirubin", "bilirubin-total"),
          Map.entry("direct bilirubin", "bilirubin-direct"),
          Map.entry("LDH", "ldh"),
          Map.entry("Ferritin", "ferritin"),
          Map.entry("haptoglobin", "haptoglobin"),
          Map.entry("CRP", "crp"),
          Map.entry("CRP-hs", "crp"));

  @Test
  void should_account_for_every_row_of_the_icu_table() throws IOException {
    List<CSVRecord> rows = SharedTables.rows("eicu-demo/lab.csv");

    JsonNode input = SharedTables.inspected("eicu-demo/lab.csv");

    assertThat(input.get("dialect").asString()).isEqualTo("eicu");
    Map<String, Integer> all = SharedTables.counted(rows, "labname", EICU, r -> true);
    // Repeated in every cell but the id: the one thing that is counted apart.
    Set<String> seen = new HashSet<>();
    Map<String, Integer> once =
        SharedTables.counted(
            rows,
            "labname",
            EICU,
            r ->
                seen.add(
                    r.get("patientunitstayid")
                        + EICU.get(r.get("labname"))
                        + r.get("labresultoffset")
                        + " "
                        + printed(r)));
    assertThat(SharedTables.used(input)).isEqualTo(once);
    assertThat(SharedTables.entries(input, "read")).isEqualTo(rows.size()).isEqualTo(15_439);
    assertThat(SharedTables.entries(input, "rejected")).isZero();
    assertThat(SharedTables.entries(input, "duplicate"))
        .isEqualTo(sum(all) - sum(once))
        .isEqualTo(12);
  }

  private static String printed(CSVRecord row) {
    String number = row.get("labresult");
    return number.isEmpty()
        ? row.get("labresulttext").strip()
        : new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void should_keep_the_stays_of_a_person_apart_and_use_the_table_of_patients() throws IOException {
    SharedTables.rows("eicu-demo/lab.csv");

    Invocation.Ended run =
        Invocation.run(
            "analyze",
            "--format",
            "ndjson",
            "--notes",
            "none",
            SharedTables.DATA.resolve("eicu-demo/lab.csv").toString());

    assertThat(run.exit()).as(run.err()).isZero();
    List<JsonNode> patients =
        run.out()
            .lines()
            .map(JsonMapper.shared()::readTree)
            .filter(n -> n.path("type").asString().equals("patient"))
            .toList();
    assertThat(patients)
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.get("id").asString()).matches("\\d{3}-\\d+/\\d+"))
        .allSatisfy(p -> assertThat(p.get("sex").asString()).isIn("female", "male"))
        .allSatisfy(p -> assertThat(p.get("last").asString()).startsWith("day "));
  }

  @Test
  void should_read_a_survey_by_its_variables() throws IOException {
    List<CSVRecord> rows = SharedTables.rows("nhanes/CBC_J.csv");

    JsonNode input = SharedTables.inspected("nhanes/CBC_J.csv");

    long filled =
        rows.stream()
            .mapToLong(r -> r.toMap().values().stream().skip(1).filter(c -> !c.isEmpty()).count())
            .sum();
    assertThat(input.get("dialect").asString()).isEqualTo("nhanes");
    assertThat(SharedTables.entries(input, "read")).isEqualTo((int) filled).isEqualTo(158_033);
    assertThat(SharedTables.entries(input, "rejected"))
        .as("one MCV that no red cell has")
        .isEqualTo(1);
    assertThat(SharedTables.used(input))
        .containsEntry("hemoglobin", 7_528)
        .containsEntry("platelets", 7_528);
  }

  /**
   * Anemia by WHO 2024 limits in people of 15 years and over who are not pregnant, counted from the
   * two tables alone.
   */
  @Test
  void should_find_as_many_anemic_adults_as_the_survey_has() throws IOException {
    Map<String, CSVRecord> people = new HashMap<>();
    SharedTables.rows("nhanes/DEMO_J.csv").forEach(r -> people.put(r.get("SEQN"), r));
    Set<String> expected = new TreeSet<>();
    for (CSVRecord row : SharedTables.rows("nhanes/CBC_J.csv")) {
      CSVRecord person = people.get(row.get("SEQN"));
      if (row.get("LBXHGB").isEmpty()
          || Integer.parseInt(person.get("RIDAGEYR")) < 15
          || person.get("RIDEXPRG").equals("1")) {
        continue;
      }
      BigDecimal limit = new BigDecimal(person.get("RIAGENDR").equals("1") ? "13.0" : "12.0");
      if (new BigDecimal(row.get("LBXHGB")).compareTo(limit) < 0) {
        expected.add(row.get("SEQN"));
      }
    }

    Invocation.Ended run =
        Invocation.run(
            "grade",
            "--criteria",
            "who-2024",
            SharedTables.DATA.resolve("nhanes/CBC_J.csv").toString());

    Set<String> anemic = new TreeSet<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(run.out(), format)) {
      for (CSVRecord row : parser) {
        CSVRecord person = people.get(row.get("patient"));
        boolean adult = Integer.parseInt(person.get("RIDAGEYR")) >= 15;
        if (adult && !person.get("RIDEXPRG").equals("1") && row.get("grade").compareTo("0") > 0) {
          anemic.add(row.get("patient"));
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(500);
    assertThat(anemic).isEqualTo(expected);
  }

  @Test
  void should_read_measurements_by_concept() throws IOException {
    List<CSVRecord> rows = SharedTables.rows("omop-synthea27nj/MEASUREMENT.csv");
    Map<String, String> concepts =
        Map.ofEntries(
            Map.entry("3000963", "hemoglobin"),
            Map.entry("3000905", "wbc"),
            Map.entry("3024929", "platelets"),
            Map.entry("3020416", "rbc"),
            Map.entry("3023599", "mcv"),
            Map.entry("3012030", "mch"),
            Map.entry("3009744", "mchc"),
            Map.entry("3043111", "mpv"));

    JsonNode input = SharedTables.inspected("omop-synthea27nj/MEASUREMENT.csv");

    assertThat(input.get("dialect").asString()).isEqualTo("omop");
    Map<String, Integer> used = SharedTables.used(input);
    used.keySet().retainAll(concepts.values());
    Map<String, Integer> expected =
        SharedTables.counted(
            rows, "measurement_concept_id", concepts, r -> !r.get("value_as_number").isEmpty());
    assertThat(used).isEqualTo(expected);
    assertThat(SharedTables.entries(input, "read")).isEqualTo(rows.size()).isEqualTo(6_529);
  }

  /**
   * The same two people as a table and as bundles. Their dates were moved when they were published,
   * and one bundle holds a part of the record: all that it holds is in the table.
   */
  @Test
  void should_give_the_same_values_and_grades_for_two_exports_of_the_same_people()
      throws IOException {
    assumeThat(SharedTables.DATA.resolve("smart-labs-tsv/labs.txt")).isRegularFile();
    List<String> table = gradesWithoutDates("smart-labs-tsv/labs.txt");
    List<String> bundles = gradesWithoutDates("fhir-stu3-smart");

    assertThat(bundles).hasSize(88);
    for (String row : bundles) {
      assertThat(table.remove(row)).as(row).isTrue();
    }
    assertThat(table).noneMatch(row -> row.startsWith("765583"));
  }

  private static List<String> gradesWithoutDates(String input) throws IOException {
    Invocation.Ended run =
        Invocation.run(
            "grade", "--intervals", "export", SharedTables.DATA.resolve(input).toString());
    List<String> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(run.out(), format)) {
      for (CSVRecord row : parser) {
        String patient = row.get("patient").replace("smart-", "");
        if (Set.of("765583", "1557780").contains(patient)) {
          rows.add(
              String.join(
                  " ",
                  patient,
                  row.get("analyte"),
                  row.get("value"),
                  row.get("lower"),
                  row.get("upper"),
                  row.get("term"),
                  row.get("grade")));
        }
      }
    }
    return rows;
  }
}
