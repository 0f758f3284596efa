package org.hemogram.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas as such; that outputs fit them is tested beside each form. */
public class SchemasTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** What is wrong with a JSON text by a shipped schema. */
  public static List<Error> errors(String schema, String json) {
    return REGISTRY.getSchema(Schemas.text(schema).orElseThrow()).validate(json, InputFormat.JSON);
  }

  static List<String> names() {
    return Schemas.names();
  }

  @Test
  void should_list_what_ships() {
    assertThat(Schemas.names())
        .startsWith("report", "report-line", "grade-row", "inspect", "cohort");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nothing", "../report", "Report"})
  void should_have_no_schema_of_another_name(String name) {
    assertThat(Schemas.text(name)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void should_be_a_schema_of_draft_2020_12(String name) {
    String metaSchema = "{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}";

    assertThat(
            REGISTRY
                .getSchema(metaSchema)
                .validate(Schemas.text(name).orElseThrow(), InputFormat.JSON))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "report-line", "grade-row", "inspect", "cohort"})
  void should_refuse_an_empty_object_and_a_list(String name) {
    assertThat(errors(name, "{}")).isNotEmpty();
    assertThat(errors(name, "[]")).isNotEmpty();
  }

  @Test
  void should_describe_a_patient_alike_in_report_and_line() {
    JsonNode report = MAPPER.readTree(Schemas.text("report").orElseThrow()).get("$defs");
    JsonNode line = MAPPER.readTree(Schemas.text("report-line").orElseThrow());
    Set<String> shared = new TreeSet<>(line.get("$defs").propertyNames());

    assertThat(shared).contains("result", "finding", "trend", "course", "problem");
    assertThat(shared)
        .allSatisfy(name -> assertThat(line.get("$defs").get(name)).isEqualTo(report.get(name)));
    for (String key : report.get("patient").get("properties").propertyNames()) {
      assertThat(line.get("oneOf").get(1).get("properties").get(key))
          .as(key)
          .isEqualTo(report.get("patient").get("properties").get(key));
    }
  }
}
