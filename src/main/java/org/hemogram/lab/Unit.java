package org.hemogram.lab;

/**
 * The units of the output: SI units of the blood count as UCUM codes, and how a person reads them.
 */
public enum Unit {
  GIGA_PER_LITER("10*9/L", "×10⁹/L", "x10^9/L"),
  TERA_PER_LITER("10*12/L", "×10¹²/L", "x10^12/L"),
  GRAM_PER_LITER("g/L", "g/L", "g/L"),
  LITER_PER_LITER("L/L", "L/L", "L/L"),
  FEMTOLITER("fL", "fL", "fL"),
  PICOGRAM("pg", "pg", "pg"),
  PERCENT("%", "%", "%"),
  PER_HUNDRED_WHITE_CELLS("/100{WBCs}", "/100 white cells", "/100 white cells"),
  MICROGRAM_PER_LITER("ug/L", "µg/L", "ug/L"),
  MILLIGRAM_PER_LITER("mg/L", "mg/L", "mg/L"),
  MICROMOLE_PER_LITER("umol/L", "µmol/L", "umol/L"),
  UNIT_PER_LITER("U/L", "U/L", "U/L"),
  INTERNATIONAL_UNIT_PER_LITER("[IU]/L", "IU/L", "IU/L"),
  RATIO("1", "", "");

  private final String ucum;
  private final String symbol;
  private final String plain;

  Unit(String ucum, String symbol, String plain) {
    this.ucum = ucum;
    this.symbol = symbol;
    this.plain = plain;
  }

  /** The UCUM code, as in JSON and CSV. */
  public String ucum() {
    return ucum;
  }

  /** The unit as a person writes it, with superscripts. */
  public String symbol() {
    return symbol;
  }

  /** The unit in plain characters, for terminals without superscripts. */
  public String plain() {
    return plain;
  }
}
