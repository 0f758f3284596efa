package org.hemogram.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Remark;
import org.hemogram.lab.SourceLocation;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.GradeRow;
import org.hemogram.report.GradedValue;
import org.hemogram.report.SamplePatients;
import org.hemogram.report.SchemasTest;
import org.junit.jupiter.api.Test;

class GradeNdjsonTest {
  private static final SourceLocation LINE_3 = new SourceLocation("counts.csv", 3, null);
  private final ByteBlock out = new ByteBlock();
  private final GradeNdjson form = new GradeNdjson();

  private static LabResult platelets(String value, Comparator comparator) {
    return new LabResult(
        "P \"1\"",
        Assay.si(Analyte.PLATELETS),
        new BigDecimal(value),
        comparator,
        null,
        Moment.relativeDay(12),
        LINE_3);
  }

  @Test
  void should_write_numbers_as_numbers_and_empty_as_null() {
    form.header(out);
    LabResult result = platelets("41.0", null);
    GradedValue graded =
        GradedValue.graded(
            result,
            SamplePatients.lab("150", "400"),
            "ctcae-5.0",
            "Platelet count decreased",
            3,
            Set.of(Remark.DERIVED));
    RejectedResult entry =
        new RejectedResult("", Analyte.PLATELETS, Moment.NONE, Reason.UNIT_MISSING, LINE_3);
    GradedValue rejected = GradedValue.rejected(entry, "ctcae-5.0", "Platelet count decreased");

    form.row(GradeRow.of(result, graded), out);
    form.row(GradeRow.of(entry, rejected), out);

    assertThat(out.text())
        .isEqualTo(
            """
            {"patient":"P \\"1\\"","time":"day 12","analyte":"platelets","value":41,"unit":"10*9/L","lower":150,"upper":400,"interval":"export","criteria":"ctcae-5.0","term":"Platelet count decreased","grade":3,"status":"used","reason":null,"remark":"derived","source":"counts.csv","line":3,"baseline":null,"baseline_from":null}
            {"patient":null,"time":null,"analyte":"platelets","value":null,"unit":null,"lower":null,"upper":null,"interval":null,"criteria":"ctcae-5.0","term":"Platelet count decreased","grade":null,"status":"rejected","reason":"unit-missing","remark":null,"source":"counts.csv","line":3,"baseline":null,"baseline_from":null}
            """);
    assertThat(out.text().lines())
        .allSatisfy(line -> assertThat(SchemasTest.errors("grade-row", line)).isEmpty());
  }

  @Test
  void should_keep_the_sign_of_a_censored_value() {
    LabResult result = platelets("5.0", Comparator.LESS);
    GradedValue censored =
        GradedValue.ungraded(
            result, null, "ctcae-5.0", "Platelet count decreased", Reason.CENSORED, Set.of());

    form.row(GradeRow.of(result, censored), out);

    assertThat(out.text()).contains("\"value\":\"<5\"");
    assertThat(SchemasTest.errors("grade-row", out.text())).isEmpty();
  }

  @Test
  void should_be_refused_by_the_schema_with_a_grade_and_a_reason() {
    String row =
        """
        {"patient":"1","time":null,"analyte":"platelets","value":41,"unit":"10*9/L","lower":150,"upper":400,"interval":"export","criteria":"ctcae-5.0","term":"t","grade":3,"status":"used","reason":null,"remark":null,"source":"a","line":3,"baseline":null,"baseline_from":null}\
        """;

    assertThat(SchemasTest.errors("grade-row", row)).isEmpty();
    assertThat(
            SchemasTest.errors(
                "grade-row", row.replace("\"reason\":null", "\"reason\":\"censored\"")))
        .isNotEmpty();
    assertThat(SchemasTest.errors("grade-row", row.replace("\"grade\":3", "\"grade\":null")))
        .isNotEmpty();
    assertThat(SchemasTest.errors("grade-row", row.replace("\"grade\":3", "\"grade\":7")))
        .isNotEmpty();
  }
}
