package org.hemogram.intake.tree;

import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Takes FHIR resources off a token stream, one at a time: a resource, an array of resources, a
 * Bundle, a Bundle in a Bundle. Elements may come in any order and in any shape; what does not fit
 * is skipped.
 */
final class ResourceParser {
  /** The types that say something about blood counts, or about what moves them. */
  static final Set<String> RELEVANT =
      Set.of(
          "Observation",
          "Patient",
          "DiagnosticReport",
          "Specimen",
          "Bundle",
          "MedicationAdministration",
          "MedicationStatement",
          "MedicationUsage",
          "MedicationRequest",
          "MedicationOrder",
          "Procedure");

  /** The types that others refer to. */
  static final Set<String> LINKED =
      Set.of("Patient", "DiagnosticReport", "Specimen", "Medication", "Bundle");

  private final JsonParser json;
  private final ElementParser elements;
  private final MeasurementParser measurements;
  private final GivenParser treatments;
  private final Set<String> types;
  private final int fixedLine;
  private final Consumer<Resource> out;
  private boolean history;

  /**
   * A parser.
   *
   * @param json the tokens
   * @param pool for repeated texts
   * @param types the types to hand out; others are skipped
   * @param fixedLine the line of everything, or 0 to take it from the tokens
   * @param out takes each resource
   */
  ResourceParser(
      JsonParser json, TextPool pool, Set<String> types, int fixedLine, Consumer<Resource> out) {
    this.json = json;
    this.elements = new ElementParser(json, pool);
    this.measurements = new MeasurementParser(json, elements);
    this.treatments = new GivenParser(json, elements);
    this.types = types;
    this.fixedLine = fixedLine;
    this.out = out;
  }

  /**
   * Reads every value of the text.
   *
   * @param envelope how many objects stand around the resources that are no resources
   * @return the number of values that are no resource
   */
  int all(int envelope) {
    int others = 0;
    while (json.nextToken() != null) {
      others += value("", envelope);
    }
    return others;
  }

