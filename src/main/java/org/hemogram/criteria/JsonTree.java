package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as maps, lists, texts, whole numbers and booleans. Tables need no more, and setting up a
 * data binder would take longer than reading all of them.
 */
final class JsonTree {
  private JsonTree() {}

  /** Reads a text; what is not JSON, or holds anything else, is told by the exception. */
  static Object read(String name, String json) {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      Object root = value(name, parser);
      if (parser.nextToken() != null) {
        throw CriteriaException.at("table " + name, "one JSON object", "more after it");
      }
      return root;
    } catch (JacksonException e) {
      throw CriteriaException.at("table " + name, "JSON", e.getOriginalMessage());
    }
  }

  private static Object value(String name, JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw CriteriaException.at("table " + name, "JSON", "nothing");
    }
    return switch (token) {
      case START_OBJECT -> object(name, parser);
      case START_ARRAY -> array(name, parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default ->
          throw CriteriaException.at(
              "table " + name + ", line " + parser.currentTokenLocation().getLineNr(),
              "an object, a list, a text, a whole number, true or false",
              parser.getString());
    };
  }

  private static Map<String, Object> object(String name, JsonParser parser) {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      object.put(key, value(name, parser));
    }
    return object;
  }

  private static List<Object> array(String name, JsonParser parser) {
    List<Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(name, parser));
    }
    return array;
  }
}
