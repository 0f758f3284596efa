package org.hemogram.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hemogram.lab.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedEventTest {
  private final TreatmentTerms terms = new TreatmentTerms();
  private final BloodUnits units = BloodUnits.standard();

  private Optional<StatedEvent> stated(String text) {
    return StatedEvent.of(text, terms, units);
  }

  @ParameterizedTest
  @CsvSource({
    "blood transfusion, RBC_TRANSFUSION,",
    "platelets transfused, PLATELET_TRANSFUSION,",
    "2 units PRBC, RBC_TRANSFUSION, 2 units",
    "1 unit of platelets, PLATELET_TRANSFUSION, 1",
    "PRBC 2 units, RBC_TRANSFUSION, 2 units",
    "RBC x2, RBC_TRANSFUSION, 2",
    "platelets x 3, PLATELET_TRANSFUSION, 3",
    "ATG day 1, ATG,",
    "'ATG, d4', ATG,"
  })
  void should_find_the_treatment_and_its_units(String text, EventKind kind, String amount) {
    StatedEvent stated = stated(text).orElseThrow();

    assertThat(stated.treatment().kind()).isEqualTo(kind);
    assertThat(stated.amount()).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2 units", "transfusion", "Hb 7", "G-CSF 300 ug", "day 1", "x2"})
  void should_leave_alone_what_names_no_treatment(String text) {
    assertThat(stated(text)).isEmpty();
  }

  @Test
  void should_keep_the_phase() {
    assertThat(stated("cyclosporine stop").orElseThrow().treatment())
        .isEqualTo(terms.event("CsA stop").orElseThrow());
  }
}
