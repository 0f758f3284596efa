package org.hemogram.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockReaderTest {

  private static final int SEVERAL_BLOCKS = 5 << 20;

  private static TextSource source(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    boolean whole = bytes.length < TextSource.HEAD;
    byte[] head = whole ? bytes : Arrays.copyOf(bytes, TextSource.HEAD);
    return new TextSource(UTF_8, false, head, whole, new ByteArrayInputStream(bytes));
  }

  private static List<Block> blocks(String text, boolean table) throws IOException {
    TextSource source = source(text);
    BlockReader reader = table ? BlockReader.ofTable(source, ',') : BlockReader.ofLines(source);
    List<Block> blocks = new ArrayList<>();
    for (Block block = reader.next(); block != null; block = reader.next()) {
      blocks.add(block);
    }
    return blocks;
  }

  private static String text(Block block) {
    return new String(block.bytes(), 0, block.length(), UTF_8);
  }

  private static String repeated(String record) {
    return record.repeat(SEVERAL_BLOCKS / record.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P1,84,plain\n",
        "P1,84,\"two\nlines\"\n",
        "P1,84,\"said \"\"twice\"\",\nor so\"\n",
        "\"P1\",\"\",\"a\n\n\nb\"\n",
        "P1,5\" needle,\"two\nlines\"\n",
        "P1,84,\"two\r\nlines\"\r\n"
      })
  void every_block_holds_whole_records_and_knows_its_line(String record) throws IOException {
    String text = repeated(record);
    List<Block> blocks = blocks(text, true);

    assertThat(blocks).hasSizeGreaterThan(1);
    int line = 1;
    StringBuilder all = new StringBuilder();
    for (Block block : blocks) {
      assertThat(block.firstLine()).isEqualTo(line);
      assertThat(block.length() % record.length()).isZero();
      line += (int) text(block).chars().filter(c -> c == '\n').count();
      all.append(text(block));
    }
    assertThat(all).hasToString(text);
  }

  @Test
  void a_quote_within_a_field_opens_nothing() throws IOException {
    List<Block> blocks = blocks("P1,a 5\" needle\n" + repeated("P1,84\n"), true);

    assertThat(blocks).hasSizeGreaterThan(1);
    assertThat(blocks.get(0).length()).isLessThan(SEVERAL_BLOCKS / 2);
  }

  @Test
  void a_quote_that_never_ends_costs_its_line_only() throws IOException {
    String text = "P1,\"84\n" + repeated("P1,84\n");
    BlockReader reader = BlockReader.ofTable(source(text), ',', SEVERAL_BLOCKS / 2);
    Block first = reader.next();
    Block second = reader.next();

    assertThat(first).isNotNull();
    assertThat(second).isNotNull();
    assertThat(text(first)).startsWith("P1,\"84\n").endsWith("P1,84\n");
    assertThat(second.firstLine())
        .isEqualTo(1 + (int) text(first).chars().filter(c -> c == '\n').count());
    assertThat(text(first) + text(second)).hasSizeGreaterThan(SEVERAL_BLOCKS / 2);
    assertThat(text.startsWith(text(first) + text(second))).isTrue();
  }

  @Test
  void lines_know_no_quotes() throws IOException {
    List<Block> blocks = blocks(repeated("{\"a\":\"b\n"), false);

    assertThat(blocks).hasSizeGreaterThan(1).allSatisfy(b -> assertThat(text(b)).endsWith("\n"));
  }

  @Test
  void only_ascii_without_carriage_returns_is_simple() throws IOException {
    assertThat(blocks("P1,84\nP2,9\n", true)).allMatch(Block::simple);
    assertThat(blocks("P1,84,a longer line\nP2,9µ\n", true)).noneMatch(Block::simple);
    assertThat(blocks("P1,84\r\nP2,9,a longer line\n", true)).noneMatch(Block::simple);
    assertThat(blocks("P1,84\nP2,9\r", true)).noneMatch(Block::simple);
    assertThat(blocks("P1,84\nP2,9é", true)).noneMatch(Block::simple);
  }

  @Test
  void a_last_record_needs_no_line_end() throws IOException {
    assertThat(blocks("P1,84\nP2,\"9", true))
        .extracting(BlockReaderTest::text)
        .containsExactly("P1,84\nP2,\"9");
  }
}
