package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a table, read key by key; what is missing, odd or left over is told by place.
 */
final class Fields {
  private static final int SHOWN = 60;

  private final Map<?, ?> object;
  private final String place;
  private final Set<String> known = new HashSet<>();

  Fields(Object value, String place) {
    if (!(value instanceof Map<?, ?> map)) {
      throw CriteriaException.at(place, "an object", shown(value));
    }
    this.object = map;
    this.place = place;
  }

  String place() {
    return place;
  }

  /** The same object under a better name. */
  Fields named(String name) {
    Fields renamed = new Fields(object, name);
    renamed.known.addAll(known);
    return renamed;
  }

  CriteriaException wrong(String key, String expected, String found) {
    return CriteriaException.at(place + ", " + key, expected, found);
  }

  boolean has(String key) {
    return get(key) != null;
  }

  /** A text that must be there and not be blank. */
  String text(String key) {
    String text = textOrNull(key);
    if (text == null || text.isBlank()) {
      throw wrong(key, "a text", text == null ? "nothing" : "an empty one");
    }
    return text;
  }

  /** A text that may be empty, or missing. */
  String textOrEmpty(String key) {
    String text = textOrNull(key);
    return text == null ? "" : text;
  }

  @Nullable String textOrNull(String key) {
    Object value = get(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw wrong(key, "a text", shown(value));
  }

  int integer(String key) {
    Object value = get(key);
    if (value instanceof Integer number) {
      return number;
    }
    throw wrong(key, "a whole number", value == null ? "nothing" : shown(value));
  }

  boolean flag(String key) {
    Object value = get(key);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw wrong(key, "true or false", shown(value));
  }

  /** The texts of a list; empty when the key is missing. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object value : elements(key)) {
      if (!(value instanceof String text)) {
        throw wrong(key, "a list of texts", shown(value));
      }
      texts.add(text);
    }
    return texts;
  }

  /** The objects of a list that must hold at least one. */
  List<Fields> objects(String key) {
    List<Fields> objects = new ArrayList<>();
    for (Object value : elements(key)) {
      objects.add(new Fields(value, place + ", " + key + " " + (objects.size() + 1)));
    }
    if (objects.isEmpty()) {
      throw wrong(key, "a list with at least one object", "none");
    }
    return objects;
  }

  /** The object under a key, or null. */
  @Nullable Fields object(String key) {
    Object value = get(key);
    return value == null ? null : new Fields(value, place + ", " + key);
  }

  /** Refuses keys that nobody asked for: a misspelled key would otherwise be lost. */
  void done() {
    for (Object key : object.keySet()) {
      if (!known.contains(key)) {
        throw CriteriaException.at(place, "only known keys", "'" + key + "'");
      }
    }
  }

  private List<?> elements(String key) {
    Object value = get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(key, "a list", shown(value));
  }

  private @Nullable Object get(String key) {
    known.add(key);
    return object.get(key);
  }

  private static String shown(Object value) {
    String text = value instanceof String ? "'" + value + "'" : String.valueOf(value);
    return text.length() > SHOWN ? text.substring(0, SHOWN - 3) + "..." : text;
  }
}
