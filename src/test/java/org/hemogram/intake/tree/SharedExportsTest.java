package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hemogram.intake.RecordedEntries;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Remark;
import org.junit.jupiter.api.Test;

/**
 * Public exports, read as they are. The expected numbers were counted without this program: every
 * Observation or component that has a value or a reason for its absence is an entry, and belongs to
 * an analyte when one of its LOINC codes is listed for it.
 */
class SharedExportsTest {
  private static final Path DATA = Path.of("../shared/data");

  private static List<RecordedEntries> read(String folder) throws IOException {
    Path path = DATA.resolve(folder);
    assumeThat(path).as("the public example exports beside the project").isDirectory();
    List<RecordedEntries> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(path).filter(f -> f.toString().endsWith("json"))) {
      for (Path file : files.sorted().toList()) {
        byte[] text = Files.readAllBytes(file);
        JsonShape shape = JsonShape.detect(text, text.length, true);
        assertThat(shape.problem(file.toString())).isEmpty();
        FhirExport export =
            shape.kind().isLines() ? FhirExport.lines(text) : FhirExport.document(text);
        assertThat(export.stop).isEmpty();
        all.add(export.entries);
      }
    }
    return all;
  }

  private static EntryCounts counts(List<RecordedEntries> all) {
    int used = all.stream().mapToInt(e -> e.counts().used()).sum();
    int ignored = all.stream().mapToInt(e -> e.counts().ignored()).sum();
    int rejected = all.stream().mapToInt(e -> e.counts().rejected()).sum();
    return new EntryCounts(used + ignored + rejected, used, 0, ignored, rejected);
  }

  private static Map<String, Integer> usedByAnalyte(List<RecordedEntries> all) {
    Map<String, Integer> sum = new TreeMap<>();
    all.forEach(e -> e.usedByAnalyte().forEach((name, n) -> sum.merge(name, n, Integer::sum)));
    return sum;
  }

  private static Map<String, PatientFacts> facts(List<RecordedEntries> all) {
    Map<String, PatientFacts> facts = new TreeMap<>();
    all.forEach(e -> facts.putAll(e.facts()));
    return facts;
  }

  /** These exports print platelet distribution widths above 100 fL, which no platelet has. */
  private static void assertOnlyPlateletWidthsRejected(List<RecordedEntries> all, int count) {
    assertThat(all.stream().flatMap(e -> e.rejected().stream()))
        .hasSize(count)
        .extracting(RejectedResult::analyte)
        .containsOnly(Analyte.PDW);
  }

  @Test
  void should_read_bundles_of_synthetic_patients() throws IOException {
    List<RecordedEntries> all = read("fhir-synthea-r4");

    assertThat(usedByAnalyte(all))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("wbc", 13),
                Map.entry("rbc", 13),
                Map.entry("hemoglobin", 13),
                Map.entry("hematocrit", 13),
                Map.entry("mcv", 13),
                Map.entry("mch", 13),
                Map.entry("mchc", 13),
                Map.entry("rdw-sd", 13),
                Map.entry("platelets", 13),
                Map.entry("mpv", 13),
                Map.entry("creatinine", 6),
                Map.entry("bilirubin-total", 6)));
    assertThat(counts(all)).isEqualTo(new EntryCounts(385, 142, 0, 230, 13));
    assertOnlyPlateletWidthsRejected(all, 13);
    assertThat(facts(all)).hasSize(3);
    assertThat(all.stream().flatMap(e -> e.results().stream()))
        .allMatch(r -> facts(all).containsKey(r.patient()) && r.time().hasClock());
  }

  @Test
  void should_read_lines_of_synthetic_patients() throws IOException {
    List<RecordedEntries> all = read("fhir-ndjson-synthea");

    assertThat(usedByAnalyte(all))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("wbc", 15),
                Map.entry("rbc", 15),
                Map.entry("hemoglobin", 15),
                Map.entry("hematocrit", 15),
                Map.entry("mcv", 15),
                Map.entry("mch", 15),
                Map.entry("mchc", 15),
                Map.entry("rdw-sd", 15),
                Map.entry("platelets", 15),
                Map.entry("mpv", 15),
                Map.entry("creatinine", 27),
                Map.entry("bilirubin-total", 6)));
    assertThat(counts(all)).isEqualTo(new EntryCounts(887, 183, 0, 689, 15));
    assertOnlyPlateletWidthsRejected(all, 15);
    assertThat(facts(all)).hasSize(5);
    assertThat(all.stream().flatMap(e -> e.results().stream()))
        .allMatch(r -> facts(all).containsKey(r.patient()));
  }

  @Test
  void should_read_the_report_of_the_specification_with_its_time() throws IOException {
    List<RecordedEntries> all = read("fhir-r4-spec-cbc");

    assertThat(usedByAnalyte(all))
        .hasSize(17)
        .containsKeys("hemoglobin", "neutrophils", "neutrophils-percent", "basophils", "platelets")
        .allSatisfy((name, n) -> assertThat(n).isEqualTo(1));
    assertThat(counts(all)).isEqualTo(new EntryCounts(17, 17, 0, 0, 0));
    assertThat(all.get(0).results())
        .allSatisfy(
            r -> {
              assertThat(r.patient()).isEqualTo("pat2");
              assertThat(r.time().text()).isEqualTo("2011-03-04T08:30:00");
              assertThat(r.assay().remarks()).isEmpty();
            });
  }

  @Test
  void should_read_single_resources_and_ignore_their_inverted_ranges() throws IOException {
    List<RecordedEntries> all = read("fhir-us-core-cbc");

    assertThat(usedByAnalyte(all))
        .isEqualTo(
            Map.of(
                "wbc",
                1,
                "rbc",
                1,
                "hemoglobin",
                1,
                "hematocrit",
                1,
                "mcv",
                1,
                "mch",
                1,
                "mchc",
                1,
                "platelets",
                1));
    assertThat(counts(all)).isEqualTo(new EntryCounts(8, 8, 0, 0, 0));
    assertThat(
            all.stream()
                .flatMap(e -> e.results().stream())
                .filter(r -> r.assay().remarks().contains(Remark.RANGE_IGNORED))
                .map(r -> r.analyte().id()))
        .containsExactlyInAnyOrder("hematocrit", "mch", "mcv");
    assertThat(facts(all)).containsOnlyKeys("example");
  }

  @Test
  void should_read_results_of_unknown_status() throws IOException {
    List<RecordedEntries> all = read("fhir-stu3-smart");

    assertThat(counts(all)).isEqualTo(new EntryCounts(276, 148, 0, 128, 0));
    assertThat(usedByAnalyte(all)).containsEntry("hemoglobin", 10).containsEntry("platelets", 11);
    assertThat(all.stream().flatMap(e -> e.results().stream()))
        .allMatch(r -> r.assay().remarks().contains(Remark.STATUS_UNKNOWN));
  }

  @Test
  void should_take_the_sampling_time_of_reports_that_print_only_the_time_of_issue()
      throws IOException {
    List<RecordedEntries> all = read("fhir-be-lab");

    assertThat(all.get(2).results())
        .anySatisfy(
            r -> {
              assertThat(r.analyte().id()).isEqualTo("wbc");
              assertThat(r.time().text()).isEqualTo("2022-01-21T09:50:00");
              assertThat(r.assay().remarks()).isEmpty();
            });
    assertThat(all.get(2).notes())
        .anySatisfy(
            n -> assertThat(n.message()).isEqualTo("Hemoglobin: ordered, there is no result yet."));
  }

  @Test
  void should_find_no_blood_count_in_other_shapes() throws IOException {
    assertThat(counts(read("fhir-au-edge-shapes"))).isEqualTo(new EntryCounts(7, 0, 0, 7, 0));
  }
}
