package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemogram.intake.RecordedEntries;
import org.hemogram.lab.Problem;
import org.junit.jupiter.api.Test;

class FlatRecordsTest {
  private final FlatRecords records = new FlatRecords("records.json");
  private final RecordedEntries entries = new RecordedEntries();
  private final List<String[]> names = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  private void take(String[] fields, String[] values, int line) {
    names.add(fields);
    rows.add(line + ": " + String.join(",", fields) + " = " + String.join(",", values));
  }

  private Optional<Problem> read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return records.read(new ByteArrayInputStream(bytes), this::take, entries);
  }

  private void readLines(String text) {
    byte[] block = text.getBytes(StandardCharsets.UTF_8);
    records.readLines(block, 0, block.length, 5, this::take, entries);
  }

  @Test
  void should_hand_out_the_records_of_an_array_with_the_digits_of_the_export() throws IOException {
    Optional<Problem> stop =
        read("[{\"date\":\"2024-01-02\",\"wbc\":4.50},\n{\"date\":\"2024-01-03\",\"wbc\":NaN}]");

    assertThat(stop).isEmpty();
    assertThat(rows)
        .containsExactly("1: date,wbc = 2024-01-02,4.50", "2: date,wbc = 2024-01-03,NaN");
    assertThat(names.get(1)).isSameAs(names.get(0));
  }

  @Test
  void should_hand_out_a_single_record() throws IOException {
    read("{\"wbc\":4.5,\"note\":null,\"fasting\":true}");

    assertThat(rows).containsExactly("1: wbc,note,fasting = 4.5,,true");
  }

  @Test
  void should_give_each_record_its_own_names_when_they_differ() throws IOException {
    read("[{\"a\":1},{\"a\":1,\"b\":2},{\"b\":2}]");

    assertThat(rows).containsExactly("1: a = 1", "1: a,b = 1,2", "1: b = 2");
  }

  @Test
  void should_tell_what_is_no_single_value() throws IOException {
    read("[{\"wbc\":4.5,\"all\":[{}],\"patient\":{\"id\":\"p1\"}}]");

    assertThat(rows).containsExactly("1: wbc = 4.5");
    assertThat(entries.notes())
        .extracting(Problem::code, Problem::field)
        .containsExactly(
            tuple("data.row-malformed", "all"), tuple("data.row-malformed", "patient"));
  }

  @Test
  void should_reject_elements_that_are_no_records() throws IOException {
    read("[{\"a\":1},\n[2],\n3]");

    assertThat(rows).hasSize(1);
    assertThat(entries.rejections())
        .extracting(Problem::code, Problem::line)
        .containsExactly(tuple("data.row-malformed", 2), tuple("data.row-malformed", 3));
  }

  @Test
  void should_tell_where_a_document_breaks_and_keep_what_came_before() throws IOException {
    assertThat(read("[{\"a\":1},\n{\"a\":")).map(Problem::code).contains("input.truncated");
    assertThat(rows).containsExactly("1: a = 1");
  }

  @Test
  void should_read_lines_and_go_on_behind_a_broken_one() {
    readLines("{\"a\":1}\n\n{\"a\":\n{\"a\":3} {}\n{\"a\":2}\n");

    assertThat(rows).containsExactly("5: a = 1", "9: a = 2");
    assertThat(names.get(1)).isSameAs(names.get(0));
    assertThat(entries.rejections()).extracting(Problem::line).containsExactly(7, 8);
  }
}
