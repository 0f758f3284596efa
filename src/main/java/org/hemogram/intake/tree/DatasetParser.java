package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes datasets and their rows off a token stream, in the order of the text. */
final class DatasetParser {

  /** One row; {@code whole} is false when it is no list of single values. */
  record Row(List<String> cells, boolean whole, int line) {}

  /** Takes a row of the dataset of that number. */
  @FunctionalInterface
  interface Listener {
    void row(int dataset, Row row);
  }

  private final JsonParser json;
  private final boolean withRows;
  private final Listener listener;
  private final List<DatasetColumns> datasets = new ArrayList<>();
  private String version = "";

  /**
   * A parser.
   *
   * @param json the tokens
   * @param withRows false to skip the rows
   * @param listener takes the rows
   */
  DatasetParser(JsonParser json, boolean withRows, Listener listener) {
    this.json = json;
    this.withRows = withRows;
    this.listener = listener;
  }

  /** The version that the text states, or empty. */
  String version() {
    return version;
  }

  /** The datasets in the order of the text. */
  List<DatasetColumns> datasets() {
    return List.copyOf(datasets);
  }

  /** Reads a document of either version. */
  void document() {
    if (json.nextToken() == JsonToken.START_OBJECT) {
      dataset("", true);
    } else {
      json.skipChildren();
    }
  }

  /**
   * Reads the object of one dataset. A whole document of version 1.1 is one; that of 1.0 holds
   * others and has no columns of its own.
   */
  private void dataset(String oid, boolean document) {
    String title = oid;
    List<String> columns = List.of();
    boolean isDataset = !document;
    try {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken token = json.nextToken();
        if (name.equals("name") && token == JsonToken.VALUE_STRING) {
          title = json.getString();
        } else if (isColumns(name) && token == JsonToken.START_ARRAY) {
          isDataset = true;
          columns = columns();
        } else if (isRows(name) && token == JsonToken.START_ARRAY) {
          isDataset = true;
          rows();
        } else if (document) {
          part(name, token);
        } else {
          json.skipChildren();
        }
      }
    } finally {
      // What was seen before a fault counts: the head of a large text ends anywhere.
      if (isDataset) {
        datasets.add(new DatasetColumns(title, columns));
      }
    }
  }

  private static boolean isColumns(String name) {
    return name.equals("columns") || name.equals("items");
  }

  private static boolean isRows(String name) {
    return name.equals("rows") || name.equals("itemData");
  }

  /** Version 1.0 keeps its datasets two levels below the document. */
  private void part(String name, JsonToken token) {
    switch (name) {
      case "datasetJSONVersion" -> version = token.isScalarValue() ? json.getString() : skipped();
      case "clinicalData", "referenceData" -> {
        if (token == JsonToken.START_OBJECT) {
          for (String inner = json.nextName(); inner != null; inner = json.nextName()) {
            part(inner, json.nextToken());
          }
        } else {
          json.skipChildren();
        }
      }
      case "itemGroupData" -> {
        if (token == JsonToken.START_OBJECT) {
          for (String oid = json.nextName(); oid != null; oid = json.nextName()) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
              dataset(oid, false);
            } else {
              json.skipChildren();
            }
          }
        } else {
          json.skipChildren();
        }
      }
      default -> json.skipChildren();
    }
  }

  private String skipped() {
    json.skipChildren();
    return "";
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      columns.add(json.currentToken() == JsonToken.START_OBJECT ? column() : skipped());
    }
    return columns;
  }

  /** The name of a column, else the last part of its id ({@code IT.LB.LBTESTCD}). */
  private String column() {
    String name = "";
    String oid = "";
    for (String member = json.nextName(); member != null; member = json.nextName()) {
      JsonToken token = json.nextToken();
      if (member.equals("name") && token == JsonToken.VALUE_STRING) {
        name = json.getString();
      } else if ((member.equals("itemOID") || member.equals("OID"))
          && token == JsonToken.VALUE_STRING) {
        oid = json.getString();
      } else {
        json.skipChildren();
      }
    }
    return name.isBlank() ? oid.substring(oid.lastIndexOf('.') + 1) : name;
  }

  private void rows() {
    if (!withRows) {
      json.skipChildren();
      return;
    }
    // A dataset gets its number at its end, so that of the current one is the next.
    int dataset = datasets.size();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int line = json.currentTokenLocation().getLineNr();
      List<String> cells = new ArrayList<>();
      boolean isList = json.currentToken() == JsonToken.START_ARRAY;
      boolean whole = isList && cells(json, cells);
      if (!isList) {
        json.skipChildren();
      }
      listener.row(dataset, new Row(cells, whole, line));
    }
  }

  /** Reads the list at the current token; false when it holds anything but single values. */
  static boolean cells(JsonParser json, List<String> into) {
    boolean whole = true;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token.isStructStart()) {
        json.skipChildren();
        whole = false;
      } else {
        into.add(token == JsonToken.VALUE_NULL ? "" : json.getString());
      }
    }
    return whole;
  }
}
