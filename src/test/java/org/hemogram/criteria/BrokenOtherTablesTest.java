package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken premises, sets, responses and durations; rows of grades are those of BrokenTablesTest. */
class BrokenOtherTablesTest {
  private static final String SETS =
      """
      "sets": [ { "id": "a", "title": "A", "atLeast": 2, "lines": [
          { "name": "n", "items": [ { "analyte": "neutrophils", "unit": "10*9/L",
            "rows": [ { "condition": "< 1", "wording": "w" } ] } ] },
          { "name": "p", "items": [ { "analyte": "platelets", "unit": "10*9/L",
            "rows": [ { "condition": "< 20", "wording": "w" } ] } ] } ] },
        { "id": "b", "title": "B", "atLeast": 1, "within": "a", "lines": [
          { "name": "n", "items": [ { "analyte": "neutrophils", "unit": "10*9/L",
            "rows": [ { "condition": "< 0.2", "wording": "w" } ] } ] } ] } ]
      """;

  private static final String PREMISES =
      """
      "terms": [ { "name": "Low", "analyte": "platelets", "unit": "10*9/L",
        "evaluable": { "baseline": "> 20", "wording": "w" },
        "only": { "condition": "< LLN", "wording": "w" },
        "override": { "grade": 4, "condition": "< 15", "wording": "w" },
        "rows": [
          { "grade": 3, "condition": "< 50 % of baseline and > 25 % of baseline", "wording": "w" },
          { "grade": 4, "condition": "<= 25 % of baseline", "wording": "w" } ] } ]
      """;

  private static final String RESPONSES =
      """
      "responses": [ { "id": "up", "title": "Up", "since": "baseline", "atLeast": 1, "weeks": 8,
        "lines": [ { "analyte": "platelets", "unit": "10*9/L", "start": "< 100", "unprinted": "20",
          "cases": [
            { "start": "> 20", "condition": ">= baseline + 30", "wording": "w" },
            { "start": "< 20", "condition": ">= 200 % of baseline", "wording": "w" } ] } ] },
        { "id": "same", "title": "Same", "since": "nothing", "atLeast": 1, "atMost": 1,
          "not": ["up"],
          "lines": [ { "analyte": "hemoglobin", "unit": "g/L", "cases": [
            { "condition": ">= 110", "wording": "w" } ] } ] } ]
      """;

  private static final String DURATIONS =
      """
      "durations": [ { "id": "d", "title": "D", "analyte": "neutrophils", "unit": "10*9/L",
        "fromDay": 0, "lastDay": 30, "counting": "all-days", "stableDays": 3,
        "rows": [
          { "grade": 1, "condition": "<= 0.5", "from": 1, "below": 7, "wording": "w" },
          { "grade": 2, "condition": "<= 0.5", "from": 7, "wording": "w" },
          { "grade": 4, "condition": "<= 0.5", "throughout": true, "wording": "x" },
          { "grade": 3, "condition": "<= 0.1", "from": 7, "wording": "w" } ],
        "recovery": { "condition": "> 0.5", "days": 3, "transfusionFreeDays": 0,
          "wording": "w" } } ]
      """;

