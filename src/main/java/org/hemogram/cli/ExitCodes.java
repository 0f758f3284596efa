package org.hemogram.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes and their meanings, as help and man pages list them. */
final class ExitCodes {
  private static final String RESOURCE = "help/exit-codes.tsv";

  private ExitCodes() {}

  /** Code to meaning, in order. */
  static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (String line : HelpTopics.resource(RESOURCE).split("\n")) {
      int tab = line.indexOf('\t');
      meanings.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return meanings;
  }
}
