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
  private static final int FIRST_KEYS = 1 << 14;
  private static final int LONGEST = 400;
  private static final int LENGTH_BYTES = 2;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final long LOW = 0xFFFFFFFFL;

  /** Columns that stand beside each other are compared as one run of bytes. */
  private record Span(int first, int last) {}

  private final int[] first;
  private final int[] last;
  private final int lastBits;
  private int bits = FIRST_BITS;

  /** What stands at a place: the hash, and behind it where its key stands; 0 for nothing. */
  private long[] places = new long[1 << FIRST_BITS];

  private @Nullable Object[] values = new @Nullable Object[1 << FIRST_BITS];

  /** The keys one behind the other, each behind its length. */
  private byte[] keys = new byte[FIRST_KEYS];

  /** Where the next key goes; 0 is no place of a key. */
  private int end = LENGTH_BYTES;

  private int misses;
  private int lastKey;
  private @Nullable T lastValue;
  private int hash;
  private int length;

  /**
   * Remembers nothing yet.
   *
   * @param columns the columns whose cells decide, in ascending order
   * @param lastBits the binary logarithm of the most places
   */
  CellMemo(int[] columns, int lastBits) {
    Span[] spans = spans(columns);
    this.first = Arrays.stream(spans).mapToInt(Span::first).toArray();
    this.last = Arrays.stream(spans).mapToInt(Span::last).toArray();
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
    hash(record);
    int slot = hash >>> (Integer.SIZE - bits);
    int place = place(slot, record);
    if (place < 0) {
      place = place(slot ^ 1, record);
      if (place < 0) {
        return null;
      }
    }
    lastKey = (int) places[place];
    lastValue = value(place);
    return lastValue;
  }

  /** As {@link #find}, after a look at what was found last: for cells that come in runs. */
  @Nullable T findAgain(RecordScanner record) {
    return lastKey > 0 && isKey(lastKey, record) ? lastValue : find(record);
  }

  @SuppressWarnings("unchecked") // only values of this type are put
  private @Nullable T value(int place) {
    return (T) values[place];
  }

  /** The place when the cells stand there, else -1. */
  private int place(int slot, RecordScanner record) {
    long known = places[slot];
    boolean is = (int) (known >>> Integer.SIZE) == hash && known != 0 && isKey((int) known, record);
    return is ? slot : -1;
  }

  private void hash(RecordScanner record) {
    byte[] bytes = record.bytes;
    long h = 0;
    int n = 0;
    for (int span = 0; span < first.length; span++) {
      int from = record.printedFrom(first[span]);
      int to = record.printedTo(last[span]);
      n += to - from + 1;
      int i = from;
      for (; i + Long.BYTES <= to; i += Long.BYTES) {
        h = (h ^ EightBytes.at(bytes, i)) * MIX;
        h ^= h >>> Integer.SIZE;
      }
      int size = to - from;
      long rest = size;
      for (; i < to; i++) {
        rest = rest << Byte.SIZE | bytes[i] & 0xff;
      }
      h = (h ^ rest) * MIX;
      h ^= h >>> Integer.SIZE;
    }
    hash = (int) (h * MIX >>> Integer.SIZE);
    length = n;
  }

  private boolean isKey(int key, RecordScanner record) {
    byte[] known = keys;
    byte[] bytes = record.bytes;
    int at = key;
    int stop = key + lengthOf(known, key);
    for (int span = 0; span < first.length; span++) {
      int from = record.printedFrom(first[span]);
      int to = record.printedTo(last[span]);
      int behind = at + to - from;
      if (behind >= stop || known[behind] != '\n') {
        return false;
      }
      int i = from;
      for (; i + Long.BYTES <= to; i += Long.BYTES, at += Long.BYTES) {
        if (EightBytes.at(bytes, i) != EightBytes.at(known, at)) {
          return false;
        }
      }
      for (; i < to; i++, at++) {
        if (bytes[i] != known[at]) {
          return false;
        }
      }
      at = behind + 1;
    }
    return at == stop;
  }

  /** Remembers what the cells of a record, for which nothing was found just now, stand for. */
  void put(RecordScanner record, T value) {
    if (length > LONGEST) {
      return;
    }
    if (++misses > 1 << bits - 1 && bits < lastBits) {
      grow();
    }
    put((long) hash << Integer.SIZE | addKey(record), value);
  }

  private void put(long known, @Nullable Object value) {
    int slot = (int) (known >>> Integer.SIZE) >>> (Integer.SIZE - bits);
    if (places[slot] != 0) {
      // The older one moves to the place beside.
      places[slot ^ 1] = places[slot];
      values[slot ^ 1] = values[slot];
    }
    places[slot] = known;
    values[slot] = value;
  }

  private void grow() {
    long[] oldPlaces = places;
    @Nullable Object[] oldValues = values;
    bits = Math.min(lastBits, bits + 2);
    misses = 0;
    places = new long[1 << bits];
    values = new @Nullable Object[1 << bits];
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != 0) {
        put(oldPlaces[i], oldValues[i]);
      }
    }
  }

  /** Adds the cells with a line feed behind each run, which no run of the same columns confuses. */
  private int addKey(RecordScanner record) {
    if (end + LENGTH_BYTES + length > keys.length) {
      makeRoom();
    }
    keys[end] = (byte) (length >> Byte.SIZE);
    keys[end + 1] = (byte) length;
    int key = end + LENGTH_BYTES;
    int at = key;
    for (int span = 0; span < first.length; span++) {
      int from = record.printedFrom(first[span]);
      int to = record.printedTo(last[span]);
      System.arraycopy(record.bytes, from, keys, at, to - from);
      at += to - from;
      keys[at++] = '\n';
    }
    end = at;
    return key;
  }

  /** Makes room for keys: by leaving out those that were displaced, else by a longer array. */
  private void makeRoom() {
    int used = 0;
    for (long known : places) {
      used += known == 0 ? 0 : LENGTH_BYTES + lengthOf(keys, (int) known);
    }
    byte[] old = keys;
    keys = new byte[used * 2 > old.length ? old.length * 2 : old.length];
    end = LENGTH_BYTES;
    lastKey = 0;
    for (int i = 0; i < places.length; i++) {
      if (places[i] != 0) {
        int key = (int) places[i];
        int size = LENGTH_BYTES + lengthOf(old, key);
        System.arraycopy(old, key - LENGTH_BYTES, keys, end, size);
        places[i] = places[i] & ~LOW | end + LENGTH_BYTES;
        end += size;
      }
    }
  }

  private static int lengthOf(byte[] keys, int key) {
    return (keys[key - 2] & 0xff) << Byte.SIZE | keys[key - 1] & 0xff;
  }
}
