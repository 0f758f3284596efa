package org.hemogram.assess.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;
import static org.hemogram.lab.Analyte.RETICULOCYTES;

import java.util.List;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.assess.Assessor;
import org.hemogram.assess.Course;
import org.hemogram.assess.PatientFixture;
import org.hemogram.lab.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which treatment an answer belongs to, and when there is nothing to answer. */
class TreatmentsTest {
  private static final Assessor NIH = Assessor.standard(AssessmentSettings.DEFAULT);

  private static PatientFixture counts(
      PatientFixture patient, String day, String hb, String anc, String plt) {
    return patient
        .result(day, HEMOGLOBIN, hb)
        .result(day, NEUTROPHILS, anc)
        .result(day, PLATELETS, plt)
        .result(day, RETICULOCYTES, "15");
  }

  /** No response until month 6, a complete one at month 12. */
  private static PatientFixture late() {
    PatientFixture patient = counts(PatientFixture.man(), "2023-03-01", "66", "0.2", "8");
    counts(patient, "2023-06-05", "67", "0.2", "9");
    counts(patient, "2023-09-06", "68", "0.3", "9");
    counts(patient, "2024-03-05", "121", "1.9", "130");
    return patient.event("2023-03-05", EventKind.ATG);
  }

  private static List<String> told(PatientFixture patient) {
    Assessment assessment = NIH.assess(patient.history());
    return assessment.course().response().stream()
        .map(response -> response.landmark() + " " + response.treatment())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ALEMTUZUMAB, 2023-10-01, 2",
    "ELTROMBOPAG_START, 2023-10-01, 2",
    "TRANSPLANT, 2023-10-01, 2",
    "ELTROMBOPAG_START, 2023-06-03, 3",
    "CYCLOSPORINE_START, 2023-10-01, 3",
    "RBC_TRANSFUSION, 2023-10-01, 3",
  })
  void should_not_credit_a_treatment_with_the_answer_to_its_rescue(
      EventKind rescue, String day, int landmarks) {
    assertThat(told(late().event(day, rescue)))
        .filteredOn(told -> told.endsWith("atg 2023-03-05"))
        .hasSize(landmarks);
    assertThat(NIH.assess(late().event(day, rescue).history()).course().best())
        .filteredOn(best -> best.treatment().startsWith("atg"))
        .extracting(Course.BestResponse::treatment)
        .hasSize(landmarks == 3 ? 1 : 0);
  }

  @Test
  void should_tell_no_response_to_what_keeps_a_graft() {
    PatientFixture patient = counts(PatientFixture.man(), "2023-03-01", "66", "0.2", "8");
    counts(patient, "2023-06-05", "121", "1.9", "130");
    patient.event("2023-03-08", EventKind.TRANSPLANT);
    patient.event("2023-03-09", EventKind.CYCLOSPORINE_START);

    assertThat(told(patient)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "118, 5, 320, 0",
    "100, 1.0, 100, 0",
    "99, 1.0, 100, 1",
    "100, 0.99, 100, 1",
    "100, 1.0, 99, 1"
  })
  void should_tell_no_response_where_nothing_was_low_before(
      String hb, String anc, String plt, int answers) {
    PatientFixture patient = counts(PatientFixture.man(), "2023-03-01", hb, anc, plt);
    counts(patient, "2023-06-05", "121", "1.9", "130");
    patient.event("2023-03-05", EventKind.CYCLOSPORINE_START);

    assertThat(told(patient)).hasSize(answers);
  }
}
