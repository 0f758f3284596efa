package org.hemogram.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.InputReport;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A profile to start from, for a table that no dialect fits: what the names of its columns suggest,
 * and a place for everything that they do not.
 */
public final class ProfileDraft {

  private static final String TEST = "test";
  private static final String UNKNOWN = "unknown";
  private static final String OPEN = "?";

  private final Map<String, String> roles = new LinkedHashMap<>();
  private final List<InputReport.Column> tests = new ArrayList<>();
  private final List<String> rest = new ArrayList<>();

  private ProfileDraft(List<InputReport.Column> columns) {
    for (InputReport.Column column : columns) {
      if (column.role().equals(TEST)) {
        tests.add(column);
      } else if (column.role().equals(UNKNOWN) || roles.containsKey(column.role())) {
        rest.add(column.name());
      } else {
        roles.put(column.role(), column.name());
      }
    }
  }

  /**
   * The draft as JSON over several lines.
   *
   * @param columns the columns of the table, each with what its name suggests
   */
  public static String of(List<InputReport.Column> columns) {
    return new ProfileDraft(columns).text();
  }

  private String text() {
    StringWriter text = new StringWriter();
    ObjectWriteContext pretty =
        new ObjectWriteContext.Base() {
          @Override
          public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    try (JsonGenerator json = new JsonFactory().createGenerator(pretty, text)) {
      write(json);
    }
    return text.toString().replace("\r\n", "\n");
  }

  private void write(JsonGenerator json) {
    boolean wide = !tests.isEmpty();
    json.writeStartObject();
    json.writeStringProperty("schema", "hemogram.profile/1");
    json.writeStringProperty("id", "my-table");
    json.writeStringProperty("shape", wide ? "wide" : "long");
    json.writeName("columns");
    json.writeStartObject();
    if (wide) {
      roles.putIfAbsent("patient", OPEN);
      roles.putIfAbsent("time", OPEN);
    } else {
      List.of("patient", "time", "name", "value", "unit").forEach(r -> roles.putIfAbsent(r, OPEN));
    }
    roles.forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeName("codes");
    json.writeStartObject();
    for (InputReport.Column test : tests) {
      json.writeName(test.name());
      json.writeStartObject();
      json.writeStringProperty("analyte", String.valueOf(test.analyte()));
      json.writeStringProperty("unit", test.unit() == null ? OPEN : test.unit());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeName("units");
    json.writeStartObject();
    json.writeEndObject();
    json.writeStringProperty("decimal", ".");
    json.writeStringProperty("dateOrder", "ymd");
    json.writeName("_other_columns");
    json.writeStartArray();
    rest.forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }
}
