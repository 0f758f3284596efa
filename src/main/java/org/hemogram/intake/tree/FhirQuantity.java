package org.hemogram.intake.tree;

/**
 * A FHIR Quantity; texts that are missing are empty.
 *
 * @param number the digits of the export, never rounded
 * @param comparator the sign, or empty
 * @param unit the unit for a person
 * @param system the system of {@code code}
 * @param code the unit as a code
 */
record FhirQuantity(String number, String comparator, String unit, String system, String code) {

  boolean isEmpty() {
    return number.isEmpty();
  }

  /** The number behind its sign, as the export shows it. */
  String text() {
    return comparator.isEmpty() ? number : comparator + number;
  }
}
