package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
  private static final List<String> KNOWN =
      List.of("analyze", "--format", "json", "ctcae-5.0", "ctcae-6.0");

  @ParameterizedTest
  @CsvSource({
    "analise, analyze",
    "ANALYZE, analyze",
    "--fromat, --format",
    "jsno, json",
    "ctcae-5, ctcae-5.0",
    "ctcae6.0, ctcae-6.0"
  })
  void should_find_what_was_meant(String word, String meant) {
    assertThat(NearestWord.of(word, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"xml", "--output", "frobnicate", "is", "''"})
  void should_suggest_nothing_that_is_far_away(String word) {
    assertThat(NearestWord.of(word, KNOWN)).isEmpty();
  }

  @Test
  void should_suggest_the_first_of_two_that_are_equally_near() {
    assertThat(NearestWord.of("ctcae-7.0", KNOWN)).contains("ctcae-5.0");
  }
}
