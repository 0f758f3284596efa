package org.hemogram.criteria;

import static org.hemogram.criteria.GradingAssert.assertThat;
import static org.hemogram.criteria.Samples.interval;
import static org.hemogram.criteria.Samples.quantity;
import static org.hemogram.criteria.Samples.table;
import static org.hemogram.criteria.Samples.term;

import org.assertj.core.api.Assertions;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

  @ParameterizedTest(name = "{0}, {1}: depends on the person {2}, low {3}")
  @CsvSource({
    "ctcae-5.0, Anemia, false, true",
    "ctcae-5.0, Hemoglobin increased, false, false",
    "ctcae-5.0, Lymphocyte count increased, false, false",
    "ctcae-5.0, Leukocytosis, false, false",
    "'daids-2.1', 'Hemoglobin, Low', true, true",
    "'daids-2.1', 'Platelets, Decreased', false, true",
    "'daids-2.1', 'Absolute CD4+ Count, Low', true, true",
    "who-2024, Anemia, true, true",
    "iwcll-2008, Decrease in platelets, false, true",
  })
  void should_know_what_it_asks_for(String table, String name, boolean person, boolean low) {
    Term term = term(table, name);
    Assertions.assertThat(term.dependsOnPerson()).isEqualTo(person);
    Assertions.assertThat(term.isLow()).isEqualTo(low);
    Assertions.assertThat(term.table()).isEqualTo(table);
  }

  @Test
  void should_depend_on_the_person_where_something_is_taken_off_for_elevation() {
    String json =
        """
        { "id": "x", "kind": "grades", "title": "T", "version": "1", "publisher": "P",
          "published": "2026", "source": { "title": "S" }, "verified": "source read",
          "adjustments": { "analyte": "hemoglobin", "unit": "g/L",
            "altitude": [ { "from": 0, "subtract": "4", "wording": "w" } ] },
          "terms": [ { "name": "Low", "analyte": "hemoglobin", "unit": "g/L", "rows": [
            { "grade": 1, "condition": "< 100", "wording": "w" } ] } ] }
        """;
    Assertions.assertThat(CriteriaLibrary.read("x", json).terms().get(0).dependsOnPerson())
        .isTrue();
  }

  @ParameterizedTest(name = "{0} {1}, limits {2} to {3}: within {4}")
  @CsvSource({
    "Neutrophil count decreased, 1.2, 1.2, 7, true",
    "Neutrophil count decreased, 1.2, 1.2, , true",
    "Neutrophil count decreased, 1.2, 1.21, 7, false",
    "Neutrophil count decreased, 1.2, 1.0, 1.2, true",
    "Neutrophil count decreased, 1.2, 1.0, 1.1, false",
    "Neutrophil count decreased, 1.2, , 7, false",
    "Neutrophil count decreased, 1.2, , , false",
    "Neutrophil count decreased, <0.4, 0.1, 7, false",
    "Leukocytosis, 101, 4, 101, true",
    "Leukocytosis, 101, , 101, true",
    "Leukocytosis, 101, 4, 100.9, false",
    "Leukocytosis, 101, 102, 200, false",
    "Leukocytosis, 101, 4, , false",
  })
  void should_remark_a_grade_inside_the_interval(
      String name, String value, @Nullable String lower, @Nullable String upper, boolean within) {
    Term term = term("ctcae-5.0", name);
    Grading grading =
        term.grade(quantity(term.analyte(), value), interval(lower, upper), null, Subject.UNKNOWN);
    if (within) {
      assertThat(grading).hasRemarks(Remark.WITHIN_INTERVAL);
    } else {
      assertThat(grading).hasRemarks();
    }
  }

  @Test
  void should_tell_tables_with_points_from_others() {
    Assertions.assertThat(table("ipss-r").scales()).allMatch(Scale::hasPoints);
    Assertions.assertThat(table("ctcae-5.0").scales()).noneMatch(Scale::hasPoints);
  }
}
