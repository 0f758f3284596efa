package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hemogram.report.SchemasTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Text, CSV and JSON of a cohort hold the same counts. */
class CohortFormsTest {

  private static String output(String form, String... args) {
    List<String> words = new ArrayList<>(List.of("cohort", "-q", "-f", form));
    Collections.addAll(words, args);
    Invocation.Ended ended = Invocation.run(words.toArray(new String[0]));
    assertThat(ended.exit()).as(ended.err()).isZero();
    return ended.out();
  }

  /** The numbers of JSON as rows of CSV. */
  private static Map<String, String> rows(JsonNode report) {
    Map<String, String> rows = new TreeMap<>();
    rows.put("input,,all,,,files", report.get("input").get("files").asString());
    rows.put("input,,all,,,patients", report.get("patients").asString());
    rows.put("input,,all,,,results", report.get("results").asString());
    report
        .get("input")
        .get("entries")
        .properties()
        .forEach(
            e -> rows.put("input,,entries,," + e.getKey() + ",entries", e.getValue().asString()));
    for (JsonNode term : report.get("grades")) {
      String place = term.get("criteria").asString() + "," + cell(term.get("term").asString());
      String worst = "worst-grade," + place + ",,";
      grades(rows, worst, term.get("worst"));
      rows.put(worst + "not-gradable,patients", term.get("notGradable").asString());
      rows.put(worst + "graded,results", term.get("resultsGraded").asString());
      rows.put(worst + "not-gradable,results", term.get("resultsNotGraded").asString());
      for (JsonNode shift : term.get("shift")) {
        String from = "shift," + place + "," + shift.get("baseline").asInt() + ",";
        grades(rows, from, shift.get("worst"));
        rows.put(from + "no-later-result,patients", shift.get("noLaterResult").asString());
      }
      if (term.get("withoutBaseline").asInt() > 0) {
        rows.put("shift," + place + ",none,,patients", term.get("withoutBaseline").asString());
      }
    }
    for (JsonNode episode : report.get("episodes")) {
      String place =
          "episode,," + episode.get("analyte").asString() + ",," + episode.get("rule").asString();
      rows.put(place + ",patients-counted", episode.get("patientsCounted").asString());
      rows.put(place + ",patients", episode.get("patients").asString());
      rows.put(place + ",episodes", episode.get("episodes").asString());
      rows.put(place + ",unfinished", episode.get("unfinished").asString());
      rows.put(place + ",median-days", text(episode.get("medianDays")));
    }
    for (JsonNode finding : report.get("findings")) {
      String place = "finding,," + finding.get("code").asString() + ",,";
      rows.put(place + "current,patients", finding.get("current").asString());
      rows.put(place + "past,patients", finding.get("past").asString());
      rows.put(place + "either,patients", finding.get("patients").asString());
    }
    for (JsonNode problem : report.get("problems")) {
      String place =
          problem.get("scope").asString()
              + "-problem,,"
              + problem.get("code").asString()
              + ",,"
              + problem.get("severity").asString();
      rows.put(place + ",times", problem.get("count").asString());
      if (!problem.get("patients").isNull()) {
        rows.put(place + ",patients", problem.get("patients").asString());
      }
    }
    return rows;
  }

  private static void grades(Map<String, String> rows, String place, JsonNode worst) {
    worst.properties().forEach(e -> rows.put(place + e.getKey() + ",patients", text(e.getValue())));
  }

  private static String text(JsonNode number) {
    return number.isNull() ? "" : number.asString();
  }

  private static String cell(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }

  private static Map<String, String> rows(String csv) {
    return csv.lines()
        .skip(1)
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.lastIndexOf(',')),
                line -> line.substring(line.lastIndexOf(',') + 1),
                (a, b) -> a + " and " + b,
                TreeMap::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samples/mimic-iv",
        "samples/synthea",
        "samples/ward.csv.gz",
        "samples/messy.csv",
        "samples/bulk --criteria daids-2.1,who-2024",
        "samples/aplastic-anemia.csv --events samples/aplastic-anemia-events.csv",
      })
  void should_say_the_same_in_every_form(String line) {
    String[] args = line.split(" ");
    String json = output("json", args);
    JsonNode report = new ObjectMapper().readTree(json);
    String csv = output("csv", args);
    String text = output("text", args);

    assertThat(SchemasTest.errors("cohort", json)).isEmpty();
    assertThat(rows(csv)).isEqualTo(rows(report));
    for (JsonNode term : report.get("grades")) {
      List<String> cells = new ArrayList<>();
      cells.add(term.get("patients").asString());
      term.get("worst").forEach(n -> cells.add(n.asString()));
      cells.add(term.get("notGradable").asString());
      assertThat(text.replaceAll("\\s+", " "))
          .contains(term.get("term").asString() + " " + String.join(" ", cells) + " ");
    }
    for (JsonNode finding : report.get("findings")) {
      assertThat(text)
          .containsPattern(
              finding.get("code").asString()
                  + " +"
                  + finding.get("current").asString()
                  + " +"
                  + finding.get("past").asString()
                  + " +"
                  + finding.get("patients").asString()
                  + "\\n");
    }
  }
}
