package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.hemogram.report.SchemasTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code analyze --curve}: what trends give for plots. */
class CurveTest {
  private static final String SAMPLE = "samples/aplastic-anemia-two-years.csv";

  private static JsonNode trends(String... more) {
    String[] words = {"analyze", "-f", "json", SAMPLE};
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    Invocation.Ended ended = Invocation.run(all);
    assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
    assertThat(SchemasTest.errors("report", ended.out())).isEmpty();
    return JsonMapper.shared().readTree(ended.out()).at("/patients/0/trends");
  }

  @Test
  void should_give_each_trend_a_curve_and_charts_only_when_asked() {
    assertThat(trends())
        .isNotEmpty()
        .allMatch(trend -> trend.get("curve").isNull() && trend.get("control").isNull());
    assertThat(trends("--curve"))
        .isNotEmpty()
        .allSatisfy(
            trend -> assertThat(trend.at("/curve/points").size()).isEqualTo(trend.get("n").asInt()))
        .anyMatch(trend -> trend.at("/curve/method").asString().equals("lowess"))
        .anyMatch(trend -> trend.at("/curve/method").asString().equals("ewma-by-time"))
        .anyMatch(trend -> trend.at("/control/cusum/alarm").isString())
        .anyMatch(trend -> trend.get("control").isNull());
  }

  @Test
  void should_fit_the_schema_line_by_line() {
    Invocation.Ended ended = Invocation.run("analyze", "-f", "ndjson", "--curve", SAMPLE);

    assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
    assertThat(ended.out()).contains("\"curve\":{\"method\":\"lowess\"");
    assertThat(ended.out().lines())
        .allSatisfy(line -> assertThat(SchemasTest.errors("report-line", line)).isEmpty());
  }

  @Test
  void should_move_the_days_of_points_with_all_others() {
    Invocation.Ended ended =
        Invocation.run(
            "analyze", "-f", "json", "--curve", "--pseudonymize", "--shift-dates", SAMPLE);

    assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
    JsonNode trend = JsonMapper.shared().readTree(ended.out()).at("/patients/0/trends/0");
    assertThat(trend.at("/curve/points/0/date")).isEqualTo(trend.get("from"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", ""})
  void should_refuse_text(String form) {
    Invocation.Ended ended =
        form.isEmpty()
            ? Invocation.run("analyze", "--curve", "missing.csv")
            : Invocation.run("analyze", "--curve", "-f", form, "missing.csv");

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).endsWith("[usage.curve-format]\n");
  }
}
