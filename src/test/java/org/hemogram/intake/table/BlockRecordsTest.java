package org.hemogram.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hemogram.intake.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockRecordsTest {

  private static final int FIRST_LINE = 7;

  /** Takes down every row with its line. */
  private static final class Taken implements Rows {
    private final List<String> rows = new ArrayList<>();

    @Override
    public void row(RowCells cells, int line, boolean cut) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        assertThat(cells.isBlank(i)).isEqualTo(cells.cell(i).isEmpty());
        texts.add(cells.cell(i));
      }
      rows.add(line + (cut ? " cut " : " ") + texts);
    }

    @Override
    public void malformed(int line) {
      rows.add(line + " malformed");
    }
  }

  private static BlockRecords records(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new BlockRecords(new Block(bytes, bytes.length, FIRST_LINE), ',');
  }

  private static List<String> scanned(String text, CellTexts texts) {
    Taken taken = new Taken();
    records(text).read(texts, taken);
    return taken.rows;
  }

  private static List<String> parsed(String text) {
    Taken taken = new Taken();
    records(text).read(taken);
    return taken.rows;
  }

  private static String random(Random random, String... parts) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(30); k > 0; k--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  /** The parser is the measure: whatever stands in a text, both give the same rows. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void should_give_what_the_parser_gives(long seed) {
    Random random = new Random(seed);
    CellTexts texts = new CellTexts();
    for (int i = 0; i < 4_000; i++) {
      String text =
          random(
                  random,
                  ",",
                  ",",
                  "\n",
                  "\r\n",
                  "a",
                  "4.5",
                  " ",
                  "\"",
                  "\"\"",
                  "\"x\"",
                  ",\"y,\"",
                  "µ",
                  "\t",
                  "\u2003",
                  "\r",
                  "2161-02-10 20:15:00.000000")
              + "\n";

      assertThat(scanned(text, texts)).as("seed %d: <%s>", seed, text).isEqualTo(parsed(text));
    }
  }

  /** The end of an input may be cut off; the parser looks ahead there and may lose a record. */
  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void should_give_what_the_parser_gives_of_a_text_that_is_cut_off(long seed) {
    Random random = new Random(seed);
    CellTexts texts = new CellTexts();
    for (int i = 0; i < 2_000; i++) {
      String text = random(random, ",", "\n", "\r\n", "a", "4.5", " ", "\"x\"\n", "\"y\",", "µ");
      List<String> expected = parsed(text);
      if (expected.stream().noneMatch(row -> row.endsWith("malformed"))) {
        assertThat(scanned(text, texts)).as("seed %d: <%s>", seed, text).isEqualTo(expected);
      }
    }
  }

  /** True when the rows stand among others in the same order. */
  private static boolean stands(List<String> rows, List<String> others) {
    int next = 0;
    for (String other : others) {
      next += next < rows.size() && rows.get(next).equals(other) ? 1 : 0;
    }
    return next == rows.size();
  }

  /** What is not wanted may pass, what is wanted has to, and no line is lost or moved. */
  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void should_never_drop_what_is_wanted(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 4_000; i++) {
      String text =
          random(
              random,
              ",",
              ",",
              "\n",
              "\n",
              "hb",
              "hb,9",
              "glucose",
              "\"hb\"",
              "\"",
              "a longer text",
              "\"two\nlines\",",
              "\"o\"\"k\"",
              i % 4 == 0 ? "\r" : "\r\n");
      List<String> all = scanned(text, new CellTexts());
      Taken taken = new Taken();
      BlockRecords records = records(text);
      records.read(1, 3, "hb"::equals, new CellTexts(), taken);

      assertThat(stands(taken.rows, all)).as("<%s>", text).isTrue();
      List<String> wanted =
          all.stream().filter(row -> row.matches("(?s)\\d+ \\[[^,]*, hb(, .*)?\\]")).toList();
      assertThat(stands(wanted, taken.rows)).as("<%s>", text).isTrue();
      int dropped = records.dropped().values().stream().mapToInt(Integer::intValue).sum();
      assertThat(dropped).isLessThanOrEqualTo(all.size() - taken.rows.size());
    }
  }

  @Test
  void should_drop_records_of_other_tests_and_count_them() {
    Taken taken = new Taken();
    BlockRecords records =
        records(
            "1,hb,93\n2,glucose,5\n3,\"glucose\",\"5\"\n4,glucose,6\n,glucose,\n,\"glucose\",\n"
                + "5,\"glucose\"\n6,\"glu\"\"cose\",5\n");

    records.read(1, 3, "hb"::equals, new CellTexts(), taken);

    assertThat(taken.rows)
        .containsExactly("7 [1, hb, 93]", "13 [5, glucose]", "14 [6, glu\"cose, 5]");
    assertThat(records.dropped()).containsOnlyKeys("glucose").containsEntry("glucose", 3);
  }

  /** No encoding but Windows-1252 has the byte, so the records go through the parser. */
  @Test
  void should_keep_the_lines_of_records_that_a_carriage_return_divides() {
    Taken taken = new Taken();
    byte[] bytes =
        "1,glucose,5\r2,hb,93\n3,glucose,6\n4,hb,\u00b5\r\n5,hb,8\r\r\n6,hb,7\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    BlockRecords records = new BlockRecords(new Block(bytes, bytes.length, FIRST_LINE), ',');

    records.read(1, 3, "hb"::equals, new CellTexts(), taken);

    assertThat(taken.rows)
        .containsExactly(
            "7 [1, glucose, 5]",
            "7 [2, hb, 93]",
            "8 [3, glucose, 6]",
            "9 [4, hb, \u00b5]",
            "10 [5, hb, 8]",
            "10 []",
            "11 [6, hb, 7]");
  }

  @Test
  void should_tell_every_text_of_a_column_apart() {
    ColumnTexts texts = new ColumnTexts();
    for (int i = 0; i < 300_000; i++) {
      String text = i % 3 == 0 ? "P" + i % 5_000 : Integer.toString(i, 36) + "-" + i;
      byte[] bytes = (" " + text).getBytes(StandardCharsets.UTF_8);

      assertThat(texts.text(bytes, 0, bytes.length)).isEqualTo(text);
    }
  }
}
