package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The parts of a Blue Button record that say something about blood counts. */
final class BlueButtonRecord {
  private static final List<String> PARTS = List.of("results", "tests");

  /**
   * One result.
   *
   * @param node the result
   * @param panel what it stands in, or a node that says nothing
   */
  record Result(JsonNode node, JsonNode panel) {}

  private final List<Result> results = new ArrayList<>();
  private JsonNode demographics = JsonNode.NONE;

  /** Who it is about; says nothing when the record does not. */
  JsonNode demographics() {
    return demographics;
  }

  /** Every single result, in the order of the record, out of whatever panels hold them. */
  List<Result> results() {
    return results;
  }

  /** Reads a whole text. */
  void read(JsonParser json) {
    if (json.nextToken() == JsonToken.START_OBJECT) {
      object(json, "");
    }
    while (json.nextToken() != null) {
      // What follows a whole record is none of it; a fault there is still told.
      json.skipChildren();
    }
  }

  private void object(JsonParser json, String pointer) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken token = json.nextToken();
      String at = pointer + "/" + name;
      if (name.equals("demographics")) {
        demographics = JsonNode.read(json, at).first();
      } else if (name.equals("results") && token == JsonToken.START_ARRAY) {
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
          add(JsonNode.read(json, at + "/" + i), JsonNode.NONE);
        }
      } else if (name.equals("results")) {
        add(JsonNode.read(json, at), JsonNode.NONE);
      } else if (name.equals("data") && token == JsonToken.START_OBJECT && pointer.isEmpty()) {
        object(json, at);
      } else {
        json.skipChildren();
      }
    }
  }

  /** A panel holds results; what holds none is one. */
  private void add(JsonNode node, JsonNode panel) {
    boolean isPanel = node.get("result_set").isObject();
    for (String part : PARTS) {
      isPanel |= node.members().containsKey(part);
      node.get(part).each().forEach(inner -> add(inner, node));
    }
    node.items().forEach(item -> add(item, panel));
    if (node.isObject() && !isPanel) {
      results.add(new Result(node, panel));
    }
  }
}
