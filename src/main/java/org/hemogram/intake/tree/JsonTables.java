package org.hemogram.intake.tree;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hemogram.intake.tree.JsonShape.Kind;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a JSON text holds: one of flat records, each list of records within records, or
 * each dataset of CDISC Dataset-JSON.
 */
public final class JsonTables {

  private final byte[] text;
  private final Kind kind;
  private final FlatRecords records;
  private final DatasetJson reader;
  private final DatasetJson.Content content;
  private final @Nullable NestedRecords nested;
  private final List<String> paths = new ArrayList<>();
  private final Set<String> persons = new HashSet<>();

  private JsonTables(String file, Kind kind, byte[] text, Supplier<FieldWords> words)
      throws IOException {
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
    this.nested = isNested(kind, text) ? new NestedRecords(file, words.get()) : null;
    if (nested != null) {
      Set<String> found = new LinkedHashSet<>();
      nested.read(
          text,
          kind.isLines(),
          (path, cells, ofPerson, line) -> {
            found.add(path);
            if (ofPerson) {
              persons.add(path);
            }
          },
          NestedRecords.Told.NOTHING);
      paths.addAll(found);
    }
  }

  /**
   * Looks for the tables in a text.
   *
   * @param file the path as given
   * @param kind what the text was recognized as
   * @param text the text; one that is cut shows the tables up to there
   * @param words asked for where records stand within records
   */
  public static JsonTables in(String file, Kind kind, byte[] text, Supplier<FieldWords> words)
      throws IOException {
    return new JsonTables(file, kind, text, words);
  }

  /** True when records stand within records. */
  public static boolean isNested(Kind kind, byte[] text) {
    boolean records = kind == Kind.RECORD_LINES || kind == Kind.RECORDS;
    return records && NestedRecords.isNested(text, kind.isLines());
  }

  private boolean isDatasets() {
    return kind == Kind.DATASET_JSON || kind == Kind.DATASET_LINES;
  }

  /** How many tables there are. */
  public int size() {
    return nested != null ? paths.size() : isDatasets() ? content.datasets().size() : 1;
  }

  /** The columns that a table states; empty for records, of which each names its own. */
  public List<String> columns(int table) {
    return isDatasets() ? List.of(content.datasets().get(table).names()) : List.of();
  }

  /** The name of a table for a person, or empty; one that may be a patient's is not repeated. */
  public String title(int table) {
    return nested != null
        ? JsonShape.isNoData(paths.get(table)) ? paths.get(table) : ""
        : isDatasets() ? content.datasets().get(table).title() : "";
  }

  /** True for a table whose rows another table repeats, as they stand around its own. */
  public boolean isAround(int table) {
    if (nested == null) {
      return false;
    }
    String path = paths.get(table);
    return paths.stream().anyMatch(p -> path.isEmpty() ? !p.isEmpty() : p.startsWith(path + "."));
  }

  /** False when what a table says about people all stands around its own records. */
  public boolean canBeCompanion(int table) {
    return nested == null || persons.contains(paths.get(table));
  }

  /** The name and version of the form, or empty for records. */
  public String form() {
    if (nested != null) {
      return "records within records";
    }
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
    if (nested != null) {
      return nested.read(
          text, kind.isLines(), taker(rows), new NestedRecords.Told(sink::note, sink::rejected));
    }
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

  /** Hands rows on by the path of their table. */
  private NestedRecords.Rows taker(List<RecordRows> rows) {
    Map<String, Integer> places = new HashMap<>();
    paths.forEach(path -> places.put(path, places.size()));
    return (path, cells, ofPerson, line) -> {
      Integer at = places.get(path);
      if (at != null) {
        NestedNames.Row row = cells.get();
        rows.get(at).accept(row.names(), row.texts(), line);
      }
    };
  }
}
