package org.hemogram.intake.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemogram.lab.Analyte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitEvidenceTest {
  private static final Terms TERMS = Terms.standard();

  private static Term term(String name) {
    return TERMS.names().byName(name).orElseThrow();
  }

  private static String text(Optional<UnitGuess> guess) {
    return guess.map(found -> found.analyte() + " " + found.unit().spelling()).orElse("-");
  }

  private static List<BigDecimal> column(String values) {
    return Arrays.stream(values.split(" ")).map(BigDecimal::new).sorted().toList();
  }

  private static Map<Analyte, BigDecimal> medians(String text) {
    Map<Analyte, BigDecimal> medians = new EnumMap<>(Analyte.class);
    for (String median : text.isEmpty() ? new String[0] : text.split(" ")) {
      String[] parts = median.split("=");
      medians.put(Analyte.of(parts[0]).orElseThrow(), new BigDecimal(parts[1]));
    }
    return medians;
  }

  @ParameterizedTest
  @CsvSource({
    "Hb,12,16,hemoglobin g/dL",
    "Hb,120,160,hemoglobin g/L",
    "Hb,7.4,9.9,hemoglobin mmol/L",
    "Hb,13.5,21.5,hemoglobin g/dL",
    "WBC,4,10,wbc 10^9/L",
    "WBC,4000,10000,wbc /uL",
    "PLT,150,410,platelets 10^9/L",
    "PLT,150000,450000,platelets /uL",
    "PLT,1.5,4.5,platelets lakh/cumm",
    "PLT,15,45,platelets 10^4/uL",
    "Neutrophils,2,7,neutrophils 10^9/L",
    "Neutrophils,40,75,neutrophils-percent %",
    "Neutrophils,2000,7000,neutrophils /uL",
    "Neutrophils,0.4,0.75,neutrophils-percent fraction",
    "Monocytes,2,10,monocytes-percent %",
    "Monocytes,0.2,1.0,monocytes 10^9/L",
    "Eosinophils,0,6,eosinophils-percent %",
    "Eosinophils,0.02,0.5,eosinophils 10^9/L",
    "HCT,36,46,hematocrit %",
    "HCT,0.36,0.46,hematocrit L/L",
    "Retic,25,100,reticulocytes 10^9/L",
    "Retic,0.5,2.5,reticulocytes-percent %",
    "Retic,5,20,reticulocytes-percent ‰",
    "RDW,11.5,14.5,rdw-cv %",
    "RDW,39,46,rdw-sd fL",
    "MCHC,31.5,34.5,mchc g/dL",
    "Creatinine,0.6,1.2,creatinine mg/dL",
    "CRP,0,5,crp mg/L",
  })
  void should_find_the_unit_of_a_printed_interval(
      String name, BigDecimal lower, BigDecimal upper, String expected) {
    assertThat(text(TERMS.evidence().byRange(term(name), lower, upper))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Hb,1,2", "WBC,40,100", "PLT,10,20", "Neutrophils,0,100"})
  void should_not_take_an_unusual_interval_for_evidence(
      String name, BigDecimal lower, BigDecimal upper) {
    assertThat(TERMS.evidence().byRange(term(name), lower, upper)).isEmpty();
  }

  @Test
  void should_have_no_evidence_without_an_interval() {
    assertThat(TERMS.evidence().byRange(term("Hb"), null, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Hb,82 95 120,'',hemoglobin g/L",
    "Hb,13.1 14.2 15,'',hemoglobin g/dL",
    "Hb,8 9.1 10,'',-",
    "Hb,8 9.1 10,hematocrit=0.28,hemoglobin g/dL",
    "Hb,8 9.1 10,hematocrit=0.44,hemoglobin mmol/L",
    "Hb,8 9.1 10,rbc=3.1,hemoglobin g/dL",
    "Hb,8 9.1 10,hematocrit=0.90,-",
    "HCT,24 28 31,'',hematocrit %",
    "HCT,0.24 0.28 0.31,'',hematocrit L/L",
    "WBC,1.1 2.4 3.9,'',wbc 10^9/L",
    "WBC,1100 2400 3900,'',wbc /uL",
    "WBC,30 80 150,'',-",
    "PLT,8 21 44,'',platelets 10^9/L",
    "PLT,8000 21000 44000,'',platelets /uL",
    "PLT,1.2 2.1 2.5,'',-",
    "PLT,12.5 21.4 24.1,'',-",
    "MCHC,31 33 35,'',mchc g/dL",
    "MCHC,24.2 24.4 24.6,'',-",
    "MCH,1.7 1.8 1.9,'',mch fmol",
    "Neutrophils,30 45 60,'',-",
    "Neutrophils,30 45 60,wbc=4,neutrophils-percent %",
    "Neutrophils,1.5 2 2.6,wbc=4,neutrophils 10^9/L",
    "Neutrophils,1500 2000 2600,wbc=4,neutrophils /uL",
    "Neutrophils,0.3 0.4 0.5,wbc=1.2,-",
    "ANC,30 80 150,'',-",
    "ANC,30 80 150,wbc=0.5,neutrophils /uL",
    "Retic,1 2 3,'',-",
    "RDW,13 15 18,'',rdw-cv %",
    "RDW,42 45 50,'',rdw-sd fL",
    "Eosinophils %,1 2 3,'',eosinophils-percent %",
    "WBC,0 0 0,'',-",
    "WBC,2 3 4000,'',-",
  })
  void should_leave_exactly_one_unit_or_none_for_a_column(
      String name, String values, String medians, String expected) {
    assertThat(text(TERMS.evidence().byColumn(term(name), column(values), medians(medians))))
        .isEqualTo(expected);
  }

  @Test
  void should_have_no_evidence_in_an_empty_column() {
    assertThat(TERMS.evidence().byColumn(term("WBC"), List.of(), Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Hb,g/dL,g/L",
    "HCT,%,L/L",
    "WBC,10^9/L,10^9/L",
    "Bilirubin,mg/dL,umol/L",
    "CD4,/uL,10^9/L"
  })
  void should_know_the_us_and_the_si_unit(String name, String us, String si) {
    assertThat(TERMS.evidence().conventional(term(name)))
        .map(guess -> guess.unit().spelling())
        .contains(us);
    assertThat(TERMS.evidence().si(term(name))).map(guess -> guess.unit().spelling()).contains(si);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Neutrophils", "Reticulocyte count"})
  void should_not_assume_a_unit_where_a_percentage_is_as_likely(String name) {
    assertThat(TERMS.evidence().conventional(term(name))).isEmpty();
    assertThat(TERMS.evidence().si(term(name))).isEmpty();
  }

  @Test
  void should_know_both_units_of_every_analyte() {
    for (Analyte analyte : Analyte.values()) {
      Term term = new Term(analyte, false, null, null);
      assertThat(TERMS.evidence().conventional(term)).as(analyte.id()).isPresent();
      assertThat(TERMS.evidence().si(term).orElseThrow().unit().toSi())
          .as(analyte.id())
          .isEqualByComparingTo(BigDecimal.ONE);
    }
  }
}
