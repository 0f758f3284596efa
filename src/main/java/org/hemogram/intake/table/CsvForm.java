package org.hemogram.intake.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The CSV forms that are read: RFC 4180 quoting with any delimiter. */
final class CsvForm {

  private CsvForm() {}

  /**
   * A strict form: a broken record is an error. Empty lines are records, so that lines can be
   * counted.
   */
  static CSVFormat strict(char delimiter) {
    return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  /** A form for looking ahead: what is broken is read as far as it goes. */
  private static CSVFormat lenient(char delimiter) {
    return strict(delimiter).builder().setTrailingData(true).setLenientEof(true).get();
  }

  /**
   * A record with the lines it stands on.
   *
   * @param cells its cells
   * @param line its first line, counted from 1
   * @param end its last line
   */
  record Lines(List<String> cells, int line, int end) {

    boolean isBlank() {
      for (String cell : cells) {
        if (!cell.isBlank()) {
          return false;
        }
      }
      return true;
    }
  }

  /** The first records of a text; stops without complaint where the text is broken. */
  static List<Lines> first(String text, char delimiter, int limit) {
    return PlainRecords.fits(text) ? split(text, delimiter, limit) : parsed(text, delimiter, limit);
  }

  /** As {@link #parsed} for plain text, for which no parser has to be started. */
  private static List<Lines> split(String text, char delimiter, int limit) {
    List<Lines> records = new ArrayList<>();
    int start = 0;
    for (int line = 1; start < text.length() && line <= limit; line++) {
      int next = text.indexOf('\n', start);
      int end = next < 0 ? text.length() : next;
      int last = end > start && next >= 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
      records.add(new Lines(cells(text, start, last, delimiter), line, line));
      start = end + 1;
    }
    return records;
  }

  private static List<String> cells(String text, int from, int to, char delimiter) {
    List<String> cells = new ArrayList<>();
    int start = from;
    int next = text.indexOf(delimiter, start);
    while (next >= 0 && next < to) {
      cells.add(text.substring(start, next));
      start = next + 1;
      next = text.indexOf(delimiter, start);
    }
    cells.add(text.substring(start, to));
    return List.copyOf(cells);
  }

  /** The first records of any text, as the parser of all other records reads them. */
  static List<Lines> parsed(String text, char delimiter, int limit) {
    List<Lines> records = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), lenient(delimiter))) {
      Iterator<CSVRecord> each = parser.iterator();
      while (records.size() < limit) {
        int line = (int) parser.getCurrentLineNumber() + 1;
        if (!each.hasNext()) {
          break;
        }
        List<String> cells = List.of(each.next().values());
        records.add(new Lines(cells, line, (int) parser.getCurrentLineNumber()));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return records;
    }
    return records;
  }
}
