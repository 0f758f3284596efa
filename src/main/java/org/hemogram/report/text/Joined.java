package org.hemogram.report.text;

/** Keeps a few words together on one line, unless they are too many for that. */
final class Joined {
  private static final int MOST = 36;

  private Joined() {}

  static String of(String text) {
    return Wrapping.width(text) > MOST ? text : text.replace(' ', Wrapping.JOIN);
  }
}
