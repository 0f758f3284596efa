package org.hemogram.intake.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes looked at in one step. */
public final class EightBytes {

  /** The highest bit of each byte. */
  public static final long HIGH = 0x8080808080808080L;

  private static final long ONES = 0x0101010101010101L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private EightBytes() {}

  /** The bytes from a position on, of which there are eight at least. */
  public static long at(byte[] bytes, int from) {
    return (long) LONGS.get(bytes, from);
  }

  /** True for a position from which eight bytes are taken in one step, and not one by one. */
  static boolean isAligned(int from) {
    return (from & Long.BYTES - 1) == 0;
  }

  /** Has bits of {@link #HIGH} when, and only when, one of the bytes is {@code sought}. */
  public static long having(long eight, char sought) {
    long zeros = eight ^ ONES * sought;
    return (zeros - ONES) & ~zeros & HIGH;
  }
}
