package org.hemogram.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdSetTest {

  @Test
  void should_know_what_was_added_and_nothing_else() {
    IdSet ids = new IdSet();
    for (int i = 0; i < 200_000; i += 2) {
      ids.add("P" + i);
      ids.add("P" + i);
    }

    for (int i = 0; i < 200_000; i++) {
      assertThat(ids.contains("P" + i)).isEqualTo(i % 2 == 0);
    }
    assertThat(ids.contains("")).isFalse();
  }
}
