package org.hemogram.report.text;

/** What color may say beside the words; the codes are those of ECMA-48 (SGR). */
enum Ink {
  PLAIN(""),
  HEADING("1"),
  QUIET("2"),
  ALERT("1;31"),
  MARKED("33");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** Puts the color around a text. */
  String around(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
