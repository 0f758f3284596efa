package org.hemogram.intake.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
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

  /** Reads every record. */
  void read(Rows rows) {
    parse(decoded(block.bytes(), block.length()), null, rows);
  }

  /** Reads the records whose field {@code column}, taken as it stands, passes. */
  void read(int column, Predicate<String> passes, Rows rows) {
    byte[] kept = new byte[block.length()];
    int[] lines = new int[1024];
    int count = 0;
    int size = 0;
    Map<String, Boolean> known = new HashMap<>();
    RecordScanner scanner =
        new RecordScanner(block.bytes(), block.length(), block.firstLine(), (byte) delimiter);
    while (scanner.next(column)) {
      if (scanner.fieldEnd >= 0 && !scanner.quoted && scanner.closed) {
        String text =
            new String(
                block.bytes(),
                scanner.fieldStart,
                scanner.fieldEnd - scanner.fieldStart,
                StandardCharsets.UTF_8);
        Boolean wanted = known.get(text);
        if (wanted == null) {
          wanted = passes.test(text);
          known.put(text, wanted);
        }
        if (!wanted) {
          if (!isAlone(scanner)) {
            dropped.merge(text, 1, Integer::sum);
          }
          continue;
        }
      }
      int length = scanner.end - scanner.start;
      System.arraycopy(block.bytes(), scanner.start, kept, size, length);
      size += length;
      lines = count == lines.length ? Arrays.copyOf(lines, count * 2) : lines;
      lines[count++] = scanner.startLine;
    }
    parse(decoded(kept, size), Arrays.copyOf(lines, count), rows);
  }

  /** True when nothing but delimiters stands beside the field: a line of text, no entry. */
  private boolean isAlone(RecordScanner record) {
    byte[] bytes = block.bytes();
    for (int i = record.end - 1; i >= record.fieldEnd; i--) {
      if (bytes[i] != delimiter && !isSpace(bytes[i])) {
        return false;
      }
    }
    for (int i = record.start; i < record.fieldStart; i++) {
      if (bytes[i] != delimiter && !isSpace(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
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
    if (text.indexOf('\uFFFD') >= 0) {
      otherEncoding = true;
      return new String(bytes, 0, length, WINDOWS_1252);
    }
    return text;
  }

  /**
   * Parses a text; {@code lines} holds the line of each record, or null when all records are there.
   */
  private void parse(String text, int @Nullable [] lines, Rows rows) {
    if (PlainRecords.fits(text)) {
      plain(new PlainRecords(text, delimiter), !text.endsWith("\n"), lines, rows);
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
        rows.row(next.values(), at, cutOff && !each.hasNext());
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      oneByOne(text, lines, done, rows);
    }
  }

  private void plain(PlainRecords records, boolean cutOff, int @Nullable [] lines, Rows rows) {
    for (int i = 0; records.hasNext(); i++) {
      String[] cells = records.next();
      int line = lines == null ? block.firstLine() + i : lines[i];
      rows.row(cells, line, cutOff && !records.hasNext());
    }
  }

  /** Parses every record on its own, from the {@code done}-th on: the broken ones are told. */
  private void oneByOne(String text, int @Nullable [] lines, int done, Rows rows) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    RecordScanner scanner =
        new RecordScanner(bytes, bytes.length, block.firstLine(), (byte) delimiter);
    for (int i = 0; scanner.next(0); i++) {
      if (i < done) {
        continue;
      }
      int line = lines == null ? scanner.startLine : lines[Math.min(i, lines.length - 1)];
      String record =
          new String(bytes, scanner.start, scanner.end - scanner.start, StandardCharsets.UTF_8);
      String[] cells = scanner.closed ? cells(record) : null;
      if (cells == null) {
        rows.malformed(line);
      } else {
        rows.row(cells, line, !record.endsWith("\n"));
      }
    }
  }

  private String @Nullable [] cells(String record) {
    try (CSVParser parser = CSVParser.parse(new StringReader(record), format)) {
      Iterator<CSVRecord> each = parser.iterator();
      return each.hasNext() ? each.next().values() : new String[0];
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return null;
    }
  }
}
