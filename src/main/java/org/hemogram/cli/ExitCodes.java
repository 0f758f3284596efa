package org.hemogram.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The exit codes and their meanings, as the topic of the help and the man pages list them. */
final class ExitCodes {
  private static final String RESOURCE = "help/exit-codes.tsv";

  /** What only {@code --fail-on} brings. */
  private static final String CONDITION_MET = "1";

  private static final Set<String> WITHOUT_INPUT = Set.of("0", "2", "70");

  private ExitCodes() {}

  /** The codes of a command that reads inputs and has no {@code --fail-on}. */
  static Map<String, String> ofReading() {
    return only(code -> !code.equals(CONDITION_MET));
  }

  /** The codes of a command that reads nothing. */
  static Map<String, String> withoutInput() {
    return only(WITHOUT_INPUT::contains);
  }

  private static Map<String, String> only(Predicate<String> wanted) {
    Map<String, String> some = meanings();
    some.keySet().removeIf(wanted.negate());
    return some;
  }

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
