package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenTablesTest {

  private static final String WHOLE =
      """
      { "id": "x", "kind": "grades", "title": "T", "version": "1", "publisher": "P",
        "published": "2026", "source": { "title": "S" }, "verified": "source read",
        "terms": [ { "name": "Low", "analyte": "hemoglobin", "unit": "g/L", "rows": [
          { "grade": 1, "condition": "< LLN and >= 100", "wording": "w" },
          { "grade": 2, "condition": "< 100 and >= 80", "wording": "w" },
          { "grade": 3, "condition": "< 80", "wording": "w" } ] } ] }
      """;

  @Test
  void should_load_the_table_that_the_other_tests_break() {
    CriteriaLibrary.standard().with("x", WHOLE);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // a gap, an overlap, a wrong order
        "< 100 and >= 80 | < 100 and >= 81 | table x, Low, grade 2: expected '< 100 and >= 81' to"
            + " end where '< 80' starts: '>= 80', found '>= 81'",
        "< 100 and >= 80 | < 100 and >= 79 | found '>= 79'",
        "< 100 and >= 80 | < 100 and > 80  | found '> 80'",
        "< 100 and >= 80 | < 100           | found no end",
        "< 100 and >= 80 | <= 100 and >= 80 | table x, Low, grade 1: expected '< LLN and >= 100' to"
            + " end where '<= 100 and >= 80' starts: '> 100', found '>= 100'",
        "\"< 80\" | \"< 80 and >= 10\" | table x, Low, grade 3: expected no end, as it is the last"
            + " row, found < 80 and >= 10",
        "< 100 and >= 80 | > 100 and >= 80 | expected an upper edge (<), found > 100 and >= 80",
        "< 100 and >= 80\", \"wording\": \"w\" }, | < 100 and >= 120\", \"wording\": \"w\" }, {"
            + " \"grade\": 3, \"condition\": \"< 120 and >= 80\", \"wording\": \"w\" }, | table x,"
            + " Low, grade 3: expected a limit below 100, found 120",
        "\"grade\": 2 | \"grade\": 1 | table x, Low, grade 1: expected a grade above 1, found 1",
        "\"grade\": 2 | \"grade\": 5 | expected 1 to 4, found 5",
        "\"grade\": 2, | | grade: expected a whole number, found nothing",
        "\"grade\": 2 | \"grade\": \"2\" | expected a whole number, found '2'",
        // what a condition may be
        "< 100 and >= 80 | below 100 | table x, Low, grade 2, condition: expected a condition such"
            + " as '< LLN and >= 1.5', found 'below 100'",
        "< 100 and >= 80 | < 1e2 and >= 80 | found '< 1e2 and >= 80'",
        "< LLN and >= 100 | < lln and >= 100 | found '< lln and >= 100'",
        // what is known
        "hemoglobin | haemoglobin | analyte: expected a known analyte, found 'haemoglobin'",
        "\"g/L\" | \"g/dL\" | table x, Low, unit: expected 'g/L', found 'g/dL'",
        "source read | hearsay | verified: expected two sources, source read, secondary read, found"
            + " 'hearsay'",
        "source read | UNVERIFIED (from memory) | found 'UNVERIFIED (from memory)'",
        "\"verified\": \"source read\", | | verified: expected two sources, source read, secondary"
            + " read, found none",
        "\"source\": { \"title\": \"S\" }, | | source: expected a source with a title, found none",
        "{ \"title\": \"S\" } | { \"title\": \"\" } | title: expected a text, found an empty one",
        "\"kind\": \"grades\" | \"kind\": \"levels\" | kind: expected grades, bands, points,"
            + " sets, responses or durations, found 'levels'",
        // schema
        "\"id\": \"x\" | \"id\": \"a/../b\" | table x, id: expected lower-case letters, digits, '-'"
            + " and '.', found 'a/../b'",
        "\"wording\": \"w\" | \"wordnig\": \"w\" | wording: expected a text, found nothing",
        "\"version\": \"1\" | \"version\": 1 | version: expected a text, found 1",
        "\"publisher\" | \"adress\": \"\", \"publisher\" | table x: expected only known keys, found"
            + " 'adress'",
        "\"grade\": 1, | \"grade\": 1, \"level\": 1, | table x, Low, grade 1: expected only known keys,"
            + " found 'level'",
        "\"analyte\" | \"sort\": 1, \"analyte\" | table x, Low: expected only known keys, found 'sort'",
        "\"title\": \"T\" | \"title\": \"T\", \"title\": \"U\" | expected JSON, found Duplicate",
        "\"title\": \"T\" | \"title\": null | expected an object, a list, a text, a whole number,"
            + " true or false, found null",
      })
  void should_refuse_a_broken_table_and_say_where_and_why(
      String whole, String broken, String message) {
    String json = WHOLE.replaceFirst(Pattern.quote(whole), broken == null ? "" : broken);
    assertThatThrownBy(() -> CriteriaLibrary.standard().with("x", json))
        .isInstanceOf(CriteriaException.class)
        .hasMessageStartingWith("table x")
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | expected JSON, found nothing",
        "[] | expected an object, found []",
        "{ | expected JSON",
        "{} {} | expected one JSON object, found more after it",
      })
  void should_refuse_what_is_no_table(String json, String message) {
    assertThatThrownBy(() -> CriteriaLibrary.standard().with("x", json))
        .isInstanceOf(CriteriaException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"below\": \"5 years\" | \"from\": \"6 years\" | expected a group that starts where 'a'"
            + " ends, found a gap in ages",
        "\"below\": \"5 years\" | \"from\": \"4 years\" | expected each person in one group, found"
            + " 'a' and 'b' for the same",
        "\"sex\": \"male\" | \"from\": \"4 years\" | expected each person in one group",
        "\"below\": \"five\" | \"from\": \"5 years\" | below: expected an age such as '57 days'",
        "\"from\": \"5 years\", \"below\": \"4 years\" | \"from\": \"5 years\" | below: expected an"
            + " age after 'from', found 4 years",
        "\"sex\": \"m\" | \"sex\": \"female\" | sex: expected female or male, found 'm'",
        "\"until\": \"5 years\" | \"from\": \"5 years\" | expected only known keys, found 'until'",
        "\"pregnancy\": [\"fourth\"] | \"from\": \"5 years\" | pregnancy: expected no, first,"
            + " second or third, found 'fourth'",
      })
  void should_refuse_groups_that_leave_people_out_or_count_them_twice(
      String first, String second, String message) {
    String json = groups(first, 1, second, 1);
    assertThatThrownBy(() -> CriteriaLibrary.standard().with("x", json))
        .isInstanceOf(CriteriaException.class)
        .hasMessageContaining(message);
  }

  @Test
  void should_refuse_limits_above_the_same_start_in_a_wrong_order() {
    String high =
        WHOLE
            .replace("< LLN and >= 100", "> ULN and <= ULN + 40")
            .replace("< 100 and >= 80", "> ULN + 40 and <= ULN + 20")
            .replace("< 80", "> ULN + 20");
    assertThatThrownBy(() -> CriteriaLibrary.standard().with("x", high))
        .hasMessage("table x, Low, grade 3: expected a limit above ULN + 40, found ULN + 20");
  }

  @Test
  void should_refuse_two_terms_of_one_name() {
    String term = WHOLE.substring(WHOLE.indexOf("{ \"name\""), WHOLE.lastIndexOf("] }"));
    String twice = WHOLE.replace(term, term + ", " + term);
    assertThatThrownBy(() -> CriteriaLibrary.standard().with("x", twice))
        .hasMessageContaining("expected a name of its own, found 'Low' again");
  }

  @Test
  void should_refuse_groups_with_different_outcomes() {
    String json = groups("\"below\": \"5 years\"", 1, "\"from\": \"5 years\"", 2);
    assertThatThrownBy(() -> CriteriaLibrary.standard().with("x", json))
        .hasMessage("table x, Low, b: expected the outcomes [1], found [2]");
  }

  private static String groups(String first, int gradeOne, String second, int gradeTwo) {
    return """
    { "id": "x", "kind": "grades", "title": "T", "version": "1", "publisher": "P",
      "published": "2026", "source": { "title": "S" }, "verified": "source read",
      "terms": [ { "name": "Low", "analyte": "hemoglobin", "unit": "g/L", "groups": [
        { "for": "a", %s, "rows": [ { "grade": %d, "condition": "< 1", "wording": "w" } ] },
        { "for": "b", %s, "rows": [ { "grade": %d, "condition": "< 1", "wording": "w" } ] }
      ] } ] }
    """
        .formatted(first, gradeOne, second, gradeTwo);
  }
}
