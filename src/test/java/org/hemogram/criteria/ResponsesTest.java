package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemogram.criteria.Samples.quantity;
import static org.hemogram.criteria.Samples.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsesTest {
  private static final Analyte[] LINES = {
    Analyte.HEMOGLOBIN, Analyte.PLATELETS, Analyte.NEUTROPHILS
  };

  @ParameterizedTest(name = "platelets {0} → {1}: {2}")
  @CsvSource({
    // from below 20: above 20, and twice the start
    "15, 29, not met", // 93 % more
    "15, 29.9, not met",
    "15, 30, met",
    "15, 30.1, met",
    "8, 16, not met",
    "9.9, 19.8, not met",
    "10, 20, not met",
    "10, 20.1, met",
    "19.9, 39.7, not met",
    "19.9, 39.8, met",
    // from above 20: 30 more
    "20.1, 50, not met",
    "20.1, 50.1, met",
    "25, 54, not met",
    "25, 54.9, not met",
    "25, 55, met",
    "25, 55.1, met",
    "99.9, 129.8, not met",
    "99.9, 129.9, met",
    // exactly 20 is not printed
    "20, 39, not met",
    "20, 40, undetermined PRINTED_RULE",
    "20, 49, undetermined PRINTED_RULE",
    "20, 50, met",
    // only from below 100
    "100, 200, not met",
    // what is missing
    ", 55, undetermined EARLIER",
    "25, , undetermined CURRENT",
    "100, , not met",
    ", , undetermined EARLIER",
    // bounds
    "25, >55, met",
    "25, >54, undetermined EXACT_VALUE",
    "25, <55, not met",
    "25, <60, undetermined EXACT_VALUE",
    "<20, 60, undetermined EXACT_VALUE",
    "<20, 20, not met",
    "<30, 60, undetermined EXACT_VALUE",
  })
  void should_judge_the_platelet_response(
      @Nullable String before, @Nullable String now, String expected) {
    for (String table : new String[] {"iwg-2006", "iwg-2018"}) {
      assertThat(change(table, "hi-p", Analyte.PLATELETS, before, now))
          .as(table)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "neutrophils {0} → {1}: {2}")
  @CsvSource({
    "0.4, 0.9, not met",
    "0.4, 0.91, met",
    "400 /uL, 901 /uL, met",
    "0.9, 1.7, not met", // 89 % more
    "0.9, 1.8, met",
    "0.9, 1.79, not met",
    "0.2, 0.7, not met",
    "0.2, 0.71, met",
    "0, 0.5, not met",
    "0, 0.51, met",
    "0.99, 1.98, met",
    "1.0, 5.0, not met",
    "0.4, , undetermined CURRENT",
    ", 0.91, undetermined EARLIER",
    "<0.5, 0.91, undetermined EXACT_VALUE",
    "0.4, >0.9, met",
    "0.4, >=0.9, undetermined EXACT_VALUE",
  })
  void should_judge_the_neutrophil_response(
      @Nullable String before, @Nullable String now, String expected) {
    for (String table : new String[] {"iwg-2006", "iwg-2018"}) {
      assertThat(change(table, "hi-n", Analyte.NEUTROPHILS, before, now))
          .as(table)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "hemoglobin {0} → {1}: 2006 {2}, 2018 {3}")
  @CsvSource({
    "85, 99.9, not met, not met",
    "85, 100, met, met",
    "8.5 g/dL, 10 g/dL, met, met",
    "85, 100.1, met, met",
    "109.9, 124.9, met, met",
    "109.9, 124.8, not met, not met",
    "110, 125, not met, met",
    ", 125, undetermined EARLIER, undetermined EARLIER",
    "85, , undetermined CURRENT, undetermined CURRENT",
  })
  void should_judge_the_erythroid_response(
      @Nullable String before, @Nullable String now, String in2006, String in2018) {
    assertThat(change("iwg-2006", "hi-e", Analyte.HEMOGLOBIN, before, now)).isEqualTo(in2006);
    assertThat(change("iwg-2018", "hi-e", Analyte.HEMOGLOBIN, before, now)).isEqualTo(in2018);
  }

  @ParameterizedTest(name = "best {0}, {1}, {2}; now {3}, {4}, {5}: {6}")
  @CsvSource({
    // hemoglobin, platelets, neutrophils
    "120, 100, 2.0, 105.1, 50.1, 1.01, not met",
    "120, 100, 2.0, 105, 50.1, 1.01, met",
    "120, 100, 2.0, 105.1, 50, 1.01, met",
    "120, 100, 2.0, 105.1, 50.1, 1.0, met",
    "120, 100, 2.0, 104.9, 49, 0.9, met",
    "120, 100, 2.0, 105.1, 50.1, , undetermined CURRENT",
    "120, 100, , 105.1, 50.1, 1.01, undetermined EARLIER",
    "120, 100, , 105, 50.1, 1.01, met",
  })
  void should_judge_whether_an_improvement_was_lost(
      @Nullable String hemoglobin,
      @Nullable String platelets,
      @Nullable String neutrophils,
      @Nullable String nowHemoglobin,
      @Nullable String nowPlatelets,
      @Nullable String nowNeutrophils,
      String expected) {
    Response lost = response("iwg-2006", "hi-lost");
    assertThat(lost.since()).isEqualTo(Response.Since.BEST);
    assertThat(
            words(
                lost.judge(
                    values(
                        counts(hemoglobin, platelets, neutrophils),
                        counts(nowHemoglobin, nowPlatelets, nowNeutrophils)))))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource({
    "110, 100, 1.0, met",
    "11.0 g/dL, 100, 1000 /uL, met",
    "109.9, 100, 1.0, not met",
    "110, 99.9, 1.0, not met",
    "110, 100, 0.99, not met",
    "110, 100, , undetermined CURRENT",
    "109.9, 100, , not met",
    ", , , undetermined CURRENT CURRENT CURRENT",
  })
  void should_judge_the_blood_part_of_a_complete_remission_of_2006(
      @Nullable String hemoglobin,
      @Nullable String platelets,
      @Nullable String neutrophils,
      String expected) {
    assertThat(now("iwg-2006", "cr", counts(hemoglobin, platelets, neutrophils)))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource({
    "100, 100, 1.0, cr",
    "99.9, 100, 1.0, cr-bi",
    "100, 99.9, 1.0, cr-bi",
    "100, 100, 0.99, cr-bi",
    "100, 99.9, 0.99, cr-uni",
    "99.9, 100, 0.99, cr-uni",
    "99.9, 99.9, 1.0, cr-uni",
    "99.9, 99.9, 0.99, crh",
    "99.9, 50, 0.5, crh",
    "99.9, 49.9, 0.5, ''",
    "99.9, 50, 0.49, ''",
    // the vignettes of the publication
    "102, 110, 1.9, cr",
    "104, 120, 0.5, cr-bi",
    "102, 30, 0.3, cr-uni",
    "92, 55, 0.8, crh",
  })
  void should_put_counts_into_one_category_of_2023(
      String hemoglobin, String platelets, String neutrophils, String expected) {
    Map<Analyte, Quantity> counts = counts(hemoglobin, platelets, neutrophils);
    String met =
        Responses.of(table("iwg-2023")).all().stream()
            .filter(one -> !one.id().equals("cr-or-crl"))
            .filter(one -> now("iwg-2023", one.id(), counts).equals("met"))
            .map(Response::id)
            .collect(Collectors.joining(" "));
    assertThat(met).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3} {4}")
  @CsvSource({
    ", 100, 1.0, cr, undetermined CURRENT",
    ", 100, 1.0, cr-or-crl, met",
    ", 60, 0.7, cr-or-crl, undetermined CURRENT",
    ", 100, 1.0, cr-bi, undetermined CURRENT",
    ", 100, 1.0, cr-uni, not met",
    ", 100, 1.0, crh, not met",
    ", 60, 0.7, cr-uni, undetermined CURRENT",
    ", 60, 0.7, crh, undetermined CURRENT",
    ", 40, 0.7, crh, not met",
    "90, , 0.7, crh, undetermined CURRENT",
    "90, 40, , crh, not met",
  })
  void should_leave_a_category_open_where_a_count_is_missing(
      @Nullable String hemoglobin,
      @Nullable String platelets,
      @Nullable String neutrophils,
      String id,
      String expected) {
    assertThat(now("iwg-2023", id, counts(hemoglobin, platelets, neutrophils))).isEqualTo(expected);
  }

  @Test
  void should_tell_which_lines_decide_and_what_is_missing() {
    Response.Judgement judgement =
        response("iwg-2006", "cr").judge(values(Map.of(), counts("120", "90", null)));
    assertThat(judgement.met()).isEqualTo(Truth.FALSE);
    assertThat(judgement.meeting())
        .extracting(ResponseLine::analyte)
        .containsExactly(Analyte.HEMOGLOBIN);
    assertThat(judgement.failing())
        .extracting(ResponseLine::analyte)
        .containsExactly(Analyte.PLATELETS);
    assertThat(judgement.missing())
        .containsExactly(new Response.Missing(Analyte.NEUTROPHILS, Response.Lack.CURRENT));
  }

  @ParameterizedTest(name = "{0} {1}: {2} weeks")
  @CsvSource({"iwg-2006, hi-p, 8", "iwg-2006, cr, 4", "iwg-2018, hi-e, 8", "iwg-2018, hi-p, 0"})
  void should_tell_how_long_it_has_to_last(String table, String id, int weeks) {
    assertThat(response(table, id).weeks()).isEqualTo(weeks);
    assertThat(response(table, id).lines().get(0).rows().get(0).lasting())
        .isEqualTo(weeks == 0 ? "" : "at least " + weeks + " weeks");
  }

  @Test
  void should_show_the_rules_for_review() {
    assertThat(response("iwg-2006", "hi-p").lines().get(0).rows())
        .extracting(TableRow::term, TableRow::appliesTo, TableRow::condition, TableRow::edge)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "HI-P, platelet response",
                "baseline < 100 and > 20",
                ">= baseline + 30",
                "baseline + 30 → met; baseline 100 → not met; baseline 20 → not printed"),
            org.assertj.core.groups.Tuple.tuple(
                "HI-P, platelet response",
                "baseline < 100 and < 20",
                "> 20 and >= 200 % of baseline",
                "20 → not met; 200 % of baseline → met; baseline 100 → not met; baseline 20 → not"
                    + " printed"));
    assertThat(response("iwg-2006", "hi-e").lines().get(0).rows().get(0))
        .extracting(TableRow::appliesTo, TableRow::edge)
        .containsExactly("baseline < 110", "baseline + 15 → met; baseline 110 → not met");
    assertThat(response("iwg-2006", "cr").lines().get(0).rows().get(0).appliesTo()).isEmpty();
    assertThat(response("iwg-2023", "cr-bi").lines().get(0).rows().get(0).term())
        .isEqualTo("CRbi, blood part (exactly 2 of 3)");
    assertThat(response("iwg-2023", "crh").lines().get(0).rows().get(0).term())
        .isEqualTo("CRh, blood part (all of 2), not CR or CRL, blood part");
  }

  @Test
  void should_refuse_a_value_in_another_unit() {
    ResponseLine line = response("iwg-2006", "hi-p").lines().get(0);
    Quantity right = quantity(Analyte.PLATELETS, "55");
    Quantity wrong = Quantity.of("55", Unit.RATIO);
    assertThatThrownBy(() -> line.holds(right, wrong)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> line.holds(wrong, right)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_have_responses_only_in_tables_of_responses() {
    assertThat(Responses.of(table("ctcae-5.0")).all()).isEmpty();
    assertThat(Responses.of(table("iwg-2006")).response("hi-x")).isEmpty();
    assertThat(Durations.of(table("iwg-2006")).all()).isEmpty();
  }

  private static Response response(String table, String id) {
    return Responses.of(table(table)).response(id).orElseThrow();
  }

  private static String change(
      String table, String id, Analyte analyte, @Nullable String before, @Nullable String now) {
    return words(response(table, id).judge(values(counts(analyte, before), counts(analyte, now))));
  }

  private static String now(String table, String id, Map<Analyte, Quantity> counts) {
    return words(response(table, id).judge(values(Map.of(), counts)));
  }

  private static String words(Response.Judgement judgement) {
    return switch (judgement.met()) {
      case TRUE -> "met";
      case FALSE -> "not met";
      case UNKNOWN ->
          judgement.missing().stream()
              .map(missing -> missing.lack().name())
              .collect(Collectors.joining(" ", "undetermined ", ""));
    };
  }

  private static Map<Analyte, Quantity> counts(Analyte analyte, @Nullable String value) {
    return value == null ? Map.of() : Map.of(analyte, quantity(analyte, value));
  }

  private static Map<Analyte, Quantity> counts(
      @Nullable String hemoglobin, @Nullable String platelets, @Nullable String neutrophils) {
    Map<Analyte, Quantity> counts = new EnumMap<>(Analyte.class);
    String[] values = {hemoglobin, platelets, neutrophils};
    for (int i = 0; i < LINES.length; i++) {
      counts.putAll(counts(LINES[i], values[i]));
    }
    return counts;
  }

  private static Response.Values values(
      Map<Analyte, Quantity> earlier, Map<Analyte, Quantity> current) {
    return new Response.Values() {
      @Override
      public @Nullable Quantity earlier(Analyte analyte) {
        return earlier.get(analyte);
      }

      @Override
      public @Nullable Quantity current(Analyte analyte) {
        return current.get(analyte);
      }
    };
  }
}
