package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One value of a JSON text, kept whole: for the small parts of a text whose shape varies.
 *
 * @param line the 1-based line on which it starts
 * @param pointer its JSON pointer
 * @param text a single value, numbers with the digits of the export; else empty
 * @param members the members of an object
 * @param items the items of a list
 */
record JsonNode(
    int line, String pointer, String text, Map<String, JsonNode> members, List<JsonNode> items) {

  /** Says nothing. */
  static final JsonNode NONE = new JsonNode(0, "", "", Map.of(), List.of());

  /** Reads the value at the current token; ends on its last token. */
  static JsonNode read(JsonParser json, String pointer) {
    int line = json.currentTokenLocation().getLineNr();
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, JsonNode> members = new LinkedHashMap<>();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        members.putIfAbsent(name, read(json, pointer + "/" + escaped(name)));
      }
      return new JsonNode(line, pointer, "", members, List.of());
    }
    if (token == JsonToken.START_ARRAY) {
      List<JsonNode> items = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(json, pointer + "/" + items.size()));
      }
      return new JsonNode(line, pointer, "", Map.of(), items);
    }
    String text = token == JsonToken.VALUE_NULL ? "" : json.getString();
    return new JsonNode(line, pointer, text, Map.of(), List.of());
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The member of that name, or one that says nothing. */
  JsonNode get(String name) {
    return members.getOrDefault(name, NONE);
  }

  /** The first of these members that says something. */
  JsonNode any(String... names) {
    for (String name : names) {
      JsonNode member = get(name);
      if (!member.isEmpty()) {
        return member;
      }
    }
    return NONE;
  }

  /** The first item of a list; anything else is itself. */
  JsonNode first() {
    return items.isEmpty() ? this : items.get(0);
  }

  /** The items of a list; anything else is a list of itself. */
  List<JsonNode> each() {
    return items.isEmpty() && !isEmpty() ? List.of(this) : items;
  }

  /** True when it says nothing. */
  boolean isEmpty() {
    return text.isBlank() && members.isEmpty() && items.isEmpty();
  }

  boolean isObject() {
    return !members.isEmpty();
  }

  /** The first text among this value, if it is one, and the members of those names. */
  Optional<String> textOf(String... names) {
    if (!text.isBlank()) {
      return Optional.of(text.strip());
    }
    String found = any(names).first().text();
    return found.isBlank() ? Optional.empty() : Optional.of(found.strip());
  }
}
