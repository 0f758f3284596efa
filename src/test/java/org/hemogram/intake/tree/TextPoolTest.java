package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPoolTest {
  private final TextPool pool = new TextPool();

  private String take(String text) {
    String around = "<" + text + ">";
    return pool.take(around.toCharArray(), 1, text.length());
  }

  @Test
  void should_give_the_same_string_for_the_same_text() {
    assertThat(take("g/dL")).isEqualTo("g/dL").isSameAs(take("g/dL"));
  }

  @Test
  void should_tell_texts_apart_that_share_a_hash() {
    assertThat(take("Aa")).isEqualTo("Aa");
    assertThat(take("BB")).isEqualTo("BB");
    assertThat(take("Aa")).isEqualTo("Aa");
  }

  @Test
  void should_give_long_and_empty_texts_as_they_are() {
    assertThat(take("x".repeat(500))).isEqualTo("x".repeat(500));
    assertThat(take("")).isEmpty();
  }
}
