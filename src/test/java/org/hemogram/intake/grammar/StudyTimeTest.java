package org.hemogram.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hemogram.lab.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudyTimeTest {
  private final StudyTime times = new StudyTime();

  @ParameterizedTest
  @CsvSource({
    "Day 28, 28",
    "day28, 28",
    "D+7, 7",
    "D-7, -7",
    "Day -7, -7",
    "day_90, 90",
    "+30 days, 30",
    "Week 4, 28",
    "wk4, 28",
    "12 weeks, 84",
    "Month 1, 30",
    "month 3, 91",
    "3 months, 91",
    "3-month, 91",
    "M6, 183",
    "Year 1, 365",
    "Baseline, 0",
    "Tag 14, 14",
    "第, ''"
  })
  void should_count_whole_days_from_the_start(String text, String day) {
    Moment expected = day.isEmpty() ? Moment.NONE : Moment.relativeDay(Long.parseLong(day));

    assertThat(times.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4",
        "week-4",
        "CD4",
        "T4",
        "Visit 2",
        "Day",
        "2024-01-05",
        "Screening",
        "wbc 3"
      })
  void should_leave_everything_else(String text) {
    assertThat(times.parse(text)).isEqualTo(Moment.NONE);
  }

  @Test
  void should_keep_parts_of_a_day() {
    assertThat(times.parse("Day 1.5")).isEqualTo(Moment.relativeMinutes(2160));
  }

  @Test
  void should_round_months_to_days() {
    assertThat(StudyTime.months(new BigDecimal("6"))).isEqualTo(Moment.relativeDay(183));
    assertThat(StudyTime.months(new BigDecimal("-1"))).isEqualTo(Moment.relativeDay(-30));
  }
}
