package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
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
class SharedTablesTest {
  private static final Path DATA = Path.of("../shared/data");

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

  private static final Map<String, String> CDISC =
      Map.ofEntries(
          Map.entry("HGB", "hemoglobin"),
          Map.entry("HCT", "hematocrit"),
          Map.entry("RBC", "rbc"),
          Map.entry("MCV", "mcv"),
          Map.entry("MCH", "mch"),
          Map.entry("MCHC", "mchc"),
          Map.entry("WBC", "wbc"),
          Map.entry("PLAT", "platelets"),
          Map.entry("NEUT", "neutrophils"),
          Map.entry("NEUTLE", "neutrophils-percent"),
          Map.entry("LYM", "lymphocytes"),
          Map.entry("LYMPH", "lymphocytes"),
          Map.entry("LYMLE", "lymphocytes-percent"),
          Map.entry("LYMPHLE", "lymphocytes-percent"),
          Map.entry("MONO", "monocytes"),
          Map.entry("MONOLE", "monocytes-percent"),
          Map.entry("EOS", "eosinophils"),
          Map.entry("EOSLE", "eosinophils-percent"),
          Map.entry("BASO", "basophils"),
          Map.entry("BASOLE", "basophils-percent"),
          Map.entry("RETI", "reticulocytes"),
          Map.entry("RETIRBC", "reticulocytes-percent"),
          Map.entry("BILI", "bilirubin-total"),
          Map.entry("CREAT", "creatinine"));

