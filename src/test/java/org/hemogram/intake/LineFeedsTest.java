package org.hemogram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFeedsTest {
  @TempDir Path folder;

  /** {@code r} and {@code n} stand for the carriage return and the feed, {@code q} for a quote. */
  private static byte[] text(String signs) {
    return signs
        .replace('r', '\r')
        .replace('n', '\n')
        .replace('q', '"')
        .getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "arbrc, anbnc, true",
    "arrnbrrn, anbn, true",
    "arrbn, annbn, true",
    "ar, an, false",
    "arnbrn, anbn, false",
    "'qarbq,crnd', 'qarbq,cnd', false",
    "'qarbq,crd', 'qarbq,cnd', true",
    "'q5qqrq,crnrn', 'q5qqrq,cnn', false",
  })
  void should_end_lines_with_a_feed_alone(String before, String after, boolean missing)
      throws IOException {
    byte[] text = text(before);

    assertThat(LineFeeds.areMissing(text)).isEqualTo(missing);
    assertThat(LineFeeds.in(text)).isEqualTo(text(after));
    assertThat(new LineFeeds(new ByteArrayInputStream(text)).readAllBytes()).isEqualTo(text(after));
  }

  /** Chunks may end anywhere, also between the signs of one line end. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void should_not_depend_on_how_the_bytes_come(int most) throws IOException {
    byte[] text = text("arrnbrcrndrrrnerrq,rqrnfr");
    InputStream drops =
        new ByteArrayInputStream(text) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(most, length));
          }
        };

    assertThat(new LineFeeds(drops).readAllBytes()).isEqualTo(LineFeeds.in(text));
    assertThat(new LineFeeds(new ByteArrayInputStream(text)).read()).isEqualTo('a');
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\r\r\n"})
  void should_count_lines_as_a_person_does(String end) {
    String table =
        String.join(
            end,
            "patient_id,date,test,value,unit",
            "A,2024-01-15,Hemoglobin,9.3,g/dL",
            "A,2024-01-15,Sodium,140,mmol/L",
            "A,2024-01-15,Platelets,20,10^9/L",
            "");

    Export.Read read = Export.in(folder).file("a.csv", table).read("a.csv");

    assertThat(read.results()).extracting(result -> result.source().line()).containsExactly(2, 4);
    assertThat(read.ignored()).containsExactly("Sodium");
  }
}
