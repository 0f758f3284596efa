package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hemogram.assess.AssessmentAssert.assertThatAssessmentOf;
import static org.hemogram.assess.PatientFixture.man;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;

import java.time.LocalDate;
import java.util.List;
import org.hemogram.assess.AssessmentSettings.IntervalChoice;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.junit.jupiter.api.Test;

class TrendsTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  private static PatientFixture series(Analyte analyte, String... values) {
    PatientFixture patient = man();
    for (int i = 0; i < values.length; i++) {
      patient.result(START.plusDays(7L * i).toString(), analyte, values[i]);
    }
    return patient;
  }

  private static Trend trend(PatientFixture patient, Analyte analyte) {
    List<Trend> found =
        AssessmentAssert.assess(patient.history()).trends().stream()
            .filter(trend -> trend.analyte() == analyte)
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void should_call_a_steady_rise_with_its_numbers() {
    PatientFixture patient = man();
    int[] days = {0, 7, 14, 28, 42, 56, 84, 112};
    String[] counts = {"8", "10", "12", "15", "22", "31", "45", "60"};
    for (int i = 0; i < days.length; i++) {
      patient.result(START.plusDays(days[i]).toString(), PLATELETS, counts[i]);
    }
    Trend trend = trend(patient, PLATELETS);
    assertThat(trend.code()).isEqualTo("trend.platelets.rising");
    assertThat(trend.n()).isEqualTo(8);
    assertThat(trend.slopePerDay()).isCloseTo(0.4594156, within(1e-7));
    assertThat(trend.low()).isCloseTo(0.2857143, within(1e-7));
    assertThat(trend.high()).isCloseTo(0.5357143, within(1e-7));
    assertThat(trend.percentPerWeek()).isCloseTo(100 * Math.expm1(7 * 0.0200901), within(1e-4));
    assertThat(trend.p()).isCloseTo(4.960317e-5, within(1e-10));
    assertThat(trend.method()).isEqualTo("theil-sen+mann-kendall");
    assertThat(trend.from().text()).isEqualTo("2024-01-01");
    assertThat(trend.change()).isNotNull();
    assertThat(trend.change().percent()).isCloseTo(33.333333, within(1e-5));
    assertThat(trend.change().significant()).isTrue();
  }

  @Test
  void should_call_a_fall_and_a_stable_course() {
    assertThatAssessmentOf(series(HEMOGLOBIN, "150", "143", "137", "131", "124", "118"))
        .hasTrend("trend.hemoglobin.falling");
    assertThatAssessmentOf(series(HEMOGLOBIN, "150", "152", "149", "151", "150", "151"))
        .hasTrend("trend.hemoglobin.stable");
  }

  @Test
  void should_give_no_percent_per_week_on_the_raw_scale() {
    Trend trend = trend(series(HEMOGLOBIN, "150", "143", "137", "131", "124", "118"), HEMOGLOBIN);
    assertThat(trend.percentPerWeek()).isNull();
  }

  @Test
  void should_say_that_few_results_are_too_few_only_where_something_is_low_or_moved() {
    assertThatAssessmentOf(series(PLATELETS, "60", "62")).hasTrend("trend.insufficient-data");
    assertThatAssessmentOf(series(PLATELETS, "200", "390")).hasTrend("trend.insufficient-data");
    assertThatAssessmentOf(series(PLATELETS, "200", "205")).hasNoTrendOf(PLATELETS);
    assertThatAssessmentOf(series(PLATELETS, "200")).hasNoTrendOf(PLATELETS);
  }

  @Test
  void should_give_four_points_a_slope_but_no_p() {
    Trend trend = trend(series(PLATELETS, "20", "40", "80", "140"), PLATELETS);
    assertThat(trend.code()).isEqualTo("trend.insufficient-data");
    assertThat(trend.slopePerDay()).isNotNull();
    assertThat(trend.p()).isNull();
  }

  @Test
  void should_make_no_change_statement_below_the_floor() {
    assertThat(trend(series(PLATELETS, "3", "7"), PLATELETS).change().significant()).isFalse();
    assertThat(trend(series(PLATELETS, "3", "8"), PLATELETS).change().significant()).isTrue();
    assertThat(trend(series(NEUTROPHILS, "0.02", "0.11"), NEUTROPHILS).change().significant())
        .isFalse();
  }

  @Test
  void should_compare_with_the_reference_change_value() {
    assertThat(trend(series(PLATELETS, "100", "125"), PLATELETS).change().significant()).isFalse();
    assertThat(trend(series(PLATELETS, "100", "126"), PLATELETS).change().significant()).isTrue();
    assertThat(trend(series(PLATELETS, "100", "80"), PLATELETS).change().significant()).isFalse();
    assertThat(trend(series(PLATELETS, "100", "79"), PLATELETS).change().significant()).isTrue();
  }

  @Test
  void should_state_no_percent_from_zero() {
    Trend.Change change = trend(series(PLATELETS, "0", "40"), PLATELETS).change();
    assertThat(change.percent()).isNull();
    assertThat(change.up()).isNull();
    assertThat(change.significant()).isTrue();
    assertThat(trend(series(PLATELETS, "0", "4"), PLATELETS).change().significant()).isFalse();
  }

  @Test
  void should_follow_a_series_with_zeros_on_the_log_scale() {
    Trend trend =
        trend(series(NEUTROPHILS, "0", "0", "0.1", "0.3", "0.6", "1.1", "1.9"), NEUTROPHILS);
    assertThat(trend.code()).isEqualTo("trend.neutrophils.rising");
    assertThat(trend.percentPerWeek()).isPositive().isFinite();
  }

  @Test
  void should_not_compare_bounds() {
    assertThat(trend(series(NEUTROPHILS, "0.4", "<0.1"), NEUTROPHILS).change()).isNull();
  }

  @Test
  void should_take_one_value_a_day() {
    PatientFixture patient = man();
    for (String clock : List.of("06:00", "12:00", "18:00")) {
      patient.result("2024-01-01T" + clock, PLATELETS, clock.startsWith("12") ? "30" : "60");
      patient.result("2024-01-01T" + clock, HEMOGLOBIN, clock.startsWith("06") ? "80" : "95");
    }
    patient.result("2024-01-02", PLATELETS, "70").result("2024-01-02", HEMOGLOBIN, "96");
    assertThat(trend(patient, PLATELETS).change().from().result().number())
        .isEqualByComparingTo("30");
    assertThat(trend(patient, HEMOGLOBIN).change().from().result().number())
        .isEqualByComparingTo("95");
    assertThat(trend(patient, PLATELETS).n()).isEqualTo(2);
  }

  @Test
  void should_leave_supported_counts_out_and_keep_them_as_the_latest() {
    PatientFixture patient =
        series(HEMOGLOBIN, "80", "79").event("2024-01-14", EventKind.RBC_TRANSFUSION);
    patient.result("2024-01-15", HEMOGLOBIN, "99");
    Assessment assessment = AssessmentAssert.assess(patient.history());
    assertThat(trend(patient, HEMOGLOBIN).n()).isEqualTo(2);
    Reading latest = assessment.latest().get(HEMOGLOBIN);
    assertThat(latest.result().number()).isEqualByComparingTo("99");
    assertThat(latest.supported())
        .extracting(event -> event.label())
        .containsExactly("rbc-transfusion 2024-01-14");
  }

  @Test
  void should_leave_out_undated_and_partly_dated_results_and_take_relative_days() {
    PatientFixture partly = man().result("", PLATELETS, "60").result("2024-01", PLATELETS, "50");
    assertThatAssessmentOf(partly).hasNoTrendOf(PLATELETS);
    PatientFixture relative = man();
    for (int day = 0; day < 6; day++) {
      relative.result("day " + day * 7, PLATELETS, String.valueOf(20 + 15 * day));
    }
    Trend trend = trend(relative, PLATELETS);
    assertThat(trend.code()).isEqualTo("trend.platelets.rising");
    assertThat(trend.from().text()).isEqualTo("day 0");
  }

  @Test
  void should_begin_the_window_where_asked() {
    AssessmentSettings settings =
        new AssessmentSettings(
            AssessmentSettings.DEFAULT.criteria(),
            IntervalChoice.EXPORT_THEN_BUILTIN,
            60,
            Moment.NONE,
            Moment.of(START.plusDays(14)));
    Assessment assessment =
        Assessor.standard(settings)
            .assess(
                series(PLATELETS, "200", "150", "20", "30", "45", "70", "100", "140").history());
    assertThat(assessment.trends()).hasSize(1);
    assertThat(assessment.trends().get(0).from().text()).isEqualTo("2024-01-15");
    assertThat(assessment.trends().get(0).n()).isEqualTo(6);
    assertThat(assessment.trends().get(0).code()).isEqualTo("trend.platelets.rising");
  }
}
