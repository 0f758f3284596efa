package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every expected number of {@code trend/cases.json}, computed by the class it belongs to. */
class TrendCasesTest {
  private static final double RELATIVE = 1e-9;
  private static final Path REFERENCE = Path.of("../shared/reference/analytes/trend-cases.json");

  /** One expected value of one case. */
  record Expectation(
      String id, String key, JsonNode node, TrendCase.Actual actual, double absolute) {
    @Override
    public String toString() {
      return id + " " + key;
    }
  }

  static List<Expectation> expectations() throws IOException {
    List<Expectation> all = new ArrayList<>();
    for (JsonNode each : cases()) {
      TrendCase.Actual actual = TrendCase.of(each.get("kind").asString(), each.get("input"));
      JsonNode tolerance = each.path("tolerance");
      each.get("expected")
          .properties()
          .forEach(
              entry ->
                  all.add(
                      new Expectation(
                          each.get("id").asString(),
                          entry.getKey(),
                          entry.getValue(),
                          actual,
                          tolerance.isObject()
                              ? tolerance.path(entry.getKey()).asDouble(0)
                              : tolerance.asDouble(0))));
    }
    return all;
  }

  private static JsonNode cases() throws IOException {
    try (InputStream in = TrendCasesTest.class.getResourceAsStream("/trend/cases.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in)).get("cases");
    }
  }

  @Test
  void should_hold_every_case_once() throws IOException {
    assertThat(ids(cases())).hasSize(40).doesNotHaveDuplicates();
    assertThat(cases())
        .allSatisfy(each -> assertThat(each.get("expected").properties()).isNotEmpty());
  }

  @Test
  void should_test_every_case_of_the_reference() throws IOException {
    assumeThat(REFERENCE).exists();
    JsonNode reference = JsonMapper.shared().readTree(REFERENCE.toFile()).get("cases");

    assertThat(ids(cases())).containsExactlyInAnyOrderElementsOf(ids(reference));
  }

  private static List<String> ids(JsonNode cases) {
    List<String> ids = new ArrayList<>();
    cases.forEach(each -> ids.add(each.get("id").asString()));
    return ids;
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void should_give_the_expected_number(Expectation expectation) {
    double[] expected = TrendCase.numbers(expectation.node());

    double[] actual = expectation.actual().of(expectation.key());

    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      if (Double.isNaN(expected[i])) {
        assertThat(actual[i]).isNaN();
      } else {
        double tolerance = Math.max(expectation.absolute(), RELATIVE * Math.abs(expected[i]));
        assertThat(actual[i])
            .isCloseTo(
                expected[i], within(expected[i] == 0 ? Math.max(tolerance, 1e-15) : tolerance));
      }
    }
  }
}
