package org.hemogram.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientEventsTest {
  private final List<TreatmentEvent> told = new ArrayList<>();
  private Narrowing narrowing = Narrowing.NONE;
  private Moment birth = Moment.NONE;

  private static Moment moment(String text) {
    return text.length() > 10
        ? Moment.of(LocalDateTime.parse(text))
        : Moment.of(LocalDate.parse(text));
  }

  private PatientEventsTest event(String file, String time, EventKind kind) {
    return event(file, time, kind, null, null);
  }

  private PatientEventsTest event(
      String file, String time, EventKind kind, String agent, String amount) {
    told.add(
        new TreatmentEvent(
            "P1",
            moment(time),
            Moment.NONE,
            kind,
            agent,
            amount,
            amount == null ? null : new BigDecimal(amount),
            new SourceLocation(file, told.size() + 2, null)));
    return this;
  }

  private static LabResult result(Moment time) {
    return new LabResult(
        "P1",
        Assay.si(Analyte.PLATELETS),
        BigDecimal.TEN,
        null,
        null,
        time,
        new SourceLocation("a", 2, null));
  }

  private PatientEvents joined() {
    return new PatientEvents(told, narrowing, birth);
  }

  private List<String> labels() {
    return joined().events().stream().map(TreatmentEvent::label).toList();
  }

  @Test
  void should_put_events_in_order_of_time() {
    event("a", "2024-03-05", EventKind.ATG).event("a", "2024-01-05", EventKind.TRANSPLANT);

    assertThat(labels()).containsExactly("transplant 2024-01-05", "atg 2024-03-05");
    assertThat(joined().problems()).isEmpty();
  }

  @Test
  void should_count_an_event_of_the_export_and_of_the_events_file_once() {
    event("export", "2024-03-05T08:10", EventKind.RBC_TRANSFUSION)
        .event("events", "2024-03-05", EventKind.RBC_TRANSFUSION, null, "2");

    assertThat(joined().events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.time().hasClock()).isTrue();
              assertThat(event.source().file()).isEqualTo("export");
              assertThat(event.amount()).isEqualTo("2");
              assertThat(event.units()).isEqualByComparingTo("2");
            });
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2024-03-05, 2024-03-05, -, -, a, 1",
        "2024-03-05, 2024-03-06, -, -, a, 2",
        "2024-03-05T08:00, 2024-03-05T12:00, -, -, a, 2",
        "2024-03-05T08:00, 2024-03-05T08:00, -, -, b, 1",
        "2024-03-05, 2024-03-05, filgrastim, pegfilgrastim, b, 2",
        "2024-03-05, 2024-03-05, filgrastim, -, b, 1"
      })
  void should_keep_apart_what_differs(
      String one, String other, String agent, String otherAgent, String file, int events) {
    event("a", one, EventKind.G_CSF, agent, null)
        .event(file, other, EventKind.G_CSF, otherAgent, null);

    assertThat(labels()).hasSize(events);
  }

  @ParameterizedTest
  @CsvSource({"a, 2", "b, 1"})
  void should_compare_amounts_only_within_a_file(String file, int events) {
    event("a", "2024-03-05", EventKind.RBC_TRANSFUSION, null, "1")
        .event(file, "2024-03-05", EventKind.RBC_TRANSFUSION, null, "2");

    assertThat(labels()).hasSize(events);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-04, 0", "2024-03-05, 1", "2024-03-06, 1"})
  void should_leave_out_what_stands_before_birth(String day, int events) {
    birth = moment("2024-03-05");
    event("a", day, EventKind.RBC_TRANSFUSION);

    assertThat(labels()).hasSize(events);
    assertThat(joined().problems()).hasSize(1 - events);
    joined()
        .problems()
        .forEach(
            problem -> {
              assertThat(problem.code()).isEqualTo("data.event-misplaced");
              assertThat(problem.file()).isEqualTo("a");
              assertThat(problem.line()).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @CsvSource({"2024-03-04, 0", "2024-03-05, 1", "2024-03-06, 1"})
  void should_know_nothing_after_until(String until, int events) {
    narrowing = new Narrowing(null, moment("2024-03-30"), moment(until));
    event("a", "2024-03-05", EventKind.ATG);

    assertThat(labels()).as("what came before --since stays").hasSize(events);
    assertThat(joined().problems()).isEmpty();
  }

  @Test
  void should_cut_a_course_at_until() {
    narrowing = new Narrowing(null, Moment.NONE, moment("2024-03-07"));
    event("a", "2024-03-05", EventKind.ATG);
    told.set(0, told.get(0).until(moment("2024-03-09")));

    assertThat(joined().events().get(0).last()).isEqualTo(moment("2024-03-07"));
  }

  @Test
  void should_tell_of_a_stop_that_stands_before_its_start() {
    event("a", "2024-03-05", EventKind.CYCLOSPORINE_STOP)
        .event("a", "2024-04-05", EventKind.CYCLOSPORINE_START);

    assertThat(labels()).hasSize(2);
    assertThat(joined().problems())
        .extracting(Problem::code, Problem::severity, Problem::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("data.event-misplaced", Severity.WARNING, 2));
  }

  @Test
  void should_let_a_start_of_what_is_given_go_on() {
    event("a", "2024-03-05", EventKind.ELTROMBOPAG_START)
        .event("a", "2024-04-05", EventKind.ELTROMBOPAG_START)
        .event("a", "2024-05-05", EventKind.ELTROMBOPAG_STOP)
        .event("a", "2024-06-05", EventKind.ELTROMBOPAG_START);

    assertThat(labels())
        .containsExactly(
            "eltrombopag-start 2024-03-05",
            "eltrombopag-stop 2024-05-05",
            "eltrombopag-start 2024-06-05");
    assertThat(joined().problems())
        .extracting(Problem::severity, Problem::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.INFO, 3));
  }

  @Test
  void should_take_a_stop_and_a_start_of_one_day_for_a_change_of_dose() {
    event("a", "2024-03-05", EventKind.ROMIPLOSTIM_START)
        .event("a", "2024-04-05", EventKind.ROMIPLOSTIM_STOP)
        .event("a", "2024-04-05", EventKind.ROMIPLOSTIM_START)
        .event("a", "2024-05-05", EventKind.ROMIPLOSTIM_STOP);

    assertThat(labels())
        .containsExactly("romiplostim-start 2024-03-05", "romiplostim-stop 2024-05-05");
    assertThat(joined().problems()).isEmpty();
  }

  @Test
  void should_take_a_start_and_a_stop_of_one_day_for_one_dose() {
    event("a", "2024-03-05", EventKind.CYCLOSPORINE_START)
        .event("a", "2024-03-05", EventKind.CYCLOSPORINE_STOP);

    assertThat(labels()).hasSize(2);
    assertThat(joined().problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, false, 1", "false, true, 1", "true, true, 0", "false, false, 0"})
  void should_tell_events_on_an_axis_without_results(
      boolean relativeEvent, boolean relativeResult, int told) {
    Moment day = Moment.relativeDay(12);
    Moment date = moment("2024-03-05");
    this.told.add(
        new TreatmentEvent(
            "P1",
            relativeEvent ? day : date,
            Moment.NONE,
            EventKind.ATG,
            null,
            null,
            null,
            new SourceLocation("a", 2, null)));
    PatientEvents events = joined();
    assertThat(events.heldAgainst(List.of()).problems()).isEmpty();
    assertThat(events.heldAgainst(List.of(result(relativeResult ? day : date))).problems())
        .hasSize(told)
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("data.event-misplaced"));
    assertThat(joined().heldAgainst(List.of(result(day), result(date))).problems()).isEmpty();
  }
}
