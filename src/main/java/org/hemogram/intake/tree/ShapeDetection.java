package org.hemogram.intake.tree;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hemogram.intake.tree.JsonShape.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Looks at the beginning of a JSON text. What was recognized before a fault counts. */
final class ShapeDetection {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** So many names of members are kept to tell what was seen. */
  private static final int NAMES_KEPT = 20;

  /** FHIR resources stand in no more objects than so many. */
  private static final int MOST_ENVELOPES = 3;

  /** So many lines may be broken before a text is no longer taken for lines. */
  private static final int LINES_TRIED = 50;

  private final byte[] head;
  private final int length;
  private final boolean complete;

  ShapeDetection(byte[] head, int length, boolean complete) {
    this.head = head;
    this.length = length;
    this.complete = complete;
  }

  JsonShape detect() {
    Names names = new Names();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), head, 0, length)) {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_ARRAY) {
        return array(json, names);
      }
      return first == JsonToken.START_OBJECT
          ? object(json, names)
          : shape(Kind.OTHER, "a single value");
    } catch (JacksonException fault) {
      return afterFault(names, fault);
    }
  }

  private JsonShape array(JsonParser json, Names names) {
    JsonToken item = json.nextToken();
    if (item == JsonToken.START_ARRAY) {
      return shape(Kind.RECORDS, "a list of lists");
    }
    if (item != JsonToken.START_OBJECT) {
      return shape(Kind.OTHER, "a list without objects");
    }
    names.isListed = true;
    names.read(json);
    return names.shape();
  }

  private JsonShape object(JsonParser json, Names names) {
    int line = json.currentTokenLocation().getLineNr();
    names.read(json);
    boolean oneLine = json.currentTokenLocation().getLineNr() == line;
    if (names.isHeading()) {
      // The rows of Dataset-JSON are no objects: a broken one must not hide what it is.
      names.isLine = oneLine && hasMore((int) json.currentTokenLocation().getByteOffset() + 1);
      return names.shape();
    }
    names.isLine = oneLine && json.nextToken() != null;
    return names.shape();
  }

  private boolean hasMore(int from) {
    for (int i = from; i < length; i++) {
      if (!Character.isWhitespace(head[i])) {
        return true;
      }
    }
    return false;
  }

  private JsonShape afterFault(Names names, JacksonException fault) {
    boolean cut = JsonFaults.isTruncated(fault);
    JsonShape lines = names.isListed ? null : lines();
    if (lines != null) {
      return lines;
    }
    names.endsAnywhere = cut && !complete;
    if (names.isRecognized() || names.endsAnywhere) {
      return names.shape();
    }
    int line = fault.getLocation() == null ? 1 : Math.max(1, fault.getLocation().getLineNr());
    return new JsonShape(
        cut ? Kind.TRUNCATED : Kind.MALFORMED, "broken JSON", line, names.seen(), 0);
  }

  /** A broken first line must not hide that most lines are whole objects. */
  private @Nullable JsonShape lines() {
    Names whole = new Names();
    int balance = 0;
    JsonLines lines = new JsonLines(head, 0, length, 1);
    for (int tried = 0; tried < LINES_TRIED && lines.next(); tried++) {
      Names names = new Names();
      if (isObject(lines, names)) {
        balance++;
        whole = names;
      } else {
        balance--;
      }
    }
    whole.isLine = true;
    return whole.hasMembers && balance >= 0 ? whole.shape() : null;
  }

  private static boolean isObject(JsonLines lines, Names names) {
    try (JsonParser json =
        FACTORY.createParser(
            ObjectReadContext.empty(), lines.block(), lines.start(), lines.length())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      names.read(json);
      return json.nextToken() == null;
    } catch (JacksonException fault) {
      return false;
    }
  }

  private static JsonShape shape(Kind kind, String why) {
    return new JsonShape(kind, why, 0, List.of(), 0);
  }

  /** What the names in an object say. */
  private static final class Names {
    private boolean isListed;
    private boolean isLine;
    private boolean endsAnywhere;
    private boolean hasMembers;
    private boolean isFhir;
    private int envelope;
    private boolean hasRecords;
    private boolean isDataset;
    private boolean hasColumns;
    private boolean hasRows;
    private boolean hasDemographics;
    private boolean hasResults;
    private final Set<String> seen = new LinkedHashSet<>();

    boolean isRecognized() {
      return isFhir
          || isDataset
          || hasColumns && hasRows
          || isBlueButton()
          || hasRecords
          || envelope > 0;
    }

    /** Results may stand behind much else in a large record. */
    private boolean isBlueButton() {
      return hasDemographics && (hasResults || endsAnywhere);
    }

    /** True for the first line of Dataset-JSON in lines. */
    boolean isHeading() {
      return isDataset && hasColumns && !hasRows;
    }

    List<String> seen() {
      return List.copyOf(seen);
    }

    void read(JsonParser json) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken token = json.nextToken();
        hasMembers = true;
        if (seen.size() < NAMES_KEPT) {
          seen.add(name);
        }
        switch (name) {
          case "resourceType" -> isFhir |= token == JsonToken.VALUE_STRING;
          case "datasetJSONVersion", "itemGroupData" -> isDataset = true;
          case "columns" -> hasColumns |= token == JsonToken.START_ARRAY;
          case "rows" -> hasRows |= token == JsonToken.START_ARRAY;
          case "clinicalData", "referenceData" -> isDataset |= token == JsonToken.START_OBJECT;
          case "demographics" -> hasDemographics |= token.isStructStart();
          case "results" -> hasResults |= token.isStructStart();
          default -> {
            // Says nothing.
          }
        }
        inside(json, name, token);
      }
    }

    /** A Bundle may say so only at its end: its entries show it before. */
    private void inside(JsonParser json, String name, JsonToken token) {
      if (name.equals("entry") && token == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          if (json.currentToken() == JsonToken.START_OBJECT) {
            for (String inner = json.nextName(); inner != null; inner = json.nextName()) {
              boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
              isFhir |= isObject && inner.equals("resource");
              json.skipChildren();
            }
          } else {
            json.skipChildren();
          }
        }
      } else if (name.equals("data") && token == JsonToken.START_OBJECT) {
        for (String inner = json.nextName(); inner != null; inner = json.nextName()) {
          hasDemographics |= inner.equals("demographics");
          hasResults |= inner.equals("results");
          json.nextToken();
          resources(json, inner, 1);
        }
      } else {
        wrapped(json, 1);
      }
    }

    /** Looks for FHIR resources in a member of an object that is none. */
    private void wrapped(JsonParser json, int level) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        membersOf(json, level);
      } else if (json.currentToken() == JsonToken.START_ARRAY) {
        JsonToken item = json.nextToken();
        if (item == JsonToken.START_OBJECT) {
          membersOf(json, level);
          hasRecords = true;
          item = json.nextToken();
        }
        while (item != JsonToken.END_ARRAY) {
          json.skipChildren();
          item = json.nextToken();
        }
      }
    }

    private void membersOf(JsonParser json, int level) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        resources(json, name, level);
      }
    }

    private void resources(JsonParser json, String name, int level) {
      if (name.equals("resourceType") && json.currentToken() == JsonToken.VALUE_STRING) {
        envelope = level;
      } else if (level < MOST_ENVELOPES) {
        wrapped(json, level + 1);
      } else {
        json.skipChildren();
      }
    }

    JsonShape shape() {
      if (isFhir) {
        return isLine
            ? ShapeDetection.shape(Kind.FHIR_LINES, "each line is a FHIR resource")
            : ShapeDetection.shape(Kind.FHIR, "it holds FHIR resources (resourceType)");
      }
      if (envelope > 0) {
        return new JsonShape(
            isLine ? Kind.FHIR_LINES : Kind.FHIR,
            "FHIR resources (resourceType) stand in other objects",
            0,
            List.of(),
            envelope);
      }
      if (isHeading() && isLine) {
        return ShapeDetection.shape(
            Kind.DATASET_LINES, "the first line names the columns of CDISC Dataset-JSON");
      }
      if (isDataset || hasColumns && hasRows) {
        return ShapeDetection.shape(Kind.DATASET_JSON, "it names CDISC Dataset-JSON");
      }
      if (isBlueButton()) {
        return ShapeDetection.shape(Kind.BLUE_BUTTON, "it has demographics and results");
      }
      if (!hasMembers) {
        return new JsonShape(Kind.OTHER, "JSON of another form", 0, seen(), 0);
      }
      return isLine
          ? ShapeDetection.shape(Kind.RECORD_LINES, "each line is a record")
          : ShapeDetection.shape(Kind.RECORDS, isListed ? "a list of records" : "a record");
    }
  }
}
