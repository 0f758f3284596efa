package org.hemogram.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file that an option names, with the columns that the manual gives. The delimiter is that of
 * the header; of columns that nobody knows {@link #unused} tells.
 */
final class SideTable {
  private static final String DELIMITERS = ",;\t|";

  private final String file;
  private final List<Row> rows = new ArrayList<>();
  private List<String> header = List.of();

  /** A record: its cells by column, and the line on which it starts. */
  record Row(Map<String, String> cells, int line) {
    /** The cell of a column without blanks around it; empty when there is no such column. */
    String cell(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  private SideTable(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file as named on the command line
   * @param required columns that have to be there
   * @throws UsageException when it cannot be read, or lacks a column
   */
  static SideTable read(String file, List<String> required) {
    SideTable table = new SideTable(file);
    try (InputStream bytes = open(Path.of(file))) {
      table.parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), required);
    } catch (IOException | UncheckedIOException e) {
      throw UsageException.about(
          file,
          "input.malformed",
          "it is no readable CSV file. Check the quotes and the encoding.");
    }
    return table;
  }

  private static InputStream open(Path path) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(path));
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzip ? new GZIPInputStream(raw) : raw;
  }

  private void parse(String text, List<String> required) throws IOException {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(plain)).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
      int line = 1;
      for (CSVRecord each : parser) {
        if (header.isEmpty()) {
          header = header(each);
          require(required);
        } else if (each.stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(row(each, line));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
      require(required);
    }
  }

  private static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char delimiter = DELIMITERS.charAt(i);
      long count = header.chars().filter(c -> c == delimiter).count();
      if (count > most) {
        most = count;
        best = delimiter;
      }
    }
    return best;
  }

  private static List<String> header(CSVRecord names) {
    return names.stream()
        .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'))
        .toList();
  }

  /** The header itself is not quoted: where there is none, it would be somebody's row. */
  private void require(List<String> required) {
    List<String> missing = required.stream().filter(name -> !header.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw UsageException.about(
          file,
          "input.malformed",
          "the header lacks "
              + String.join(", ", missing)
              + ". Expected are the columns "
              + String.join(", ", required)
              + ".");
    }
  }

  private Row row(CSVRecord cells, int line) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      byColumn.putIfAbsent(header.get(i), cells.get(i));
    }
    return new Row(byColumn, line);
  }

  /** The name of the file, as it was given. */
  String file() {
    return file;
  }

  /** The columns that are not among the known ones, each with what was probably meant. */
  List<String> unused(Collection<String> known) {
    return header.stream()
        .filter(name -> !name.isEmpty() && !known.contains(name))
        .map(name -> "'" + name + "'" + meant(name, known))
        .toList();
  }

  private String meant(String name, Collection<String> known) {
    List<String> free = known.stream().filter(column -> !header.contains(column)).toList();
    return NearestWord.of(name, free).map(near -> " (did you mean '" + near + "'?)").orElse("");
  }

  /** The records below the header that are not blank. */
  List<Row> rows() {
    return List.copyOf(rows);
  }
}
