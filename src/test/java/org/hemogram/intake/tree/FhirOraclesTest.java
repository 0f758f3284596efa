package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Public exports held against themselves, by another reader than the one under test: every value
 * that the text holds is an entry, every result stands where its pointer says and has the digits
 * that stand there, and what the laboratory calls high or low lies outside the printed limits.
 */
class FhirOraclesTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> HIGH = Set.of("H", "HH", "HU");
  private static final Set<String> LOW = Set.of("L", "LL", "LU");

  /** One document of an export, read both ways. */
  private record Document(JsonNode tree, FhirExport export) {}

  private static List<Document> read(String folder) throws IOException {
    Path path = DATA.resolve(folder);
    assumeThat(path).as("the public example exports beside the project").isDirectory();
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".ndjson")) {
          for (String line : Files.readAllLines(file)) {
            documents.add(new Document(MAPPER.readTree(line), FhirExport.lines(line)));
          }
        } else if (file.toString().endsWith(".json")) {
          String text = Files.readString(file);
          documents.add(new Document(MAPPER.readTree(text), FhirExport.document(text)));
        }
      }
    }
    return documents;
  }

  private static List<JsonNode> observations(JsonNode tree) {
    List<JsonNode> found = new ArrayList<>();
    if (tree.path("resourceType").asString("").equals("Observation")) {
      found.add(tree);
    }
    tree.forEach(child -> found.addAll(observations(child)));
    return found;
  }

  private static int values(JsonNode measured) {
    boolean says =
        measured.has("dataAbsentReason")
            || measured.propertyNames().stream().anyMatch(name -> name.startsWith("value"));
    int values = says ? 1 : 0;
    for (JsonNode component : measured.path("component")) {
      values += values(component);
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource({
    "fhir-stu3-smart, 276",
    "fhir-be-lab, 66",
    "fhir-au-edge-shapes, 7",
    "fhir-synthea-r4, 385",
    "fhir-ndjson-synthea, 887",
    "fhir-r4-spec-cbc, 17",
    "fhir-us-core-cbc, 8"
  })
  void should_look_at_every_value_that_the_export_holds(String folder, int expected)
      throws IOException {
    int held = 0;
    int read = 0;
    for (Document document : read(folder)) {
      held += observations(document.tree()).stream().mapToInt(FhirOraclesTest::values).sum();
      read += document.export().entries.counts().read();
    }

    assertThat(held).isEqualTo(expected);
    assertThat(read).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "fhir-stu3-smart, 148",
    "fhir-be-lab, 24",
    "fhir-synthea-r4, 142",
    "fhir-ndjson-synthea, 183",
    "fhir-r4-spec-cbc, 17",
    "fhir-us-core-cbc, 8"
  })
  void should_hold_the_digits_that_stand_where_the_pointer_says(String folder, int expected)
      throws IOException {
    int compared = 0;
    for (Document document : read(folder)) {
      for (LabResult result : document.export().entries.results()) {
        JsonNode value = document.tree().at(result.source().field());
        assertThat(result.number())
            .isEqualByComparingTo(new BigDecimal(value.get("value").asString()));
        compared++;
      }
    }

    assertThat(compared).isEqualTo(expected);
  }

  /** {@code H}, {@code L} or {@code N} as printed, in whichever version of FHIR; else empty. */
  private static String called(JsonNode observation) {
    for (JsonNode coding : observation.findValues("interpretation")) {
      for (String code : coding.findValuesAsString("code")) {
        if (HIGH.contains(code) || LOW.contains(code)) {
          return HIGH.contains(code) ? "H" : "L";
        }
        if (code.equals("N")) {
          return "N";
        }
      }
    }
    return "";
  }

  private static String judged(LabResult result) {
    ReferenceInterval interval = result.assay().interval();
    if (interval == null) {
      return "no limits";
    }
    BigDecimal value = result.value();
    return beyond(interval.lower(), value, -1)
        ? "L"
        : beyond(interval.upper(), value, 1) ? "H" : "N";
  }

  private static boolean beyond(@Nullable BigDecimal limit, BigDecimal value, int direction) {
    return limit != null && value.compareTo(limit) == direction;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fhir-be-lab|{H=7, L=5}",
        "fhir-r4-spec-cbc|{H=4, L=2}",
        // the limits of these three are printed in the wrong order, so that nothing is called
        "fhir-us-core-cbc|{H=1, N=4, N no limits=3}"
      })
  void should_agree_with_what_the_laboratory_calls_high_or_low(String folder, String expected)
      throws IOException {
    TreeMap<String, Integer> agreement = new TreeMap<>();
    for (Document document : read(folder)) {
      for (LabResult result : document.export().entries.results()) {
        String pointer = result.source().field();
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        String called = called(document.tree().at(parent));
        if (!called.isEmpty()) {
          String pair = called + " " + judged(result);
          agreement.merge(called.equals(judged(result)) ? called : pair, 1, Integer::sum);
        }
      }
    }

    assertThat(agreement).hasToString(expected);
  }

  /** Limits without any unit are in that of the value, as FHIR asks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 0 to 0 stands in place of limits twice
        "fhir-stu3-smart|146 taken, 2 refused",
        "fhir-be-lab|24 taken, 0 refused",
        "fhir-r4-spec-cbc|12 taken, 0 refused",
        "fhir-us-core-cbc|5 taken, 3 refused"
      })
  void should_take_the_limits_that_are_printed_beside_the_value(String folder, String expected)
      throws IOException {
    int taken = 0;
    int refused = 0;
    for (Document document : read(folder)) {
      for (LabResult result : document.export().entries.results()) {
        String pointer = result.source().field();
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        JsonNode range = document.tree().at(parent + "/referenceRange/0");
        ReferenceInterval interval = result.assay().interval();
        if (range.has("low") || range.has("high")) {
          taken += interval == null ? 0 : 1;
          refused += interval == null ? 1 : 0;
        }
        if (interval != null) {
          assertLimit(range.path("low"), interval.lower(), result);
          assertLimit(range.path("high"), interval.upper(), result);
        }
      }
    }

    assertThat(taken + " taken, " + refused + " refused").isEqualTo(expected);
  }

  private static void assertLimit(JsonNode printed, @Nullable BigDecimal limit, LabResult result) {
    if (printed.has("value")) {
      BigDecimal value = new BigDecimal(printed.get("value").asString());
      assertThat(limit).isEqualByComparingTo(value.multiply(result.assay().toSi()));
    } else {
      assertThat(limit).isNull();
    }
  }
}
