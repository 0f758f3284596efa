package org.hemogram.history;

import java.util.Arrays;

/**
 * The entries of one block in columns, while it is being filled. They are copied when the block is
 * appended to the run, so that their memory serves the blocks that come after it.
 */
final class BlockColumns {
  private static final int FIRST_SIZE = 1 << 10;

  int size;
  int[] patient = new int[FIRST_SIZE];
  int[] kind = new int[FIRST_SIZE];
  int[] line = new int[FIRST_SIZE];
  long[] time = new long[FIRST_SIZE];
  long[] number = new long[FIRST_SIZE];
  byte[] comparator = new byte[FIRST_SIZE];

  /** Adds an entry whose value follows; its place. */
  int add(int ofPatient, int ofKind, long at, int onLine) {
    if (size == patient.length) {
      grow(size * 2);
    }
    patient[size] = ofPatient;
    kind[size] = ofKind;
    time[size] = at;
    line[size] = onLine;
    number[size] = 0;
    comparator[size] = 0;
    return size++;
  }

  private void grow(int length) {
    patient = Arrays.copyOf(patient, length);
    kind = Arrays.copyOf(kind, length);
    line = Arrays.copyOf(line, length);
    time = Arrays.copyOf(time, length);
    number = Arrays.copyOf(number, length);
    comparator = Arrays.copyOf(comparator, length);
  }
}
