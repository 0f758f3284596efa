package org.hemogram.intake.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What some cells of a row were understood as lately, found by their bytes: nothing is decoded,
 * looked up or put together for cells that came before. Two neighbors share a place; where they
 * displace each other often there will be more places, up to a limit. One instance per thread.
 */
final class CellMemo<T> {

  private static final int FIRST_BITS = 10;
  private static final int LONGEST = 400;

  /** Columns that stand beside each other are compared as one run of bytes. */
  private record Span(int first, int last) {}

  private final Span[] spans;
  private final int lastBits;
  private int bits = FIRST_BITS;
  private byte[][] keys = new byte[1 << FIRST_BITS][];
  private int[] hashes = new int[1 << FIRST_BITS];
  private @Nullable Object[] values = new @Nullable Object[1 << FIRST_BITS];
  private int misses;
  private int last;
  private int hash;
  private int length;

  /**
   * Remembers nothing yet.
   *
   * @param columns the columns whose cells decide, in ascending order
   * @param lastBits the binary logarithm of the most places
   */
  CellMemo(int[] columns, int lastBits) {
    this.spans = spans(columns);
    this.lastBits = lastBits;
  }

  private static Span[] spans(int[] columns) {
    Span[] spans = new Span[columns.length];
    int n = 0;
    for (int column : columns) {
      boolean beside = n > 0 && spans[n - 1].last() == column - 1;
      int first = beside ? spans[--n].first() : column;
      spans[n++] = new Span(first, column);
    }
    return Arrays.copyOf(spans, n);
  }

  /** What the cells of a record were understood as; null when that is not known. */
  @Nullable T find(RecordScanner record) {
    byte[] bytes = record.bytes;
    int h = 0;
    int n = 0;
    for (Span span : spans) {
      int from = record.printedFrom(span.first());
      int to = record.printedTo(span.last());
      n += to - from + 1;
      for (int i = from; i < to; i++) {
        h = h * 31 + bytes[i];
      }
      h = h * 31 + ',';
    }
    hash = h * 0x9E3779B9;
    length = n;
    int slot = hash >>> (Integer.SIZE - bits);
    if (!isAt(slot, record)) {
      slot ^= 1;
      if (!isAt(slot, record)) {
        return null;
      }
    }
    last = slot;
    return valueAt(slot);
  }

  /** As {@link #find}, after a look at what was found last: for cells that come in runs. */
  @Nullable T findAgain(RecordScanner record) {
    byte[] key = keys[last];
    return key != null && isKey(key, record) ? valueAt(last) : find(record);
  }

  @SuppressWarnings("unchecked") // only put fills the places
  private T valueAt(int slot) {
    return (T) values[slot];
  }

  private boolean isAt(int slot, RecordScanner record) {
    byte[] key = keys[slot];
    return hashes[slot] == hash && key != null && key.length == length && isKey(key, record);
  }

  private boolean isKey(byte[] key, RecordScanner record) {
    int at = 0;
    for (Span span : spans) {
      int from = record.printedFrom(span.first());
      int to = record.printedTo(span.last());
      int end = at + to - from;
      if (end >= key.length
          || key[end] != '\n'
          || !Arrays.equals(key, at, end, record.bytes, from, to)) {
        return false;
      }
      at = end + 1;
    }
    return at == key.length;
  }

  /** Remembers what the cells of a record, for which nothing was found just now, stand for. */
  void put(RecordScanner record, T value) {
    if (length > LONGEST) {
      return;
    }
    if (++misses > 1 << bits && bits < lastBits) {
      grow();
    }
    put(key(record), hash, value);
  }

  private void put(byte[] key, int itsHash, Object value) {
    int slot = itsHash >>> (Integer.SIZE - bits);
    if (keys[slot] != null) {
      // The older one moves to the place beside.
      keys[slot ^ 1] = keys[slot];
      hashes[slot ^ 1] = hashes[slot];
      values[slot ^ 1] = values[slot];
    }
    keys[slot] = key;
    hashes[slot] = itsHash;
    values[slot] = value;
  }

  private void grow() {
    byte[][] oldKeys = keys;
    int[] oldHashes = hashes;
    @Nullable Object[] oldValues = values;
    bits = Math.min(lastBits, bits + 2);
    misses = 0;
    last = 0;
    keys = new byte[1 << bits][];
    hashes = new int[1 << bits];
    values = new @Nullable Object[1 << bits];
    for (int i = 0; i < oldKeys.length; i++) {
      Object value = oldValues[i];
      if (value != null) {
        put(oldKeys[i], oldHashes[i], value);
      }
    }
  }

  /** The cells with a line feed behind each run, which no run of the same columns confuses. */
  private byte[] key(RecordScanner record) {
    byte[] key = new byte[length];
    int at = 0;
    for (Span span : spans) {
      int from = record.printedFrom(span.first());
      int to = record.printedTo(span.last());
      System.arraycopy(record.bytes, from, key, at, to - from);
      at += to - from;
      key[at++] = '\n';
    }
    return key;
  }
}
