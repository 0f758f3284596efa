package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hemogram.intake.tree.Json.bundle;
import static org.hemogram.intake.tree.Json.hemoglobin;
import static org.hemogram.intake.tree.Json.resource;

import java.nio.charset.StandardCharsets;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Problem;
import org.hemogram.lab.SourceLocation;
import org.junit.jupiter.api.Test;

class FhirContainersTest {

  @Test
  void should_read_a_single_resource() {
    FhirExport export = FhirExport.document(hemoglobin());

    assertThat(export.stop).isEmpty();
    assertThat(export.entries.results())
        .extracting(LabResult::patient, LabResult::reported, r -> r.time().text())
        .containsExactly(tuple("p1", "10.0 g/dL", "2024-03-05"));
    assertThat(export.entries.results())
        .extracting(LabResult::source)
        .containsExactly(new SourceLocation("export.json", 1, "/valueQuantity"));
  }

  @Test
  void should_read_an_array_of_resources() {
    FhirExport export = FhirExport.document("[" + hemoglobin() + ",\n" + hemoglobin() + "]");

    assertThat(export.entries.results())
        .extracting(LabResult::source)
        .containsExactly(
            new SourceLocation("export.json", 1, "/0/valueQuantity"),
            new SourceLocation("export.json", 2, "/1/valueQuantity"));
  }

  @Test
  void should_point_to_the_value_in_a_bundle() {
    FhirExport export =
        FhirExport.document(bundle(resource("Encounter", "\"id\":\"e\""), hemoglobin()));

    assertThat(export.entries.results())
        .extracting(LabResult::source)
        .containsExactly(new SourceLocation("export.json", 3, "/entry/1/resource/valueQuantity"));
  }

  @Test
  void should_read_a_bundle_within_a_bundle() {
    FhirExport export = FhirExport.document(bundle(bundle(hemoglobin()), hemoglobin()));

    assertThat(export.entries.results())
        .extracting(r -> r.source().field())
        .containsExactly(
            "/entry/0/resource/entry/0/resource/valueQuantity", "/entry/1/resource/valueQuantity");
  }

  @Test
  void should_skip_bundle_entries_without_resource() {
    FhirExport export =
        FhirExport.document(
            "{\"resourceType\":\"Bundle\",\"entry\":[{\"request\":{\"method\":\"DELETE\"}},null,"
                + "{\"resource\":"
                + hemoglobin()
                + "}]}");

    assertThat(export.entries.results())
        .extracting(r -> r.source().field())
        .containsExactly("/entry/2/resource/valueQuantity");
  }

  @Test
  void should_read_a_resource_that_names_its_type_last() {
    String late = hemoglobin().replace("\"resourceType\":\"Observation\",", "");
    String text = late.substring(0, late.length() - 1) + ",\"resourceType\":\"Observation\"}";

    assertThat(FhirExport.document(text).entries.results()).hasSize(1);
    assertThat(FhirExport.lines(text).entries.results()).hasSize(1);
  }

  @Test
  void should_read_one_resource_per_line_with_its_number() {
    FhirExport export = FhirExport.lines(hemoglobin() + "\r\n\n" + hemoglobin() + "\n\n");

    assertThat(export.entries.results())
        .extracting(LabResult::source)
        .containsExactly(
            new SourceLocation("export.json", 1, "/valueQuantity"),
            new SourceLocation("export.json", 3, "/valueQuantity"));
  }

  @Test
  void should_go_on_behind_a_broken_line_and_tell_its_number() {
    String good = hemoglobin();
    FhirExport export = FhirExport.lines(good + "\n" + good.substring(0, 90) + "\n" + good + "\n");

    assertThat(export.entries.counts()).isEqualTo(new EntryCounts(3, 2, 0, 0, 1));
    assertThat(export.entries.rejections())
        .extracting(Problem::code, Problem::line)
        .containsExactly(tuple("data.row-malformed", 2));
  }

  @Test
  void should_use_nothing_of_a_line_that_breaks_behind_a_whole_resource() {
    FhirExport export = FhirExport.lines(hemoglobin() + "}\n");

    assertThat(export.entries.counts()).isEqualTo(new EntryCounts(1, 0, 0, 0, 1));
  }

