package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.criteria.Samples.quantity;
import static org.hemogram.criteria.Samples.table;

import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.hemogram.lab.Analyte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest(name = "{0} days, {1} of them deep, throughout {2}: {3}")
  @CsvSource({
    "0, 0, false, 0",
    "1, 0, false, 1",
    "6, 0, false, 1",
    "7, 0, false, 2",
    "13, 0, false, 2",
    "14, 0, false, 3",
    "30, 0, false, 3",
    "31, 0, true, 4",
    "6, 6, false, 1",
    "7, 7, false, 3",
    "13, 13, false, 3",
    "14, 14, false, 4",
  })
  void should_grade_early_neutrophils(int days, int deep, boolean throughout, int grade) {
    assertThat(grade("early-neutrophils", Map.of("<= 0.5", days, "<= 0.1", deep), throughout))
        .isEqualTo(grade);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4}")
  @CsvSource({
    "1, 1, 1, 1, 0",
    "2, 1, 1, 1, 1",
    "2, 2, 1, 1, 2",
    "3, 3, 2, 1, 3",
    "9, 9, 9, 2, 4",
  })
  void should_grade_late_neutrophils_from_two_measurements(
      int mild, int moderate, int severe, int deepest, int grade) {
    assertThat(
            grade(
                "late-neutrophils",
                Map.of("<= 1.5", mild, "<= 1", moderate, "<= 0.5", severe, "<= 0.1", deepest),
                false))
        .isEqualTo(grade);
  }

  @ParameterizedTest(name = "{0} days below 50, {1} below 20: {2}")
  @CsvSource({
    "0, 0, 0",
    "1, 0, 1",
    "6, 0, 1",
    "7, 0, 2",
    "31, 0, 2",
    "7, 1, 3",
    "13, 13, 3",
    "14, 14, 4",
  })
  void should_grade_early_platelets(int below50, int below20, int grade) {
    assertThat(grade("early-platelets", Map.of("< 50", below50, "< 20", below20), false))
        .isEqualTo(grade);
  }

  @ParameterizedTest(name = "{0} days below 100, {1} below 50, {2} below 20: {3}")
  @CsvSource({
    "0, 0, 0, 0",
    "1, 0, 0, 1",
    "9, 1, 0, 2",
    "9, 9, 1, 3",
    "20, 20, 13, 3",
    "20, 20, 14, 4"
  })
  void should_grade_late_platelets(int below100, int below50, int below20, int grade) {
    assertThat(
            grade(
                "late-platelets",
                Map.of("< 100", below100, "< 50", below50, "< 20", below20),
                false))
        .isEqualTo(grade);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "early-neutrophils, 0.51, FALSE",
    "early-neutrophils, 0.5, TRUE",
    "early-neutrophils, 500 /uL, TRUE",
    "early-neutrophils, 501 /uL, FALSE",
    "early-neutrophils, <0.5, TRUE",
    "early-neutrophils, <0.6, UNKNOWN",
    "early-platelets, 50, FALSE",
    "early-platelets, 49.9, TRUE",
    "late-platelets, 100, FALSE",
    "late-platelets, 99.9, TRUE",
    "late-neutrophils, 1.5, TRUE",
    "late-neutrophils, 1.51, FALSE",
  })
  void should_include_or_exclude_the_limit_as_printed(String id, String value, Truth counts) {
    DurationScale scale = scale(id);
    assertThat(scale.rows().get(0).holds(quantity(scale.analyte(), value))).isEqualTo(counts);
  }

  @Test
  void should_know_the_windows_and_what_is_counted() {
    assertThat(Durations.of(table("icaht")).all())
        .extracting(
            DurationScale::id,
            scale -> scale.fromDay(),
            scale -> scale.lastDay().orElse(-1),
            DurationScale::counting,
            DurationScale::stableDays)
        .containsExactly(
            Tuple.tuple("early-neutrophils", 0, 30, DurationScale.Counting.LONGEST_SPELL, 3),
            Tuple.tuple("late-neutrophils", 31, -1, DurationScale.Counting.MEASUREMENTS, 0),
            Tuple.tuple("early-platelets", 0, 30, DurationScale.Counting.ALL_DAYS, 3),
            Tuple.tuple("late-platelets", 31, 100, DurationScale.Counting.ALL_DAYS, 3));
  }

  @Test
  void should_know_when_platelets_have_recovered() {
    DurationScale.Recovery recovery = scale("early-platelets").recovery();
    assertThat(recovery).isNotNull();
    assertThat(recovery.days()).isEqualTo(3);
    assertThat(recovery.transfusionFreeDays()).isEqualTo(7);
    assertThat(recovery.holds(quantity(Analyte.PLATELETS, "20"))).isEqualTo(Truth.TRUE);
    assertThat(recovery.holds(quantity(Analyte.PLATELETS, "19.9"))).isEqualTo(Truth.FALSE);
    assertThat(recovery.published().edge()).isEqualTo("20 → recovered");
    assertThat(recovery.published().lasting())
        .isEqualTo("3 days in a row, 7 days without a transfusion");
    assertThat(scale("early-neutrophils").recovery()).isNull();
  }

  @Test
  void should_show_lengths_for_review() {
    assertThat(table("icaht").rows())
        .filteredOn(row -> row.term().equals("Early ICAHT, neutrophils"))
        .extracting(TableRow::outcome, TableRow::condition, TableRow::lasting, TableRow::edge)
        .startsWith(
            Tuple.tuple("1", "<= 0.5", "1 to 6 days in a row", "0.5 → counted; 1 day in a row → 1"))
        .contains(
            Tuple.tuple(
                "3", "<= 0.5", "14 or more days in a row", "0.5 → counted; 14 days in a row → 3"),
            Tuple.tuple("4", "<= 0.5", "the whole time", "0.5 → counted"));
  }

  @Test
  void should_tell_limits_apart_by_their_text() {
    DurationScale early = scale("early-neutrophils");
    assertThat(early.rows().get(0).limit())
        .isEqualTo(early.rows().get(1).limit())
        .hasSameHashCodeAs(early.rows().get(1).limit())
        .hasToString("<= 0.5")
        .isNotEqualTo(early.rows().get(4).limit());
  }

  private static DurationScale scale(String id) {
    return Durations.of(table("icaht")).scale(id).orElseThrow();
  }

  private static int grade(String id, Map<String, Integer> counts, boolean throughout) {
    return scale(id)
        .worst(
            new DurationScale.Counted() {
              @Override
              public int beyond(DurationRow row) {
                return counts.get(row.limit().text());
              }

              @Override
              public boolean throughout(DurationRow row) {
                return throughout;
              }
            })
        .map(DurationRow::grade)
        .orElse(0);
  }
}
