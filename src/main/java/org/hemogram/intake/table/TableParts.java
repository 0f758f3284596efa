package org.hemogram.intake.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.intake.Block;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the blocks of an input where a line between the rows changes what holds for those below it,
 * and where another table begins. Blocks have to be given in their order; the parts may be read
 * side by side.
 */
public final class TableParts {

  /** Rows that are read alike, with the table that they are read by. */
  public record Part(Table table, Block block) {}

  private final Map<Heading, Table> under = new HashMap<>();
  private Table table;
  private Heading now;
  private boolean rowsBelow;

  TableParts(Table table) {
    this.table = table;
    this.now = table.below().start();
  }

  /** The parts of the next block. */
  public List<Part> of(Block block) {
    if (table.below().isNothing()) {
      return List.of(new Part(current(), block));
    }
    String text = new String(block.bytes(), 0, block.length(), StandardCharsets.UTF_8);
    List<Part> parts = new ArrayList<>();
    int from = 1;
    char delimiter = table.delimiter().charAt(0);
    for (CsvForm.Lines record : CsvForm.first(text, delimiter, Integer.MAX_VALUE)) {
      int line = block.firstLine() + record.line() - 1;
      Table another = line >= table.below().followerLine() ? table.below().follower() : null;
      if (another != null) {
        add(block, from, record.line(), parts);
        from = another.dataLine() - block.firstLine() + 1;
        table = another;
        under.clear();
        continue;
      }
      Heading next = record.isBlank() ? null : below(record.cells());
      if (next != null && !next.equals(now)) {
        add(block, from, record.line(), parts);
        from = record.end() + 1;
      }
      boolean samePerson = next == null || next.patient().equals(now.patient());
      rowsBelow = samePerson && (rowsBelow || next == null && !record.isBlank());
      now = next == null ? now : next;
    }
    add(block, from, Integer.MAX_VALUE, parts);
    return parts;
  }

  /** What holds below a line; null for a row. A person named again is the same. */
  private @Nullable Heading below(List<String> cells) {
    HeadingLines lines = table.below().lines();
    Heading next = lines == null ? null : lines.below(now, cells);
    boolean again =
        next != null && !rowsBelow && now.isNamedAgain(next) && now.rank() < next.rank();
    return again ? now : next;
  }

  private Table current() {
    return now.isEmpty() ? table : under.computeIfAbsent(now, table::under);
  }

  /** Adds the rows from one line to the one before another, counted in the block. */
  private void add(Block block, int from, int to, List<Part> parts) {
    int start = offset(block, from);
    int end = offset(block, to);
    if (end > start) {
      byte[] bytes = Arrays.copyOfRange(block.bytes(), start, end);
      Block part = new Block(bytes, bytes.length, block.firstLine() + from - 1);
      parts.add(new Part(current(), part));
    }
  }

  /** Where a line of the block begins. */
  private static int offset(Block block, int line) {
    int at = 0;
    for (int left = line - 1; left > 0 && at < block.length(); at++) {
      left -= block.bytes()[at] == '\n' ? 1 : 0;
    }
    return at;
  }
}