  private static List<CSVRecord> rows(String file) throws IOException {
    Path path = DATA.resolve(file);
    assumeThat(path).as("the public example exports beside the project").isRegularFile();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, format)) {
      return parser.getRecords();
    }
  }

  private static Map<String, Integer> counted(
      List<CSVRecord> rows, String column, Map<String, String> names, Predicate<CSVRecord> wanted) {
    Map<String, Integer> counts = new TreeMap<>();
    for (CSVRecord row : rows) {
      String analyte = names.get(row.get(column));
      if (analyte != null && wanted.test(row)) {
        counts.merge(analyte, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static JsonNode inspected(String file) {
    Invocation.Ended run =
        Invocation.run("inspect", "--format", "json", DATA.resolve(file).toString());
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode report = JsonMapper.shared().readTree(run.out());
    for (JsonNode input : report.get("inputs")) {
      JsonNode entries = input.get("entries");
      assertThat(entries.get("read").asInt())
          .isEqualTo(
              entries.get("used").asInt()
                  + entries.get("duplicate").asInt()
                  + entries.get("ignored").asInt()
                  + entries.get("rejected").asInt());
    }
    for (JsonNode input : report.get("inputs")) {
      if (input.get("role").asString().equals("results")) {
        return input;
      }
    }
    throw new AssertionError("no results in " + file);
  }

  private static Map<String, Integer> used(JsonNode input) {
    Map<String, Integer> used = new TreeMap<>();
    input
        .get("analytes")
        .forEach(a -> used.put(a.get("analyte").asString(), a.get("results").asInt()));
    return used;
  }

  private static int entries(JsonNode input, String kind) {
    return input.get("entries").get(kind).asInt();
  }

  /** Rows of {@code grade}, by the line of the input and the term. */
  private static Map<String, CSVRecord> graded(String file, String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("grade"));
    args.addAll(List.of(options));
    args.add(DATA.resolve(file).toString());
    Invocation.Ended run = Invocation.run(args.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    Map<String, CSVRecord> graded = new HashMap<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(run.out(), format)) {
      for (CSVRecord row : parser) {
        graded.put(row.get("line") + " " + row.get("term"), row);
      }
    }
    return graded;
  }

  @Test
  void should_account_for_every_row_of_the_icu_table() throws IOException {
    List<CSVRecord> rows = rows("eicu-demo/lab.csv");

    JsonNode input = inspected("eicu-demo/lab.csv");

    assertThat(input.get("dialect").asString()).isEqualTo("eicu");
    Map<String, Integer> all = counted(rows, "labname", EICU, r -> true);
    // Repeated in every cell but the id: the one thing that is counted apart.
    Set<String> seen = new HashSet<>();
    Map<String, Integer> once =
        counted(
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
    assertThat(used(input)).isEqualTo(once);
    assertThat(entries(input, "read")).isEqualTo(rows.size()).isEqualTo(15_439);
    assertThat(entries(input, "rejected")).isZero();
    assertThat(entries(input, "duplicate")).isEqualTo(sum(all) - sum(once)).isEqualTo(12);
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
    rows("eicu-demo/lab.csv");

    Invocation.Ended run =
        Invocation.run(
            "analyze",
            "--format",
            "ndjson",
            "--notes",
            "none",
            DATA.resolve("eicu-demo/lab.csv").toString());

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
  void should_account_for_every_row_of_a_trial() throws IOException {
    List<CSVRecord> rows = rows("cdisc-sdtm-lb/lb.csv");

    JsonNode input = inspected("cdisc-sdtm-lb/lb.csv");

    assertThat(input.get("dialect").asString()).isEqualTo("cdisc-sdtm-lb");
    assertThat(used(input))
        .isEqualTo(counted(rows, "LBTESTCD", CDISC, r -> !r.get("LBORRES").isEmpty()));
    assertThat(entries(input, "read")).isEqualTo(rows.size()).isEqualTo(14_068);
    assertThat(entries(input, "duplicate")).isZero();
  }

  @Test
  void should_agree_with_the_range_indicators_of_a_trial() throws IOException {
    List<CSVRecord> rows = rows("cdisc-sdtm-lb/lb.csv");
    Map<String, CSVRecord> graded = graded("cdisc-sdtm-lb/lb.csv");

    int compared = 0;
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = graded.get((i + 2) + " " + termOf(rows.get(i).get("LBTESTCD")));
      String indicator = rows.get(i).get("LBNRIND");
      if (row == null || indicator.isEmpty() || row.get("lower").isEmpty()) {
        continue;
      }
      compared++;
      BigDecimal value = new BigDecimal(row.get("value"));
      String ours =
          value.compareTo(new BigDecimal(row.get("lower"))) < 0
              ? "LOW"
              : value.compareTo(new BigDecimal(row.get("upper"))) > 0 ? "HIGH" : "NORMAL";
      assertThat(ours).as("row %d", i + 2).isEqualTo(indicator);
      assertThat(row.get("interval")).isEqualTo("export");
    }
    assertThat(compared).isGreaterThan(1_600);
  }

  private static String termOf(String code) {
    return switch (code) {
      case "HGB" -> "Anemia";
      case "PLAT" -> "Platelet count decreased";
      case "WBC" -> "White blood cell decreased";
      case "LYM", "LYMPH" -> "Lymphocyte count decreased";
      default -> "";
    };
  }

  @Test
  void should_leave_the_derived_rows_of_an_analysis_out() throws IOException {
    List<CSVRecord> rows = rows("cdisc-adam-adlb/adlb.csv");

    JsonNode input = inspected("cdisc-adam-adlb/adlb.csv");

    assertThat(input.get("dialect").asString()).isEqualTo("cdisc-adam-adlb");
    assertThat(used(input))
        .isEqualTo(counted(rows, "PARAMCD", CDISC, r -> r.get("DTYPE").isEmpty()));
    assertThat(entries(input, "read")).isEqualTo(rows.size()).isEqualTo(1_626);
  }

  @Test
  void should_agree_with_the_toxicity_grades_of_an_analysis() throws IOException {
    List<CSVRecord> rows = rows("cdisc-adam-adlb/adlb.csv");
    Map<String, CSVRecord> graded = graded("cdisc-adam-adlb/adlb.csv", "--criteria", "ctcae-4.03");

    int compared = 0;
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord source = rows.get(i);
      boolean oracle = Set.of("PLAT", "WBC").contains(source.get("PARAMCD"));
      CSVRecord row = graded.get((i + 2) + " " + termOf(source.get("PARAMCD")));
      if (oracle && row != null && !source.get("ATOXGRL").isEmpty()) {
        compared++;
        assertThat(row.get("grade")).as("row %d", i + 2).isEqualTo(source.get("ATOXGRL"));
      }
    }
    assertThat(compared).isGreaterThan(180);
  }

  @Test
  void should_leave_change_scores_out() throws IOException {
    List<CSVRecord> rows = rows("cdisc-adam-adlbh-safetydata/adlbh.csv");

    JsonNode input = inspected("cdisc-adam-adlbh-safetydata/adlbh.csv");

    // The last visit stands there a second time under its own name.
    Set<String> seen = new HashSet<>();
    Map<String, Integer> once =
        counted(
            rows,
            "PARAMCD",
            CDISC,
            r ->
                seen.add(r.get("USUBJID") + r.get("PARAMCD") + r.get("ADT") + " " + r.get("AVAL")));
    assertThat(used(input)).isEqualTo(once);
    assertThat(entries(input, "read")).isEqualTo(rows.size()).isEqualTo(6_150);
    assertThat(entries(input, "rejected")).isZero();
  }

  @Test
  void should_read_an_animal_study() throws IOException {
    List<CSVRecord> rows = rows("cdisc-send-lb/lb.csv");

    JsonNode input = inspected("cdisc-send-lb/lb.csv");

    assertThat(input.get("dialect").asString()).isEqualTo("cdisc-send-lb");
    assertThat(used(input))
        .isEqualTo(counted(rows, "LBTESTCD", CDISC, r -> !r.get("LBSPEC").equals("URINE")));
    assertThat(entries(input, "read")).isEqualTo(rows.size()).isEqualTo(552);
  }

  @Test
  void should_read_a_survey_by_its_variables() throws IOException {
    List<CSVRecord> rows = rows("nhanes/CBC_J.csv");

    JsonNode input = inspected("nhanes/CBC_J.csv");

    long filled =
        rows.stream()
            .mapToLong(r -> r.toMap().values().stream().skip(1).filter(c -> !c.isEmpty()).count())
            .sum();
    assertThat(input.get("dialect").asString()).isEqualTo("nhanes");
    assertThat(entries(input, "read")).isEqualTo((int) filled).isEqualTo(158_033);
    assertThat(entries(input, "rejected")).as("one MCV that no red cell has").isEqualTo(1);
    assertThat(used(input)).containsEntry("hemoglobin", 7_528).containsEntry("platelets", 7_528);
  }

  /**
   * Anemia by WHO 2024 limits in people of 15 years and over who are not pregnant, counted from the
   * two tables alone.
   */
  @Test
  void should_find_as_many_anemic_adults_as_the_survey_has() throws IOException {
    Map<String, CSVRecord> people = new HashMap<>();
    rows("nhanes/DEMO_J.csv").forEach(r -> people.put(r.get("SEQN"), r));
    Set<String> expected = new TreeSet<>();
    for (CSVRecord row : rows("nhanes/CBC_J.csv")) {
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
            "grade", "--criteria", "who-2024", DATA.resolve("nhanes/CBC_J.csv").toString());

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
    List<CSVRecord> rows = rows("omop-synthea27nj/MEASUREMENT.csv");
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

    JsonNode input = inspected("omop-synthea27nj/MEASUREMENT.csv");

    assertThat(input.get("dialect").asString()).isEqualTo("omop");
    Map<String, Integer> used = used(input);
    used.keySet().retainAll(concepts.values());
    Map<String, Integer> expected =
        counted(rows, "measurement_concept_id", concepts, r -> !r.get("value_as_number").isEmpty());
    assertThat(used).isEqualTo(expected);
    assertThat(entries(input, "read")).isEqualTo(rows.size()).isEqualTo(6_529);
  }

  /**
   * The same two people as a table and as bundles. Their dates were moved when they were published,
   * and one bundle holds a part of the record: all that it holds is in the table.
   */
  @Test
  void should_give_the_same_values_and_grades_for_two_exports_of_the_same_people()
      throws IOException {
    assumeThat(DATA.resolve("smart-labs-tsv/labs.txt")).isRegularFile();
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
        Invocation.run("grade", "--intervals", "export", DATA.resolve(input).toString());
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
