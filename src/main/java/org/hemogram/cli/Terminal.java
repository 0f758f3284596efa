package org.hemogram.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the program is connected to.
 *
 * @param in whether standard input is a terminal
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param columns the width of the terminal, or 0 when it is not known
 * @param charset the charset of the user's locale, which a terminal shows
 */
public record Terminal(boolean in, boolean out, boolean err, int columns, Charset charset) {

  private static final int WIDEST = 9999;

  /** Pipes and files on all sides, in a UTF-8 locale. */
  public static final Terminal NONE = new Terminal(false, false, false, 0, StandardCharsets.UTF_8);

  /**
   * Reads what the launcher tells.
   *
   * @param descriptors the numbers of the descriptors that are terminals, for example {@code 02}
   * @param columns the width as a number; anything else is unknown
   * @param charset the name of the charset; one that Java does not know is taken for ASCII
   */
  public static Terminal of(String descriptors, String columns, String charset) {
    return new Terminal(
        descriptors.contains("0"),
        descriptors.contains("1"),
        descriptors.contains("2"),
        width(columns),
        charset(charset));
  }

  private static int width(String columns) {
    try {
      int width = Integer.parseInt(columns);
      return width > 0 && width <= WIDEST ? width : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Charset charset(String name) {
    if (name.equalsIgnoreCase("UTF-8") || name.equalsIgnoreCase("utf8")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.US_ASCII;
    }
  }

  /** Whether symbols beyond ASCII can be shown as they are. */
  public boolean hasSymbols() {
    return charset.equals(StandardCharsets.UTF_8);
  }
}
