package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.criteria.Samples.person;
import static org.hemogram.criteria.Samples.quantity;
import static org.hemogram.criteria.Samples.table;

import java.util.EnumMap;
import java.util.Map;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitSetsTest {

  @ParameterizedTest(name = "neutrophils {0}, platelets {1}, reticulocytes {2}")
  @CsvSource({
    // severe by 60, severe by 20, very severe by 60
    "0.49, 19, 70, TRUE, TRUE, FALSE",
    "0.5, 20, 60, FALSE, FALSE, FALSE",
    "0.49, 20, 59.9, TRUE, FALSE, FALSE",
    "0.49, 20, 60, FALSE, FALSE, FALSE",
    "0.49, 20, , UNKNOWN, UNKNOWN, FALSE",
    "0.2, 19, 10, TRUE, TRUE, FALSE",
    "0.19, 19, 10, TRUE, TRUE, TRUE",
    "0.19, 40, 80, FALSE, FALSE, FALSE",
    "0.19, 40, , UNKNOWN, UNKNOWN, UNKNOWN",
    "0.19, 19, , TRUE, TRUE, TRUE",
    ", 19, 10, TRUE, TRUE, UNKNOWN",
    ", , 10, UNKNOWN, UNKNOWN, UNKNOWN",
    "0.6, 30, , FALSE, FALSE, FALSE",
    "<0.5, 19, 70, TRUE, TRUE, UNKNOWN",
    "<0.2, 19, 70, TRUE, TRUE, TRUE",
    "490 /uL, 19000 /uL, 70, TRUE, TRUE, FALSE",
  })
  void should_judge_the_blood_part_of_severe_aplastic_anemia(
      String neutrophils,
      String platelets,
      String reticulocytes,
      Truth by60,
      Truth by20,
      Truth very) {
    Draw draw =
        new Draw()
            .with(Analyte.NEUTROPHILS, neutrophils)
            .with(Analyte.PLATELETS, platelets)
            .with(Analyte.RETICULOCYTES, reticulocytes);
    assertThat(met("aa-camitta", "severe-60", draw, "person")).isEqualTo(by60);
    assertThat(met("aa-camitta", "severe-20", draw, "person")).isEqualTo(by20);
    assertThat(met("aa-camitta", "very-severe-60", draw, "person")).isEqualTo(very);
  }

  @ParameterizedTest
  @CsvSource({
    "99.9, 49.9, 2, TRUE",
    "100, 49.9, 1.49, TRUE",
    "100, 50, 1.49, FALSE",
    "100, 49.9, 1.5, FALSE",
    "99, , , UNKNOWN",
    "99, 60, , UNKNOWN",
    "120, 60, , FALSE",
  })
  void should_judge_the_blood_part_of_the_diagnosis(
      String hemoglobin, String platelets, String neutrophils, Truth expected) {
    Draw draw =
        new Draw()
            .with(Analyte.HEMOGLOBIN, hemoglobin)
            .with(Analyte.PLATELETS, platelets)
            .with(Analyte.NEUTROPHILS, neutrophils);
    assertThat(met("aa-diagnosis", "diagnosis", draw, "person")).isEqualTo(expected);
    assertThat(met("pancytopenia", "p4", draw, "person")).isEqualTo(expected);
  }

  @Test
  void should_say_which_lines_are_missing() {
    Draw draw = new Draw().with(Analyte.NEUTROPHILS, "0.3").with(Analyte.PLATELETS, "40");
    LimitSet.Judgement judgement = set("aa-camitta", "severe-60").judge(draw, Subject.UNKNOWN);
    assertThat(judgement.meeting()).extracting(LimitLine::name).containsExactly("neutrophils");
    assertThat(judgement.failing()).extracting(LimitLine::name).containsExactly("platelets");
    assertThat(judgement.missing()).extracting(LimitLine::name).containsExactly("reticulocytes");
  }

  @ParameterizedTest(name = "{5}: {0}, {1}, {2}, {3} → {4} {6}")
  @CsvSource({
    // hemoglobin, neutrophils, wbc, platelets, set, person, met
    "99, 1.79, , 99, p1, man 40 y, TRUE",
    "100, 1.79, , 99, p1, man 40 y, FALSE",
    "99, 1.8, , 99, p1, man 40 y, FALSE",
    "99, 1.79, , 100, p1, man 40 y, FALSE",
    "99, , 1.0, 99, p1, man 40 y, UNKNOWN",
    "134, , 3.9, 149, p2, man 40 y, TRUE",
    "134, , 3.9, 149, p2, woman 40 y, FALSE",
    "134, , 3.9, 149, p2, person 40 y, UNKNOWN",
    "114, , 3.9, 149, p2, person 40 y, TRUE",
    "114, , 3.9, 149, p2, boy 3 y, UNKNOWN",
    "129, 1.79, 5, 149, p3, man 40 y, TRUE",
    "129, 2.0, 3.9, 149, p3, man 40 y, TRUE",
    "129, 2.0, 4.0, 149, p3, man 40 y, FALSE",
    "129, 2.0, , 149, p3, man 40 y, FALSE",
    "129, , 3.9, 149, p3, man 40 y, TRUE",
    "129, , , 149, p3, man 40 y, UNKNOWN",
    "119, 1.79, , 149, p3, woman 40 y, TRUE",
    "120, 1.79, , 149, p3, woman 40 y, FALSE",
  })
  void should_judge_the_limit_sets_of_pancytopenia(
      String hemoglobin,
      String neutrophils,
      String wbc,
      String platelets,
      String set,
      String who,
      Truth expected) {
    Draw draw =
        new Draw()
            .with(Analyte.HEMOGLOBIN, hemoglobin)
            .with(Analyte.NEUTROPHILS, neutrophils)
            .with(Analyte.WBC, wbc)
            .with(Analyte.PLATELETS, platelets);
    assertThat(met("pancytopenia", set, draw, who)).isEqualTo(expected);
  }

  @Test
  void should_use_white_cells_only_where_neutrophils_are_missing() {
    Draw draw =
        new Draw()
            .with(Analyte.HEMOGLOBIN, "119")
            .with(Analyte.WBC, "3.9")
            .with(Analyte.PLATELETS, "149")
            .limit(Analyte.HEMOGLOBIN, "120")
            .limit(Analyte.NEUTROPHILS, "1.7")
            .limit(Analyte.WBC, "4.0")
            .limit(Analyte.PLATELETS, "150");
    assertThat(met("pancytopenia", "in-force", draw, "person")).isEqualTo(Truth.TRUE);
    assertThat(met("pancytopenia", "in-force", draw.with(Analyte.NEUTROPHILS, "2"), "person"))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void should_not_judge_a_line_without_its_limit() {
    Draw draw =
        new Draw()
            .with(Analyte.HEMOGLOBIN, "50")
            .with(Analyte.WBC, "1")
            .with(Analyte.PLATELETS, "5");
    assertThat(met("pancytopenia", "in-force", draw, "person")).isEqualTo(Truth.UNKNOWN);
  }

  private static LimitSet set(String table, String id) {
    return LimitSets.of(table(table)).set(id).orElseThrow();
  }

  private static Truth met(String table, String id, Draw draw, String who) {
    return set(table, id).judge(draw, person(who)).met();
  }

  /** The values of one draw. */
  private static final class Draw implements LimitValues {
    private final Map<Analyte, Quantity> values = new EnumMap<>(Analyte.class);
    private final Map<Analyte, ReferenceInterval> intervals = new EnumMap<>(Analyte.class);

    Draw with(Analyte analyte, @Nullable String value) {
      if (value != null) {
        values.put(analyte, quantity(analyte, value));
      }
      return this;
    }

    Draw limit(Analyte analyte, String lower) {
      intervals.put(analyte, Samples.interval(lower, null));
      return this;
    }

    @Override
    public @Nullable Quantity value(Analyte analyte) {
      return values.get(analyte);
    }

    @Override
    public @Nullable ReferenceInterval interval(Analyte analyte) {
      return intervals.get(analyte);
    }
  }
}
