package org.hemogram.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hemogram.assess.Assessment;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.Golden;
import org.hemogram.report.NotesMode;
import org.hemogram.report.ReportForm;
import org.hemogram.report.SamplePatients;
import org.hemogram.report.SampleReport;
import org.hemogram.report.SchemasTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonReportTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Pattern EXPONENT = Pattern.compile("[:\\[,]-?[0-9.]+[eE]");

  private static String json(List<Assessment> patients, NotesMode mode) {
    return SampleReport.write(
        new JsonReport(SampleReport.frame(mode, patients.size()), SampleReport.LIBRARY),
        mode,
        patients,
        SampleReport.problems());
  }

  private static String ndjson(List<Assessment> patients, NotesMode mode) {
    return SampleReport.write(
        new NdjsonReport(SampleReport.frame(mode, patients.size()), SampleReport.LIBRARY),
        mode,
        patients,
        SampleReport.problems());
  }

  @Test
  void should_write_the_published_shape() {
    Golden.assertSame("report.json", json(SamplePatients.all(), NotesMode.NONE));
    Golden.assertSame("report.ndjson", ndjson(SamplePatients.all(), NotesMode.NONE));
  }

  @Test
  void should_fit_the_shipped_schemas() {
    assertThat(SchemasTest.errors("report", json(SamplePatients.all(), NotesMode.FULL))).isEmpty();
    assertThat(SchemasTest.errors("report", json(List.of(), NotesMode.FULL))).isEmpty();
    assertThat(ndjson(SamplePatients.all(), NotesMode.FULL).lines())
        .hasSize(2 + SamplePatients.all().size())
        .allSatisfy(line -> assertThat(SchemasTest.errors("report-line", line)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "/patients/0/findings/0, state, '\"banana\"'",
    "/patients/0, sex, 1",
    "/inputs/0/entries, read, '\"many\"'",
    "/patients/0/findings/0/worst, value, '\"0.18\"'",
    "/patients/0/findings/0/worst, time, '\"yesterday\"'",
    "/patients/0/trends/0, p, 2",
    "/patients/0/trends/0/curve, points, '[]'",
    "/patients/0/trends/0/control, until, 5",
    "/patients/0/trends/0/control/cusum, direction, '\"up\"'",
    "/problems/0, severity, '\"fatal\"'",
    "'', schema, '\"hemogram.report/2\"'"
  })
  void should_be_refused_by_the_schema_when_spoiled(String place, String key, String value) {
    JsonNode report = MAPPER.readTree(json(SamplePatients.all(), NotesMode.FULL));
    ObjectNode spoiled = (ObjectNode) report.at(place);
    assertThat(spoiled.has(key)).isTrue();

    spoiled.set(key, MAPPER.readTree(value));
    assertThat(SchemasTest.errors("report", report.toString())).isNotEmpty();

    spoiled.remove(key);
    assertThat(SchemasTest.errors("report", report.toString())).isNotEmpty();
  }

  @Test
  void should_say_the_same_in_json_and_ndjson() {
    JsonNode whole = MAPPER.readTree(json(SamplePatients.all(), NotesMode.FULL));
    List<JsonNode> lines =
        ndjson(SamplePatients.all(), NotesMode.FULL).lines().map(MAPPER::readTree).toList();

    List<JsonNode> patients = new ArrayList<>();
    for (JsonNode line : lines.subList(1, lines.size() - 1)) {
      assertThat(line.get("type").asString()).isEqualTo("patient");
      patients.add(((ObjectNode) line).without("type"));
    }
    assertThat(patients).containsExactlyElementsOf(whole.get("patients"));
    for (String key : List.of("inputs", "notes", "problems")) {
      assertThat(lines.get(lines.size() - 1).get(key)).isEqualTo(whole.get(key));
    }
    for (String key : List.of("schema", "tool", "settings")) {
      assertThat(lines.get(0).get(key)).isEqualTo(whole.get(key));
    }
  }

  @Test
  void should_never_write_an_exponent() {
    String report = json(SamplePatients.all(), NotesMode.NONE);

    assertThat(EXPONENT.matcher(report).find()).isFalse();
    assertThat(report).contains("\"low\":0.00015,", "\"slopePerDay\":0.19642857142857142,");
  }

  @Test
  void should_keep_the_data_as_they_are() {
    Assessment hostile = SamplePatients.hostile();

    JsonNode patient =
        MAPPER.readTree(json(List.of(hostile), NotesMode.NONE)).get("patients").get(0);

    assertThat(patient.get("id").asString()).isEqualTo(hostile.patient());
  }

  @Test
  void should_name_the_notes_of_each_finding() {
    JsonNode findings =
        MAPPER
            .readTree(json(List.of(SamplePatients.severe()), NotesMode.FULL))
            .get("patients")
            .get(0)
            .get("findings");

    assertThat(findings).allSatisfy(finding -> assertThat(finding.get("notes")).isNotEmpty());
  }

  @Test
  void should_write_the_same_bytes_from_several_threads() {
    ReportForm form = new JsonReport(SampleReport.frame(NotesMode.FULL, 400), SampleReport.LIBRARY);
    ByteBlock alone = new ByteBlock();
    form.patient(SamplePatients.severe(), false, alone);

    List<String> together =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(
                i -> {
                  ByteBlock out = new ByteBlock();
                  form.patient(SamplePatients.severe(), false, out);
                  return out.text();
                })
            .toList();

    assertThat(together).containsOnly(alone.text());
  }
}
