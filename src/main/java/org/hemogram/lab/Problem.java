package org.hemogram.lab;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong with the data, as a value: it is collected and told, never thrown.
 *
 * <p>The message says what is wrong and what to do, ends with a full stop or a question mark, and
 * never holds a person's id, name or birth date, nor another field of the row.
 *
 * @param code one of the published codes, for example {@code data.unit-unknown}
 * @param severity how much it weighs
 * @param message what, and what to do
 * @param count how often the same problem occurred in the file
 * @param file the file, or null
 * @param line the 1-based line of the first occurrence, or 0
 * @param field the column or JSON pointer, or null
 */
public record Problem(
    String code,
    Severity severity,
    String message,
    int count,
    @Nullable String file,
    int line,
    @Nullable String field) {

  public Problem {
    if (count < 1 || line < 0) {
      throw new IllegalArgumentException("count " + count + ", line " + line);
    }
  }

  /** A problem met once at a place. */
  public static Problem at(SourceLocation at, String code, Severity severity, String message) {
    return new Problem(code, severity, message, 1, at.file(), at.line(), at.field());
  }

  /** The same problem met {@code more} times again. */
  public Problem plus(int more) {
    return new Problem(code, severity, message, count + more, file, line, field);
  }

  /** The line for standard error: {@code hemogram: FILE:LINE: what. What to do. [code]}. */
  public String line(String program) {
    StringBuilder text = new StringBuilder(program).append(": ");
    if (file != null) {
      text.append(file).append(line > 0 ? ":" + line : "").append(": ");
    }
    if (field != null) {
      text.append(field).append(": ");
    }
    text.append(message);
    if (count > 1) {
      text.append(" Seen ").append(count).append(" times.");
    }
    return text.append(" [").append(code).append(']').toString();
  }
}
