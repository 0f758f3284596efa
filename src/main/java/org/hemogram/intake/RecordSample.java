package org.hemogram.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemogram.intake.table.CodeDictionary;
import org.hemogram.intake.table.FieldNames;
import org.hemogram.intake.table.RecordTaker;
import org.hemogram.intake.table.Table;
import org.hemogram.intake.tree.JsonShape;
import org.hemogram.intake.tree.JsonTables;
import org.hemogram.intake.tree.RecordRows;
import org.hemogram.lab.EntrySink;

/**
 * A table in JSON as far as it was looked at.
 *
 * @param title its name, or empty
 * @param around true when the rows of another table repeat it
 * @param names the names of its columns
 * @param rows its first rows, in the order of the names
 * @param recognized what it is; empty when no dialect fits
 */
record RecordSample(
    String title,
    boolean around,
    List<String> names,
    List<String[]> rows,
    Optional<Table.Recognized> recognized) {

  private static final int MOST_ROWS = 20_000;

  /** The tables of a text. */
  static JsonTables tables(InputFile file, JsonShape.Kind kind, byte[] text, Table.Setting setting)
      throws IOException {
    return JsonTables.in(file.name(), kind, text, () -> new FieldNames(setting));
  }

  /** Looks at each table of a text; {@code unused} takes what is told again when it is read. */
  static List<RecordSample> of(JsonTables tables, Table.Setting setting, EntrySink unused)
      throws IOException {
    List<Collected> collected = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      collected.add(new Collected(tables.columns(i)));
    }
    tables.read(List.<RecordRows>copyOf(collected), unused);
    List<RecordSample> samples = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      List<String> names = List.copyOf(collected.get(i).names);
      List<String[]> rows = collected.get(i).aligned(names);
      boolean companion = tables.canBeCompanion(i);
      samples.add(
          new RecordSample(
              tables.title(i),
              tables.isAround(i),
              names,
              rows,
              Table.recognizeRecords(names, rows, setting)
                  .filter(found -> companion || !found.isCompanion())));
    }
    return samples;
  }

  /** True for a table of results. */
  boolean isResults() {
    return recognized.isPresent() && !recognized.get().isCompanion();
  }

  /** True for a table of patients or a dictionary of codes. */
  boolean isCompanion() {
    return recognized.isPresent() && recognized.get().isCompanion();
  }

  /** Reads the companions among the tables of a text; other tables are passed over. */
  static void readCompanions(
      JsonTables tables,
      List<RecordSample> samples,
      String file,
      EntrySink sink,
      CodeDictionary codes,
      EntrySink unused)
      throws IOException {
    List<RecordRows> takers = new ArrayList<>();
    for (RecordSample sample : samples) {
      if (sample.isCompanion()) {
        RecordTaker taker =
            sample.recognized().get().companionRecords(file, sample.rows(), sink, codes);
        takers.add(taker::take);
      } else {
        takers.add((names, values, line) -> {});
      }
    }
    tables.read(takers, unused);
  }

  /** The first rows of a table, and the names that its records have. */
  private static final class Collected implements RecordRows {
    private final Set<String> names = new LinkedHashSet<>();
    private final List<String[]> rows = new ArrayList<>();
    private final List<String[]> rowNames = new ArrayList<>();

    Collected(List<String> columns) {
      names.addAll(columns);
    }

    @Override
    public void accept(String[] fields, String[] values, int line) {
      names.addAll(List.of(fields));
      if (rows.size() < MOST_ROWS) {
        rows.add(values);
        rowNames.add(fields);
      }
    }

    List<String[]> aligned(List<String> header) {
      List<String[]> aligned = new ArrayList<>();
      for (int r = 0; r < rows.size(); r++) {
        String[] cells = new String[header.size()];
        Arrays.fill(cells, "");
        for (int i = 0; i < rows.get(r).length; i++) {
          cells[header.indexOf(rowNames.get(r)[i])] = rows.get(r)[i];
        }
        aligned.add(cells);
      }
      return aligned;
    }
  }
}
