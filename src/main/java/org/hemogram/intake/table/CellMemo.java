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

  /** What stands at a place. */
  private static final class Known<T> {
    private final int hash;
    private final byte[] key;
    private final T value;

    Known(int hash, byte[] key, T value) {
      this.hash = hash;
      this.key = key;
      this.value = value;
    }
  }

  private final Span[] spans;
  private final int lastBits;
  private int bits = FIRST_BITS;
  private @Nullable Known<T>[] places = places(FIRST_BITS);
  private int misses;
  private @Nullable Known<T> last;
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
    Known<T> known = places[slot];
    if (known == null || !is(known, record)) {
      known = places[slot ^ 1];
      if (known == null || !is(known, record)) {
        return null;
      }
    }
    last = known;
    return known.value;
  }

  /** As {@link #find}, after a look at what was found last: for cells that come in runs. */
  @Nullable T findAgain(RecordScanner record) {
    return last != null && isKey(last.key, record) ? last.value : find(record);
  }

  private boolean is(Known<T> known, RecordScanner record) {
    return known.hash == hash && known.key.length == length && isKey(known.key, record);
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
    put(new Known<>(hash, key(record), value));
  }

  private void put(Known<T> known) {
    int slot = known.hash >>> (Integer.SIZE - bits);
    if (places[slot] != null) {
      // The older one moves to the place beside.
      places[slot ^ 1] = places[slot];
    }
    places[slot] = known;
  }

  private void grow() {
    @Nullable Known<T>[] old = places;
    bits = Math.min(lastBits, bits + 2);
    misses = 0;
    places = places(bits);
    for (Known<T> known : old) {
      if (known != null) {
        put(known);
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know nothing of type variables
  private static <T> @Nullable Known<T>[] places(int bits) {
    return new Known[1 << bits];
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