  /** Reads the value at the current token, and the elements of a list one by one. */
  private int value(String pointer, int envelope) {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      int others = 0;
      for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
        others += element(pointer + "/" + i, envelope);
      }
      return others;
    }
    return element(pointer, envelope);
  }

  private int element(String pointer, int envelope) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return 1;
    }
    if (envelope == 0) {
      return handOut(resource(pointer)) ? 0 : 1;
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      if (json.nextToken().isStructStart()) {
        value(pointer + "/" + name, envelope - 1);
      }
    }
    return 0;
  }

  private boolean handOut(Resource resource) {
    if (types.contains(resource.type) && !resource.type.equals("Bundle")) {
      out.accept(resource);
    }
    return !resource.type.isEmpty();
  }

  private int line() {
    return fixedLine > 0 ? fixedLine : json.currentTokenLocation().getLineNr();
  }

  private Resource resource(String pointer) {
    Resource resource = new Resource(pointer, line());
    boolean skip = false;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken token = json.nextToken();
      if (skip) {
        json.skipChildren();
      } else if (name.equals("resourceType")) {
        resource.type = elements.text();
        skip = !types.contains(resource.type) && !isContainedMedicine(resource, pointer);
        resource.given = isTreatment(resource.type) ? new Given() : null;
      } else if (name.equals("entry") && token == JsonToken.START_ARRAY) {
        entries(pointer);
      } else if (name.equals("contained") && token == JsonToken.START_ARRAY) {
        contained(resource);
      } else {
        element(resource, name, token);
      }
    }
    return resource;
  }

  private void entries(String bundle) {
    int index = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        entry(bundle + "/entry/" + index + "/resource");
      } else {
        json.skipChildren();
      }
      index++;
    }
  }

  private void entry(String pointer) {
    Resource resource = null;
    Resource change = new Resource(pointer, line());
    String fullUrl = "";
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken token = json.nextToken();
      if (name.equals("resource") && token == JsonToken.START_OBJECT) {
        resource = resource(pointer);
      } else if (name.equals("fullUrl")) {
        fullUrl = elements.text();
      } else if (token == JsonToken.START_OBJECT
          && (name.equals("request") || name.equals("response"))) {
        change(change);
      } else {
        json.skipChildren();
      }
    }
    if (resource != null) {
      resource.fullUrl = fullUrl;
      handOut(resource);
    } else if (change.deleted && isCounted(change.type) && types.contains(change.type)) {
      change.given = isTreatment(change.type) ? new Given() : null;
      out.accept(change);
    }
  }

  private static boolean isCounted(String type) {
    return type.equals("Observation") || isTreatment(type);
  }

  /** What an entry of a history says about the change that it is: of which resource, and when. */
  private void change(Resource change) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      switch (name) {
        case "method" -> change.deleted = elements.text().equals("DELETE");
        case "url" -> {
          String[] parts = elements.text().split("/");
          change.type = parts.length < 2 ? "" : parts[parts.length - 2];
          change.id = parts[parts.length - 1];
        }
        case "etag" -> change.version = elements.text().replaceAll("[^0-9]", "");
        case "lastModified" -> change.updated = elements.text();
        default -> json.skipChildren();
      }
    }
  }

  private void contained(Resource parent) {
    int index = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        parent.contained.add(resource(parent.pointer + "/contained/" + index));
      } else {
        json.skipChildren();
      }
      index++;
    }
  }

  /** The kind of a Specimen, or the type of a Bundle, which is a word. */
  private void type(Resource resource, JsonToken token) {
    if (token == JsonToken.VALUE_STRING) {
      history |= resource.type.equals("Bundle") && elements.text().equals("history");
    } else {
      resource.kind = elements.concept();
    }
  }

  /** True when a Bundle of the text is a history: it holds several versions of its resources. */
  boolean isHistory() {
    return history;
  }

  /** A treatment may contain the medicine that it is about. */
  private static boolean isContainedMedicine(Resource resource, String pointer) {
    return resource.type.equals("Medication") && pointer.contains("/contained/");
  }

  private static boolean isTreatment(String type) {
    return type.startsWith("Medication") && type.length() > "Medication".length()
        || type.equals("Procedure");
  }

  /** Annotations as R4 has them, or the one text of older versions. */
  private String notes(JsonToken token) {
    if (token != JsonToken.START_ARRAY) {
      return elements.text() + "\n";
    }
    StringBuilder texts = new StringBuilder();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        texts.append(elements.member("text")).append('\n');
      } else {
        json.skipChildren();
      }
    }
    return texts.toString();
  }

  private void element(Resource resource, String name, JsonToken token) {
    Given given = resource.given;
    switch (name) {
      case "id" -> resource.id = elements.text();
      case "meta" -> elements.meta(resource);
      case "status" -> resource.status = elements.text();
      case "subject" -> resource.subject = elements.reference();
      case "effectiveDateTime", "effectiveInstant" -> resource.effective = elements.text();
      case "effectivePeriod" -> {
        if (given == null) {
          resource.effective = elements.member("start");
        } else {
          treatments.element(resource, given, name);
        }
      }
      case "effectiveTiming" -> resource.effective = elements.member("event");
      case "issued" -> resource.issued = elements.text();
      case "note", "comment", "comments" -> resource.note += notes(token);
      case "component" -> measurements.components(resource.components);
      case "specimen" -> elements.references(resource.specimens);
      case "result" -> elements.references(resource.results);
      case "identifier" -> elements.identifiers(resource.identifiers);
      case "type" -> type(resource, token);
      case "collection" -> resource.collected = elements.collected();
      case "gender" -> resource.gender = elements.text();
      case "birthDate" -> resource.birthDate = elements.text();
      default -> {
        if (given == null) {
          measurements.measured(resource.own, name, token);
        } else {
          treatments.element(resource, given, name);
        }
      }
    }
  }
}
