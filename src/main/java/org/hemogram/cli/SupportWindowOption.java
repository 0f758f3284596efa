package org.hemogram.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hemogram.assess.SupportWindows;
import picocli.CommandLine.Model.OptionSpec;

/** The option {@code --support-window}: for how long a count may show a treatment. */
final class SupportWindowOption {
  static final String SUPPORT_WINDOW = "--support-window";

  private static final int LONGEST = 3650;

  private SupportWindowOption() {}

  static OptionSpec.Builder option() {
    return Options.values(
        "NAME=DAYS",
        "For how many days after a treatment a count is marked as supported, for example"
            + " rbc-transfusion=14, pegfilgrastim=21, or rbc-transfusion:response=84 for"
            + " statements about response alone. May be repeated.",
        SUPPORT_WINDOW);
  }

  /** The days that are stated, by the name of the window. */
  static Map<String, Integer> days(Arguments arguments) {
    Map<String, Integer> days = new LinkedHashMap<>();
    for (String text : arguments.texts(SUPPORT_WINDOW)) {
      int sign = text.indexOf('=');
      String name = sign < 0 ? text : text.substring(0, sign).strip();
      String number = sign < 0 ? "" : text.substring(sign + 1).strip();
      Set<String> known = SupportWindows.names();
      if (!known.contains(name)) {
        String all = "There are " + String.join(", ", known) + ".";
        arguments.badValue(SUPPORT_WINDOW, text, NearestWord.hint(name, known, all));
      } else if (!number.matches("\\d{1,4}") || Integer.parseInt(number) > LONGEST) {
        arguments.badValue(SUPPORT_WINDOW, text, "Write NAME=DAYS with 0 to " + LONGEST + " days.");
      } else {
        days.put(name, Integer.valueOf(number));
      }
    }
    return days;
  }
}
