package org.hemogram.intake.table;

import java.util.Arrays;

/**
 * Finds where records and their fields end in bytes, without making anything of them: a quote
 * counts only at the beginning of a field, as in RFC 4180.
 */
final class RecordScanner {

  private static final byte QUOTE = '"';

  final byte[] bytes;
  private final int length;
  private final byte delimiter;
  private final byte highest;
  private int position;
  private int line;
  private boolean ended;

  /** The bounds of the record found last. */
  int start;

  int end;
  int startLine;

  /** True when a field of the record stands in quotes. */
  boolean quoted;

  /** False when a quote never ends. */
  boolean closed;

  /** True when every field can be taken from its bounds: nothing stands behind a closing quote. */
  boolean regular;

  /** The number of fields, and the bounds of each, without its quotes. */
  int fields;

  int[] from = new int[32];
  int[] to = new int[32];

  /** For each field whether it stands in quotes, and holds quotes that are written twice. */
  byte[] quotes = new byte[32];

  static final byte UNQUOTED = 0;
  static final byte QUOTED = 1;
  static final byte DOUBLED = 2;

  RecordScanner(byte[] bytes, int length, int firstLine, byte delimiter) {
    this.bytes = bytes;
    this.length = length;
    this.delimiter = delimiter;
    this.line = firstLine;
    this.highest = (byte) Math.max(delimiter, QUOTE);
  }

  /** Finds the next record and its fields; false at the end. */
  boolean next() {
    return next(Integer.MAX_VALUE);
  }

  /**
   * Finds the next record and its first fields, up to {@code most}; {@link #rest} finds the others.
   * False at the end.
   */
  boolean next(int most) {
    if (position >= length) {
      return false;
    }
    start = position;
    startLine = line;
    quoted = false;
    closed = true;
    regular = true;
    ended = false;
    fields = 0;
    scan(most);
    return true;
  }

  /** Finds the fields that are left. */
  void rest() {
    if (!ended) {
      scan(Integer.MAX_VALUE);
    }
  }

  /**
   * Goes to the end of the record without a look at the fields that are left; false, and nothing is
   * changed, when a quote stands among them.
   */
  boolean skipRest() {
    int i = position;
    if (ended) {
      return true;
    }
    while (i < length && bytes[i] != '\n') {
      if (bytes[i++] == QUOTE) {
        return false;
      }
      while (EightBytes.isAligned(i) && i + Long.BYTES <= length && isWithin(i)) {
        i += Long.BYTES;
      }
    }
    line += i < length ? 1 : 0;
    end(Math.min(length, i + 1));
    return true;
  }

  /** True when the record and its unquoted fields go on for eight bytes. */
  private boolean isWithin(int i) {
    long eight = EightBytes.at(bytes, i);
    return (EightBytes.having(eight, '\n') | EightBytes.having(eight, (char) QUOTE)) == 0;
  }

  private void end(int behind) {
    end = behind;
    position = behind;
    ended = true;
  }

  private void scan(int most) {
    int field = position;
    int i = field;
    // Copies of the fields: the loop runs over every byte of an input.
    byte[] bytes = this.bytes;
    int length = this.length;
    byte delimiter = this.delimiter;
    byte highest = this.highest;
    while (i < length) {
      byte b = bytes[i];
      if (b > highest) {
        i++;
      } else if (b == delimiter) {
        add(field, i);
        field = ++i;
        if (fields >= most) {
          position = i;
          return;
        }
      } else if (b == '\n') {
        add(field, i > start && bytes[i - 1] == '\r' ? i - 1 : i);
        line++;
        end(i + 1);
        return;
      } else if (b == QUOTE && i == field) {
        i = quoted(i + 1);
        if (i < 0) {
          closed = false;
          skipLine();
          return;
        }
        if (i < length && bytes[i] == delimiter) {
          field = ++i;
          if (fields >= most) {
            position = i;
            return;
          }
        } else if (isLineEnd(i)) {
          int feed = i == length ? i : i + (bytes[i] == '\r' ? 1 : 0);
          line += i == length ? 0 : 1;
          end(Math.min(length, feed + 1));
          return;
        } else {
          regular = false;
          fields--;
          field = i;
        }
      } else {
        i++;
      }
    }
    add(field, length);
    end(length);
  }

  private boolean isLineEnd(int i) {
    return i == length
        || bytes[i] == '\n'
        || bytes[i] == '\r' && i + 1 < length && bytes[i + 1] == '\n';
  }

  /** Takes a field in quotes; the place behind its closing quote, or -1 when there is none. */
  private int quoted(int first) {
    quoted = true;
    int lines = 0;
    boolean twice = false;
    for (int i = first; i < length; i++) {
      if (bytes[i] == '\n') {
        lines++;
      } else if (bytes[i] == QUOTE) {
        if (i + 1 < length && bytes[i + 1] == QUOTE) {
          i++;
          twice = true;
        } else {
          line += lines;
          add(first, i);
          quotes[fields - 1] = twice ? DOUBLED : QUOTED;
          return i + 1;
        }
      }
    }
    return -1;
  }

  private void add(int first, int last) {
    int at = fields;
    if (at == from.length) {
      grow();
    }
    from[at] = first;
    to[at] = last;
    quotes[at] = UNQUOTED;
    fields = at + 1;
  }

  private void grow() {
    from = Arrays.copyOf(from, fields * 2);
    to = Arrays.copyOf(to, fields * 2);
    quotes = Arrays.copyOf(quotes, fields * 2);
  }

  /** Where a field begins, with its quote. */
  int printedFrom(int field) {
    return quotes[field] == UNQUOTED ? from[field] : from[field] - 1;
  }

  /** Where a field ends, with its quote. */
  int printedTo(int field) {
    return quotes[field] == UNQUOTED ? to[field] : to[field] + 1;
  }

  /** Takes the rest of the line as the record. */
  private void skipLine() {
    int i = start;
    while (i < length && bytes[i] != '\n') {
      i++;
    }
    line++;
    end(Math.min(length, i + 1));
  }
}
