package org.hemogram.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.hemogram.lab.Analyte;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of this room: JSON beside the classes, with exact decimals. */
final class AssessData {
  private AssessData() {}

  /** Reads one of the tables that are shipped with this room. */
  static JsonNode table(String name) {
    try (InputStream in = AssessData.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The table " + name + " is missing");
      }
      return JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(JsonNode row, String key) {
    return required(row, key).asString();
  }

  static int whole(JsonNode row, String key) {
    return required(row, key).intValue();
  }

  static BigDecimal exact(JsonNode row, String key) {
    return required(row, key).decimalValue();
  }

  static Analyte analyte(JsonNode name) {
    return Analyte.of(name.asString())
        .orElseThrow(() -> new IllegalStateException("There is no analyte " + name.asString()));
  }

  static JsonNode required(JsonNode row, String key) {
    JsonNode value = row.get(key);
    if (value == null) {
      throw new IllegalStateException("A table of this room lacks '" + key + "'");
    }
    return value;
  }
}
