package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemogram.intake.tree.JsonShape.Kind;
import org.hemogram.lab.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonShapeTest {

  private static JsonShape detect(String text, boolean complete) {
    byte[] head = text.getBytes(StandardCharsets.UTF_8);
    return JsonShape.detect(head, head.length, complete);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"resourceType\":\"Patient\"}|FHIR",
        "{\"id\":1,\"resourceType\":\"Bundle\"}|FHIR",
        "{\"type\":\"collection\",\"entry\":[{\"fullUrl\":\"x\",\"resource\":{}}]}|FHIR",
        "[{\"resourceType\":\"Patient\"}]|FHIR",
        "{\"resourceType\":\"Patient\"}~{\"resourceType\":\"Patient\"}|FHIR_LINES",
        "~~{\"resourceType\":\"Patient\"}~{\"x\":|FHIR_LINES",
        "{\"resourceType\":~{\"resourceType\":\"Patient\"}~{\"resourceType\":\"A\"}|FHIR_LINES",
        "{~\"resourceType\":\"Patient\"}~{~\"resourceType\":\"Patient\"}|FHIR",
        "[{\"wbc\":4.5}]|RECORDS",
        "[{\"wbc\":NaN}]|RECORDS",
        "{\"wbc\":4.5}|RECORDS",
        "{\"wbc\":4.5}~{\"wbc\":4.6}|RECORD_LINES",
        "{\"datasetJSONVersion\":\"1.1.0\",\"columns\":[],\"rows\":[]}|DATASET_JSON",
        "{\"clinicalData\":{\"itemGroupData\":{}}}|DATASET_JSON",
        "{\"data\":{\"demographics\":{},\"results\":[]}}|BLUE_BUTTON",
        "{\"columns\":[],\"rows\":[]}|DATASET_JSON",
        "{\"datasetJSONVersion\":\"1.1.0\",\"columns\":[]}|DATASET_JSON",
        "{\"datasetJSONVersion\":\"1.1.0\",\"columns\":[]}~[1]~[2]|DATASET_LINES",
        "{\"datasetJSONVersion\":\"1.1.0\",\"columns\":[]}~[1,~[2]|DATASET_LINES",
        "{\"demographics\":{},\"results\":[]}|BLUE_BUTTON",
        "{\"a\":{\"b\":1}}|RECORDS",
        "[[1]]|RECORDS",
        "{\"labs\":[{\"wbc\":1},|RECORDS",
        "{\"id\":1,\"labs\":[{\"wbc\":1}]}~{\"id\":2}|RECORD_LINES",
        "{\"data\":{\"items\":[{\"resourceType\":\"Patient\"}]}}|FHIR",
        "[{\"resource\":{\"resourceType\":\"Patient\"}}]|FHIR",
        "{\"resource\":{\"resourceType\":\"Patient\"}}~{}|FHIR_LINES",
        "[1,2,3]|OTHER",
        "[]|OTHER",
        "{}|OTHER",
        "\"text\"|OTHER",
        "{\"a\":1|TRUNCATED",
        "[{\"wbc\":4.5}|RECORDS",
        "{\"a\" 1}|MALFORMED",
        "{~\"a\":~{\"b\":1}~\"c\"|MALFORMED",
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{|FHIR"
      })
  void should_recognize(String text, Kind kind) {
    assertThat(detect(text.replace('~', '\n'), true).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"collection\",\"entry\":[{\"resource\":{\"id\":\"1|FHIR",
        "[{\"wbc\":4.5},{\"wb|RECORDS",
        "{\"resourceType\":\"Patient\"}~{\"resourceTy|FHIR_LINES",
        "{\"datasetJSONVersion\":\"1.1.0\",\"rows\":[[1,|DATASET_JSON",
        "{\"datasetJSONVersion\":\"1.1.0\",\"columns\":[]}~[1,2]~[3|DATASET_LINES",
        "{\"clinicalData\":{\"itemGroupData\":{\"LB\":{\"items\":[|DATASET_JSON",
        "{\"data\":{\"demographics\":{},\"allergies\":[{|BLUE_BUTTON"
      })
  void should_recognize_by_a_head_that_ends_anywhere(String text, Kind kind) {
    assertThat(detect(text.replace('~', '\n'), false).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,~\"b\" 2}|input.malformed|2|valid JSON",
        "{\"a\":1,~\"b\":|input.truncated|2|ends in the middle",
        "{\"a\":1|input.truncated|1|Export or copy the file again",
        "[1]|data.file-unrecognized|0|neither FHIR"
      })
  void should_say_why_it_cannot_be_read_and_what_to_do(
      String text, String code, int line, String words) {
    Problem problem = detect(text.replace('~', '\n'), true).problem("x.json").orElseThrow();

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.message()).contains(words).endsWith(".");
  }

  @Test
  void should_not_repeat_names_that_may_be_those_of_patients() {
    List<String> names = List.of("labs", "Anna", "Otto Ek", "anna1987", "report.Anna", "WBC");

    assertThat(JsonShape.seen(names)).isEqualTo("its fields are labs, WBC …");
    assertThat(JsonShape.seen(List.of("Anna 1987"))).isEqualTo("no names of fields were seen");
  }

  @Test
  void should_keep_what_was_seen_when_it_is_what_was_stated() {
    JsonShape lines = detect("{\"datasetJSONVersion\":\"1.1.0\",\"columns\":[]}\n[1]", true);
    JsonShape other = detect("{\"a\":{\"b\":1}}", true);
    JsonShape broken = detect("{\"a\" 1}", true);

    assertThat(lines.stated(Kind.DATASET_JSON)).isEqualTo(lines);
    assertThat(other.stated(Kind.BLUE_BUTTON).kind()).isEqualTo(Kind.BLUE_BUTTON);
    assertThat(broken.stated(Kind.FHIR)).isEqualTo(broken);
  }

  @Test
  void should_have_no_problem_with_what_can_be_read() {
    assertThat(detect("{\"resourceType\":\"Patient\"}", true).problem("x.json")).isEmpty();
    assertThat(detect("[{\"wbc\":4.5}]", true).problem("x.json")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'  {', true", "'\n[', true", "'date,wbc', false", "'', false", "'\"{', false"})
  void should_tell_json_from_tables_by_the_first_character(String text, boolean json) {
    byte[] head = text.getBytes(StandardCharsets.UTF_8);

    assertThat(JsonShape.isJson(head, head.length)).isEqualTo(json);
  }
}
