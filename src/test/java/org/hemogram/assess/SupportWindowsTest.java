package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hemogram.assess.SupportWindows.Purpose;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every window at its edge, for trends and for statements about response. */
class SupportWindowsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  private final List<TreatmentEvent> events = new ArrayList<>();
  private SupportWindows windows = new SupportWindows();

  private SupportWindowsTest event(int day, EventKind kind, String agent, Moment last) {
    events.add(
        new TreatmentEvent(
            "P1", on(day), last, kind, agent, null, null, new SourceLocation("e.csv", 2, null)));
    return this;
  }

  private static Moment on(int day) {
    return Moment.of(DAY.plusDays(day));
  }

  private boolean isMarked(Analyte analyte, int day, Purpose purpose) {
    return !windows.over(events, purpose).of(analyte, on(day)).isEmpty();
  }

  /** Last days; -1 where no window is. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "RBC_TRANSFUSION, -, HEMOGLOBIN, 7, 56",
        "RBC_TRANSFUSION, -, HEMATOCRIT, 7, 56",
        "RBC_TRANSFUSION, -, RBC, 7, 56",
        "RBC_TRANSFUSION, -, PLATELETS, -1, -1",
        "PLATELET_TRANSFUSION, -, PLATELETS, 6, 6",
        "PLATELET_TRANSFUSION, -, HEMOGLOBIN, -1, -1",
        "G_CSF, -, NEUTROPHILS, 7, 7",
        "G_CSF, filgrastim, NEUTROPHILS, 7, 7",
        "G_CSF, lenograstim, WBC, 7, 7",
        "G_CSF, pegfilgrastim, NEUTROPHILS, 14, 14",
        "G_CSF, lipegfilgrastim, WBC, 14, 14",
        "G_CSF, pegfilgrastim, LYMPHOCYTES, -1, -1",
        "EPO, -, HEMOGLOBIN, 28, 28",
        "EPO, darbepoetin, RETICULOCYTES, 28, 28",
        "EPO, -, PLATELETS, -1, -1",
        "ATG, rabbit, LYMPHOCYTES, 90, -1",
        "ATG, -, NEUTROPHILS, -1, -1"
      })
  void should_mark_up_to_the_last_day(
      EventKind kind, String agent, Analyte analyte, int trend, int response) {
    event(0, kind, agent, Moment.NONE);

    assertThat(isMarked(analyte, -1, Purpose.TREND)).isFalse();
    assertThat(isMarked(analyte, Math.max(0, trend), Purpose.TREND)).isEqualTo(trend >= 0);
    assertThat(isMarked(analyte, trend + 1, Purpose.TREND)).isFalse();
    assertThat(isMarked(analyte, Math.max(0, response), Purpose.RESPONSE)).isEqualTo(response >= 0);
    assertThat(isMarked(analyte, response + 1, Purpose.RESPONSE)).isFalse();
  }

  @Test
  void should_count_from_the_last_of_several_days() {
    event(0, EventKind.G_CSF, null, on(5));

    assertThat(isMarked(Analyte.NEUTROPHILS, 12, Purpose.TREND)).isTrue();
    assertThat(isMarked(Analyte.NEUTROPHILS, 13, Purpose.TREND)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "30, true", "31, false", "60, true", "900, true"})
  void should_mark_platelets_while_a_tpo_agonist_is_given(int day, boolean marked) {
    event(0, EventKind.ELTROMBOPAG_START, null, Moment.NONE);
    event(30, EventKind.ELTROMBOPAG_STOP, null, Moment.NONE);
    event(60, EventKind.ROMIPLOSTIM_START, null, Moment.NONE);

    assertThat(isMarked(Analyte.PLATELETS, day, Purpose.TREND)).isEqualTo(marked);
    assertThat(isMarked(Analyte.PLATELETS, day, Purpose.RESPONSE))
        .as("definitions of response were applied to patients who took it")
        .isFalse();
  }

  @Test
  void should_take_other_lengths() {
    windows =
        new SupportWindows(
            Map.of(
                "rbc-transfusion", 14,
                "rbc-transfusion:response", 84,
                "pegfilgrastim", 21,
                "eltrombopag", 10));
    event(0, EventKind.RBC_TRANSFUSION, null, Moment.NONE);
    event(0, EventKind.G_CSF, "pegfilgrastim", Moment.NONE);
    event(0, EventKind.ELTROMBOPAG_START, null, Moment.NONE);
    event(3, EventKind.ELTROMBOPAG_STOP, null, Moment.NONE);

    assertThat(isMarked(Analyte.HEMOGLOBIN, 14, Purpose.TREND)).isTrue();
    assertThat(isMarked(Analyte.HEMOGLOBIN, 15, Purpose.TREND)).isFalse();
    assertThat(isMarked(Analyte.HEMOGLOBIN, 84, Purpose.RESPONSE)).isTrue();
    assertThat(isMarked(Analyte.HEMOGLOBIN, 85, Purpose.RESPONSE)).isFalse();
    assertThat(isMarked(Analyte.NEUTROPHILS, 21, Purpose.TREND)).isTrue();
    assertThat(isMarked(Analyte.NEUTROPHILS, 22, Purpose.TREND)).isFalse();
    assertThat(isMarked(Analyte.PLATELETS, 13, Purpose.TREND)).isTrue();
    assertThat(isMarked(Analyte.PLATELETS, 14, Purpose.TREND)).isFalse();
  }

  /** Of many windows of several lengths, each asked for as if it were the only one. */
  @Test
  void should_find_every_window_of_many() {
    Random random = new Random(3);
    EventKind[] kinds = {EventKind.G_CSF, EventKind.RBC_TRANSFUSION, EventKind.EPO};
    String[] agents = {null, "pegfilgrastim", "filgrastim"};
    for (int i = 0; i < 60; i++) {
      int day = random.nextInt(200);
      Moment last = random.nextInt(3) == 0 ? on(day + random.nextInt(20)) : Moment.NONE;
      event(day, kinds[random.nextInt(3)], agents[random.nextInt(3)], last);
    }
    for (Analyte analyte : List.of(Analyte.NEUTROPHILS, Analyte.HEMOGLOBIN)) {
      Supports supports = windows.over(events, Purpose.TREND);
      for (int day = 0; day < 240; day++) {
        Moment time = on(day);
        List<TreatmentEvent> alone =
            events.stream()
                .filter(e -> !windows.over(List.of(e), Purpose.TREND).of(analyte, time).isEmpty())
                .sorted(Comparator.comparing(TreatmentEvent::time))
                .toList();
        assertThat(supports.of(analyte, time)).as("day %d", day).isEqualTo(alone);
      }
    }
  }

  @Test
  void should_not_compare_two_axes() {
    event(0, EventKind.RBC_TRANSFUSION, null, Moment.NONE);

    assertThat(windows.over(events, Purpose.TREND).of(Analyte.HEMOGLOBIN, Moment.relativeDay(1)))
        .isEmpty();
  }

  @Test
  void should_name_what_an_option_can_change() {
    assertThat(SupportWindows.names())
        .contains("rbc-transfusion", "rbc-transfusion:response", "g-csf", "pegfilgrastim", "epo")
        .doesNotContain("eltrombopag:response", "transplant");
  }
}
