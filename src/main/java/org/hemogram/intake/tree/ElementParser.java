package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.intake.tree.Concept.Coding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads single FHIR elements. Every method starts on the first token of the element and ends on its
 * last one; an element of another shape than expected reads as one that says nothing.
 */
final class ElementParser {
  private final JsonParser json;
  private final TextPool pool;

  ElementParser(JsonParser json, TextPool pool) {
    this.json = json;
    this.pool = pool;
  }

  /** The text of a scalar, numbers with the digits of the export. */
  String text() {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return pool.take(json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
    }
    if (token.isStructStart()) {
      json.skipChildren();
      return "";
    }
    return token == JsonToken.VALUE_NULL ? "" : json.getString();
  }

  /** One member of an object, the first one where it is a list. */
  String member(String wanted) {
    String found = "";
    if (isObject()) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        if (name.equals(wanted) && found.isEmpty()) {
          found = first();
        } else {
          json.skipChildren();
        }
      }
    }
    return found;
  }

  private String first() {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return text();
    }
    String first = "";
    while (json.nextToken() != JsonToken.END_ARRAY) {
      first = first.isEmpty() ? text() : skipped(first);
    }
    return first;
  }

  private String skipped(String kept) {
    json.skipChildren();
    return kept;
  }

  Concept concept() {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<Concept> concepts = new ArrayList<>(1);
      concepts(concepts);
      return concepts.isEmpty() ? Concept.NONE : concepts.get(0);
    }
    if (!isObject()) {
      return Concept.NONE;
    }
    List<Coding> codings = new ArrayList<>(2);
    String text = "";
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken token = json.nextToken();
      if (name.equals("coding") && token == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          coding(codings);
        }
      } else if (name.equals("text")) {
        text = text();
      } else {
        json.skipChildren();
      }
    }
    return new Concept(codings, text);
  }

  private void coding(List<Coding> codings) {
    if (!isObject()) {
      return;
    }
    String system = "";
    String code = "";
    String display = "";
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "system" -> system = text();
        case "code" -> code = text();
        case "display" -> display = text();
        default -> json.skipChildren();
      }
    }
    codings.add(new Coding(system, code, display));
  }

  /** A list of concepts; a single one counts as a list. */
  void concepts(List<Concept> into) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      into.add(concept());
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      into.add(concept());
    }
  }

  Reference reference() {
    if (!isObject()) {
      return Reference.NONE;
    }
    String target = "";
    String display = "";
    Reference logical = Reference.NONE;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "reference" -> target = text();
        case "display" -> display = text();
        case "identifier" -> logical = identifier();
        default -> json.skipChildren();
      }
    }
    return new Reference(target, logical.identifierSystem(), logical.identifier(), display);
  }

  /** A list of references; a single one counts as a list. */
  void references(List<Reference> into) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      into.add(reference());
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      into.add(reference());
    }
  }

  void identifiers(List<Reference> into) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      into.add(identifier());
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      into.add(identifier());
    }
  }

  private Reference identifier() {
    if (!isObject()) {
      return Reference.NONE;
    }
    String system = "";
    String value = "";
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "system" -> system = text();
        case "value" -> value = text();
        default -> json.skipChildren();
      }
    }
    return new Reference("", system, value, "");
  }

  /** The version of a resource. */
  void meta(Resource of) {
    if (isObject()) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        switch (name) {
          case "versionId" -> of.version = text();
          case "lastUpdated" -> of.updated = text();
          default -> json.skipChildren();
        }
      }
    }
  }

  /** {@code Specimen.collection}: when the sample was taken. */
  String collected() {
    String collected = "";
    if (isObject()) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        switch (name) {
          case "collectedDateTime" -> collected = text();
          case "collectedPeriod" -> collected = member("start");
          default -> json.skipChildren();
        }
      }
    }
    return collected;
  }

  /** True on an object; anything else is skipped. */
  boolean isObject() {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    json.skipChildren();
    return false;
  }
}
