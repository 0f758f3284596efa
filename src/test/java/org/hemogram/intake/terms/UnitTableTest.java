package org.hemogram.intake.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTableTest {
  private static final Terms TERMS = Terms.standard();
  private static final UnitTable UNITS = TERMS.units();

  private static Analyte analyte(String id) {
    return Analyte.of(id).orElseThrow();
  }

  private static UcumService ucum() throws UcumException {
    return new UcumEssenceService(UnitTableTest.class.getResourceAsStream("/ucum-essence.xml"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/intake/terms/units.tsv", delimiter = '\t', encoding = "UTF-8")
  void should_read_a_printed_unit_with_its_exact_factor(
      String id, String unit, String factor, String ucum) {
    Optional<UnitReading> reading = UNITS.read(analyte(id), unit);

    assertThat(reading).isPresent();
    assertThat(reading.get().toSi()).isEqualByComparingTo(factor);
    assertThat(reading.get().ucum()).isEqualTo(ucum);
  }

  @ParameterizedTest
  @CsvSource({
    "wbc,mg/dL",
    "wbc,%",
    "wbc,g/dL",
    "wbc,g",
    "wbc,m/L",
    "wbc,L",
    "wbc,''",
    "hemoglobin,K/uL",
    "hemoglobin,%",
    "hemoglobin,T/L",
    "plateletcrit,ng/mL",
    "pdw,%",
    "mcv,L/L",
    "cyclosporine,nmol/L",
    "crp,nmol/L",
  })
  void should_not_read_a_unit_that_the_analyte_cannot_have(String id, String unit) {
    assertThat(UNITS.read(analyte(id), unit)).isEmpty();
  }

  @Test
  void should_keep_the_identity_of_a_factor_of_one() {
    assertThat(UNITS.read(Analyte.WBC, "K/uL").orElseThrow().toSi()).isSameAs(BigDecimal.ONE);
    assertThat(UNITS.read(Analyte.HEMOGLOBIN, "g/L").orElseThrow().toSi()).isSameAs(BigDecimal.ONE);
  }

  @Test
  void should_emit_valid_ucum_codes_only() throws UcumException {
    UcumService ucum = ucum();
    List<String> refused = new ArrayList<>();
    for (Analyte analyte : Analyte.values()) {
      for (UnitReading unit : UNITS.candidates(analyte)) {
        if (ucum.validate(unit.ucum()) != null) {
          refused.add(unit.ucum());
        }
      }
    }

    assertThat(refused).isEmpty();
  }

  @Test
  void should_convert_counts_and_masses_as_ucum_does() throws UcumException {
    UcumService ucum = ucum();
    for (Analyte analyte : Analyte.values()) {
      if (analyte.unit() == Unit.PER_HUNDRED_WHITE_CELLS) {
        continue;
      }
      for (UnitReading unit : UNITS.candidates(analyte)) {
        if (isMolar(unit) || unit.ucum().startsWith("[IU]") || unit.ucum().equals("m[IU]/mL")) {
          continue;
        }
        String si = analyte.unit().ucum();
        Decimal converted = ucum.convert(new Decimal("1"), unit.ucum(), si);
        assertThat(new BigDecimal(converted.asDecimal()))
            .as("%s: %s in %s", analyte, unit.ucum(), si)
            .isEqualByComparingTo(unit.toSi());
      }
    }
  }

  /** UCUM has no molar masses, and no relation between catalytic units. */
  private static boolean isMolar(UnitReading unit) {
    return unit.ucum().contains("mol") || unit.ucum().contains("kat") || isBilirubin(unit);
  }

  private static boolean isBilirubin(UnitReading unit) {
    return List.of("17.10", "1.710", "88.40", "8.840").contains(unit.toSi().toPlainString());
  }

  @Test
  void should_start_the_candidates_with_the_si_unit() {
    for (Analyte analyte : Analyte.values()) {
      assertThat(UNITS.candidates(analyte)).as(analyte.id()).isNotEmpty();
      assertThat(UNITS.candidates(analyte).get(0).toSi())
          .as(analyte.id())
          .isEqualByComparingTo(BigDecimal.ONE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Neutrophils,%,neutrophils-percent",
    "Neutrophils,10^9/L,neutrophils",
    "Neutrophils,FRACTION,neutrophils-percent",
    "Absolute neutrophils,%,neutrophils-percent",
    "Neutrophil %,K/uL,neutrophils",
    "Reticulocyte count,%,reticulocytes-percent",
    "RDW,fL,rdw-sd",
    "RDW,%,rdw-cv",
    "NRBC,/100 WBC,nucleated-red-cells-percent",
  })
  void should_let_the_unit_decide_between_count_and_percentage(
      String name, String unit, String expected) {
    Term settled = UNITS.siblingFor(TERMS.names().byName(name).orElseThrow(), unit);

    assertThat(settled.analyte()).isEqualTo(analyte(expected));
    assertThat(settled.bare()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"14196-0", "60474-4", "40665-2"})
  void should_let_the_unit_win_over_the_loinc_codes_of_reticulocytes(String code) {
    Term term = TERMS.names().byLoinc(code).orElseThrow();

    assertThat(UNITS.siblingFor(term, "%").analyte()).isEqualTo(Analyte.RETICULOCYTES_PERCENT);
    assertThat(UNITS.siblingFor(term, "10*6/uL").analyte()).isEqualTo(Analyte.RETICULOCYTES);
  }

  @ParameterizedTest
  @CsvSource({"''", "mg/dL"})
  void should_leave_a_bare_name_open_when_the_unit_is_missing_or_unknown(String unit) {
    Term bare = TERMS.names().byName("Neutrophils").orElseThrow();

    assertThat(UNITS.siblingFor(bare, unit)).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({
    "platelets,K,/uL,1",
    "platelets,K,K/uL,1",
    "platelets,K,'',1",
    "platelets,lakh,/cumm,100",
    "hemoglobin,g/dL,'',10",
    "hemoglobin,'',g/L,1",
  })
  void should_join_the_unit_in_the_cell_with_the_column(
      String id, String inside, String column, String factor) {
    assertThat(UNITS.read(analyte(id), inside, column))
        .map(UnitReading::toSi)
        .hasValueSatisfying(toSi -> assertThat(toSi).isEqualByComparingTo(factor));
  }

  @Test
  void should_refuse_two_units_that_contradict_each_other() {
    assertThat(UNITS.read(Analyte.HEMOGLOBIN, "g/dL", "g/L")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"hemoglobin,g/dl%,g/dL", "mcv,flt,", "platelets,10^3/uLL,10^3/uL"})
  void should_suggest_the_nearest_unit(String id, String unit, String expected) {
    assertThat(UNITS.nearestUnit(analyte(id), unit)).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "g/dL,true",
    "10^3/uL,true",
    "%,true",
    "fL,true",
    "12,false",
    "1,false",
    "WBC,false",
    "'',false",
    "Date,false"
  })
  void should_tell_a_unit_from_other_text(String text, boolean expected) {
    assertThat(UNITS.isUnit(text)).isEqualTo(expected);
  }
}
