package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hemogram.intake.tree.Json.DAY;
import static org.hemogram.intake.tree.Json.HEMOGLOBIN;
import static org.hemogram.intake.tree.Json.SUBJECT;
import static org.hemogram.intake.tree.Json.TEN;
import static org.hemogram.intake.tree.Json.observation;

import java.util.Set;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirStatusTest {

  private static FhirExport read(String status, String value) {
    return FhirExport.document(
        observation(HEMOGLOBIN, SUBJECT, DAY, "\"status\":\"" + status + "\"", value));
  }

  @ParameterizedTest
  @CsvSource({
    "amended, CORRECTED",
    "corrected, CORRECTED",
    "appended, CORRECTED",
    "preliminary, PRELIMINARY",
    "registered, PRELIMINARY",
    "unknown, STATUS_UNKNOWN",
    "something-new, STATUS_UNKNOWN"
  })
  void should_use_a_value_with_a_remark(String status, Remark remark) {
    assertThat(read(status, TEN).entries.results())
        .extracting(r -> r.assay().remarks())
        .containsExactly(Set.of(remark));
  }

  @Test
  void should_use_a_final_value_without_remark() {
    assertThat(read("final", TEN).entries.results())
        .extracting(r -> r.assay().remarks())
        .containsExactly(Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    "entered-in-error, ENTERED_IN_ERROR, data.entered-in-error",
    "cancelled, CANCELLED, data.value-unreadable"
  })
  void should_never_count_a_withdrawn_value(String status, Reason reason, String code) {
    FhirExport export = read(status, TEN);

    assertThat(export.entries.results()).isEmpty();
    assertThat(export.entries.rejected())
        .extracting(RejectedResult::reason)
        .containsExactly(reason);
    assertThat(export.entries.rejections()).extracting(Problem::code).containsExactly(code);
  }

  @Test
  void should_skip_what_is_only_ordered_and_say_so() {
    FhirExport export = read("registered", "\"x\":1");

    assertThat(export.entries.counts()).isEqualTo(EntryCounts.NONE);
    assertThat(export.entries.notes())
        .extracting(Problem::severity, Problem::message)
        .containsExactly(tuple(Severity.INFO, "Hemoglobin: ordered, there is no result yet."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"final", "preliminary", "unknown", "cancelled"})
  void should_reject_a_known_test_without_value(String status) {
    FhirExport export = read(status, "\"x\":1");

    assertThat(export.entries.counts()).isEqualTo(new EntryCounts(1, 0, 0, 0, 1));
  }
}
