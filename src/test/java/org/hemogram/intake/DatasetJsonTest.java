package org.hemogram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CDISC Dataset-JSON in its versions and forms. The columns are those of a plain table of results,
 * so that what is tested is the form and not a dialect.
 */
class DatasetJsonTest {

  private static final String COLUMNS =
      """
      [{"itemOID":"IT.LB.SUBJECT","name":"subject_id","label":"Subject","dataType":"string"},
       {"itemOID":"IT.LB.DATE","name":"date","label":"Date","dataType":"date"},
       {"itemOID":"IT.LB.TEST","name":"test","label":"Test","dataType":"string"},
       {"itemOID":"IT.LB.RESULT","name":"result","label":"Result","dataType":"decimal"},
       {"itemOID":"IT.LB.UNIT","name":"unit","label":"Unit","dataType":"string"}]""";

  private static final String ROWS =
      """
      [["S1", "2024-01-15", "WBC", 2.90, "10^3/uL"],
       ["S1", "2024-01-15", "Hemoglobin", "9.3", "g/dL"],
       ["S1", null, "Platelets", 13.261731461403176, "10^3/uL"]]""";

  private static final List<String> TOLD =
      List.of(
          "S1 2024-01-15 wbc 2.9",
          "S1 2024-01-15 hemoglobin 93",
          "S1  platelets 13.261731461403176");

  private static final String HEAD =
      """
      "datasetJSONCreationDateTime":"2024-02-01T10:00:00","datasetJSONVersion":"1.1.0",
      "studyOID":"ST.1","itemGroupOID":"IG.LB","records":3,"name":"LB","label":"Laboratory",
      """;

  @TempDir Path folder;

  private Export.Read read(String text) {
    return Export.in(folder).file("lb.json", text).read("lb.json");
  }

  private static String version11(String rows) {
    return "{" + HEAD + "\"columns\":" + COLUMNS + ",\n\"rows\":" + rows + "}";
  }

  private static String oneLine(String text) {
    return text.replace("\n", " ");
  }

  private static String lines(String... rows) {
    return "{"
        + oneLine(HEAD)
        + "\"columns\":"
        + oneLine(COLUMNS)
        + "}\n"
        + String.join("\n", rows)
        + "\n";
  }

  private static String group(String oid, String name, String items, String data) {
    return "\"%s\":{\"records\":1,\"name\":\"%s\",\"items\":%s,\"itemData\":%s}"
        .formatted(oid, name, items, data);
  }

  private static String version10(String part, String... groups) {
    return """
        {"creationDateTime":"2023-01-01T00:00:00","datasetJSONVersion":"1.0.0",
         "%s":{"studyOID":"ST.1","metaDataVersionOID":"MDV.1","itemGroupData":{
        %s}}}"""
        .formatted(part, String.join(",\n", groups));
  }

  /** Version 1.0 puts the number of the record before the columns of the dataset. */
  private static String numbered(String columns) {
    return columns.replaceFirst(
        "\\[",
        "[{\"OID\":\"ITEMGROUPDATASEQ\",\"name\":\"ITEMGROUPDATASEQ\",\"type\":\"integer\"},");
  }

  private static final String SUBJECTS =
      "[{\"OID\":\"IT.DM.ID\",\"name\":\"subject_id\"},{\"OID\":\"IT.DM.SEX\",\"name\":\"sex\"},"
          + "{\"OID\":\"IT.DM.BORN\",\"name\":\"birth_date\"}]";

  private static final String LB_10 =
      group(
          "IG.LB",
          "LB",
          numbered(COLUMNS),
          ROWS.replaceFirst("\\[\"S1\"", "[1,\"S1\"")
              .replace("[\"S1\", \"2024-01-15\", \"Hem", "[2,\"S1\", \"2024-01-15\", \"Hem")
              .replace("[\"S1\", null", "[3,\"S1\", null"));

  private static final String DM_10 =
      group("IG.DM", "DM", numbered(SUBJECTS), "[[1,\"S1\",\"F\",\"1987-02-20\"]]");

  @Test
  void should_read_rows_of_version_1_1_with_the_digits_of_the_export() {
    Export.Read read = read(version11(ROWS));

    assertThat(read.told()).isEqualTo(TOLD);
    assertThat(read.dialect()).isEqualTo("generic-long");
    assertThat(read.outcome().inputs().get(0).why())
        .startsWith("CDISC Dataset-JSON 1.1; LB: the header has");
    assertThat(read.results()).extracting(LabResult::reported).contains("2.90 10^3/uL");
    assertThat(read.results()).extracting(r -> r.source().line()).containsExactly(8, 9, 10);
  }

