package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.TableRow;
import org.hemogram.report.SchemasTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every shipped table as it is printed for review. */
class CriteriaTextsTest {
  private static final int WIDTH = 80;

  static List<String> ids() {
    return CriteriaLibrary.standard().ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void should_fit_into_80_columns_but_for_addresses(String id) {
    assertThat(text(id).lines())
        .allSatisfy(
            line ->
                assertThat(line.length() <= WIDTH || line.strip().startsWith("http"))
                    .as(line)
                    .isTrue());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void should_print_of_every_row_condition_edges_wording_and_source(String id) {
    String text = text(id).replaceAll("\\s+", " ");
    CriteriaTable table = CriteriaLibrary.standard().table(id).orElseThrow();
    for (TableRow row : table.rows()) {
      assertThat(text)
          .contains(row.condition())
          .contains("\"" + row.wording() + "\" [")
          .contains(row.source().title())
          .contains("], " + row.verified());
      row.edges().forEach(edge -> assertThat(text).contains("exactly " + edge.limit() + ": "));
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void should_print_the_same_rows_as_json_and_csv(String id) {
    JsonNode json = JsonMapper.shared().readTree(out("criteria", "--format", "json", id));
    CriteriaTable table = CriteriaLibrary.standard().table(id).orElseThrow();
    assertThat(json.get("rows")).hasSameSizeAs(table.rows());
    for (int i = 0; i < table.rows().size(); i++) {
      assertThat(json.get("rows").get(i).get("edges")).hasSameSizeAs(table.rows().get(i).edges());
    }
    assertThat(out("criteria", "--format", "csv", id))
        .startsWith(
            "criteria,term,outcome,applies_to,analyte,condition,unit,on_the_limit,wording,source,"
                + "address,verified,lasting\n")
        .hasLineCount(table.rows().size() + 1);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void should_be_a_table_by_the_schema(String id) {
    assertThat(SchemasTest.errors("criteria", out("criteria", "--format", "source", id))).isEmpty();
  }

  private static String text(String id) {
    return out("criteria", id);
  }

  private static String out(String... args) {
    return Invocation.run(args).out();
  }
}
