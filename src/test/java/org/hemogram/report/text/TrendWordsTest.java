package org.hemogram.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.assess.Assessor;
import org.hemogram.assess.PatientFixture;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.report.NotesMode;
import org.hemogram.report.SampleReport;
import org.junit.jupiter.api.Test;

/** What the text says of changes, and of the grades that stand beside findings. */
class TrendWordsTest {

  private static String text(PatientFixture patient) {
    String text =
        SampleReport.write(
            new TextReport(
                SampleReport.frame(NotesMode.NONE, 1), SampleReport.LIBRARY, TextStyle.PLAIN),
            NotesMode.NONE,
            List.of(Assessor.standard(AssessmentSettings.DEFAULT).assess(patient.history())),
            List.of());
    return text.replaceAll("\\s+", " ");
  }

  private static PatientFixture series(Analyte analyte, int step, String... values) {
    PatientFixture patient = PatientFixture.woman();
    int day = 0;
    for (String value : values) {
      patient.result("day " + day, analyte, value);
      day += step;
    }
    return patient;
  }

  @Test
  void should_not_call_steady_what_goes_one_way() {
    String falling =
        text(series(Analyte.PLATELETS, 30, "40", "39", "38", "37", "36", "35", "34", "33"));
    assertThat(falling)
        .contains("All one way, but within chance variation: platelets falling (40 → 33)")
        .doesNotContain("Steady");
    assertThat(text(series(Analyte.PLATELETS, 30, "40", "39", "40", "37", "40", "39", "38", "40")))
        .contains("Steady: platelets");
  }

  @Test
  void should_tell_a_fall_before_a_rise() {
    assertThat(
            text(series(Analyte.PLATELETS, 4, "45", "30", "15", "60", "90", "140", "220", "310")))
        .contains("Platelets rise")
        .contains("first down to 15 on day 8");
    assertThat(
            text(series(Analyte.PLATELETS, 4, "45", "44", "50", "60", "90", "140", "220", "310")))
        .contains("Platelets rise")
        .doesNotContain("first down");
  }

  @Test
  void should_have_no_heading_over_nothing() {
    PatientFixture patient = PatientFixture.woman();
    patient.result("2024-01-01", Analyte.HEMOGLOBIN, "75", "g/L", 120, 150);
    patient.result("2024-06-29", Analyte.HEMOGLOBIN, "78", "g/L", 120, 150);
    patient.transfusion("2024-05-01", EventKind.RBC_TRANSFUSION, BigDecimal.ONE);
    assertThat(text(patient)).doesNotContain("Going");
  }

  /** The last day of August plus six months is the last of February. */
  @Test
  void should_count_months_as_the_definition_of_persistence_does() {
    PatientFixture patient = PatientFixture.woman();
    for (String day : List.of("2023-08-31", "2024-02-29")) {
      patient.result(day, Analyte.HEMOGLOBIN, "80", "g/L", 120, 150);
      patient.result(day, Analyte.NEUTROPHILS, "0.9", "10*9/L", 1.7, 7.5);
      patient.result(day, Analyte.PLATELETS, "40", "10*9/L", 150, 400);
    }
    assertThat(text(patient)).contains("since 31 Aug 2023, 6 months");
  }

  @Test
  void should_tell_a_grade_without_a_finding() {
    PatientFixture patient = PatientFixture.woman();
    patient.result("2024-01-01", Analyte.NEUTROPHILS, "1.6", "10*9/L", 1.7, 7.5);
    assertThat(text(patient))
        .contains("Neutrophils low 1.6 ×10⁹/L CTCAE 5.0: 1")
        .doesNotContain("No finding");
  }
}
