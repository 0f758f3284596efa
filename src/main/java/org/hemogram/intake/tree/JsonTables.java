package org.hemogram.intake.tree;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hemogram.intake.tree.JsonShape.Kind;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Problem;

/**
 * The tables that a JSON text holds: one of flat records, or each dataset of CDISC Dataset-JSON.
 */
public final class JsonTables {

  private final byte[] text;
  private final Kind kind;
  private final FlatRecords records;
  private final DatasetJson reader;
  private final DatasetJson.Content content;

  private JsonTables(String file, Kind kind, byte[] text) throws IOException {
    this.text = text;
    this.kind = kind;
    this.records = new FlatRecords(file);
    this.reader = new DatasetJson(file);
    this.content =
        switch (kind) {
          case DATASET_JSON -> reader.index(new ByteArrayInputStream(text));
          case DATASET_LINES -> reader.indexLines(text);
          default -> new DatasetJson.Content("", List.of());
        };
  }

  /**
   * Looks for the tables in a text.
   *
   * @param file the path as given
   * @param kind what the text was recognized as
   * @param text the text; one that is cut shows the tables up to there
   */
  public static JsonTables in(String file, Kind kind, byte[] text) throws IOException {
    return new JsonTables(file, kind, text);
  }

  private boolean isDatasets() {
    return kind == Kind.DATASET_JSON || kind == Kind.DATASET_LINES;
  }

  /** How many tables there are. */
  public int size() {
    return isDatasets() ? content.datasets().size() : 1;
  }

  /** The columns that a table states; empty for records, of which each names its own. */
  public List<String> columns(int table) {
    return isDatasets() ? List.of(content.datasets().get(table).names()) : List.of();
  }

  /** The name of a table for a person, or empty. */
  public String title(int table) {
    return isDatasets() ? content.datasets().get(table).title() : "";
  }

  /** The name and version of the form, or empty for records. */
  public String form() {
    if (!isDatasets()) {
      return "";
    }
    String version = content.version();
    int patch = version.indexOf('.', version.indexOf('.') + 1);
    return ("CDISC Dataset-JSON " + (patch < 0 ? version : version.substring(0, patch))).strip();
  }

  /**
   * Hands out all rows.
   *
   * @param rows takes the rows of each table, in the order of the tables
   * @return what stopped the reading before the end; the rows up to there were handed out
   */
  public Optional<Problem> read(List<RecordRows> rows, EntrySink sink) throws IOException {
    switch (kind) {
      case DATASET_JSON -> {
        return reader.read(new ByteArrayInputStream(text), content.datasets(), rows, sink);
      }
      case DATASET_LINES -> {
        if (!content.datasets().isEmpty()) {
          reader.readLines(text, content.datasets().get(0), rows.get(0), sink);
        }
        return Optional.empty();
      }
      case RECORD_LINES -> {
        records.readLines(text, 0, text.length, 1, rows.get(0), sink);
        return Optional.empty();
      }
      default -> {
        return records.read(new ByteArrayInputStream(text), rows.get(0), sink);
      }
    }
  }
}
