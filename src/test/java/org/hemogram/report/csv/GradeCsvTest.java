package org.hemogram.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Remark;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.GradeRow;
import org.hemogram.report.GradedValue;
import org.hemogram.report.SamplePatients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeCsvTest {
  private static final SourceLocation LINE_3 = new SourceLocation("in/counts.csv", 3, null);

  private static String line(GradeRow row, boolean raw) {
    ByteBlock out = new ByteBlock();
    new GradeCsv(raw).row(row, out);
    return out.text();
  }

  private static LabResult neutrophils(String patient, String value, Comparator comparator) {
    return new LabResult(
        patient,
        Assay.si(Analyte.NEUTROPHILS),
        new BigDecimal(value),
        comparator,
        null,
        SamplePatients.day("2024-03-05"),
        LINE_3);
  }

  private static GradeRow row(String patient) {
    LabResult result = neutrophils(patient, "0.920", null);
    return GradeRow.of(
        result,
        GradedValue.graded(
            result,
            SamplePatients.lab("1.80", "7.7"),
            "ctcae-5.0",
            "Neutrophil count decreased",
            3,
            Set.of()));
  }

  @Test
  void should_write_the_columns_in_the_published_order() {
    ByteBlock out = new ByteBlock();
    GradeCsv csv = new GradeCsv(false);

    csv.header(out);
    csv.row(row("P001"), out);

    assertThat(out.text())
        .isEqualTo(
            """
            patient,time,analyte,value,unit,lower,upper,interval,criteria,term,grade,status,reason,remark,source,line,baseline,baseline_from
            P001,2024-03-05,neutrophils,0.92,10*9/L,1.8,7.7,export,ctcae-5.0,Neutrophil count decreased,3,used,,,in/counts.csv,3,,
            """);
  }

  @Test
  void should_keep_the_sign_of_a_censored_value_and_say_why_there_is_no_grade() {
    LabResult result = neutrophils("P001", "0.10", Comparator.LESS);
    GradeRow row =
        GradeRow.of(
            result,
            GradedValue.ungraded(
                result,
                null,
                "ctcae-5.0",
                "Neutrophil count decreased",
                Reason.LIMIT_MISSING,
                Set.of(Remark.UNIT_ASSUMED)));

    assertThat(line(row, false))
        .isEqualTo(
            "P001,2024-03-05,neutrophils,<0.1,10*9/L,,,,ctcae-5.0,Neutrophil count decreased,,used,"
                + "limit-missing,unit-assumed,in/counts.csv,3,,\n");
  }

  @Test
  void should_keep_a_row_of_a_rejected_entry_without_value_and_time() {
    RejectedResult rejected =
        new RejectedResult("P001", Analyte.PLATELETS, Moment.NONE, Reason.VALUE_UNREADABLE, LINE_3);

    GradedValue value = GradedValue.rejected(rejected, "ctcae-5.0", "Platelet count decreased");
    assertThat(line(GradeRow.of(rejected, value), false))
        .isEqualTo(
            "P001,,platelets,,,,,,ctcae-5.0,Platelet count decreased,,rejected,value-unreadable,,"
                + "in/counts.csv,3,,\n");
  }

  @Test
  void should_name_treatments_that_the_value_may_show() {
    GradeRow plain = row("P001");
    TreatmentEvent growthFactor =
        new TreatmentEvent("P001", SamplePatients.day("2024-03-04"), EventKind.G_CSF, null, LINE_3);
    GradedValue value =
        new GradedValue(
            plain.graded().analyte(),
            plain.graded().value(),
            null,
            null,
            plain.graded().criteria(),
            plain.graded().term(),
            3,
            GradedValue.Status.DERIVED,
            null,
            Set.of(Remark.DERIVED),
            List.of(growthFactor),
            null);
    GradeRow supported = new GradeRow(plain.patient(), plain.time(), value, LINE_3);

    assertThat(line(supported, false)).contains(",3,derived,,derived supported:g-csf,in/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx", "=cmd|' /C calc'!A0"})
  void should_neutralize_cells_that_a_spreadsheet_would_compute(String id) throws IOException {
    assertThat(patient(line(row(id), false))).isEqualTo("'" + id);
    assertThat(patient(line(row(id), true))).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "P001", "a,b", "a\"b", "\"", "line\nbreak", "Zoë 患者", " x ", "1-2", "a=b"})
  void should_be_read_back_as_it_was(String id) throws IOException {
    assertThat(patient(line(row(id), false))).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"P001", "Zoë", "a b", "a;b"})
  void should_quote_only_where_needed(String id) {
    assertThat(line(row(id), false)).doesNotContain("\"");
  }

  private static String patient(String line) throws IOException {
    List<CSVRecord> records = CSVFormat.RFC4180.parse(new java.io.StringReader(line)).getRecords();
    assertThat(records).hasSize(1);
    assertThat(records.get(0).size()).isEqualTo(18);
    return records.get(0).get(0);
  }
}
