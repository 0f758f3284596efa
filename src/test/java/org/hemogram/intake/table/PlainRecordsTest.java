package org.hemogram.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRecordsTest {

  private static List<List<String>> plain(String text, char delimiter) {
    PlainRecords records = new PlainRecords(text, delimiter);
    List<List<String>> all = new ArrayList<>();
    while (records.hasNext()) {
      all.add(List.of(records.next()));
    }
    return all;
  }

  private static List<List<String>> parsed(String text, char delimiter) throws IOException {
    List<List<String>> all = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), CsvForm.strict(delimiter))) {
      for (CSVRecord csv : parser) {
        all.add(List.of(csv.values()));
      }
    }
    return all;
  }

  /** The parser is the measure: on random texts without quotes both give the same cells. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void should_give_what_the_parser_gives(long seed) throws IOException {
    Random random = new Random(seed);
    String[] parts = {",", ",", "\n", "\r\n", "a", "4.5", " ", "<0.1", "µ", ";"};
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(30); k > 0; k--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      String csv = text.toString();
      assertThat(PlainRecords.fits(csv)).isTrue();
      assertThat(plain(csv, ',')).as("seed %d: %s", seed, csv).isEqualTo(parsed(csv, ','));
    }
  }

  @Test
  void should_leave_quotes_and_lone_carriage_returns_to_the_parser() {
    assertThat(PlainRecords.fits("a,\"b\"\n")).isFalse();
    assertThat(PlainRecords.fits("a,b\rc,d\r")).isFalse();
    assertThat(PlainRecords.fits("a,b\r\nc,d")).isTrue();
  }
}
