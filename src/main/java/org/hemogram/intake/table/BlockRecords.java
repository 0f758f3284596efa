package org.hemogram.intake.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hemogram.intake.Block;
import org.jspecify.annotations.Nullable;

/**
 * The records of one block: those of other tests are dropped as bytes, before anything is decoded;
 * the rest goes through the CSV parser. A broken record costs only itself.
 */
final class BlockRecords {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final Block block;
  private final char delimiter;
  private final CSVFormat format;
  private final Map<String, Integer> dropped = new HashMap<>();
  private boolean otherEncoding;

  BlockRecords(Block block, char delimiter) {
    this.block = block;
    this.delimiter = delimiter;
    this.format = CsvForm.strict(delimiter);
  }

  private boolean isPlain() {
    return block.simple() || PlainBytes.fit(block.bytes(), block.length());
  }

  /** Reads every record. */
  void read(CellTexts texts, Rows rows) {
    if (isPlain()) {
      scan(-1, 0, text -> true, texts, rows);
    } else {
      read(rows);
    }
  }

  /** Reads every record, remembering nothing. */
  void read(Rows rows) {
    parse(decoded(block.bytes(), block.length()), null, rows);
  }

  /**
   * Reads the records whose field {@code column}, taken as it stands, passes.
   *
   * @param columns how many fields a record of the table has
   */
  void read(int column, int columns, Predicate<String> passes, CellTexts texts, Rows rows) {
    if (isPlain()) {
      scan(column, columns, passes, texts, rows);
    } else if (PlainBytes.hasLoneReturn(block.bytes(), block.length())) {
      read(rows); // what is one record for the scanner may be several
    } else {
      parse(column, columns, passes, texts, rows);
    }
  }

  /**
   * Takes the records from their bytes. One with a quote in an unusual place goes through the
   * parser.
   */
  private void scan(int column, int columns, Predicate<String> passes, CellTexts texts, Rows rows) {
    byte[] bytes = block.bytes();
    Sieve sieve = new Sieve(column, columns, passes, texts);
    RecordScanner scanner =
        new RecordScanner(bytes, block.length(), block.firstLine(), (byte) delimiter);
    ScannedCells cells = new ScannedCells(scanner, texts);
    while (scanner.next(sieve.firstFields())) {
      if (!sieve.passes(scanner)) {
        continue;
      }
      boolean cut = bytes[scanner.end - 1] != '\n';
      if (scanner.closed && scanner.regular) {
        cells.next();
        if (cut || !rows.known(cells, scanner.startLine)) {
          rows.row(cells, scanner.startLine, cut);
        }
      } else {
        String record =
            new String(bytes, scanner.start, scanner.end - scanner.start, StandardCharsets.UTF_8);
        one(scanner.closed ? record : null, scanner.startLine, cut, rows);
      }
    }
    sieve.end();
  }

  /** Copies the records that pass and gives them to the parser. */
  private void parse(
      int column, int columns, Predicate<String> passes, CellTexts texts, Rows rows) {
    byte[] bytes = block.bytes();
    byte[] kept = new byte[block.length()];
    int[] lines = new int[1024];
    int count = 0;
    int size = 0;
    Sieve sieve = new Sieve(column, columns, passes, texts);
    RecordScanner scanner =
        new RecordScanner(bytes, block.length(), block.firstLine(), (byte) delimiter);
    while (scanner.next(sieve.firstFields())) {
      if (!sieve.passes(scanner)) {
        continue;
      }
      int length = scanner.end - scanner.start;
      System.arraycopy(bytes, scanner.start, kept, size, length);
      size += length;
      lines = count == lines.length ? Arrays.copyOf(lines, count * 2) : lines;
      lines[count++] = scanner.startLine;
    }
    sieve.end();
    parse(decoded(kept, size), Arrays.copyOf(lines, count), rows);
  }

  /** What stands in the tested field of some records, and how many of them were dropped. */
  private static final class Tested {
    private final String text;
    private final boolean wanted;
    private int dropped;

    Tested(String text, boolean wanted) {
      this.text = text;
      this.wanted = wanted;
    }
  }

  /** Drops the records of other tests, and counts them by what stands in the tested field. */
  private final class Sieve {
    private static final int MOST_TESTS_BITS = 13;

    private final int column;
    private final int columns;
    private final Predicate<String> passes;
    private final CellTexts texts;
    private final CellMemo<Tested> lately;
    private final Map<String, Tested> tests = new LinkedHashMap<>();

    Sieve(int column, int columns, Predicate<String> passes, CellTexts texts) {
      this.column = column;
      this.columns = columns;
      this.passes = passes;
      this.texts = texts;
      this.lately = new CellMemo<>(new int[] {Math.max(0, column)}, MOST_TESTS_BITS);
    }

    /** How many fields of a record have to be found before it is asked for. */
    int firstFields() {
      return column < 0 ? Integer.MAX_VALUE : column + 1;
    }

    /** True for a record that is wanted, whose fields are all found then. */
    boolean passes(RecordScanner record) {
      if (column < 0) {
        return true;
      }
      if (!record.quoted && record.closed && record.fields > column) {
        Tested tested = tested(record);
        if (!tested.wanted && record.skipRest()) {
          return drop(record, tested);
        }
      }
      record.rest();
      if (!isClear(record)) {
        return true;
      }
      Tested tested = tested(record);
      return tested.wanted || drop(record, tested);
    }

