package org.hemogram.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.InputReport;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
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

  /** True for an input that was not recognized although it has columns. */
  public static boolean fits(InputReport input) {
    return input.role() == InputReport.Role.UNRECOGNIZED && !input.columns().isEmpty();
  }

  /**
   * The draft as JSON over several lines.
   *
   * @param columns the columns of the table, each with what its name or its cells suggest
   */
  public static String of(List<InputReport.Column> columns) {
    StringWriter text = new StringWriter();
    ObjectWriteContext pretty =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    try (JsonGenerator json = new JsonFactory().createGenerator(pretty, text)) {
      write(json, tree(columns));
    }
    return text.toString().replace("\r\n", "\n");
  }

  /** The draft as texts, lists and maps. */
  public static Map<String, Object> tree(List<InputReport.Column> columns) {
    return new ProfileDraft(columns).tree();
  }

  private Map<String, Object> tree() {
    boolean wide = !tests.isEmpty();
    List<String> wanted =
        wide ? List.of("patient", "time") : List.of("patient", "time", "name", "value", "unit");
    Map<String, Object> columns = new LinkedHashMap<>(roles);
    wanted.forEach(role -> columns.putIfAbsent(role, OPEN));
    Map<String, Object> codes = new LinkedHashMap<>();
    for (InputReport.Column test : tests) {
      Map<String, Object> meaning = new LinkedHashMap<>();
      meaning.put("analyte", String.valueOf(test.analyte()));
      meaning.put("unit", test.unit() == null ? "" : test.unit());
      codes.put(test.name(), meaning);
    }
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("schema", "hemogram.profile/1");
    profile.put("id", "my-table");
    profile.put("shape", wide ? "wide" : "long");
    profile.put("columns", columns);
    profile.put("codes", codes);
    profile.put("units", Map.of());
    profile.put("_other_columns", List.copyOf(rest));
    profile.put("_may_be_stated", List.of("decimal", "dateOrder", "delimiter", "encoding"));
    return profile;
  }

  private static void write(JsonGenerator json, Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (key, member) -> {
            json.writeName(String.valueOf(key));
            write(json, member);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(item -> write(json, item));
      json.writeEndArray();
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
