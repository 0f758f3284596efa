package org.hemogram.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.WBC;

import java.util.List;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.junit.jupiter.api.Test;

/**
 * Versions of one result that the export names; days without clock times, so that nothing else
 * joins them.
 */
class ResultVersionsTest {

  private static final Assay FINAL = Assay.si(WBC);
  private static final Assay CORRECTED = FINAL.with(Remark.CORRECTED);
  private static final Assay PRELIMINARY = FINAL.with(Remark.PRELIMINARY);
  private static final Assay BY_REPORT = FINAL.with(Remark.REPORT_TIME);

  private static Entries add(
      Entries entries, String key, long order, String day, Assay assay, String value) {
    return entries.version(key, order).result("A", day, assay, value, null);
  }

  private static List<String> told(Entries entries) {
    return entries.history().patient(0).results().stream()
        .map(r -> (r.time() + " " + r.quantity().text()).strip())
        .toList();
  }

  @Test
  void should_count_a_corrected_version_whatever_its_place_and_time() {
    Entries later = add(new Entries(), "k", 0, "2024-01-01", FINAL, "3");
    assertThat(told(add(later, "k", 0, "2024-01-02", CORRECTED, "4")))
        .containsExactly("2024-01-02 4");

    Entries earlier = add(new Entries(), "k", 0, "2024-01-01", CORRECTED, "4").file("b.csv");
    assertThat(told(add(earlier, "k", 0, "2024-01-01", FINAL, "3")))
        .containsExactly("2024-01-01 4");
  }

  @Test
  void should_count_a_preliminary_version_only_when_there_is_no_other() {
    Entries both = add(new Entries(), "k", 0, "2024-01-01", PRELIMINARY, "3");
    assertThat(told(add(both, "k", 0, "2024-01-01", FINAL, "4"))).containsExactly("2024-01-01 4");

    Entries others = add(new Entries(), "k", 0, "2024-01-01", PRELIMINARY, "3");
    assertThat(told(add(others, "l", 0, "2024-01-01", FINAL, "4"))).hasSize(2);
  }

  @Test
  void should_count_the_later_one_of_two_versions_of_equal_standing() {
    Entries known = add(new Entries(), "k", 20, "2024-01-01", CORRECTED, "4");
    add(known, "k", 30, "2024-01-01", CORRECTED, "5");
    assertThat(told(add(known, "k", 10, "2024-01-01", CORRECTED, "3")))
        .containsExactly("2024-01-01 5");

    Entries unknown = add(new Entries(), "k", 0, "2024-01-01", FINAL, "4");
    assertThat(told(add(unknown, "k", 30, "2024-01-01", FINAL, "5"))).hasSize(2);
  }

  @Test
  void should_keep_results_of_one_name_that_were_drawn_at_different_times() {
    Entries draws = add(new Entries(), "order 7", 10, "2024-01-01", FINAL, "4");

    assertThat(told(add(draws, "order 7", 20, "2024-01-02", FINAL, "4"))).hasSize(2);
  }

  @Test
  void should_count_once_what_differs_only_in_the_time_of_reporting() {
    Entries reported = add(new Entries(), "k", 0, "2024-01-01", BY_REPORT, "4");
    assertThat(told(add(reported, "k", 0, "2024-01-02", BY_REPORT, "4")))
        .containsExactly("2024-01-01 4");

    Entries undated = add(new Entries(), "k", 0, "", FINAL, "4");
    assertThat(told(add(undated, "k", 0, "", FINAL, "4"))).hasSize(1);
  }

  @Test
  void should_not_join_other_analytes_or_other_patients() {
    Entries others = add(new Entries(), "k", 0, "2024-01-01", FINAL, "4");
    others.version("k", 0).result("A", "2024-01-01", HEMOGLOBIN, "90");
    others.version("k", 0).result("B", "2024-01-01", CORRECTED, "5", null);

    History history = others.history();
    assertThat(history.patient(0).results()).hasSize(2);
    assertThat(history.patient(1).results()).hasSize(1);
  }

  @Test
  void should_count_no_version_of_what_was_entered_in_error() {
    Entries entries = add(new Entries(), "k", 0, "2024-01-01", FINAL, "4");
    entries.version("k", 0).rejected("A", "2024-01-01", WBC, Reason.ENTERED_IN_ERROR);

    assertThat(told(add(entries, "l", 0, "2024-01-01", FINAL, "5")))
        .containsExactly("2024-01-01 5");
  }

  @Test
  void should_forget_a_name_whose_entry_was_ignored() {
    Entries entries = new Entries().version("k", 0).ignored("urine", 1);
    entries.result("A", "2024-01-01", FINAL, "4", null);

    assertThat(told(add(entries, "k", 0, "2024-01-01", CORRECTED, "5"))).hasSize(2);
  }
}