    private Tested tested(RecordScanner record) {
      Tested known = lately.findAgain(record);
      if (known == null) {
        String text = texts.of(column).text(record.bytes, record.from[column], record.to[column]);
        known = tests.computeIfAbsent(text, t -> new Tested(t, passes.test(t)));
        lately.put(record, known);
      }
      return known;
    }

    /** Counts a record that is not wanted; false, as it does not pass. */
    private boolean drop(RecordScanner record, Tested tested) {
      tested.dropped += isAlone(record) ? 0 : 1;
      return false;
    }

    /** True when the field can be taken from its bounds and belongs to a row of the table. */
    private boolean isClear(RecordScanner record) {
      return record.closed
          && record.regular
          && column < record.fields
          && (!record.quoted || record.fields == columns)
          && record.quotes[column] != RecordScanner.DOUBLED;
    }

    /** Adds up what was dropped. */
    void end() {
      for (Tested tested : tests.values()) {
        if (tested.dropped > 0) {
          dropped.merge(tested.text, tested.dropped, Integer::sum);
        }
      }
    }

    /** True when nothing but delimiters stands beside the field: a line of text, no entry. */
    private boolean isAlone(RecordScanner record) {
      return isNothing(record.printedTo(column), record.end)
          && isNothing(record.start, record.printedFrom(column));
    }

    private boolean isNothing(int from, int to) {
      byte[] bytes = block.bytes();
      for (int i = from; i < to; i++) {
        if (bytes[i] != delimiter && !isSpace(bytes[i])) {
          return false;
        }
      }
      return true;
    }

    private static boolean isSpace(byte b) {
      return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
  }

  /** How many records of each text in the tested field were dropped. */
  Map<String, Integer> dropped() {
    return dropped;
  }

  /** True when the block was no UTF-8 and was read as Windows-1252. */
  boolean isOtherEncoding() {
    return otherEncoding;
  }

  private String decoded(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0 || isUtf8(bytes, 0, length)) {
      return text;
    }
    otherEncoding = true;
    StringBuilder lines = new StringBuilder(length);
    for (int from = 0; from < length; ) {
      int to = from;
      while (to < length && bytes[to] != '\n') {
        to++;
      }
      int end = Math.min(length, to + 1);
      boolean utf8 = isUtf8(bytes, from, end);
      lines.append(
          new String(bytes, from, end - from, utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252));
      from = end;
    }
    return lines.toString();
  }

  /** False where a byte is no UTF-8; the sign of a lost character is. */
  private static boolean isUtf8(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Parses a text; {@code lines} holds the line of each record, or null when all records are there.
   */
  private void parse(String text, int @Nullable [] lines, Rows rows) {
    if (PlainRecords.fits(text)) {
      plain(new PlainRecords(text, delimiter), !text.endsWith("\n"), lines, rows);
      return;
    }
    if (PlainRecords.hasLoneReturn(text)) {
      oneByOne(text, lines, 0, rows);
      return;
    }
    int done = 0;
    boolean cutOff = !text.endsWith("\n");
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> each = parser.iterator();
      int line = block.firstLine();
      while (each.hasNext()) {
        CSVRecord next = each.next();
        int at = lines == null ? line : lines[done];
        line = block.firstLine() + (int) parser.getCurrentLineNumber();
        done++;
        rows.row(RowCells.of(next.values()), at, cutOff && !each.hasNext());
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      oneByOne(text, lines, done, rows);
    }
  }

  private void plain(PlainRecords records, boolean cutOff, int @Nullable [] lines, Rows rows) {
    for (int i = 0; records.hasNext(); i++) {
      String[] cells = records.next();
      int line = lines == null ? block.firstLine() + i : lines[i];
      rows.row(RowCells.of(cells), line, cutOff && !records.hasNext());
    }
  }

  /** Parses every record on its own, from the {@code done}-th on: the broken ones are told. */
  private void oneByOne(String text, int @Nullable [] lines, int done, Rows rows) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    RecordScanner scanner =
        new RecordScanner(bytes, bytes.length, block.firstLine(), (byte) delimiter);
    for (int i = 0; scanner.next(); i++) {
      if (i < done) {
        continue;
      }
      int line = lines == null ? scanner.startLine : lines[Math.min(i, lines.length - 1)];
      String record =
          new String(bytes, scanner.start, scanner.end - scanner.start, StandardCharsets.UTF_8);
      one(scanner.closed ? record : null, line, !record.endsWith("\n"), rows);
    }
  }

  /**
   * Parses one record on its own; null stands for one that does not end. A carriage return within
   * makes several of it.
   */
  private void one(@Nullable String record, int line, boolean cut, Rows rows) {
    List<CSVRecord> parts = record == null ? null : parts(record);
    if (parts == null) {
      rows.malformed(line);
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      rows.row(RowCells.of(parts.get(i).values()), line, cut && i + 1 == parts.size());
    }
  }

  private @Nullable List<CSVRecord> parts(String record) {
    try (CSVParser parser = CSVParser.parse(new StringReader(record), format)) {
      return parser.getRecords();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return null;
    }
  }
}
