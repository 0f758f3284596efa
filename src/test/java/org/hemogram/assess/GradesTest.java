package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hemogram.assess.PatientFixture.man;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.Subject;
import org.hemogram.criteria.Term;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.ReferenceInterval;
import org.junit.jupiter.api.Test;

class GradesTest {
  private final Grades chosen =
      new Grades(
          CriteriaLibrary.standard(), List.of("ctcae-6.0", "ctcae-5.0", "daids-2.1", "aa-camitta"));

  @Test
  void should_have_terms_in_the_order_of_the_criteria() {
    assertThat(chosen.terms(Analyte.PLATELETS))
        .extracting(Term::table, Term::name)
        .containsExactly(
            tuple("ctcae-6.0", "Thrombocytopenia"),
            tuple("ctcae-5.0", "Platelet count decreased"),
            tuple("daids-2.1", "Platelets, Decreased"));
    assertThat(chosen.terms(Analyte.FERRITIN)).isEmpty();
  }

  @Test
  void should_know_which_analytes_depend_on_the_person() {
    assertThat(chosen.dependOnPerson(Analyte.NEUTROPHILS)).isTrue();
    assertThat(chosen.dependOnPerson(Analyte.HEMOGLOBIN)).isTrue();
    assertThat(chosen.dependOnPerson(Analyte.PLATELETS)).isFalse();
    assertThat(chosen.dependOnPerson(Analyte.FERRITIN)).isFalse();
    assertThat(
            new Grades(CriteriaLibrary.standard(), List.of("daids-2.1", "ctcae-5.0"))
                .dependOnPerson(Analyte.NEUTROPHILS))
        .isTrue();
  }

  @Test
  void should_give_the_grades_of_one_direction_by_criteria() {
    assertThat(grades(Analyte.PLATELETS, "24", true))
        .containsExactly(
            Map.entry("ctcae-6.0", 3), Map.entry("ctcae-5.0", 4), Map.entry("daids-2.1", 4));
    assertThat(grades(Analyte.PLATELETS, "24", false)).isEmpty();
    assertThat(grades(Analyte.WBC, "101", false))
        .containsExactly(Map.entry("ctcae-6.0", 3), Map.entry("ctcae-5.0", 3));
    assertThat(grades(Analyte.LYMPHOCYTES, "21", false))
        .containsExactly(Map.entry("ctcae-6.0", 3), Map.entry("ctcae-5.0", 3));
  }

  @Test
  void should_leave_out_what_cannot_be_graded() {
    assertThat(grades(Analyte.NEUTROPHILS, "0.5", true))
        .containsExactly(Map.entry("ctcae-6.0", 2), Map.entry("ctcae-5.0", 3));
  }

  @Test
  void should_refuse_criteria_that_do_not_exist() {
    assertThatThrownBy(() -> new Grades(CriteriaLibrary.standard(), List.of("ctcae-9")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There are no criteria 'ctcae-9'");
  }

  private Map<String, Integer> grades(Analyte analyte, String value, boolean low) {
    LabResult result = man().result("2024-01-15", analyte, value).history().results().get(0);
    ReferenceInterval interval =
        new ReferenceInterval(new BigDecimal("1"), new BigDecimal("400"), ReferenceInterval.EXPORT);
    return chosen.of(new Reading(result, interval, List.of(), Set.of()), low, Subject.UNKNOWN);
  }
}
