package org.hemogram.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormTest {
  private static final String SIGNS = "ab1,;\t\n\n\r\" ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a\n",
        "a,b\nc\n\n\nd,,\n",
        "a,b\r\nc\r\n\r\n",
        "a,b\rc",
        "a\r",
        "a,\n,b",
        "\n",
        " a , b \n",
        "a,\"b\nc\",d\ne"
      })
  void should_read_plain_text_as_the_parser_does(String text) {
    for (int limit = 0; limit < 6; limit++) {
      assertThat(CsvForm.first(text, ',', limit)).isEqualTo(CsvForm.parsed(text, ',', limit));
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void should_read_any_text_as_the_parser_does(char delimiter) {
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int j = 0; j < length; j++) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length() - (i % 3 == 0 ? 0 : 3))));
      }
      assertThat(CsvForm.first(text.toString(), delimiter, 8))
          .isEqualTo(CsvForm.parsed(text.toString(), delimiter, 8));
    }
  }
}