  @Test
  void should_read_rows_that_stand_before_their_columns() {
    assertThat(read("{" + HEAD + "\"rows\":" + ROWS + ",\"columns\":" + COLUMNS + "}").told())
        .isEqualTo(TOLD);
  }

  @Test
  void should_read_one_row_a_line() {
    Export.Read read =
        read(
            lines(
                "[\"S1\", \"2024-01-15\", \"WBC\", 2.90, \"10^3/uL\"]",
                "",
                "[\"S1\", \"2024-01-15\", \"Hemoglobin\", \"9.3\", \"g/dL\"]",
                "[\"S1\", null, \"Platelets\", 13.261731461403176, \"10^3/uL\"]"));

    assertThat(read.told()).isEqualTo(TOLD);
    assertThat(read.results()).extracting(r -> r.source().line()).containsExactly(2, 4, 5);
  }

  @Test
  void should_read_lines_that_are_compressed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(
          lines("[\"S1\",\"2024-01-15\",\"WBC\",2.9,\"10^3/uL\"]")
              .getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Export.in(folder).file("lb.ndjson.gz", packed.toByteArray()).read().told())
        .containsExactly("S1 2024-01-15 wbc 2.9");
  }

  @Test
  void should_go_on_behind_rows_that_are_none_and_tell_each() {
    Export.Read read =
        read(
            lines(
                "[\"S1\",\"2024-01-15\",\"WBC\",2.9,\"10^3/uL\"]",
                "[\"S1\",\"2024-01-15\",",
                "{\"test\":\"WBC\"}",
                "[\"S1\",\"2024-01-15\",\"WBC\",2.9]",
                "[\"S1\",\"2024-01-15\",\"WBC\",[2.9],\"10^3/uL\"]",
                "[\"S1\",\"2024-01-16\",\"WBC\",3.1,\"10^3/uL\"]"));

    assertThat(read.told()).containsExactly("S1 2024-01-15 wbc 2.9", "S1 2024-01-16 wbc 3.1");
    assertThat(read.blocks().get(0).counts()).isEqualTo(new EntryCounts(6, 2, 0, 0, 4));
    assertThat(read.blocks().get(0).rejections())
        .extracting(Problem::line)
        .containsExactly(3, 4, 5, 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[\"S1\",\"2024-01-15\",\"WBC\",2.9]]",
        "[[\"S1\",\"2024-01-15\",\"WBC\",2.9,\"10^3/uL\",\"x\"]]",
        "[[\"S1\",\"2024-01-15\",\"WBC\",{\"v\":2.9},\"10^3/uL\"]]",
        "[\"S1\"]",
        "[{\"test\":\"WBC\"}]"
      })
  void should_reject_a_row_that_does_not_fit_the_columns(String rows) {
    Export.Read read = read(version11(rows));

    assertThat(read.blocks().get(0).counts()).isEqualTo(new EntryCounts(1, 0, 0, 0, 1));
    assertThat(read.codes()).containsEntry("data.row-malformed", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinicalData", "referenceData"})
  void should_read_version_1_0_without_the_number_of_the_record(String part) {
    Export.Read read = read(version10(part, LB_10));

    assertThat(read.told()).isEqualTo(TOLD);
    assertThat(read.outcome().inputs().get(0).why()).startsWith("CDISC Dataset-JSON 1.0; LB: ");
  }

  private static void assertFemaleOf1987(Export.Read read) {
    assertThat(read.told()).isEqualTo(TOLD);
    assertThat(read.blocks())
        .anySatisfy(
            b ->
                assertThat(b.facts().getOrDefault("S1", PatientFacts.UNKNOWN))
                    .satisfies(f -> assertThat(f.sex()).isEqualTo(Sex.FEMALE))
                    .satisfies(f -> assertThat(f.birthDate().text()).isEqualTo("1987-02-20")));
  }

  @Test
  void should_use_subjects_in_the_same_file_wherever_they_stand() {
    assertFemaleOf1987(read(version10("clinicalData", DM_10, LB_10)));
    assertFemaleOf1987(read(version10("clinicalData", LB_10, DM_10)));
  }

  @Test
  void should_tell_a_dataset_beside_the_results_that_is_not_read() {
    String visits =
        group("IG.SV", "SV", "[{\"name\":\"visit\"},{\"name\":\"comment\"}]", "[[1,2]]");

    Export.Read read = read(version10("clinicalData", visits, LB_10));

    assertThat(read.told()).isEqualTo(TOLD);
    assertThat(read.blocks().get(0).notes())
        .extracting(Problem::message)
        .anySatisfy(m -> assertThat(m).contains("(SV)").endsWith("."));
  }

  @Test
  void should_use_subjects_of_another_file_whichever_way_both_are_named() {
    String subjects =
        "{\"datasetJSONVersion\":\"1.1.0\",\"name\":\"DM\",\"columns\":"
            + SUBJECTS
            + ",\"rows\":[[\"S1\",\"F\",\"1987-02-20\"]]}";
    Export both = Export.in(folder).file("dm.json", subjects).file("lb.json", version11(ROWS));

    Export.Read read = both.read();
    assertFemaleOf1987(read);
    assertThat(read.outcome().inputs())
        .extracting(InputReport::role)
        .containsExactly(InputReport.Role.COMPANION, InputReport.Role.RESULTS);
    assertFemaleOf1987(both.read("lb.json", "dm.json"));
  }

  @Test
  void should_use_subjects_in_lines_and_as_flat_records_and_beside_a_delimited_table() {
    String inLines =
        "{\"datasetJSONVersion\":\"1.1.0\",\"name\":\"DM\",\"columns\":"
            + SUBJECTS
            + "}\n[\"S1\",\"F\",\"1987-02-20\"]\n";
    String flat = "[{\"subject_id\":\"S1\",\"sex\":\"F\",\"birth_date\":\"1987-02-20\"}]";
    String table =
        "subject_id,date,test,result,unit\n"
            + "S1,2024-01-15,WBC,2.9,10^3/uL\n"
            + "S1,2024-01-15,Hemoglobin,9.3,g/dL\n"
            + "S1,,Platelets,13.261731461403176,10^3/uL\n";
    Export export = Export.in(folder).file("lb.json", version11(ROWS)).file("lb.csv", table);

    assertFemaleOf1987(export.file("dm.ndjson", inLines).read("lb.json", "dm.ndjson"));
    assertFemaleOf1987(export.file("dm.json", flat).read("lb.json", "dm.json"));
    assertFemaleOf1987(export.read("lb.csv", "dm.json"));
  }

  @Test
  void should_keep_what_stands_before_a_cut() {
    String whole = version11(ROWS);

    Export.Read read = read(whole.substring(0, whole.indexOf("\"Platelets\"")));

    assertThat(read.told()).isEqualTo(TOLD.subList(0, 2));
    assertThat(read.codes()).containsEntry("input.truncated", 1);
  }

  @Test
  void should_name_the_columns_when_no_dialect_fits() {
    Export.Read read =
        read(
            "{\"datasetJSONVersion\":\"1.1.0\",\"name\":\"SV\",\"columns\":[{\"name\":\"visit\"},"
                + "{\"name\":\"comment\"}],\"rows\":[[1,\"x\"]]}");

    assertThat(read.outcome().problems())
        .extracting(Problem::code, Problem::message)
        .anySatisfy(
            t ->
                assertThat(t.toList())
                    .satisfies(l -> assertThat(l.get(0)).isEqualTo("data.file-unrecognized"))
                    .satisfies(l -> assertThat(l.get(1).toString()).contains("visit, comment")));
  }

  @Test
  void should_read_what_is_stated_and_refuse_what_is_not() {
    Export export =
        Export.in(folder)
            .file("lb.json", version11(ROWS))
            .file("o.json", "{\"resourceType\":\"Observation\"}")
            .file("t.csv", "subject_id,date,test,result,unit\nS1,2024-01-15,WBC,2.9,10^3/uL\n");

    assertThat(export.with(stated("cdisc-dataset-json")).read("lb.json").told()).isEqualTo(TOLD);
    assertThat(export.with(stated("generic-long")).read("lb.json").told()).isEqualTo(TOLD);
    assertThat(export.with(stated("cdisc-dataset-json")).read("t.csv").outcome().problems())
        .extracting(Problem::message)
        .containsExactly(
            "this is no JSON, which --input-format states. Leave the option out, or state the"
                + " dialect of the table.");
    assertThat(export.with(stated("generic-long")).read("o.json").outcome().problems())
        .extracting(Problem::message)
        .containsExactly(
            "this is fhir, but --input-format states 'generic-long'. State 'fhir', or leave the"
                + " option out.");
  }

  private static IntakeSettings stated(String dialect) {
    return new IntakeSettings(
        dialect, null, null, null, null, Map.of(), IntakeSettings.AssumeUnits.EVIDENCE, null);
  }
}
