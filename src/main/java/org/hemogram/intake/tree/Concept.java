package org.hemogram.intake.tree;

import java.util.List;

/**
 * A FHIR CodeableConcept.
 *
 * @param codings its codings, in the order of the export
 * @param text its text, or empty
 */
record Concept(List<Coding> codings, String text) {

  /** One code; texts that are missing are empty. */
  record Coding(String system, String code, String display) {}

  /** A concept that says nothing. */
  static final Concept NONE = new Concept(List.of(), "");

  /**
   * What a person would call it: the text, else a display, else a code; empty when there is none.
   */
  String name() {
    if (!text.isBlank()) {
      return text;
    }
    String code = "";
    for (Coding coding : codings) {
      if (!coding.display().isBlank()) {
        return coding.display();
      }
      code = code.isEmpty() ? coding.code() : code;
    }
    return code;
  }

  boolean isEmpty() {
    return codings.isEmpty() && text.isBlank();
  }
}
