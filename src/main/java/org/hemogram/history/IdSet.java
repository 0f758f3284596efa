package org.hemogram.history;

/**
 * Ids that were seen, each as a number of 64 bits, so that a million take 16 MB at most. Two ids
 * may share a number: among ten million with a chance of one in a million. Then an id that was
 * never added seems to be in the set; one that was added always is.
 */
final class IdSet {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long[] numbers = new long[1 << 10];
  private int size;

  void add(String id) {
    if (2 * size >= numbers.length) {
      grow();
    }
    if (put(numbers, number(id))) {
      size++;
    }
  }

  boolean contains(String id) {
    long number = number(id);
    return numbers[place(numbers, number)] == number;
  }

  private void grow() {
    long[] larger = new long[numbers.length * 2];
    for (long number : numbers) {
      if (number != 0) {
        put(larger, number);
      }
    }
    numbers = larger;
  }

  private static boolean put(long[] table, long number) {
    int at = place(table, number);
    boolean isNew = table[at] == 0;
    table[at] = number;
    return isNew;
  }

  /** Where a number stands, or the empty place where it would stand. */
  private static int place(long[] table, long number) {
    int mask = table.length - 1;
    int at = (int) (number ^ number >>> 32) & mask;
    while (table[at] != 0 && table[at] != number) {
      at = at + 1 & mask;
    }
    return at;
  }

  /** FNV-1a over the characters, mixed; never 0, which marks an empty place. */
  private static long number(String id) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
