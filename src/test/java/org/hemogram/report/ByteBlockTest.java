package org.hemogram.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteBlockTest {
  private final ByteBlock out = new ByteBlock();

  @Test
  void should_grow_and_keep_every_character() throws IOException {
    String text = "ä×患\uD83E\uDE78x".repeat(5000);

    out.ascii('-');
    out.text(text);

    ByteArrayOutputStream written = new ByteArrayOutputStream();
    out.writeTo(written);
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("-" + text);
    assertThat(out.size()).isEqualTo(written.size());
  }

  @ParameterizedTest
  @CsvSource({"0,1,0", "7,2,07", "10,2,10", "123,2,123", "2147483647,1,2147483647"})
  void should_write_digits_with_leading_zeros(int number, int width, String written) {
    out.digits(number, width);

    assertThat(out.text()).isEqualTo(written);
  }

  @Test
  void should_be_empty_again_when_cleared() {
    out.text("something");
    out.clear();
    out.text("else");

    assertThat(out.text()).isEqualTo("else");
  }
}
