package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what an Observation and its components share: the test, the value, the reference ranges.
 */
final class MeasurementParser {
  private static final String VALUE = "value";

  private final JsonParser json;
  private final ElementParser elements;

  MeasurementParser(JsonParser json, ElementParser elements) {
    this.json = json;
    this.elements = elements;
  }

  void components(List<Measurement> into) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Measurement component = new Measurement();
      if (elements.isObject()) {
        for (String name = json.nextName(); name != null; name = json.nextName()) {
          measured(component, name, json.nextToken());
        }
      }
      into.add(component);
    }
  }

  /** An element that Observations and their components share; any other one is skipped. */
  void measured(Measurement into, String name, JsonToken token) {
    switch (name) {
      case "code" -> into.code = elements.concept();
      case "dataAbsentReason" -> into.absent = elements.concept();
      case "referenceRange" -> ranges(into.ranges);
      default -> {
        if (name.startsWith(VALUE) && name.length() > VALUE.length()) {
          value(into, name, token);
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private void value(Measurement into, String name, JsonToken token) {
    into.valueField = name;
    if (name.equals("valueQuantity")) {
      into.quantity = quantity();
    } else if (name.equals("valueCodeableConcept")) {
      into.text = elements.concept().name();
    } else if (token.isStructStart()) {
      // A range, a ratio or a series is no single number: its name makes it an unreadable value.
      into.text = name.substring(VALUE.length());
      json.skipChildren();
    } else {
      into.text = elements.text();
    }
  }

  private @Nullable FhirQuantity quantity() {
    if (!elements.isObject()) {
      return null;
    }
    String number = "";
    String comparator = "";
    String unit = "";
    String system = "";
    String code = "";
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case VALUE -> number = elements.text();
        case "comparator" -> comparator = elements.text();
        case "unit", "units" -> unit = elements.text();
        case "system" -> system = elements.text();
        case "code" -> code = elements.text();
        default -> json.skipChildren();
      }
    }
    return new FhirQuantity(number, comparator, unit, system, code);
  }

  private void ranges(List<PrintedRange> into) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (elements.isObject()) {
        into.add(range());
      }
    }
  }

  private PrintedRange range() {
    FhirQuantity low = null;
    FhirQuantity high = null;
    String text = "";
    Concept type = Concept.NONE;
    List<Concept> appliesTo = new ArrayList<>(0);
    @Nullable FhirQuantity[] age = new @Nullable FhirQuantity[2];
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "low" -> low = quantity();
        case "high" -> high = quantity();
        case "text" -> text = elements.text();
        case "type", "meaning" -> type = elements.concept();
        case "appliesTo" -> elements.concepts(appliesTo);
        case "age" -> age(age);
        default -> json.skipChildren();
      }
    }
    return new PrintedRange(low, high, text, type, appliesTo, age[0], age[1]);
  }

  private void age(@Nullable FhirQuantity[] into) {
    if (!elements.isObject()) {
      return;
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "low" -> into[0] = quantity();
        case "high" -> into[1] = quantity();
        default -> json.skipChildren();
      }
    }
  }
}
