package org.hemogram.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.Edge;
import org.hemogram.criteria.Publication;
import org.hemogram.criteria.TableRow;
import tools.jackson.databind.json.JsonMapper;

/** {@code criteria --format csv} and {@code json}. */
final class CriteriaData {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private CriteriaData() {}

  /** Every table as CSV: id, kind, title. */
  static String csv(List<CriteriaLibrary.Listing> tables) throws IOException {
    List<List<String>> records = new ArrayList<>();
    records.add(List.of("criteria", "kind", "title"));
    for (CriteriaLibrary.Listing table : tables) {
      records.add(List.of(table.id(), table.kind().id(), table.title()));
    }
    return csvOf(records);
  }

  /** One table as CSV, a record for each of its lines. */
  static String csv(CriteriaTable table) throws IOException {
    List<List<String>> records = new ArrayList<>();
    for (TableRow row : table.rows()) {
      Map<String, String> cells = cells(row);
      if (records.isEmpty()) {
        records.add(with("criteria", cells.keySet()));
      }
      records.add(with(table.id(), cells.values()));
    }
    return csvOf(records);
  }

  private static List<String> with(String first, Iterable<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    rest.forEach(all::add);
    return all;
  }

  private static String csvOf(List<List<String>> records) throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
      printer.printRecords(records);
    }
    return text.toString();
  }

  /** Every table as JSON. */
  static String json(List<CriteriaLibrary.Listing> tables) {
    List<Map<String, String>> all = new ArrayList<>();
    for (CriteriaLibrary.Listing table : tables) {
      Map<String, String> one = new LinkedHashMap<>();
      one.put("id", table.id());
      one.put("kind", table.kind().id());
      one.put("title", table.title());
      all.add(one);
    }
    return jsonOf(Map.of("criteria", all));
  }

  /** One table as JSON. */
  static String json(CriteriaTable table) {
    Publication from = table.publication();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", table.id());
    all.put("kind", table.kind().id());
    all.put("title", from.title());
    all.put("version", from.version());
    all.put("publisher", from.publisher());
    all.put("published", from.published());
    all.put("address", from.address());
    all.put("notes", from.notes());
    all.put("rows", table.rows().stream().map(CriteriaData::row).toList());
    return jsonOf(all);
  }

  private static String jsonOf(Object value) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
  }

  /** The cells of a row, and what it says about each limit apart. */
  private static Map<String, Object> row(TableRow row) {
    Map<String, Object> all = new LinkedHashMap<>(cells(row));
    List<Map<String, String>> edges = new ArrayList<>();
    for (Edge edge : row.edges()) {
      Map<String, String> one = new LinkedHashMap<>();
      one.put("exactly", edge.limit());
      one.put("outcome", edge.outcome());
      edges.add(one);
    }
    all.put("edges", edges);
    return all;
  }

  private static Map<String, String> cells(TableRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("term", row.term());
    cells.put("outcome", row.outcome());
    cells.put("applies_to", row.appliesTo());
    cells.put("analyte", row.analyte().id());
    cells.put("condition", row.condition());
    cells.put("unit", row.unit());
    cells.put("on_the_limit", row.edge());
    cells.put("wording", row.wording());
    cells.put("source", row.source().title());
    cells.put("address", row.source().address());
    cells.put("verified", row.verified());
    cells.put("lasting", row.lasting());
    return cells;
  }
}
