package org.hemogram.intake.tree;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the elements of MedicationAdministration, MedicationStatement, MedicationRequest, their
 * older and newer names, and Procedure, in every version from DSTU2 to R5.
 */
final class GivenParser {
  private final JsonParser json;
  private final ElementParser elements;

  GivenParser(JsonParser json, ElementParser elements) {
    this.json = json;
    this.elements = elements;
  }

  /** Takes one element; one that says nothing about the treatment is skipped. */
  void element(Resource resource, Given given, String name) {
    switch (name) {
      case "code" -> resource.own.code = elements.concept();
      case "medicationCodeableConcept" -> given.medicine = elements.concept();
      case "medicationReference" -> given.reference = elements.reference();
      case "medication" -> medication(given);
      case "patient" -> resource.subject = elements.reference();
      case "performedDateTime",
          "occurrenceDateTime",
          "occurenceDateTime",
          "effectiveTimeDateTime" ->
          resource.effective = elements.text();
      case "performedPeriod",
          "occurrencePeriod",
          "occurencePeriod",
          "effectivePeriod",
          "effectiveTimePeriod" ->
          period(resource, given);
      case "authoredOn", "dateWritten" -> given.ordered = elements.text();
      case "intent" -> given.intent = elements.text();
      case "taken" -> given.not |= elements.text().equals("n");
      case "wasNotGiven", "notGiven", "wasNotTaken", "notDone", "notPerformed", "doNotPerform" ->
          given.not |= elements.text().equals("true");
      case "dosage" -> dosage(given);
      default -> json.skipChildren();
    }
  }

  private void period(Resource resource, Given given) {
    if (elements.isObject()) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        switch (name) {
          case "start" -> resource.effective = elements.text();
          case "end" -> given.end = elements.text();
          default -> json.skipChildren();
        }
      }
    }
  }

  /** A CodeableReference (R5). */
  private void medication(Given given) {
    if (elements.isObject()) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        switch (name) {
          case "concept" -> given.medicine = elements.concept();
          case "reference" -> given.reference = elements.reference();
          default -> json.skipChildren();
        }
      }
    }
  }

  /** The dose of one administration; instructions, which come as a list, are not read. */
  private void dosage(Given given) {
    if (elements.isObject()) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken token = json.nextToken();
        boolean dose = name.equals("dose") || name.equals("quantity");
        if (dose && token == JsonToken.START_OBJECT) {
          given.amount = amount();
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private String amount() {
    String value = "";
    String unit = "";
    String code = "";
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "value" -> value = elements.text();
        case "unit", "units" -> unit = elements.text();
        case "code" -> code = elements.text();
        default -> json.skipChildren();
      }
    }
    return (value + " " + (unit.isEmpty() ? code : unit)).strip();
  }
}
