package org.hemogram.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hemogram.lab.Moment;
import org.hemogram.report.ByteBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The bytes are those of a general JSON library, which says here what is right. */
class JsonOutTest {
  private static final ObjectMapper LIBRARY = new ObjectMapper();

  private final ByteBlock block = new ByteBlock();
  private final JsonOut json = new JsonOut(block);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\"quoted\"",
        "back\\slash",
        "\b\t\n\f\r",
        "\u0000\u0001\u001f\u007f\u0080\u009f",
        "µ × ⁹ 血小板",
        "Grüße\tan \"alle\"",
        "😀 beyond the first plane",
        "\u2028\u2029\u202e",
        "/solidus & <tag>"
      })
  void should_write_a_text_as_the_library_does(String text) {
    // WHEN
    json.text(text);

    // THEN
    assertThat(block.text()).isEqualTo(LIBRARY.writeValueAsString(text));
  }

  @Test
  void should_write_any_text_as_the_library_does() {
    // GIVEN
    Random random = new Random(20240305);
    for (int i = 0; i < 5000; i++) {
      int[] points =
          random.ints(random.nextInt(12), 0, random.nextBoolean() ? 0x80 : 0x3000).toArray();
      String text = new String(points, 0, points.length);
      block.clear();

      // WHEN
      json.text(text);

      // THEN
      assertThat(block.text()).isEqualTo(LIBRARY.writeValueAsString(text));
    }
  }

  @Test
  void should_write_any_number_so_that_it_is_read_as_the_same_without_an_exponent() {
    // GIVEN
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      double statistic = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      BigDecimal exact = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), i % 20);
      long count = random.nextLong() >> random.nextInt(64);
      block.clear();

      // WHEN
      json.startObject()
          .number("statistic", (Double) statistic)
          .number("exact", exact)
          .number("count", count)
          .endObject();

      // THEN
      JsonNode read = LIBRARY.readTree(block.text());
      assertThat(read.get("statistic").doubleValue()).isEqualTo(statistic);
      assertThat(read.get("count").longValue()).isEqualTo(count);
      assertThat(block.text())
          .contains("\"exact\":" + exact.stripTrailingZeros().toPlainString() + ",")
          .doesNotContain("E");
    }
  }

  @Test
  void should_separate_values_and_names_on_every_level() {
    // WHEN
    json.startObject()
        .text("a", "x")
        .nothing("b")
        .startArray("c")
        .text("one")
        .startObject()
        .endObject()
        .startArray()
        .endArray()
        .text("two")
        .endArray()
        .startObject("d")
        .truth("e", true)
        .truth("f", false)
        .endObject()
        .time("g", Moment.NONE)
        .line(0)
        .line(3)
        .endObject();

    // THEN
    assertThat(block.text())
        .isEqualTo(
            "{\"a\":\"x\",\"b\":null,\"c\":[\"one\",{},[],\"two\"],\"d\":{\"e\":true,\"f\":false},"
                + "\"g\":null,\"line\":null,\"line\":3}");
  }

  @Test
  void should_copy_an_object_that_was_written_before() {
    // GIVEN
    Object reading = new Object();
    json.startObject().name("first");
    int from = json.nextValue();
    json.startObject().text("value", "1").endObject();
    json.wrote(reading, from);

    // WHEN
    boolean again = json.name("second").wroteAgain(reading);
    json.startArray("third");
    json.wroteAgain(reading);
    json.wroteAgain(reading);
    json.endArray().endObject();

    // THEN
    assertThat(again).isTrue();
    assertThat(json.wroteAgain(new Object())).isFalse();
    assertThat(block.text())
        .isEqualTo(
            "{\"first\":{\"value\":\"1\"},\"second\":{\"value\":\"1\"},"
                + "\"third\":[{\"value\":\"1\"},{\"value\":\"1\"}]}");
  }

  @Test
  void should_copy_an_element_of_a_list_without_its_comma() {
    // GIVEN
    Object reading = new Object();
    json.startArray().text("before");
    int from = json.nextValue();
    json.startObject().endObject();
    json.wrote(reading, from);

    // WHEN
    json.wroteAgain(reading);
    json.endArray();

    // THEN
    assertThat(block.text()).isEqualTo("[\"before\",{},{}]");
  }

  @Test
  void should_write_settings_as_the_library_does() {
    // GIVEN
    Map<String, Object> settings =
        Map.of("list", List.of("a", 1, 2.5, true, List.of(), Map.of("deep", "ä")));

    // WHEN
    json.value(settings);

    // THEN
    assertThat(block.text()).isEqualTo(LIBRARY.writeValueAsString(settings));
    assertThatIllegalArgumentException().isThrownBy(() -> json.value(new StringBuilder()));
  }
}
