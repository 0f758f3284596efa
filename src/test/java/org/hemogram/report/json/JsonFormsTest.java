package org.hemogram.report.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonFormsTest {
  private final JsonForms forms = new JsonForms();

  /** More names than there are places, twice, equal ones as different objects. */
  @Test
  void should_tell_names_apart_however_many_there_are() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 3_000; i++) {
        String name = "name" + i;
        assertThat(new String(forms.name(name), US_ASCII)).isEqualTo('"' + name + "\":");
        assertThat(new String(forms.absent(name), US_ASCII)).isEqualTo('"' + name + "\":null");
      }
    }
  }

  @Test
  void should_remember_a_statistic_that_comes_again() {
    byte[] form = "0.95".getBytes(US_ASCII);

    assertThat(forms.isWorth(0.95)).isFalse();
    assertThat(forms.number(0.95)).isNull();
    assertThat(forms.isWorth(0.95)).isTrue();
    forms.put(0.95, form);
    assertThat(forms.number(0.95)).isEqualTo(form);
    assertThat(forms.number(0.96)).isNull();
  }
}
