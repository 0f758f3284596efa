package org.hemogram.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.NEUTROPHILS_PERCENT;
import static org.hemogram.lab.Analyte.PLATELETS;
import static org.hemogram.lab.Analyte.WBC;

import java.time.LocalDate;
import java.util.List;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.Entry;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

  private static List<String> told(PatientHistory history) {
    return history.results().stream()
        .map(r -> r.time() + " " + r.analyte() + " " + r.quantity().text())
        .toList();
  }

  private static InputReport report(String file) {
    return new InputReport(
        file,
        "generic-long",
        "",
        InputReport.Role.RESULTS,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        EntryCounts.NONE);
  }

  @Test
  void should_put_results_of_several_files_in_order_of_time() {
    History history =
        new Entries()
            .result("A", "2024-02-01", WBC, "2.9")
            .result("B", "2024-01-01", WBC, "5")
            .file("b.csv")
            .result("A", "2024-01-01", WBC, "3.1")
            .result("A", "2024-01-01", HEMOGLOBIN, "93")
            .history();

    assertThat(history.patients()).isEqualTo(2);
    assertThat(told(history.patient(0)))
        .containsExactly("2024-01-01 hemoglobin 93", "2024-01-01 wbc 3.1", "2024-02-01 wbc 2.9");
    assertThat(history.patient(1).patient()).isEqualTo("B");
  }

  /** The memory of an appended block serves the next one. */
  @Test
  void should_keep_nothing_of_one_block_in_the_next() {
    History history =
        new Entries()
            .result("A", "2024-01-01", WBC, "3.1", Comparator.LESS)
            .result("A", "2024-01-02", WBC, "3.2", Comparator.LESS)
            .result("A", "2024-01-03", WBC, "3.3")
            .file("b.csv")
            .rejected("B", "2024-01-01", WBC, Reason.CANCELLED)
            .result("B", "2024-01-02", HEMOGLOBIN, "93")
            .file("c.csv")
            .result("A", "2024-01-04", HEMOGLOBIN, "94")
            .history();

    assertThat(told(history.patient(0)))
        .containsExactly(
            "2024-01-01 wbc <3.1",
            "2024-01-02 wbc <3.2",
            "2024-01-03 wbc 3.3",
            "2024-01-04 hemoglobin 94");
    assertThat(told(history.patient(1))).containsExactly("2024-01-02 hemoglobin 93");
    assertThat(history.patient(1).rejected()).hasSize(1);
  }

  @Test
  void should_collapse_exact_repeats_and_count_them_in_their_file() {
    History history =
        new Entries()
            .result("A", "2024-01-01", WBC, "2.90")
            .result("A", "2024-01-01", WBC, "3")
            .file("b.csv")
            .result("A", "2024-01-01", WBC, "2.9")
            .result("A", "2024-01-02", WBC, "2.9")
            .result("A", "2024-01-01", WBC, "2.9", Comparator.LESS)
            .history();

    assertThat(told(history.patient(0)))
        .containsExactly(
            "2024-01-01 wbc 2.9", "2024-01-01 wbc 3", "2024-01-01 wbc <2.9", "2024-01-02 wbc 2.9");
    assertThat(history.account(report("a.csv")).entries())
        .isEqualTo(new EntryCounts(2, 2, 0, 0, 0));
    assertThat(history.account(report("b.csv")).entries())
        .isEqualTo(new EntryCounts(3, 2, 1, 0, 0));
  }

  @Test
  void should_see_a_repeat_in_another_unit() {
    History history =
        new Entries()
            .result("A", "2024-01-01", HEMOGLOBIN, "93")
            .result("A", "2024-01-01", Entries.gramsPerDeciliter(), "9.3", null)
            .history();

    assertThat(history.patient(0).results()).hasSize(1);
  }

  @Test
  void should_not_take_undated_results_for_repeats() {
    History history =
        new Entries().result("A", "", WBC, "2.9").result("A", "", WBC, "2.9").history();

    assertThat(history.patient(0).results()).hasSize(2);
  }

  @Test
  void should_keep_rejected_entries_in_their_place() {
    History history =
        new Entries()
            .result("A", "2024-01-01", WBC, "2.9")
            .rejected("A", "2024-01-01", PLATELETS, Reason.SPECIMEN_PROBLEM)
            .ignored("Sodium", 3)
            .history();

    assertThat(history.entries()).isEqualTo(2);
    Entry second = history.entry(1);
    assertThat(second)
        .isInstanceOfSatisfying(
            RejectedResult.class, r -> assertThat(r.reason()).isEqualTo(Reason.SPECIMEN_PROBLEM));
    assertThat(history.patient(0).rejected()).hasSize(1);
    assertThat(history.account(report("a.csv")).entries())
        .isEqualTo(new EntryCounts(5, 1, 0, 3, 1));
  }

  @Test
  void should_narrow_to_a_patient_and_to_days_both_included() {
    Narrowing narrowing =
        new Narrowing(
            "A",
            Moment.of(LocalDate.parse("2024-01-02")),
            Moment.of(LocalDate.parse("2024-01-03")));
    History history =
        new Entries()
            .result("A", "2024-01-01", WBC, "1")
            .result("A", "2024-01-02", WBC, "2")
            .result("A", "2024-01-03T23:59", WBC, "3")
            .result("A", "2024-01-04", WBC, "4")
            .result("A", "", WBC, "5")
            .result("B", "2024-01-02", WBC, "6")
            .history(narrowing);

    assertThat(told(history.patient(0)))
        .containsExactly("2024-01-02 wbc 2", "2024-01-03T23:59 wbc 3");
    assertThat(history.takesPartAsPatient(1)).isFalse();
    assertThat(history.account(report("a.csv")).entries())
        .isEqualTo(new EntryCounts(6, 2, 0, 4, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.35", "13.261731461403176", "12345678901234567890.5", "1E+5"})
  void should_give_back_every_number_exactly(String number) {
    History history = new Entries().result("A", "2024-01-01", WBC, number).history();

    LabResult result = history.patient(0).results().get(0);
    assertThat(result.value()).isEqualByComparingTo(number);
  }

  @Test
  void should_give_back_what_was_printed() {
    History history =
        new Entries()
            .result("A", "2024-01-01", Entries.gramsPerDeciliter(), "6.20", null)
            .result("A", "2024-01-02", Entries.gramsPerDeciliter(), "6.3", "6,3 L")
            .history();

    assertThat(history.patient(0).results())
        .extracting(LabResult::reported)
        .containsExactly("6.20 g/dL", "6,3 L g/dL");
    assertThat(history.patient(0).results().get(0).value()).isEqualByComparingTo("62");
  }

  @Test
  void should_take_a_contradicted_sex_for_unknown_and_tell() {
    History history =
        new Entries()
            .facts("A", PatientFacts.of(Sex.FEMALE, Moment.NONE))
            .result("A", "2024-01-01", WBC, "2.9")
            .facts("A", PatientFacts.of(Sex.MALE, Moment.NONE))
            .history();

    assertThat(history.patient(0).facts().sex()).isEqualTo(Sex.UNKNOWN);
    assertThat(history.patient(0).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("data.conflict"));
  }

  @Test
  void should_join_facts_that_complete_each_other() {
    Moment born = Moment.of(LocalDate.parse("1990-05-05"));
    History history =
        new Entries()
            .facts("A", PatientFacts.of(Sex.FEMALE, Moment.NONE))
            .result("A", "2024-01-01", WBC, "2.9")
            .file("patients.csv")
            .facts("A", PatientFacts.of(Sex.UNKNOWN, born))
            .history();

    assertThat(history.patient(0).facts()).isEqualTo(PatientFacts.of(Sex.FEMALE, born));
    assertThat(history.patient(0).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2.9, 3.9, 1", "2.9, 2.94, 0", "2.9, 2.96, 1", "2.9, 2.90, 0"})
  void should_tell_different_values_of_a_day_unless_rounding_explains_them(
      String one, String other, int told) {
    History history =
        new Entries()
            .result("A", "2024-01-01", WBC, one)
            .result("A", "2024-01-01", WBC, other)
            .history();

    assertThat(history.patient(0).problems()).hasSize(told);
  }

  @Test
  void should_tell_different_values_at_one_clock_time_and_keep_both() {
    History history =
        new Entries()
            .result("A", "2024-01-01T08:00", WBC, "2.9")
            .result("A", "2024-01-01T08:00", WBC, "3.9")
            .history();

    assertThat(history.patient(0).results()).hasSize(2);
    assertThat(history.patient(0).problems())
        .extracting(p -> p.code())
        .containsExactly("data.conflict");
  }

  @Test
  void should_name_the_entry_that_completed_a_derived_result() {
    History history =
        new Entries()
            .result("A", "2024-01-01", NEUTROPHILS_PERCENT, "30")
            .result("A", "2024-01-01", HEMOGLOBIN, "93")
            .result("A", "2024-01-01", WBC, "2.5")
            .history();

    assertThat(history.mayDerive()).isTrue();
    assertThat(history.derived(0))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.index()).isEqualTo(2);
              assertThat(d.result().analyte()).isEqualTo(NEUTROPHILS);
              assertThat(d.result().quantity().text()).isEqualTo("0.75");
            });
    assertThat(history.patient(0).measured()).isEqualTo(3);
  }
}
