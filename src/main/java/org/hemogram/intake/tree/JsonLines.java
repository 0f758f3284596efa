package org.hemogram.intake.tree;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The lines of a block that are not blank, with their numbers. */
final class JsonLines {
  private static final byte[] TYPE = "\"resourceType\"".getBytes(StandardCharsets.US_ASCII);

  private final byte[] block;
  private final int to;
  private int next;
  private int start;
  private int end;
  private int number;

  JsonLines(byte[] block, int from, int to, int firstLine) {
    this.block = block;
    this.to = to;
    this.next = from;
    this.number = firstLine - 1;
  }

  /** Goes to the next line that is not blank; false when there is none. */
  boolean next() {
    while (next < to) {
      int stop = next;
      while (stop < to && block[stop] != '\n') {
        stop++;
      }
      start = skipBlanks(next);
      end = stop;
      next = stop + 1;
      number++;
      if (start < end) {
        return true;
      }
    }
    return false;
  }

  private int skipBlanks(int at) {
    int i = at;
    while (i < to && (block[i] == ' ' || block[i] == '\t' || block[i] == '\r')) {
      i++;
    }
    return i;
  }

  byte[] block() {
    return block;
  }

  int start() {
    return start;
  }

  int length() {
    return end - start;
  }

  int number() {
    return number;
  }

  /**
   * True when the line starts by naming a resource type that is not wanted and ends like an object.
   * Lines of other forms have to be parsed to know.
   */
  boolean isOther(Set<String> wanted) {
    if (block[start] != '{') {
      return false;
    }
    int at = skipBlanks(start + 1);
    if (at + TYPE.length >= end || !isType(at)) {
      return false;
    }
    at = skipBlanks(at + TYPE.length);
    if (at >= end || block[at] != ':') {
      return false;
    }
    at = skipBlanks(at + 1);
    if (at >= end || block[at] != '"') {
      return false;
    }
    int close = at + 1;
    while (close < end && block[close] != '"') {
      close++;
    }
    for (String type : wanted) {
      if (isText(type, at + 1, close)) {
        return false;
      }
    }
    return endsObject();
  }

  private boolean isType(int at) {
    for (int i = 0; i < TYPE.length; i++) {
      if (block[at + i] != TYPE[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isText(String text, int from, int close) {
    if (text.length() != close - from) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (block[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean endsObject() {
    int last = end - 1;
    while (last > start && (block[last] == '\r' || block[last] == ' ' || block[last] == '\t')) {
      last--;
    }
    return block[last] == '}';
  }
}
