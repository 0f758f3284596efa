package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hemogram.criteria.CriteriaException;
import org.hemogram.criteria.CriteriaLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedCriteriaTest {

  static Iterable<String> ids() {
    return CriteriaLibrary.standard().ids();
  }

  /** However a file is cut off or garbled, it is refused in words and never breaks the program. */
  @ParameterizedTest
  @MethodSource("ids")
  void should_answer_a_damaged_table_with_words(String id) {
    String json = CriteriaLibrary.source(id).orElseThrow();
    for (int i = 0; i < json.length() - 2; i += 41) {
      String cut = json.substring(0, i);
      assertThatThrownBy(() -> CriteriaLibrary.read("cut", cut))
          .isInstanceOf(CriteriaException.class);
      String left = json.substring(0, i) + json.substring(Math.min(json.length(), i + 5));
      try {
        CriteriaLibrary.read("left", left);
      } catch (CriteriaException e) {
        assertThat(e).hasMessageStartingWith("table left");
      }
    }
  }
}
