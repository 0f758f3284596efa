package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.List;

/** The name and the columns of one dataset of Dataset-JSON. */
final class DatasetColumns {

  /** The number of the record, which version 1.0 puts before the columns of the dataset. */
  private static final String RECORD_NUMBER = "ITEMGROUPDATASEQ";

  private final String title;
  private final int width;
  private final int[] kept;
  private final String[] names;

  /**
   * A dataset.
   *
   * @param title its name, for example {@code LB}
   * @param columns the names of its columns in order; one without a name is empty
   */
  DatasetColumns(String title, List<String> columns) {
    this.title = title;
    this.width = columns.size();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).equals(RECORD_NUMBER)) {
        places.add(i);
      }
    }
    this.kept = places.stream().mapToInt(Integer::intValue).toArray();
    this.names = places.stream().map(columns::get).toArray(String[]::new);
  }

  String title() {
    return title;
  }

  /** How many cells a row has. */
  int width() {
    return width;
  }

  /** The names of the columns that say something; the same array each time. */
  String[] names() {
    return names;
  }

  /** The cells of a row that belong to {@link #names}. */
  String[] values(List<String> cells) {
    String[] values = new String[kept.length];
    for (int i = 0; i < kept.length; i++) {
      values[i] = cells.get(kept[i]);
    }
    return values;
  }
}
