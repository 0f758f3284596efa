package org.hemogram.report.text;

import org.hemogram.lab.Unit;

/**
 * What the reader's terminal can show.
 *
 * @param color whether to add color
 * @param unicode whether symbols beyond ASCII can be shown
 * @param width columns, at least {@value #NARROWEST}
 */
public record TextStyle(boolean color, boolean unicode, int width) {

  /** The width that everything is made for. */
  public static final int USUAL_WIDTH = 80;

  /** Below this a table is no table. */
  public static final int NARROWEST = 60;

  /** Without color, with symbols, 80 columns. */
  public static final TextStyle PLAIN = new TextStyle(false, true, USUAL_WIDTH);

  /** Widens what is too narrow. */
  public TextStyle {
    width = Math.max(width, NARROWEST);
  }

  /** The unit as this terminal can show it. */
  String unit(Unit unit) {
    return unicode ? unit.symbol() : unit.plain();
  }

  /** Text, also from the data, in characters that are safe and that this terminal can show. */
  String show(String text) {
    String safe = SafeText.escape(text);
    return unicode ? safe : AsciiText.of(safe);
  }

  String paint(Ink ink, String text) {
    return color ? ink.around(text) : text;
  }
}
