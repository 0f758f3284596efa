package org.hemogram.intake.tree;

import java.util.HashMap;
import java.util.Map;
import org.hemogram.resource.ShippedFile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The words of a shipped JSON table by the path of the object or list that holds them; words of a
 * list mean nothing more. Read token by token: building a data binder takes longer than reading a
 * small export.
 */
final class ShippedWords {
  private final String resource;
  private final Map<String, Map<String, String>> sections = new HashMap<>();

  private ShippedWords(String resource) {
    this.resource = resource;
  }

  static ShippedWords of(String resource) {
    ShippedWords words = new ShippedWords(resource);
    String text = ShippedFile.text(ShippedWords.class, resource);
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      words.read(json, "");
    }
    return words;
  }

  private void read(JsonParser json, String path) {
    boolean list = json.currentToken() == JsonToken.START_ARRAY;
    Map<String, String> section = sections.computeIfAbsent(path, p -> new HashMap<>());
    for (JsonToken token = json.nextToken(); !token.isStructEnd(); token = json.nextToken()) {
      String name = json.getString();
      if (list) {
        section.put(name, "");
      } else if (json.nextToken().isScalarValue()) {
        section.put(name, json.getString());
      } else {
        read(json, path + "/" + name);
      }
    }
  }

  /** The words at a path, each with its meaning. */
  Map<String, String> section(String path) {
    Map<String, String> section = sections.get(path);
    if (section == null) {
      throw new IllegalStateException(resource + " has no " + path);
    }
    return section;
  }
}
