package org.hemogram.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is measured, by the name that every output uses, with its title and the SI unit of its
 * values.
 *
 * <p>How an export may call it, and in which units, is data (see {@code analytes} in the
 * resources).
 */
public enum Analyte {
  HEMOGLOBIN("hemoglobin", "Hemoglobin", Unit.GRAM_PER_LITER),
  HEMATOCRIT("hematocrit", "Hematocrit", Unit.LITER_PER_LITER),
  RBC("rbc", "Red cells", Unit.TERA_PER_LITER),
  MCV("mcv", "MCV", Unit.FEMTOLITER),
  MCH("mch", "MCH", Unit.PICOGRAM),
  MCHC("mchc", "MCHC", Unit.GRAM_PER_LITER),
  RDW_CV("rdw-cv", "RDW-CV", Unit.PERCENT),
  RDW_SD("rdw-sd", "RDW-SD", Unit.FEMTOLITER),
  WBC("wbc", "White cells", Unit.GIGA_PER_LITER),
  NEUTROPHILS("neutrophils", "Neutrophils", Unit.GIGA_PER_LITER),
  NEUTROPHILS_PERCENT("neutrophils-percent", "Neutrophils, percent", Unit.PERCENT),
  SEGMENTED_NEUTROPHILS("segmented-neutrophils", "Segmented neutrophils", Unit.GIGA_PER_LITER),
  SEGMENTED_NEUTROPHILS_PERCENT(
      "segmented-neutrophils-percent", "Segmented neutrophils, percent", Unit.PERCENT),
  BAND_NEUTROPHILS("band-neutrophils", "Band neutrophils", Unit.GIGA_PER_LITER),
  BAND_NEUTROPHILS_PERCENT("band-neutrophils-percent", "Band neutrophils, percent", Unit.PERCENT),
  LYMPHOCYTES("lymphocytes", "Lymphocytes", Unit.GIGA_PER_LITER),
  LYMPHOCYTES_PERCENT("lymphocytes-percent", "Lymphocytes, percent", Unit.PERCENT),
  ATYPICAL_LYMPHOCYTES("atypical-lymphocytes", "Atypical lymphocytes", Unit.GIGA_PER_LITER),
  ATYPICAL_LYMPHOCYTES_PERCENT(
      "atypical-lymphocytes-percent", "Atypical lymphocytes, percent", Unit.PERCENT),
  MONOCYTES("monocytes", "Monocytes", Unit.GIGA_PER_LITER),
  MONOCYTES_PERCENT("monocytes-percent", "Monocytes, percent", Unit.PERCENT),
  EOSINOPHILS("eosinophils", "Eosinophils", Unit.GIGA_PER_LITER),
  EOSINOPHILS_PERCENT("eosinophils-percent", "Eosinophils, percent", Unit.PERCENT),
  BASOPHILS("basophils", "Basophils", Unit.GIGA_PER_LITER),
  BASOPHILS_PERCENT("basophils-percent", "Basophils, percent", Unit.PERCENT),
  IMMATURE_GRANULOCYTES("immature-granulocytes", "Immature granulocytes", Unit.GIGA_PER_LITER),
  IMMATURE_GRANULOCYTES_PERCENT(
      "immature-granulocytes-percent", "Immature granulocytes, percent", Unit.PERCENT),
  BLASTS("blasts", "Blasts", Unit.GIGA_PER_LITER),
  BLASTS_PERCENT("blasts-percent", "Blasts, percent", Unit.PERCENT),
  NUCLEATED_RED_CELLS("nucleated-red-cells", "Nucleated red cells", Unit.GIGA_PER_LITER),
  NUCLEATED_RED_CELLS_PERCENT(
      "nucleated-red-cells-percent",
      "Nucleated red cells per 100 white cells",
      Unit.PER_HUNDRED_WHITE_CELLS),
  PLATELETS("platelets", "Platelets", Unit.GIGA_PER_LITER),
  MPV("mpv", "MPV", Unit.FEMTOLITER),
  PDW("pdw", "PDW", Unit.FEMTOLITER),
  PLATELETCRIT("plateletcrit", "Plateletcrit", Unit.PERCENT),
  IMMATURE_PLATELET_FRACTION(
      "immature-platelet-fraction", "Immature platelet fraction", Unit.PERCENT),
  RETICULOCYTES("reticulocytes", "Reticulocytes", Unit.GIGA_PER_LITER),
  RETICULOCYTES_PERCENT("reticulocytes-percent", "Reticulocytes, percent", Unit.PERCENT),
  IMMATURE_RETICULOCYTE_FRACTION(
      "immature-reticulocyte-fraction", "Immature reticulocyte fraction", Unit.PERCENT),
  RETICULOCYTE_HEMOGLOBIN("reticulocyte-hemoglobin", "Reticulocyte hemoglobin", Unit.PICOGRAM),
  CD4("cd4", "CD4 lymphocytes", Unit.GIGA_PER_LITER),
  FERRITIN("ferritin", "Ferritin", Unit.MICROGRAM_PER_LITER),
  LDH("ldh", "LDH", Unit.UNIT_PER_LITER),
  BILIRUBIN_TOTAL("bilirubin-total", "Bilirubin, total", Unit.MICROMOLE_PER_LITER),
  BILIRUBIN_DIRECT("bilirubin-direct", "Bilirubin, direct", Unit.MICROMOLE_PER_LITER),
  BILIRUBIN_INDIRECT("bilirubin-indirect", "Bilirubin, indirect", Unit.MICROMOLE_PER_LITER),
  HAPTOGLOBIN("haptoglobin", "Haptoglobin", Unit.GRAM_PER_LITER),
  ERYTHROPOIETIN("erythropoietin", "Erythropoietin", Unit.INTERNATIONAL_UNIT_PER_LITER),
  CYCLOSPORINE("cyclosporine", "Cyclosporine level", Unit.MICROGRAM_PER_LITER),
  CREATININE("creatinine", "Creatinine", Unit.MICROMOLE_PER_LITER),
  CRP("crp", "CRP", Unit.MILLIGRAM_PER_LITER);

  private static final Map<String, Analyte> BY_ID = new HashMap<>();

  static {
    for (Analyte analyte : values()) {
      BY_ID.put(analyte.id, analyte);
    }
  }

  private final String id;
  private final String title;
  private final Unit unit;

  Analyte(String id, String title, Unit unit) {
    this.id = id;
    this.title = title;
    this.unit = unit;
  }

  /** The name in every output, for example {@code neutrophils-percent}. */
  public String id() {
    return id;
  }

  /** The name for a person, for example {@code White cells}. */
  public String title() {
    return title;
  }

  /** The unit of every value of this analyte. */
  public Unit unit() {
    return unit;
  }

  /** True for companions of the blood count (ferritin, LDH …) that are read but never make one. */
  public boolean isCompanion() {
    return ordinal() >= FERRITIN.ordinal();
  }

  /** The analyte of that output name. */
  public static Optional<Analyte> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  @Override
  public String toString() {
    return id;
  }
}
