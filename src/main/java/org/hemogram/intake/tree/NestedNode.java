package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A value of a JSON text whose records stand within records. The lists of which a text mostly
 * consists are left in it and read one element at a time.
 */
sealed interface NestedNode {

  /** The 1-based line on which it starts. */
  int line();

  /** A single value, numbers with the digits of the export; empty for {@code null}. */
  record Scalar(int line, String text) implements NestedNode {}

  /** An object. */
  record Members(int line, Map<String, NestedNode> members) implements NestedNode {
    static Members on(int line) {
      return new Members(line, new LinkedHashMap<>());
    }
  }

  /** A list. */
  record Items(int line, List<NestedNode> items) implements NestedNode {}

  /**
   * A list of objects that is left in the text, from its bracket to behind the other one.
   *
   * @param first the names of the members of its first object
   */
  record Left(int line, int from, int to, List<String> first) implements NestedNode {}

  /** True for a list of objects. */
  default boolean isRecords() {
    return this instanceof Left
        || this instanceof Items list
            && !list.items().isEmpty()
            && list.items().get(0) instanceof Members;
  }

  /** True for a list of single values. */
  default boolean isSeries() {
    return this instanceof Items list
        && !list.items().isEmpty()
        && list.items().stream().allMatch(Scalar.class::isInstance);
  }

  /** True for a list of lists of single values. */
  default boolean isGrid() {
    return this instanceof Items list
        && !list.items().isEmpty()
        && list.items().stream().allMatch(NestedNode::isSeries);
  }

  /** The texts of a list of single values. */
  default List<String> texts() {
    return this instanceof Items list
        ? list.items().stream().map(i -> i instanceof Scalar s ? s.text() : "").toList()
        : List.of();
  }

  /**
   * Reads the value at the current token whole; ends on its last token.
   *
   * @param above how many lines stand above the text of the parser
   */
  static NestedNode read(JsonParser json, int above) {
    int line = above + json.currentTokenLocation().getLineNr();
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Members object = Members.on(line);
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        object.members().put(name, read(json, above));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<NestedNode> items = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(json, above));
      }
      return new Items(line, items);
    }
    return new Scalar(line, token == JsonToken.VALUE_NULL ? "" : json.getString());
  }

  /**
   * Fills an object with the members that follow the current token, and leaves lists of objects in
   * the text. After a fault of the text it holds what came before.
   *
   * @param end where the text ends
   */
  static void fill(Members object, JsonParser json, int end) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_OBJECT) {
        Members inner = Members.on(json.currentTokenLocation().getLineNr());
        object.members().put(name, inner);
        fill(inner, json, end);
      } else if (token == JsonToken.START_ARRAY) {
        list(object, name, json, end);
      } else {
        object.members().put(name, read(json, 0));
      }
    }
  }

  private static void list(Members object, String name, JsonParser json, int end) {
    int line = json.currentTokenLocation().getLineNr();
    int from = (int) json.currentTokenLocation().getByteOffset();
    JsonToken token = json.nextToken();
    if (token == JsonToken.START_OBJECT) {
      object.members().put(name, new Left(line, from, end, List.of()));
      NestedNode item = read(json, 0);
      List<String> first =
          item instanceof Members names ? List.copyOf(names.members().keySet()) : List.of();
      object.members().put(name, new Left(line, from, end, first));
      while (token != JsonToken.END_ARRAY) {
        json.skipChildren();
        token = json.nextToken();
      }
      int last = (int) json.currentTokenLocation().getByteOffset();
      object.members().put(name, new Left(line, from, last + 1, first));
      return;
    }
    List<NestedNode> items = new ArrayList<>();
    for (; token != JsonToken.END_ARRAY; token = json.nextToken()) {
      items.add(read(json, 0));
    }
    object.members().put(name, new Items(line, items));
  }
}
