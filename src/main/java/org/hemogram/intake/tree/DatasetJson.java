package org.hemogram.intake.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads CDISC Dataset-JSON 1.0 (several datasets below {@code itemGroupData}), 1.1 (one dataset
 * with {@code columns} and {@code rows}) and the line form of 1.1 (first the columns, then a row a
 * line). Rows are handed out as rows of a table, numbers with the digits of the export. Members may
 * come in any order, which is why {@link #index} finds the columns first. Immutable.
 *
 * @param file the path as given
 */
record DatasetJson(String file) {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** What the text says beside its rows. */
  record Content(String version, List<DatasetColumns> datasets) {}

  /** Finds the datasets and their columns; stops quietly where the text is broken. */
  Content index(InputStream text) throws IOException {
    DatasetParser.Listener nobody = (dataset, row) -> {};
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      DatasetParser parser = new DatasetParser(json, false, nobody);
      try {
        parser.document();
      } catch (JacksonException fault) {
        JsonFaults.rethrowInputFault(fault);
      }
      return new Content(parser.version(), parser.datasets());
    }
  }

  /** Hands out the rows of a document, and tells those that are no rows of their dataset. */
  Optional<Problem> read(
      InputStream text, List<DatasetColumns> datasets, List<RecordRows> rows, EntrySink sink)
      throws IOException {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      DatasetParser.Listener out =
          (dataset, row) -> handOut(datasets.get(dataset), row, rows.get(dataset), sink);
      new DatasetParser(json, true, out).document();
      return Optional.empty();
    } catch (JacksonException fault) {
      JsonFaults.rethrowInputFault(fault);
      return Optional.of(JsonFaults.ofInput(file, fault));
    }
  }

  /** Finds the columns in the first line of the line form. */
  Content indexLines(byte[] text) {
    JsonLines lines = new JsonLines(text, 0, text.length, 1);
    DatasetParser.Listener nobody = (dataset, row) -> {};
    if (lines.next()) {
      try (JsonParser json =
          FACTORY.createParser(
              ObjectReadContext.empty(), lines.block(), lines.start(), lines.length())) {
        DatasetParser parser = new DatasetParser(json, false, nobody);
        parser.document();
        return new Content(parser.version(), parser.datasets());
      } catch (JacksonException fault) {
        return new Content("", List.of());
      }
    }
    return new Content("", List.of());
  }

  /** Hands out the rows of the line form; nothing of a broken line is used. */
  void readLines(byte[] text, DatasetColumns columns, RecordRows rows, EntrySink sink) {
    JsonLines lines = new JsonLines(text, 0, text.length, 1);
    boolean first = true;
    while (lines.next()) {
      if (!first) {
        handOut(columns, row(lines), rows, sink);
      }
      first = false;
    }
  }

  private static DatasetParser.Row row(JsonLines lines) {
    try (JsonParser json =
        FACTORY.createParser(
            ObjectReadContext.empty(), lines.block(), lines.start(), lines.length())) {
      List<String> cells = new ArrayList<>();
      boolean whole = json.nextToken() == JsonToken.START_ARRAY && DatasetParser.cells(json, cells);
      boolean alone = whole && json.nextToken() == null;
      return new DatasetParser.Row(cells, alone, lines.number());
    } catch (JacksonException fault) {
      return new DatasetParser.Row(List.of(), false, lines.number());
    }
  }

  private void handOut(
      DatasetColumns columns, DatasetParser.Row row, RecordRows rows, EntrySink sink) {
    if (row.whole() && row.cells().size() == columns.width()) {
      rows.accept(columns.names(), columns.values(row.cells()), row.line());
    } else {
      sink.rejected(JsonFaults.ofRow(file, row.line(), columns.width()));
    }
  }
}
