package org.hemogram.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A block of UTF-8 output that grows as needed and can be used again. Several threads fill a block
 * each; one thread writes the blocks in order.
 */
public final class ByteBlock extends OutputStream {
  private static final int FIRST_SIZE = 1 << 12;

  private byte[] bytes;
  private int size;

  /** An empty block. */
  public ByteBlock() {
    this(new byte[FIRST_SIZE]);
  }

  private ByteBlock(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The number of bytes in the block. */
  public int size() {
    return size;
  }

  /** Empties the block and keeps its memory. */
  public void clear() {
    size = 0;
  }

  /** Writes the block to a stream, which is neither flushed nor closed. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  /** The block as text. */
  public String text() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  /** Appends one ASCII character. */
  public void ascii(char character) {
    if (size == bytes.length) {
      grow(1);
    }
    bytes[size++] = (byte) character;
  }

  /** Appends ASCII characters of a buffer, from one index to the one before another. */
  public void ascii(char[] characters, int from, int to) {
    grow(to - from);
    for (int i = from; i < to; i++) {
      bytes[size++] = (byte) characters[i];
    }
  }

  /** Appends a number from zero on, with leading zeros up to {@code width} digits. */
  public void digits(int number, int width) {
    int length = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      length++;
    }
    int end = size + Math.max(width, length);
    grow(end - size);
    int rest = number;
    for (int i = end - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size = end;
  }

  /** A block with the same bytes and no room for more. */
  public ByteBlock copy() {
    ByteBlock copy = new ByteBlock(Arrays.copyOf(bytes, size));
    copy.size = size;
    return copy;
  }

  /** Appends another block. */
  public void append(ByteBlock other) {
    write(other.bytes, 0, other.size);
  }

  /** Appends text. */
  public void text(String text) {
    int length = text.length();
    grow(length);
    byte[] target = bytes;
    int at = size;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        size = at;
        beyondAscii(text, i);
        return;
      }
      target[at++] = (byte) c;
    }
    size = at;
  }

  /**
   * Appends the ASCII characters of a text up to the first that is marked or no ASCII.
   *
   * @param from the index of the first character
   * @param marked by character, where to stop
   * @return the index of the first character that was not appended
   */
  public int ascii(String text, int from, boolean[] marked) {
    int length = text.length();
    grow(length - from);
    byte[] target = bytes;
    int at = size;
    int i = from;
    while (i < length) {
      char c = text.charAt(i);
      if (c >= marked.length || marked[c]) {
        break;
      }
      target[at++] = (byte) c;
      i++;
    }
    size = at;
    return i;
  }

  /** The bytes from one position to the one before another. */
  public byte[] bytes(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** Appends bytes of the block again, from one position to the one before another. */
  public void repeat(int from, int to) {
    grow(to - from);
    System.arraycopy(bytes, from, bytes, size, to - from);
    size += to - from;
  }

  private void beyondAscii(String text, int from) {
    byte[] rest = text.substring(from).getBytes(StandardCharsets.UTF_8);
    write(rest, 0, rest.length);
  }

  @Override
  public void write(int b) {
    ascii((char) (b & 0xff));
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    grow(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  private void grow(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
    }
  }
}
