package org.hemogram.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hemogram.lab.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreatmentTermsTest {
  private final TreatmentTerms terms = new TreatmentTerms();

  @ParameterizedTest
  @CsvSource({
    "ATG, ATG, ",
    "horse ATG, ATG, horse",
    "Thymoglobulin, ATG, rabbit",
    "CsA, CYCLOSPORINE_START, ",
    "CsA stop, CYCLOSPORINE_STOP, ",
    "stopped ciclosporin, CYCLOSPORINE_STOP, ",
    "Promacta discontinued, ELTROMBOPAG_STOP, ",
    "Nplate, ROMIPLOSTIM_START, ",
    "romiplostim end, ROMIPLOSTIM_STOP, ",
    "filgrastim started, G_CSF, filgrastim",
    "Neulasta, G_CSF, pegfilgrastim",
    "Lonquex, G_CSF, lipegfilgrastim",
    "Granocyte, G_CSF, lenograstim",
    "G-CSF, G_CSF, ",
    "Aranesp, EPO, darbepoetin",
    "Erythrozytenkonzentrat, RBC_TRANSFUSION, ",
    "Concentré érythrocytaire, RBC_TRANSFUSION, ",
    "Packed  Red_Cells, RBC_TRANSFUSION, ",
    "TK, PLATELET_TRANSFUSION, ",
    "血小板输注, PLATELET_TRANSFUSION, ",
    "Stammzelltransplantation, TRANSPLANT, ",
    "alemtuzumab, ALEMTUZUMAB, "
  })
  void should_understand_what_people_write(String text, EventKind kind, String agent) {
    assertThat(terms.event(text)).contains(new Treatment(kind, agent));
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void should_understand_every_event_by_its_own_name(EventKind kind) {
    assertThat(terms.event(kind.id())).contains(new Treatment(kind, null));
    assertThat(EventKind.of(kind.id())).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "aspirin", "filgrastim stop", "stop", "transfusion", "blood", "plasma"})
  void should_not_guess(String text) {
    assertThat(terms.event(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Filgrastim 300 MCG/ML Injectable Solution [Neupogen]', G_CSF, filgrastim",
    "'0.6 ML pegfilgrastim 10 MG/ML Prefilled Syringe', G_CSF, pegfilgrastim",
    "'LYMPHOCYTE IMMUNE GLOBULIN, ANTI-THYMOCYTE GLOBULIN (EQUINE)', ATG, horse",
    "'anti-thymocyte globulin (rabbit) 25 mg', ATG, rabbit",
    "'Transfusion of packed red blood cells (procedure)', RBC_TRANSFUSION, ",
    "'Platelet transfusion (procedure)', PLATELET_TRANSFUSION, ",
    "'ciclosporin 100mg capsules', CYCLOSPORINE_START, ",
    "'注射用抗胸腺细胞球蛋白', ATG, "
  })
  void should_find_a_name_inside_the_text_of_an_export(String text, EventKind kind, String agent) {
    assertThat(terms.named(text))
        .hasValueSatisfying(
            found -> {
              assertThat(found.kind()).isEqualTo(kind);
              assertThat(found.agent()).isEqualTo(agent);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"paracetamol 500 mg", "Platelet count", "red cells seen", "CsA level", "sct note"})
  void should_find_nothing_in_other_texts(String text) {
    assertThat(terms.named(text)).isEmpty();
  }

  @Test
  void should_know_the_end_of_what_is_given_for_a_time() {
    assertThat(terms.named("eltrombopag").orElseThrow().kind().stop())
        .isEqualTo(EventKind.ELTROMBOPAG_STOP);
    assertThat(terms.named("filgrastim").orElseThrow().kind().stop()).isNull();
  }

  @Test
  void should_suggest_names_as_they_are_written() {
    assertThat(terms.spellings()).contains("rbc-transfusion", "horse atg", "filgrastim");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "2 U, 2",
    "2 units, 2",
    "1 EK, 1",
    "1.5, 1.5",
    "'1,5 units', 1.5",
    "2 x EK, 2",
    "2u, 2",
    "3 袋, 3",
    "1 apheresis unit, 1"
  })
  void should_read_units_of_blood(String amount, BigDecimal units) {
    assertThat(BloodUnits.standard().in(amount)).isEqualByComparingTo(units);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "300", "300 ml", "40 mg/kg", "two", "-1", "1-2", "2 units of plasma"})
  void should_not_take_a_volume_or_a_dose_for_units(String amount) {
    assertThat(BloodUnits.standard().in(amount)).isNull();
  }

  @Test
  void should_state_no_units_without_an_amount() {
    assertThat(BloodUnits.standard().in(null)).isNull();
  }
}