  @Test
  void should_pass_over_lines_of_other_types_unless_they_are_cut() {
    String encounter = resource("Encounter", "\"id\":\"e\"");
    String cut = encounter.substring(0, encounter.length() - 1);
    FhirExport export =
        FhirExport.lines(encounter + " \r\n" + cut + "\n" + hemoglobin() + "\n" + encounter);

    assertThat(export.entries.counts()).isEqualTo(new EntryCounts(2, 1, 0, 0, 1));
    assertThat(export.entries.rejections()).extracting(Problem::line).containsExactly(2);
  }

  @Test
  void should_take_a_line_without_resource_type_for_broken() {
    FhirExport export = FhirExport.lines("{\"wbc\":4.5}\n" + hemoglobin());

    assertThat(export.entries.counts()).isEqualTo(new EntryCounts(2, 1, 0, 0, 1));
  }

  @Test
  void should_read_only_the_block_that_is_asked_for() {
    String line = hemoglobin() + "\n";
    byte[] three = (line + line + line).getBytes(StandardCharsets.UTF_8);
    FhirExport export = FhirExport.block(three, line.length(), 2 * line.length(), 2);

    assertThat(export.entries.results()).extracting(r -> r.source().line()).containsExactly(2);
  }

  @Test
  void should_keep_what_stands_before_a_cut_and_tell_where_it_is() {
    String whole = bundle(hemoglobin(), hemoglobin());
    FhirExport export = FhirExport.document(whole.substring(0, whole.length() - 40));

    assertThat(export.entries.results()).hasSize(1);
    assertThat(export.stop)
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo("input.truncated");
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.message()).endsWith(".");
            });
  }

  @Test
  void should_tell_malformed_json_with_its_line() {
    FhirExport export =
        FhirExport.document(bundle(hemoglobin(), hemoglobin()).replace("},\n", "}\n"));

    assertThat(export.stop)
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo("input.malformed");
              assertThat(problem.line()).isEqualTo(3);
            });
  }

  @Test
  void should_tell_elements_that_are_no_resources() {
    FhirExport export = FhirExport.document("[" + hemoglobin() + ",{\"wbc\":4.5},7]");

    assertThat(export.entries.results()).hasSize(1);
    assertThat(export.entries.notes())
        .extracting(Problem::code, Problem::count)
        .containsExactly(tuple("data.row-malformed", 2));
  }

  @Test
  void should_survive_elements_of_unexpected_shape() {
    String odd =
        "{\"resourceType\":\"Observation\",\"code\":\"718-7\",\"subject\":[1],\"component\":{},"
            + "\"effectivePeriod\":7,\"referenceRange\":\"1-2\",\"valueQuantity\":5,"
            + "\"contained\":3,"
            + "\"specimen\":\"x\",\"status\":{},\"identifier\":5}";
    FhirExport export = FhirExport.document(bundle(odd, hemoglobin()));

    assertThat(export.stop).isEmpty();
    assertThat(export.entries.results()).hasSize(1);
  }

  @Test
  void should_not_count_results_again_that_a_report_lists() {
    FhirExport export =
        FhirExport.document(
            bundle(
                resource(
                    "DiagnosticReport",
                    "\"result\":[{\"reference\":\"Observation/o1\"},"
                        + "{\"reference\":\"Observation/o1\"}]"),
                hemoglobin("\"id\":\"o1\"")));

    assertThat(export.entries.counts()).isEqualTo(new EntryCounts(1, 1, 0, 0, 0));
  }

  @Test
  void should_read_observations_contained_in_a_report_once() {
    String inner = Json.observation(Json.HEMOGLOBIN, Json.FINAL, "\"id\":\"r1\"", Json.TEN);
    FhirExport export =
        FhirExport.document(
            bundle(
                resource(
                    "DiagnosticReport",
                    "\"contained\":[" + inner + "]",
                    "\"result\":[{\"reference\":\"#r1\"}]",
                    Json.SUBJECT,
                    "\"effectiveDateTime\":\"2024-02-01T08:30\"")));

    assertThat(export.entries.results())
        .extracting(LabResult::patient, r -> r.time().text(), r -> r.source().field())
        .containsExactly(
            tuple("p1", "2024-02-01T08:30", "/entry/0/resource/contained/0/valueQuantity"));
  }

  @Test
  void should_withdraw_what_stands_in_a_withdrawn_report() {
    FhirExport export =
        FhirExport.document(
            resource(
                "DiagnosticReport",
                "\"status\":\"entered-in-error\"",
                "\"contained\":[" + hemoglobin() + "]"));

    assertThat(export.entries.results()).isEmpty();
    assertThat(export.entries.rejections())
        .extracting(Problem::code)
        .containsExactly("data.entered-in-error");
  }
}
