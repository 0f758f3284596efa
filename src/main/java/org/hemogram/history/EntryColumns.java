package org.hemogram.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a run in columns, in input order. A column is kept in pieces of one size, so that
 * it grows without being copied and the place of an entry needs no search.
 */
final class EntryColumns {

  private static final int PIECE_BITS = 14;
  private static final int PIECE = 1 << PIECE_BITS;
  private static final int WITHIN = PIECE - 1;

  /** Where the entries of a block begin, until the next part begins, and their versions. */
  record Part(String file, int from, @Nullable VersionColumns versions) {}

  private int[][] patient = {};
  private int[][] kind = {};
  private int[][] line = {};
  private long[][] time = {};
  private long[][] number = {};
  private byte[][] comparator = {};
  private final Map<Integer, PackedBlock.Aside> aside = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private int size;

  /**
   * Appends the entries of a block.
   *
   * @param patients for each patient of the block the one of the run
   * @param kinds for each kind of the block the one of the run
   */
  void append(PackedBlock block, String file, int[] patients, int[] kinds) {
    BlockColumns entries = block.columns;
    if (block.versions != null) {
      block.versions.trim(entries.size);
    }
    parts.add(new Part(file, size, block.versions));
    int first = size;
    int from = 0;
    while (from < entries.size) {
      int piece = size >> PIECE_BITS;
      if (piece == patient.length) {
        addPiece(piece);
      }
      int at = size & WITHIN;
      int n = Math.min(PIECE - at, entries.size - from);
      System.arraycopy(entries.line, from, line[piece], at, n);
      System.arraycopy(entries.time, from, time[piece], at, n);
      System.arraycopy(entries.number, from, number[piece], at, n);
      System.arraycopy(entries.comparator, from, comparator[piece], at, n);
      for (int i = 0; i < n; i++) {
        patient[piece][at + i] = patients[entries.patient[from + i]];
        kind[piece][at + i] = kinds[entries.kind[from + i]];
      }
      from += n;
      size += n;
    }
    block.aside.forEach((at, value) -> aside.put(first + at, value));
  }

  private void addPiece(int piece) {
    patient = Arrays.copyOf(patient, piece + 1);
    kind = Arrays.copyOf(kind, piece + 1);
    line = Arrays.copyOf(line, piece + 1);
    time = Arrays.copyOf(time, piece + 1);
    number = Arrays.copyOf(number, piece + 1);
    comparator = Arrays.copyOf(comparator, piece + 1);
    patient[piece] = new int[PIECE];
    kind[piece] = new int[PIECE];
    line[piece] = new int[PIECE];
    time[piece] = new long[PIECE];
    number[piece] = new long[PIECE];
    comparator[piece] = new byte[PIECE];
  }

  int size() {
    return size;
  }

  /** The parts in input order. */
  List<Part> parts() {
    return parts;
  }

  int patient(int index) {
    return patient[index >> PIECE_BITS][index & WITHIN];
  }

  int kind(int index) {
    return kind[index >> PIECE_BITS][index & WITHIN];
  }

  int line(int index) {
    return line[index >> PIECE_BITS][index & WITHIN];
  }

  long time(int index) {
    return time[index >> PIECE_BITS][index & WITHIN];
  }

  long number(int index) {
    return number[index >> PIECE_BITS][index & WITHIN];
  }

  byte comparator(int index) {
    return comparator[index >> PIECE_BITS][index & WITHIN];
  }

  /** What did not fit into the columns, or null. */
  PackedBlock.@Nullable Aside aside(int index) {
    return aside.isEmpty() ? null : aside.get(index);
  }

  boolean hasVersions() {
    return parts.stream().anyMatch(part -> part.versions() != null);
  }

  long version(int index) {
    Part part = partOf(index);
    return part.versions() == null ? 0 : part.versions().key(index - part.from());
  }

  long versionOrder(int index) {
    Part part = partOf(index);
    return part.versions() == null ? 0 : part.versions().order(index - part.from());
  }

  private Part partOf(int index) {
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (parts.get(middle).from() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return parts.get(low);
  }
}
