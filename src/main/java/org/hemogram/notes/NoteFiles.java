package org.hemogram.notes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemogram.resource.ShippedFile;
import org.jspecify.annotations.Nullable;

/** Where the library gets its text from; tests count and replace what is read. */
@FunctionalInterface
interface NoteFiles {

  /** The whole text of a file below the folder of notes, or null when there is no such file. */
  @Nullable String read(String name);

  /** The files that ship with the program. */
  static NoteFiles shipped() {
    return name -> {
      byte[] bytes = ShippedFile.bytes(NoteFiles.class, name);
      return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    };
  }

  /** As {@link #read}, for a file that the library cannot do without. */
  default String require(String name) {
    String text = read(name);
    if (text == null) {
      throw new IllegalStateException("The file notes/" + name + " is missing");
    }
    return text;
  }

  /** The rows of a table: cells between tabs, without blank lines and lines that start with #. */
  default List<List<String>> rows(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : require(name).split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
          throw new IllegalStateException(
              String.format(
                  Locale.ROOT,
                  "notes/%s: expected %d cells, found %d: %s",
                  name,
                  columns,
                  cells.size(),
                  line));
        }
        rows.add(cells);
      }
    }
    return rows;
  }
}
