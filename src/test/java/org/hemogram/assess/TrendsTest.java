package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hemogram.assess.AssessmentAssert.assertThatAssessmentOf;
import static org.hemogram.assess.PatientFixture.man;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hemogram.assess.AssessmentSettings.IntervalChoice;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({"0.4, 0.6, 50", "40, 0, -100", "200, 150, -25", "0.7, 1.4, 100", "0, 40,"})
  void should_tell_the_change_in_percent(String from, String to, @Nullable Double percent) {
    Trend trend =
        trend(
            man().result("2024-01-01", PLATELETS, from).result("2024-02-01", PLATELETS, to),
            PLATELETS);
    assertThat(trend.lastStep()).isNotNull();
    assertThat(trend.lastStep().percent()).isEqualTo(percent);
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
    assertThat(trend.change().percent()).isCloseTo(650, within(1e-9));
    assertThat(trend.change().significant()).isTrue();
    assertThat(trend.lastStep()).isNotNull();
    assertThat(trend.lastStep().percent()).isCloseTo(33.333333, within(1e-5));
    assertThat(trend.lastStep().significant()).isTrue();
    assertThat(trend.basis()).isEqualTo(new Trend.Basis("first", 0, 0, 0));
    Trend.Pace pace = trend.pace();
    assertThat(pace).isNotNull();
    assertThat(pace.percentLow()).isCloseTo(100 * Math.expm1(7 * 0.0164228), within(1e-4));
    assertThat(pace.percentHigh()).isCloseTo(100 * Math.expm1(7 * 0.0244961), within(1e-4));
    assertThat(pace.doubling().growing()).isTrue();
    assertThat(pace.doubling().days()).isCloseTo(34.50, within(0.005));
    assertThat(pace.doubling().low()).isCloseTo(28.30, within(0.005));
    assertThat(pace.doubling().high()).isCloseTo(42.21, within(0.005));
    assertThat(pace.smoothed()).isCloseTo(53.965310, within(1e-6));
    assertThat(pace.correctedP()).isNull();
    assertThat(trend.projection()).isNotNull();
    assertThat(trend.projection().target()).isEqualByComparingTo("100");
    assertThat(trend.projection().day().text()).isEqualTo(START.plusDays(120).toString());
    assertThat(trend.projection().earliest().text()).isEqualTo(START.plusDays(112).toString());
    assertThat(trend.projection().latest().text()).isEqualTo(START.plusDays(139).toString());
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
    patient.result("2024-01-04", PLATELETS, "70").result("2024-01-04", HEMOGLOBIN, "96");
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

  @ParameterizedTest
  @CsvSource({
    "HEMOGLOBIN, 6, 3",
    "HEMOGLOBIN, 7, 6",
    "RBC, 6, 3",
    "PLATELETS, 2, 3",
    "PLATELETS, 3, 6",
    "NEUTROPHILS, 2, 3",
    "NEUTROPHILS, 3, 6",
    "RETICULOCYTES, 2, 3",
    "RETICULOCYTES, 3, 6"
  })
  void should_test_only_values_that_are_far_enough_apart(Analyte analyte, int gap, int tested) {
    PatientFixture patient = man();
    for (int i = 0; i < 6; i++) {
      patient.result(START.plusDays((long) gap * i).toString(), analyte, "" + (50 - 8 * i));
    }
    Trend trend = trend(patient, analyte);

    assertThat(trend.n()).isEqualTo(tested);
    assertThat(trend.basis().closeTogether()).isEqualTo(6 - tested);
    assertThat(trend.p() != null).isEqualTo(tested == 6);
    assertThat(trend.from().text()).isEqualTo(START.toString());
  }

  @Test
  void should_call_nothing_from_two_weeks_of_daily_hemoglobin() {
    PatientFixture patient = man();
    for (int i = 0; i < 14; i++) {
      patient.result(START.plusDays(i).toString(), HEMOGLOBIN, String.valueOf(120 - 2 * i));
    }
    Trend trend = trend(patient, HEMOGLOBIN);

    assertThat(trend.code()).isEqualTo("trend.insufficient-data");
    assertThat(trend.n()).isEqualTo(2);
    assertThat(trend.basis().closeTogether()).isEqualTo(12);
  }

  @Test
  void should_say_how_many_supported_counts_were_left_out() {
    PatientFixture patient = series(PLATELETS, "8", "10", "12", "15", "22", "31");
    patient.event(START.plusDays(37).toString(), EventKind.PLATELET_TRANSFUSION);
    patient.result(START.plusDays(37).toString(), PLATELETS, "60");
    patient.result(START.plusDays(38).toString(), PLATELETS, "55");
    patient.event(START.minusDays(9).toString(), EventKind.PLATELET_TRANSFUSION);
    patient.result(START.minusDays(8).toString(), PLATELETS, "40");
    Trend trend = trend(patient, PLATELETS);

    assertThat(trend.n()).isEqualTo(6);
    assertThat(trend.basis().supported()).isEqualTo(2);
    assertThat(trend.change().to().result().number()).isEqualByComparingTo("31");
  }

  @Test
  void should_tell_the_change_of_the_window_from_the_last_step() {
    Trend trend = trend(series(PLATELETS, "200", "170", "140", "120", "100", "99"), PLATELETS);

    assertThat(trend.code()).isEqualTo("trend.platelets.falling");
    assertThat(trend.change().percent()).isEqualTo(-50.5);
    assertThat(trend.change().significant()).isTrue();
    assertThat(trend.change().up()).isPositive();
    assertThat(trend.change().down()).isNegative();
    assertThat(trend.lastStep().percent()).isEqualTo(-1);
    assertThat(trend.lastStep().significant()).isFalse();
    assertThat(trend.pace().doubling().growing()).isFalse();
  }

  @Test
  void should_say_why_the_window_begins_where_it_does() {
    String[] levels = {
      "240", "236", "243", "238", "241", "237", "110", "108", "112", "109", "111", "107"
    };
    Trend step = trend(series(PLATELETS, levels), PLATELETS);
    assertThat(step.basis().window()).isEqualTo("step");
    assertThat(step.n()).isEqualTo(6);
    assertThat(step.code()).isEqualTo("trend.platelets.stable");

    String[] peak = {"40", "55", "76", "104", "144", "200", "180", "140", "105", "80", "60", "46"};
    Trend turn = trend(series(PLATELETS, peak), PLATELETS);
    assertThat(turn.basis().window()).isEqualTo("turn");
    assertThat(turn.code()).isEqualTo("trend.platelets.falling");
  }

  /** The printed step, its half, and the values around it. */
  @ParameterizedTest
  @CsvSource({"0|12|30, 0.5", "0.0|0.3|1.5, 0.05", "0|0.25|1.5, 0.005", "0.1|0.2|0.3, 0"})
  void should_add_half_a_printed_step_where_there_are_zeros(String values, double added) {
    PatientFixture patient = series(NEUTROPHILS, values.split("\\|"));
    List<Reading> readings = AssessmentAssert.assess(patient.history()).series().get(NEUTROPHILS);

    assertThat(DayValues.added(readings, 0.005)).isCloseTo(added, within(1e-12));
  }

  @Test
  void should_rank_bounds_and_state_no_percent_from_them() {
    Trend trend =
        trend(series(NEUTROPHILS, "<0.1", "<0.1", "0.2", "0.5", "0.9", "1.9"), NEUTROPHILS);

    assertThat(trend.code()).isEqualTo("trend.neutrophils.rising");
    assertThat(trend.basis().bounds()).isEqualTo(2);
    assertThat(trend.change().percent()).isNull();
    assertThat(trend.change().up()).isNull();
    assertThat(trend.change().significant()).isTrue();
  }

  @Test
  void should_name_no_direction_from_a_bound_that_leaves_it_open() {
    Trend trend = trend(series(PLATELETS, "<60", "42", "36", "30", "25", "21"), PLATELETS);

    assertThat(trend.code()).isEqualTo("trend.insufficient-data");
    assertThat(trend.change().significant()).isFalse();
  }

  @Test
  void should_allow_for_autocorrelation_beyond_thirty_regular_values() {
    String[] values = new String[31];
    for (int i = 0; i < values.length; i++) {
      values[i] = String.valueOf(Math.round(100 * Math.exp(0.03 * i + 0.05 * Math.sin(i / 2.0))));
    }
    Trend longer = trend(series(PLATELETS, values), PLATELETS);
    Trend shorter = trend(series(PLATELETS, Arrays.copyOf(values, 30)), PLATELETS);

    assertThat(longer.n()).isEqualTo(31);
    assertThat(longer.pace().correctedP()).isBetween(longer.p(), 0.05);
    assertThat(shorter.pace().correctedP()).isNull();
  }

  private static PatientFixture falling() {
    return series(PLATELETS, "200", "160", "128", "102", "82", "66");
  }

  @Test
  void should_carry_a_clear_trend_on_to_the_next_value_of_note() {
    Trend.Projection projection = trend(falling(), PLATELETS).projection();

    assertThat(projection).isNotNull();
    assertThat(projection.target()).isEqualByComparingTo("50");
    // From day 17.5 and 114.3, the medians, by -0.0317 a day: 17.5 + ln(114.3 / 50) / 0.0317.
    assertThat(projection.day().text()).isEqualTo(START.plusDays(43).toString());
    assertThat(projection.earliest()).isLessThanOrEqualTo(projection.day());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, PLATELET_TRANSFUSION, true",
    "0, ATG, false",
    "10, CYCLOSPORINE_START, false",
    "35, RBC_TRANSFUSION, false",
    "40, ELTROMBOPAG_START, false"
  })
  void should_not_carry_a_trend_on_across_a_treatment(int day, EventKind kind, boolean projected) {
    PatientFixture patient = falling().event(START.plusDays(day).toString(), kind);
    List<Trend> trends = AssessmentAssert.assess(patient.history()).trends();

    assertThat(trends).filteredOn(trend -> trend.analyte() == PLATELETS).hasSize(1);
    assertThat(trends.get(0).projection() != null).isEqualTo(projected);
  }

  @Test
  void should_not_carry_on_a_trend_that_is_not_clear_or_a_bound() {
    assertThat(trend(series(PLATELETS, "90", "80", "90", "84", "86"), PLATELETS).projection())
        .isNull();
    assertThat(
            trend(series(PLATELETS, "80", "60", "40", "30", "21", "<15"), PLATELETS).projection())
        .isNull();
    // Below the last value of note there is none to arrive at.
    assertThat(trend(series(PLATELETS, "60", "40", "27", "18", "12", "8"), PLATELETS).projection())
        .isNull();
  }
}
