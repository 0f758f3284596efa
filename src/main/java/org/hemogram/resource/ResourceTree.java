package org.hemogram.resource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON table among the resources: objects, lists and exact scalars. Whatever is not as the reader
 * of the table expects it is an {@link IllegalStateException} that names the table and the place in
 * it.
 *
 * <p>Read with the streaming parser: setting up a data binder would take longer than reading all
 * tables.
 */
public final class ResourceTree {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Stands for {@code null}, which is neither a text nor anything else. */
  private static final Object NULL = new Object();

  private final String place;
  private final Object value;

  private ResourceTree(String place, Object value) {
    this.place = place;
    this.value = value;
  }

  /** Reads the resource {@code name} of the room that {@code room} belongs to. */
  public static ResourceTree read(Class<?> room, String name) {
    byte[] bytes = ShippedFile.required(room, name);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      return new ResourceTree(name, value(parser));
    } catch (JacksonException e) {
      throw new IllegalStateException("the table " + name + " cannot be read", e);
    }
  }

  /**
   * Reads a table that a user supplies.
   *
   * @param place how messages call it
   * @param json its bytes
   * @throws IllegalStateException when it is no JSON; the message says where
   */
  public static ResourceTree parse(String place, byte[] json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      ResourceTree tree = new ResourceTree(place, value(parser));
      if (parser.nextToken() != null) {
        throw new IllegalStateException(place + ": something stands behind its end");
      }
      return tree;
    } catch (JacksonException e) {
      throw new IllegalStateException(
          place + ", line " + e.getLocation().getLineNr() + ": this is no JSON", e);
    }
  }

  private static Object value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        object.put(key, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> array = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser));
      }
      return array;
    }
    if (token == null || !token.isScalarValue()) {
      throw new IllegalStateException("a value is missing");
    }
    return token == JsonToken.VALUE_NULL ? NULL : parser.getString();
  }

  private IllegalStateException expected(String what) {
    return new IllegalStateException(place + ": expected " + what);
  }

  private Map<?, ?> object() {
    if (value instanceof Map<?, ?> object) {
      return object;
    }
    throw expected("an object");
  }

  /** The names of an object's members, in order. */
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    object().keySet().forEach(key -> keys.add((String) key));
    return keys;
  }

  /** True when the object has that member. */
  public boolean has(String key) {
    return object().containsKey(key);
  }

  /** A member that has to be there. */
  public ResourceTree get(String key) {
    Object member = object().get(key);
    if (member == null) {
      throw new IllegalStateException(place + ": '" + key + "' is missing");
    }
    return new ResourceTree(place + "/" + key, member);
  }

  /** The items of a list, in order. */
  public List<ResourceTree> items() {
    if (!(value instanceof List<?> array)) {
      throw expected("a list");
    }
    List<ResourceTree> items = new ArrayList<>();
    for (Object item : array) {
      items.add(new ResourceTree(place + "/" + items.size(), item));
    }
    return items;
  }

  /** The items of a list of texts; empty when the member is not there. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    if (has(key)) {
      get(key).items().forEach(item -> texts.add(item.text()));
    }
    return texts;
  }

  /** A text, or a number as it is written. */
  public String text() {
    if (value instanceof String text) {
      return text;
    }
    throw expected("a text");
  }

  /** True for a text or a number, false for an object or a list. */
  public boolean isText() {
    return value instanceof String;
  }

  /** A member that is a text. */
  public String text(String key) {
    return get(key).text();
  }

  /** A whole number. */
  public int whole() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw expected("a whole number");
    }
  }

  /** A number, exactly as it is written. */
  public BigDecimal exact() {
    try {
      return new BigDecimal(text());
    } catch (NumberFormatException e) {
      throw expected("a number");
    }
  }
}
