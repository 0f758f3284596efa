package org.hemogram.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Entry;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Severity;
import org.hemogram.lab.Sex;
import org.hemogram.lab.SourceLocation;
import org.junit.jupiter.api.Test;

class GroupedHistoriesTest {
  private static final String FILE = "counts.csv";
  private static final GroupedHistories.Elsewhere NOTHING =
      new GroupedHistories.Elsewhere(Map.of(), Map.of(), List.of());

  private final List<PatientHistory> complete = new ArrayList<>();
  private final GroupedHistories grouped = grouped(NOTHING);

  private GroupedHistories grouped(GroupedHistories.Elsewhere elsewhere) {
    return new GroupedHistories(
        Narrowing.NONE,
        PatientFacts.UNKNOWN,
        elsewhere,
        false,
        history -> {
          for (int p = 0; p < history.patients(); p++) {
            complete.add(history.patient(p));
          }
        });
  }

  private static LabResult platelets(String patient, int day, int value, int line) {
    return new LabResult(
        patient,
        Assay.si(Analyte.PLATELETS),
        BigDecimal.valueOf(value),
        null,
        null,
        Moment.of(LocalDate.of(2024, 1, 1).plusDays(day)),
        new SourceLocation(FILE, line, null));
  }

  private void append(Object... said) {
    EntrySink block = grouped.newBlock();
    for (Object one : said) {
      block.result((LabResult) one);
    }
    grouped.append(block, FILE);
  }

  private List<String> ids() {
    return complete.stream().map(PatientHistory::patient).toList();
  }

  @Test
  void should_hand_on_a_patient_when_the_next_one_begins() {
    append(platelets("A", 0, 40, 2), platelets("A", 1, 41, 3));
    assertThat(ids()).isEmpty();

    append(platelets("A", 2, 42, 4), platelets("B", 0, 50, 5), platelets("C", 0, 60, 6));
    assertThat(ids()).containsExactly("A", "B");
    assertThat(complete.get(0).measured()).isEqualTo(3);

    append(platelets("C", 1, 61, 7));
    grouped.finish();
    assertThat(ids()).containsExactly("A", "B", "C");
    assertThat(complete.get(2).measured()).isEqualTo(2);
  }

  @Test
  void should_join_the_same_however_the_input_is_cut() {
    for (int seed = 0; seed < 60; seed++) {
      // GIVEN
      Random random = new Random(seed);
      List<Entry> entries = new ArrayList<>();
      for (int p = 0; p < 1 + random.nextInt(12); p++) {
        for (int i = 0; i < 1 + random.nextInt(9); i++) {
          entries.add(platelets("P" + p, random.nextInt(4), random.nextInt(3), entries.size() + 2));
        }
      }
      HistoryBuilder builder = new HistoryBuilder();
      EntrySink whole = builder.newBlock();
      entries.forEach(entry -> whole.result((LabResult) entry));
      builder.append(whole, FILE);
      History expected = builder.build(Narrowing.NONE, PatientFacts.UNKNOWN);

      // WHEN
      complete.clear();
      GroupedHistories cut = grouped(NOTHING);
      for (int from = 0; from < entries.size(); ) {
        int to = Math.min(entries.size(), from + 1 + random.nextInt(6));
        EntrySink block = cut.newBlock();
        entries.subList(from, to).forEach(entry -> block.result((LabResult) entry));
        cut.append(block, FILE);
        from = to;
      }
      cut.finish();

      // THEN
      List<PatientHistory> all = new ArrayList<>();
      for (int p = 0; p < expected.patients(); p++) {
        all.add(expected.patient(p));
      }
      assertThat(complete).as("seed %d", seed).isEqualTo(all);
      assertThat(cut.account(report()).entries()).isEqualTo(expected.account(report()).entries());
    }
  }

  @Test
  void should_refuse_a_patient_who_comes_back_in_the_same_block() {
    assertThatExceptionOfType(NotGroupedException.class)
        .isThrownBy(
            () ->
                append(
                    platelets("A", 0, 40, 2), platelets("B", 0, 50, 3), platelets("A", 1, 41, 4)))
        .satisfies(
            refused -> {
              assertThat(refused.problem().code()).isEqualTo("input.not-grouped");
              assertThat(refused.problem().line()).isEqualTo(4);
            });
    assertThat(complete).isEmpty();
  }

  @Test
  void should_refuse_a_patient_who_comes_back_in_a_later_block() {
    append(platelets("A", 0, 40, 2), platelets("B", 0, 50, 3));
    append(platelets("C", 0, 40, 4));

    assertThatExceptionOfType(NotGroupedException.class)
        .isThrownBy(() -> append(platelets("A", 1, 41, 5)));
  }

  @Test
  void should_refuse_facts_about_a_patient_who_was_handed_on() {
    append(platelets("A", 0, 40, 2), platelets("B", 0, 50, 3));
    EntrySink late = grouped.newBlock();
    late.facts("A", PatientFacts.of(Sex.FEMALE, Moment.NONE));

    assertThatExceptionOfType(NotGroupedException.class)
        .isThrownBy(() -> grouped.append(late, "patients.csv"));
  }

  @Test
  void should_use_facts_of_companions_and_of_tables_beside() {
    // GIVEN
    GroupedHistories informed =
        grouped(
            new GroupedHistories.Elsewhere(
                Map.of(
                    "A", PatientFacts.of(Sex.MALE, Moment.NONE),
                    "B", PatientFacts.of(Sex.MALE, Moment.NONE)),
                Map.of(),
                List.of()));
    EntrySink companion = informed.newBlock();
    companion.facts("A", PatientFacts.of(Sex.FEMALE, Moment.NONE));
    informed.append(companion, "patients.csv");

    // WHEN
    EntrySink block = informed.newBlock();
    block.result(platelets("A", 0, 40, 2));
    block.result(platelets("B", 0, 50, 3));
    informed.append(block, FILE);
    informed.finish();

    // THEN what the export says comes first
    assertThat(complete.get(0).facts().sex()).isEqualTo(Sex.FEMALE);
    assertThat(complete.get(1).facts().sex()).isEqualTo(Sex.MALE);
  }

  @Test
  void should_account_for_every_entry_and_tell_every_problem_once() {
    // GIVEN
    Problem problem =
        new Problem("data.unit-missing", Severity.ERROR, "No unit. Add it.", 1, FILE, 3, null);
    for (String patient : List.of("A", "B", "C")) {
      EntrySink block = grouped.newBlock();
      block.result(platelets(patient, 0, 40, 2));
      block.result(platelets(patient, 0, 40, 3));
      block.rejected(
          new RejectedResult(
              patient,
              Analyte.WBC,
              Moment.NONE,
              Reason.UNIT_MISSING,
              new SourceLocation(FILE, 4, null)),
          problem);
      block.ignored("Sodium", 2);

      // WHEN
      grouped.append(block, FILE);
    }
    grouped.finish();

    // THEN
    assertThat(grouped.account(report()).entries()).isEqualTo(new EntryCounts(15, 3, 3, 6, 3));
    assertThat(grouped.tallies().problems(FILE)).containsExactly(problem.plus(2));
    assertThat(grouped.tallies().ignored(FILE)).isEqualTo(Map.of("Sodium", 6));
    assertThat(complete).allSatisfy(history -> assertThat(history.rejected()).hasSize(1));
  }

  private static InputReport report() {
    return new InputReport(
        FILE,
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
}
