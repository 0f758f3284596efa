package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Public tables, read as they are, against a count of their rows made here without the program, and
 * against the flags and grades that they carry.
 */
class SharedTrialTablesTest {

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

  @Test
  void should_account_for_every_row_of_a_trial() throws IOException {
    List<CSVRecord> rows = SharedTables.rows("cdisc-sdtm-lb/lb.csv");

    JsonNode input = SharedTables.inspected("cdisc-sdtm-lb/lb.csv");

    assertThat(input.get("dialect").asString()).isEqualTo("cdisc-sdtm-lb");
    assertThat(SharedTables.used(input))
        .isEqualTo(SharedTables.counted(rows, "LBTESTCD", CDISC, r -> !r.get("LBORRES").isEmpty()));
    assertThat(SharedTables.entries(input, "read")).isEqualTo(rows.size()).isEqualTo(14_068);
    assertThat(SharedTables.entries(input, "duplicate")).isZero();
  }

  @Test
  void should_agree_with_the_range_indicators_of_a_trial() throws IOException {
    List<CSVRecord> rows = SharedTables.rows("cdisc-sdtm-lb/lb.csv");
    Map<String, CSVRecord> graded = SharedTables.graded("cdisc-sdtm-lb/lb.csv");

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
    List<CSVRecord> rows = SharedTables.rows("cdisc-adam-adlb/adlb.csv");

    JsonNode input = SharedTables.inspected("cdisc-adam-adlb/adlb.csv");

    assertThat(input.get("dialect").asString()).isEqualTo("cdisc-adam-adlb");
    assertThat(SharedTables.used(input))
        .isEqualTo(SharedTables.counted(rows, "PARAMCD", CDISC, r -> r.get("DTYPE").isEmpty()));
    assertThat(SharedTables.entries(input, "read")).isEqualTo(rows.size()).isEqualTo(1_626);
  }

  @Test
  void should_agree_with_the_toxicity_grades_of_an_analysis() throws IOException {
    List<CSVRecord> rows = SharedTables.rows("cdisc-adam-adlb/adlb.csv");
    Map<String, CSVRecord> graded =
        SharedTables.graded("cdisc-adam-adlb/adlb.csv", "--criteria", "ctcae-4.03");

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
    List<CSVRecord> rows = SharedTables.rows("cdisc-adam-adlbh-safetydata/adlbh.csv");

    JsonNode input = SharedTables.inspected("cdisc-adam-adlbh-safetydata/adlbh.csv");

    // The last visit stands there a second time under its own name.
    Set<String> seen = new HashSet<>();
    Map<String, Integer> once =
        SharedTables.counted(
            rows,
            "PARAMCD",
            CDISC,
            r ->
                seen.add(r.get("USUBJID") + r.get("PARAMCD") + r.get("ADT") + " " + r.get("AVAL")));
    assertThat(SharedTables.used(input)).isEqualTo(once);
    assertThat(SharedTables.entries(input, "read")).isEqualTo(rows.size()).isEqualTo(6_150);
    assertThat(SharedTables.entries(input, "rejected")).isZero();
  }

  @Test
  void should_read_an_animal_study() throws IOException {
    List<CSVRecord> rows = SharedTables.rows("cdisc-send-lb/lb.csv");

    JsonNode input = SharedTables.inspected("cdisc-send-lb/lb.csv");

    assertThat(input.get("dialect").asString()).isEqualTo("cdisc-send-lb");
    assertThat(SharedTables.used(input))
        .isEqualTo(
            SharedTables.counted(rows, "LBTESTCD", CDISC, r -> !r.get("LBSPEC").equals("URINE")));
    assertThat(SharedTables.entries(input, "read")).isEqualTo(rows.size()).isEqualTo(552);
  }
}
