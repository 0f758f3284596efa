package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorChoiceTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # choice, NO_COLOR, CLICOLOR_FORCE, TERM, terminal, on
          ALWAYS, 1, , dumb, false, true
          NEVER, , 1, xterm, true, false
          AUTO, , , xterm, true, true
          AUTO, , , xterm, false, false
          AUTO, 1, , xterm, true, false
          AUTO, '', , xterm, true, true
          AUTO, 1, 1, xterm, true, false
          AUTO, , 1, xterm, false, true
          AUTO, , 0, xterm, false, false
          AUTO, , '', xterm, false, false
          AUTO, , 1, dumb, false, true
          AUTO, , , dumb, true, false
          AUTO, , , , true, true
          """)
  void should_ask_in_order(
      ColorChoice choice, String noColor, String force, String term, boolean terminal, boolean on) {
    Map<String, String> environment = new HashMap<>();
    put(environment, "NO_COLOR", noColor);
    put(environment, "CLICOLOR_FORCE", force);
    put(environment, "TERM", term);

    assertThat(choice.isOn(environment, terminal)).isEqualTo(on);
  }

  private static void put(Map<String, String> environment, String name, String value) {
    if (value != null) {
      environment.put(name, value);
    }
  }
}
