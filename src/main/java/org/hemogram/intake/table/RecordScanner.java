package org.hemogram.intake.table;

/**
 * Finds where records and their fields end in bytes, without making anything of them: a quote
 * counts only at the beginning of a field, as in RFC 4180.
 */
final class RecordScanner {

  private final byte[] bytes;
  private final int length;
  private final byte delimiter;
  private int position;
  private int line;

  /** The bounds of the record found last. */
  int start;

  int end;
  int startLine;
  boolean quoted;
  boolean closed;

  /** The bounds of the wanted field in the record found last; -1 when the record has none. */
  int fieldStart;

  int fieldEnd;

  RecordScanner(byte[] bytes, int length, int firstLine, byte delimiter) {
    this.bytes = bytes;
    this.length = length;
    this.delimiter = delimiter;
    this.line = firstLine;
  }

  /** Finds the next record, and the bounds of its field {@code wanted}; false at the end. */
  boolean next(int wanted) {
    if (position >= length) {
      return false;
    }
    start = position;
    startLine = line;
    quoted = false;
    closed = true;
    fieldStart = wanted == 0 ? start : -1;
    fieldEnd = -1;
    int field = 0;
    int i = start;
    while (i < length) {
      byte b = bytes[i];
      if (b == '"' && (i == start || bytes[i - 1] == delimiter)) {
        quoted = true;
        i = closingQuote(i + 1);
        if (i < 0) {
          closed = false;
          skipLine();
          return true;
        }
        continue;
      }
      if (b == delimiter || b == '\n') {
        if (field == wanted) {
          fieldEnd = i > start && b == '\n' && bytes[i - 1] == '\r' ? i - 1 : i;
        }
        if (b == '\n') {
          line++;
          end = i + 1;
          position = end;
          return true;
        }
        field++;
        if (field == wanted) {
          fieldStart = i + 1;
        }
      }
      i++;
    }
    if (field == wanted) {
      fieldEnd = length;
    }
    end = length;
    position = length;
    return true;
  }

  /** The place behind the closing quote, or -1 when there is none. */
  private int closingQuote(int from) {
    int lines = 0;
    for (int i = from; i < length; i++) {
      if (bytes[i] == '\n') {
        lines++;
      } else if (bytes[i] == '"') {
        if (i + 1 < length && bytes[i + 1] == '"') {
          i++;
        } else {
          line += lines;
          return i + 1;
        }
      }
    }
    return -1;
  }

  /** Takes the rest of the line as the record. */
  private void skipLine() {
    int i = start;
    while (i < length && bytes[i] != '\n') {
      i++;
    }
    line++;
    end = Math.min(length, i + 1);
    position = end;
  }
}
