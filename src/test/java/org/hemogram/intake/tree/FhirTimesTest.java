package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hemogram.intake.tree.Json.FINAL;
import static org.hemogram.intake.tree.Json.HEMOGLOBIN;
import static org.hemogram.intake.tree.Json.SUBJECT;
import static org.hemogram.intake.tree.Json.TEN;
import static org.hemogram.intake.tree.Json.bundle;
import static org.hemogram.intake.tree.Json.observation;
import static org.hemogram.intake.tree.Json.resource;

import java.util.Set;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirTimesTest {
  private static final String ISSUED = "\"issued\":\"2024-03-09T10:00:00.000+01:00\"";
  private static final String SPECIMEN = "\"specimen\":{\"reference\":\"Specimen/s1\"}";

  private static String at(String... times) {
    return observation(HEMOGLOBIN, SUBJECT, FINAL, TEN, "\"id\":\"o1\"," + String.join(",", times));
  }

  private static String sample(String collection) {
    return resource("Specimen", "\"id\":\"s1\"", "\"collection\":{" + collection + "}");
  }

  private static String report(String... times) {
    return resource(
        "DiagnosticReport",
        "\"result\":[{\"reference\":\"Observation/o1\"}]",
        String.join(",", times));
  }

  private static LabResult only(FhirExport export) {
    assertThat(export.entries.results()).hasSize(1);
    return export.entries.results().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024|2024",
        "2024-03|2024-03",
        "2024-03-05|2024-03-05",
        "2024-03-05T08:10|2024-03-05T08:10",
        "2024-03-05T08:10:30|2024-03-05T08:10:30",
        "2024-03-05T23:50:00.123456+11:00|2024-03-05T23:50:00",
        "2024-03-05T00:10:00Z|2024-03-05T00:10:00",
        "2024-02-29T00:10:00-0500|2024-02-29T00:10:00"
      })
  void should_keep_the_local_time_as_precise_as_it_was_printed(String text, String printed) {
    assertThat(FhirTime.parse(text))
        .hasValueSatisfying(m -> assertThat(m.text()).isEqualTo(printed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "2024-13",
        "2023-02-29",
        "05.03.2024",
        "2024-03-05T24:10",
        "2024-03-05T08:60",
        "2024-03-05T08:10:61",
        "2024-03-05T0810",
        "2024-03-05 or so",
        "2024/03/05",
        "2024-03-05T08:10+",
        "20240305"
      })
  void should_not_read_anything_else_as_a_time(String text) {
    assertThat(FhirTime.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"effectiveDateTime\":\"2024-03-05\"",
        "\"effectivePeriod\":{\"end\":\"2024-03-08\",\"start\":\"2024-03-05\"}",
        "\"effectiveInstant\":\"2024-03-05\"",
        "\"effectiveTiming\":{\"event\":[\"2024-03-05\",\"2024-03-06\"]}"
      })
  void should_take_the_own_time_in_each_of_its_forms(String time) {
    LabResult result = only(FhirExport.document(at(time, ISSUED)));

    assertThat(result.time().text()).isEqualTo("2024-03-05");
    assertThat(result.assay().remarks()).isEmpty();
  }

  @Test
  void should_prefer_the_sample_to_the_report_and_the_report_to_issued() {
    String own = at(SPECIMEN, ISSUED);
    String sample = sample("\"collectedPeriod\":{\"start\":\"2024-03-03T07:00\"}");
    String report = report("\"effectiveDateTime\":\"2024-03-04\"");

    assertThat(only(FhirExport.document(bundle(own, report, sample))).time().text())
        .isEqualTo("2024-03-03T07:00");
    LabResult byReport = only(FhirExport.document(bundle(own, report)));
    assertThat(byReport.time().text()).isEqualTo("2024-03-04");
    assertThat(byReport.assay().remarks()).isEmpty();
  }

  @Test
  void should_find_the_report_by_the_full_url_of_the_observation() {
    String urn = "urn:uuid:0b0f5f0e-0000-4000-8000-00000000000a";
    String text =
        ("{\"resourceType\":\"Bundle\",\"entry\":["
                + "{\"fullUrl\":\"%s\",\"resource\":%s},{\"resource\":{"
                + "\"resourceType\":\"DiagnosticReport\",\"effectivePeriod\":{\"start\":\"2024-03-04\"},"
                + "\"result\":[{\"reference\":\"%s\"}]}}]}")
            .formatted(urn, at(ISSUED), urn);

    assertThat(only(FhirExport.document(text)).time().text()).isEqualTo("2024-03-04");
  }

  @Test
  void should_take_the_first_report_that_knows_a_time() {
    String without = report(ISSUED);
    String first = report("\"effectiveDateTime\":\"2024-03-04\"");
    String second = report("\"effectiveDateTime\":\"2024-03-06\"");

    assertThat(only(FhirExport.document(bundle(at(ISSUED), without, first, second))).time().text())
        .isEqualTo("2024-03-04");
  }

  @Test
  void should_remark_the_time_of_reporting_when_it_is_all_there_is() {
    LabResult own = only(FhirExport.document(at(ISSUED)));
    assertThat(own.time().text()).isEqualTo("2024-03-09T10:00:00");
    assertThat(own.assay().remarks()).isEqualTo(Set.of(Remark.REPORT_TIME));

    LabResult ofReport = only(FhirExport.document(bundle(at("\"x\":1"), report(ISSUED))));
    assertThat(ofReport.time().text()).isEqualTo("2024-03-09T10:00:00");
    assertThat(ofReport.assay().remarks()).isEqualTo(Set.of(Remark.REPORT_TIME));
  }

  @Test
  void should_remark_the_time_of_issue_of_the_report_that_holds_the_observation() {
    String inner = at("\"x\":1");
    LabResult result =
        only(
            FhirExport.document(
                resource("DiagnosticReport", "\"contained\":[" + inner + "]", ISSUED)));

    assertThat(result.time().text()).isEqualTo("2024-03-09T10:00:00");
    assertThat(result.assay().remarks()).isEqualTo(Set.of(Remark.REPORT_TIME));
  }

  @Test
  void should_have_no_time_when_none_is_stated() {
    assertThat(only(FhirExport.document(at("\"x\":1"))).time().isKnown()).isFalse();
  }

  @Test
  void should_tell_a_time_that_cannot_be_read_and_go_on_to_the_next_source() {
    FhirExport export = FhirExport.document(at("\"effectiveDateTime\":\"yesterday\"", ISSUED));

    assertThat(only(export).assay().remarks()).isEqualTo(Set.of(Remark.REPORT_TIME));
    assertThat(export.entries.notes())
        .extracting(Problem::code)
        .containsExactly("data.date-unreadable");
  }

  @Test
  void should_ask_for_links_of_lines_only_when_an_observation_needs_them() {
    FhirExport complete = FhirExport.linesWithoutLinks(at("\"effectiveDateTime\":\"2024-03-05\""));
    FhirExport bare = FhirExport.linesWithoutLinks(at(ISSUED));

    assertThat(complete.linksAsked).isZero();
    assertThat(bare.linksAsked).isEqualTo(1);
  }

  @Test
  void should_find_time_on_sample_and_report_of_other_lines() {
    FhirExport export =
        FhirExport.lines(
            at(SPECIMEN, ISSUED)
                + "\n"
                + sample("\"collectedDateTime\":\"2024-03-03T07:00:00Z\"")
                + "\n");

    assertThat(export.entries.results())
        .extracting(r -> r.time().text(), r -> r.assay().remarks())
        .containsExactly(tuple("2024-03-03T07:00:00", Set.of()));
  }

  @Test
  void should_take_the_time_of_a_contained_sample() {
    String text =
        at(
            "\"contained\":[{\"resourceType\":\"Specimen\",\"id\":\"s\",\"collection\":"
                + "{\"collectedDateTime\":\"2024-03-03\"}}]",
            "\"specimen\":{\"reference\":\"#s\"}",
            ISSUED);

    assertThat(only(FhirExport.lines(text)).time().text()).isEqualTo("2024-03-03");
  }

  @Test
  void should_take_the_time_of_the_only_sample_of_the_report_before_that_of_reporting() {
    String one = "\"specimen\":[{\"reference\":\"Specimen/s1\"}]";
    String two = "\"specimen\":[{\"reference\":\"Specimen/s1\"},{\"reference\":\"Specimen/s2\"}]";
    String sample = sample("\"collectedDateTime\":\"2024-03-03\"");

    assertThat(only(FhirExport.document(bundle(at(ISSUED), report(one), sample))).time().text())
        .isEqualTo("2024-03-03");
    assertThat(only(FhirExport.document(bundle(at(ISSUED), report(two), sample))).assay().remarks())
        .isEqualTo(Set.of(Remark.REPORT_TIME));
  }

  @Test
  void should_pass_over_a_period_that_states_no_start() {
    LabResult result =
        only(FhirExport.document(at("\"effectivePeriod\":{\"end\":\"2024-03-08\"}", ISSUED)));

    assertThat(result.time().text()).isEqualTo("2024-03-09T10:00:00");
  }
}
