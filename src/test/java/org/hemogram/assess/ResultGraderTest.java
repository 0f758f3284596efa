package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.PatientFixture.man;
import static org.hemogram.assess.PatientFixture.patient;
import static org.hemogram.lab.Analyte.FERRITIN;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.assess.AssessmentSettings.IntervalChoice;
import org.hemogram.assess.ResultGrader.GradeRow;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.Grading.Graded;
import org.hemogram.criteria.Grading.NotGradable;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.history.PatientHistory;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultGraderTest {
  private static final String DAY = "2024-01-15";

  private static List<GradeRow> rows(
      PatientFixture patient, IntervalChoice choice, String... criteria) {
    ResultGrader grader =
        new ResultGrader(
            List.of(criteria),
            CriteriaLibrary.standard(),
            new IntervalInForce(choice, ReferenceIntervals.standard()));
    PatientHistory history = patient.history();
    List<GradeRow> rows = grader.rows(history.results().get(0), history.facts(), history.first());
    assertThat(grader.forPatient(history::factsAt, history.first()).rows(history.results().get(0)))
        .isEqualTo(rows);
    return rows;
  }

  private static GradeRow row(PatientFixture patient, IntervalChoice choice, String term) {
    return rows(patient, choice, "ctcae-5.0").stream()
        .filter(row -> row.term().name().equals(term))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"44, 3", "25, 3", "24, 4", "75, 1", "149, 1", "150, 0"})
  void should_grade_platelets(String value, int grade) {
    PatientFixture patient = man().result(DAY, PLATELETS, value, "10*9/L", 150, 400);
    GradeRow row = row(patient, IntervalChoice.EXPORT, "Platelet count decreased");
    assertThat(row.grading())
        .isInstanceOfSatisfying(Graded.class, it -> assertThat(it.grade()).isEqualTo(grade));
    assertThat(row.criteria()).isEqualTo("ctcae-5.0");
    assertThat(row.interval()).isNotNull();
    assertThat(row.interval().origin()).isEqualTo(ReferenceInterval.EXPORT);
  }

  @Test
  void should_give_a_row_for_every_term_of_every_criterion_in_their_order() {
    assertThat(
            rows(
                man().result(DAY, HEMOGLOBIN, "90"),
                IntervalChoice.EXPORT,
                "who-2024",
                "ctcae-5.0"))
        .extracting(row -> row.criteria() + " " + row.term().name())
        .containsExactly("who-2024 Anemia", "ctcae-5.0 Anemia", "ctcae-5.0 Hemoglobin increased");
    assertThat(rows(man().result(DAY, FERRITIN, "90"), IntervalChoice.EXPORT, "ctcae-5.0"))
        .isEmpty();
  }

  @Test
  void should_use_the_printed_interval_before_the_built_in_one() {
    PatientFixture printed = man().result(DAY, PLATELETS, "145", "10*9/L", 140, 400);
    assertThat(
            row(printed, IntervalChoice.EXPORT_THEN_BUILTIN, "Platelet count decreased").grading())
        .isInstanceOfSatisfying(Graded.class, it -> assertThat(it.grade()).isZero());
    GradeRow builtin = row(printed, IntervalChoice.BUILTIN, "Platelet count decreased");
    assertThat(builtin.interval().origin()).startsWith("builtin:");
    assertThat(builtin.grading())
        .isInstanceOfSatisfying(Graded.class, it -> assertThat(it.grade()).isEqualTo(1));
    GradeRow none =
        row(
            man().result(DAY, PLATELETS, "145"),
            IntervalChoice.EXPORT_THEN_BUILTIN,
            "Platelet count decreased");
    assertThat(none.interval().origin()).startsWith("builtin:");
  }

  @Test
  void should_not_mix_origins_where_one_limit_was_printed() {
    PatientFixture upperOnly =
        man().result(DAY, PLATELETS, "145", "10*9/L", (BigDecimal) null, BigDecimal.valueOf(400));
    GradeRow row = row(upperOnly, IntervalChoice.EXPORT_THEN_BUILTIN, "Platelet count decreased");
    assertThat(row.interval().origin()).isEqualTo(ReferenceInterval.EXPORT);
    assertThat(row.interval().lower()).isNull();
    assertThat(row.grading()).isEqualTo(new NotGradable(Reason.LIMIT_MISSING));
  }

  @Test
  void should_leave_grade_one_open_without_any_limit() {
    PatientFixture without = man().result(DAY, PLATELETS, "145");
    GradeRow row = row(without, IntervalChoice.EXPORT, "Platelet count decreased");
    assertThat(row.interval()).isNull();
    assertThat(row.grading()).isEqualTo(new NotGradable(Reason.LIMIT_MISSING));
    assertThat(
            row(
                    man().result(DAY, PLATELETS, "60"),
                    IntervalChoice.EXPORT,
                    "Platelet count decreased")
                .grading())
        .isInstanceOfSatisfying(Graded.class, it -> assertThat(it.grade()).isEqualTo(2));
  }

  @Test
  void should_take_the_built_in_interval_of_the_age_at_the_result() {
    PatientFixture infant = patient().male().born("2023-12-20").result(DAY, HEMOGLOBIN, "120");
    assertThat(row(infant, IntervalChoice.BUILTIN, "Anemia").interval())
        .isNotEqualTo(
            row(man().result(DAY, HEMOGLOBIN, "120"), IntervalChoice.BUILTIN, "Anemia").interval());
  }

  @Test
  void should_not_grade_an_unreliable_specimen() {
    PatientFixture clumped = man().remarked(DAY, PLATELETS, "15", Remark.UNRELIABLE);
    assertThat(row(clumped, IntervalChoice.EXPORT, "Platelet count decreased").grading())
        .isEqualTo(new NotGradable(Reason.SPECIMEN_PROBLEM));
  }

  @Test
  void should_say_when_a_bound_does_not_decide() {
    PatientFixture bound = man().result(DAY, NEUTROPHILS, "<0.6", "10*9/L", 1.8, 7.5);
    assertThat(row(bound, IntervalChoice.EXPORT, "Neutrophil count decreased").grading())
        .isEqualTo(new NotGradable(Reason.CENSORED));
  }

  @Test
  void should_know_the_terms_of_an_analyte_for_rejected_entries() {
    ResultGrader grader =
        new ResultGrader(
            List.of("ctcae-5.0"),
            CriteriaLibrary.standard(),
            new IntervalInForce(IntervalChoice.EXPORT, ReferenceIntervals.standard()));
    assertThat(grader.terms(PLATELETS)).hasSize(1);
  }

  @Test
  void should_know_whose_rows_are_alike_for_everybody() {
    assertThat(dependsOnPerson(IntervalChoice.EXPORT, PLATELETS, "ctcae-5.0")).isFalse();
    assertThat(dependsOnPerson(IntervalChoice.BUILTIN, HEMOGLOBIN, "ctcae-5.0")).isTrue();
    assertThat(dependsOnPerson(IntervalChoice.EXPORT, HEMOGLOBIN, "daids-2.1")).isTrue();
    assertThat(dependsOnPerson(IntervalChoice.BUILTIN, FERRITIN, "daids-2.1")).isFalse();
  }

  private static boolean dependsOnPerson(IntervalChoice choice, Analyte analyte, String criteria) {
    return new ResultGrader(
            List.of(criteria),
            CriteriaLibrary.standard(),
            new IntervalInForce(choice, ReferenceIntervals.standard()))
        .dependsOnPerson(Assay.si(analyte));
  }
}
