package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @Test
  void should_know_which_descriptors_are_terminals() {
    assertThat(Terminal.of("02", "97", "UTF-8"))
        .isEqualTo(new Terminal(true, false, true, 97, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "wide, 0", "-5, 0", "80, 80", "99999, 0"})
  void should_take_a_width_only_when_it_is_one(String columns, int width) {
    assertThat(Terminal.of("1", columns, "UTF-8").columns()).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, true",
    "utf8, true",
    "US-ASCII, false",
    "ISO-8859-1, false",
    "no such charset, false",
    "'', false"
  })
  void should_show_symbols_only_in_utf_8(String charset, boolean symbols) {
    assertThat(Terminal.of("1", "", charset).hasSymbols()).isEqualTo(symbols);
  }
}
