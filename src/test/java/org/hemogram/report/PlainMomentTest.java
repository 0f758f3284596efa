package org.hemogram.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.hemogram.lab.Moment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainMomentTest {
  static Stream<Moment> moments() {
    LocalDate day = LocalDate.parse("2024-03-05");
    return Stream.of(
        Moment.NONE,
        Moment.of(day),
        Moment.of(day, 8 * 3600 + 10 * 60, false),
        Moment.of(day, 86_399, true),
        Moment.of(LocalDate.of(12345, 1, 2)),
        Moment.of(LocalDate.of(-44, 3, 15)),
        Moment.partial(day, Moment.Precision.MONTH),
        Moment.partial(day, Moment.Precision.YEAR),
        Moment.relativeDay(-3),
        Moment.relativeMinutes(12 * 1440 + 200));
  }

  @ParameterizedTest
  @MethodSource("moments")
  void should_write_times_as_the_vocabulary_does(Moment moment) {
    ByteBlock out = new ByteBlock();

    new PlainMoment().format(moment).appendTo(out);

    assertThat(out.text()).isEqualTo(moment.text());
  }
}