  @Test
  void should_load_what_the_other_tests_break() {
    assertThat(read("sets", SETS).rows()).hasSize(3);
    assertThat(read("grades", PREMISES).rows()).hasSize(5);
    assertThat(read("responses", RESPONSES).rows()).hasSize(3);
    assertThat(read("durations", DURATIONS).rows()).hasSize(5);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"atLeast\": 2 | \"atLeast\": 3 | set a, atLeast: expected 1 to 2, found 3",
        "\"atLeast\": 2 | \"atLeast\": 0 | expected 1 to 2, found 0",
        "\"id\": \"b\" | \"id\": \"a\" | expected an id of its own, found 'a' again",
        "\"within\": \"a\" | \"within\": \"c\" | expected a set that stands before it, found 'c'",
        "< 1\" | < baseline\" | expected limits that are known in a table of sets, found baseline",
        "< 1\" | < best\" | expected limits that are known in a table of sets, found best",
        "\"title\": \"B\" | \"titel\": \"B\" | expected a text, found nothing",
        "\"name\": \"p\" | \"name\": \"p\", \"any\": true | expected only known keys, found 'any'",
        "\"within\": \"a\" | \"inside\": \"a\" | expected only known keys, found 'inside'",
      })
  void should_refuse_broken_sets(String whole, String broken, String message) {
    assertRefused("sets", SETS, whole, broken, message);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"> 20\" | \"< 20\" | baseline: expected one number, such as '>= 1.0', found < 20",
        "\"> 20\" | \"> LLN\" | expected one number, such as '>= 1.0', found > LLN",
        "\"> 20\" | \"> 20 and < 90\" | expected one number",
        "\"> 20\" | \"high\" | expected a condition",
        "< LLN\" | < LLN and < 90\" | only, condition: expected one comparison",
        "\"grade\": 4, \"condition\": \"< 15\" | \"grade\": 3, \"condition\": \"< 15\" | expected"
            + " the grade of the last row, 4, found grade 3",
        "< 15\" | < LLN\" | override, condition: expected one number, such as '< 20', found < LLN",
        "\"baseline\": \"> 20\", | \"baseline\": \"> 20\", \"grade\": 1, | expected only known keys,"
            + " found 'grade'",
        "\"condition\": \"< LLN\", | \"condition\": \"< LLN\", \"x\": 1, | found 'x'",
        "\"grade\": 4, \"condition\": \"< 15\", | \"grade\": 4, \"condition\": \"< 15\", \"x\": 1, |"
            + " found 'x'",
        "<= 25 % of baseline | < 25 % of baseline | to end where '< 25 % of baseline' starts: '>="
            + " 25 % of baseline'",
        "> 25 % of baseline | > 60 % of baseline | to end where '<= 25 % of baseline' starts",
        "% of baseline\" | % of start\" | expected a condition such as",
      })
  void should_refuse_broken_premises(String whole, String broken, String message) {
    assertRefused("grades", PREMISES, whole, broken, message);
  }

  @Test
  void should_refuse_percents_in_a_wrong_order() {
    String json =
        PREMISES
            .replace("> 25 % of baseline", "> 60 % of baseline")
            .replace("<= 25 % of baseline", "<= 60 % of baseline");
    assertThatThrownBy(() -> read("grades", json))
        .hasMessageContaining("expected a limit below 50 % of baseline, found 60 % of baseline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluable", "only", "override"})
  void should_have_premises_in_tables_of_grades_alone(String key) {
    String json =
        """
        "terms": [ { "name": "Low", "analyte": "platelets", "unit": "10*9/L", "%s": {},
          "rows": [ { "code": "a.b", "condition": "< 15", "wording": "w" } ] } ]
        """;
    assertThatThrownBy(() -> read("bands", String.format(Locale.ROOT, json, key)))
        .hasMessageContaining("expected evaluable, only and override in a table of grades");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // rules by the earlier value
        "\"start\": \"< 20\" | \"start\": \"< 19\" | expected earlier values '<= 20' after '> 20',"
            + " found '< 19'",
        "\"start\": \"< 20\" | \"start\": \"< 21\" | expected earlier values '<= 20'",
        "\"unprinted\": \"20\", | | expected earlier values '<= 20' after '> 20', found '< 20'",
        "\"start\": \"< 20\" | \"start\": \"<= 20\" | expected two ranges that both leave it out,"
            + " found unprinted 20",
        "\"unprinted\": \"20\" | \"unprinted\": \"30\" | expected earlier values '<= 20'",
        "\"start\": \"> 20\" | \"start\": \"> 20 and < 90\" | expected a first range without an"
            + " upper edge",
        "\"start\": \"< 20\" | \"start\": \"< 20 and > 5\" | and a last one without a lower",
        "\"start\": \"< 20\" | \"start\": \"> 20\" | expected a first range without an upper edge",
        "\"start\": \"< 20\", | | start: expected a text, found nothing",
        "\"start\": \"< 100\" | \"start\": \"< LLN\" | start: expected plain numbers, found < LLN",
        "\"start\": \"< 20\" | \"start\": \"few\" | expected a condition such as",
        "\"cases\": [ { \"condition\": \">= 110\" | \"cases\": [ { \"start\": \"> 1\", \"condition\":"
            + " \">= 110\" | expected no earlier value, as nothing is compared, found > 1",
        // what is compared
        ">= baseline + 30 | >= best + 30 | expected numbers, or limits relative to the baseline,"
            + " found best",
        ">= baseline + 30 | >= LLN | expected numbers, or limits relative to the baseline, found"
            + " LLN",
        ">= 110 | >= baseline | expected numbers, or limits relative to the nothing, found baseline",
        "\"since\": \"baseline\" | \"since\": \"ever\" | since: expected baseline, best or nothing,"
            + " found 'ever'",
        // how many
        "\"atLeast\": 1, \"weeks\" | \"atLeast\": 2, \"weeks\" | atLeast: expected 1 to 1, found 2",
        "\"atLeast\": 1, \"weeks\" | \"atLeast\": 0, \"weeks\" | atLeast: expected 1 to 1, found 0",
        "\"atMost\": 1 | \"atMost\": 2 | atMost: expected 1 to 1, found 2",
        "\"weeks\": 8 | \"weeks\": 0 | weeks: expected 1 to",
        "\"not\": [\"up\"] | \"not\": [\"down\"] | expected a response that stands before it, found"
            + " 'down'",
        "\"id\": \"same\" | \"id\": \"up\" | expected an id of its own, found 'up' again",
        "\"unit\": \"g/L\" | \"unit\": \"g/dL\" | unit: expected 'g/L', found 'g/dL'",
        // nothing is lost
        "\"title\": \"Same\" | \"title\": \"Same\", \"week\": 8 | only known keys, found 'week'",
        "\"unprinted\": \"20\" | \"unprinted\": \"20\", \"end\": \"x\" | found 'end'",
        ">= 110\" | >= 110\", \"grade\": 1 | only known keys, found 'grade'",
      })
  void should_refuse_broken_responses(String whole, String broken, String message) {
    assertRefused("responses", RESPONSES, whole, broken, message);
  }

  @Test
  void should_refuse_a_start_of_a_single_rule() {
    String one =
        RESPONSES.replace(
            "\"cases\": [\n            { \"start\": \"> 20\"", "\"cases\": [ { \"start\": \"> 5\"");
    String json =
        one.replaceFirst("(?s), *\\n *\\{ \"start\": \"< 20\".*?\\}", "")
            .replace("\"unprinted\": \"20\",", "");
    assertThatThrownBy(() -> read("responses", json))
        .hasMessageContaining("expected the start of a single rule at the line");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // lengths
        "\"below\": 7 | \"below\": 6 | d, <= 0.5: expected 'below' 7, found 'below' 6",
        "\"below\": 7 | \"below\": 8 | expected 'below' 7, found 'below' 8",
        "\"from\": 1, \"below\": 7 | \"from\": 1 | expected 'below' 7, found no end",
        "\"below\": 7 | \"below\": 1 | below: expected 2 or more, found 1",
        "\"from\": 1, | \"from\": 0, | from: expected 1 or more, found 0",
        "\"from\": 7, \"wording\": \"w\" }, | \"from\": 7, \"below\": 9, \"wording\": \"w\" }, |"
            + " expected no end, found 'below' 9",
        // grades
        "\"grade\": 2 | \"grade\": 1 | expected a grade above 1, found grade 1",
        "\"grade\": 4 | \"grade\": 2 | expected a grade above 2, found grade 2",
        "\"grade\": 1 | \"grade\": 0 | grade: expected 1 to 4, found 0",
        "\"grade\": 4 | \"grade\": 5 | grade: expected 1 to 4, found 5",
        "\"grade\": 3 | \"grade\": 1 | d, <= 0.1: expected at least grade 2, found grade 1",
        // limits
        "<= 0.1 | <= 0.6 | expected a limit beyond '<= 0.5', found <= 0.6",
        "<= 0.1 | < 0.5 | expected a limit beyond '<= 0.5', found < 0.5",
        "<= 0.1 | >= 0.1 | expected a limit beyond '<= 0.5', found >= 0.1",
        "<= 0.1 | < LLN | condition: expected one number, such as '<= 0.5', found < LLN",
        "<= 0.1 | <= 0.1 and > 0 | expected one number",
        "\"> 0.5\" | \"> ULN\" | recovery, condition: expected one number",
        // windows
        "\"fromDay\": 0 | \"fromDay\": -1 | fromDay: expected 0 or more, found -1",
        "\"lastDay\": 30 | \"lastDay\": 0 | lastDay: expected 1 or more, found 0",
        "all-days | days | counting: expected longest-spell, all-days, measurements, found 'days'",
        "\"stableDays\": 3 | \"stableDays\": 0 | stableDays: expected 1 or more, found 0",
        "\"days\": 3 | \"days\": 0 | recovery, days: expected 1 or more, found 0",
        "\"transfusionFreeDays\": 0 | \"transfusionFreeDays\": -1 | expected 0 or more, found -1",
        // nothing is lost
        "\"lastDay\" | \"toDay\" | only known keys, found 'toDay'",
        "\"throughout\": true | \"throughout\": true, \"from\": 3 | only known keys, found 'from'",
        "\"days\": 3 | \"days\": 3, \"of\": 2 | only known keys, found 'of'",
        "\"unit\": \"10*9/L\" | \"unit\": \"/uL\" | unit: expected '10*9/L', found '/uL'",
      })
  void should_refuse_broken_durations(String whole, String broken, String message) {
    assertRefused("durations", DURATIONS, whole, broken, message);
  }

  @Test
  void should_refuse_two_scales_of_one_id() {
    String scale = DURATIONS.substring(DURATIONS.indexOf("{ \"id\""), DURATIONS.lastIndexOf(']'));
    assertThatThrownBy(() -> read("durations", DURATIONS.replace(scale, scale + ", " + scale)))
        .hasMessageContaining("expected an id of its own, found 'd' again");
  }

  private static void assertRefused(
      String kind, String whole, String part, String broken, String message) {
    String flat = whole.replaceAll("\\s+", " ");
    assertThat(flat).contains(part);
    int at = flat.indexOf(part);
    String json =
        flat.substring(0, at) + (broken == null ? "" : broken) + flat.substring(at + part.length());
    assertThatThrownBy(() -> read(kind, json))
        .isInstanceOf(CriteriaException.class)
        .hasMessageStartingWith("table x")
        .hasMessageContaining(message);
  }

  private static CriteriaTable read(String kind, String content) {
    String head =
        """
        { "id": "x", "kind": "%s", "title": "T", "version": "1", "publisher": "P",
          "published": "2026", "source": { "title": "S" }, "verified": "source read",
        """;
    return CriteriaLibrary.read("x", String.format(Locale.ROOT, head, kind) + content + "}");
  }
}
