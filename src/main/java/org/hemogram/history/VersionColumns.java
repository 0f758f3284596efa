package org.hemogram.history;

import java.util.Arrays;

/**
 * Which result each entry of a block is a version of. The key is kept as a number of 64 bits: two
 * results of one patient and analyte share it by accident once in a billion billion pairs.
 */
final class VersionColumns {
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long[] keys = new long[16];
  private long[] orders = new long[16];

  void set(int at, String key, long order) {
    if (at >= keys.length) {
      int length = Math.max(at + 1, keys.length * 2);
      keys = Arrays.copyOf(keys, length);
      orders = Arrays.copyOf(orders, length);
    }
    keys[at] = number(key);
    orders[at] = order;
  }

  private static long number(String key) {
    long number = FNV_BASIS;
    for (int i = 0; i < key.length(); i++) {
      number = (number ^ key.charAt(i)) * FNV_PRIME;
    }
    return number == 0 ? 1 : number;
  }

  /** Gives back what was allocated in reserve. */
  void trim(int size) {
    keys = Arrays.copyOf(keys, Math.min(size, keys.length));
    orders = Arrays.copyOf(orders, keys.length);
  }

  /** The key of an entry; 0 when it is a version of nothing. */
  long key(int at) {
    return at < keys.length ? keys[at] : 0;
  }

  /** The place of an entry among its versions; 0 when it is not known. */
  long order(int at) {
    return at < orders.length ? orders[at] : 0;
  }
}
