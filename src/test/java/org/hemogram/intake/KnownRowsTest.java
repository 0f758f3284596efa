package org.hemogram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemogram.lab.PatientFacts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows whose cells came before take a short way through their bytes. A table whose text is no plain
 * text goes the long way with every row, so both have to tell the same.
 */
class KnownRowsTest {

  private static final int ROWS = 6_000;

  /** Columns with what stands in them; a column without a role is different in every row. */
  private static final Map<String, String[]> CELLS =
      Map.ofEntries(
          Map.entry("patient_id", cells("A1", "A2", "B 3", "\"C,4\"", "007", "A1", "")),
          Map.entry("sex", cells("M", "F", "", "unknown")),
          Map.entry("birth_date", cells("1986-03-02", "1986-03-02", "2001", "", "soon")),
          Map.entry("age", cells("40", "40", "41", "", "6 months")),
          Map.entry(
              "date",
              cells("2024-01-05", "2024-01-05 08:10", "2024-02", "", "never", "05.01.2024")),
          Map.entry(
              "test",
              cells(
                  "Hb",
                  "PLT",
                  "WBC",
                  "\"Neutrophils\"",
                  "Neutrophils %",
                  "Glucose",
                  "",
                  "718-7",
                  "718-8",
                  "Platelet clumps")),
          Map.entry(
              "value",
              cells(
                  "93",
                  "9.3",
                  "<0.1",
                  "0.83",
                  "44",
                  "44 ",
                  "\"1,234\"",
                  "cancelled",
                  "",
                  "0",
                  "1.2E1",
                  "present",
                  "9.3 g/dL")),
          Map.entry("unit", cells("g/L", "g/dL", "10*9/L", "/uL", "%", "", "mg")),
          Map.entry("reference_low", cells("120", "12.0", "", "4")),
          Map.entry("reference_high", cells("160", "16.0", "", "0")),
          Map.entry("status", cells("final", "corrected", "", "cancelled")),
          Map.entry(
              "comment", cells("", "\"said \"\"ok\"\"\"", "platelets clumped", "\"two\nlines\"")),
          Map.entry("row_number", cells()));

  @TempDir Path folder;

  private static String[] cells(String... cells) {
    return cells;
  }

  /** Usual cells mostly, so that rows come again; columns and rare cells in any order. */
  private static String table(Random random) {
    List<String> columns = new ArrayList<>(CELLS.keySet());
    Collections.sort(columns);
    Collections.shuffle(columns, random);
    if (random.nextBoolean()) {
      columns.remove("comment");
    }
    if (random.nextBoolean()) {
      columns.remove("age");
    }
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    Map<String, Integer> rare = new HashMap<>();
    columns.forEach(column -> rare.put(column, 2 + random.nextInt(20)));
    for (int row = 0; row < ROWS; row++) {
      int number = row;
      text.append(
              columns.stream()
                  .map(column -> cell(column, number, random, rare))
                  .collect(Collectors.joining(",")))
          .append(random.nextInt(300) == 0 ? ",\n" : "\n");
    }
    return text.toString();
  }

  private static String cell(String column, int row, Random random, Map<String, Integer> rare) {
    String[] cells = CELLS.get(column);
    if (cells.length == 0) {
      return "n" + row;
    }
    boolean any = random.nextInt(rare.get(column)) == 0;
    return cells[random.nextInt(any ? cells.length : Math.min(2, cells.length))];
  }

  private List<Object> told(String name, String text) {
    Path place = folder.resolve(name);
    Export.Read read = Export.in(place).file("t.csv", text).read("t.csv");
    List<Object> told = new ArrayList<>();
    Map<String, PatientFacts> facts = new HashMap<>();
    for (RecordedEntries block : read.blocks()) {
      told.addAll(block.results());
      told.addAll(block.rejected());
      Stream.concat(block.rejections().stream(), block.notes().stream()).forEach(told::add);
      told.addAll(block.ignored());
      told.addAll(block.unreliable());
      facts.putAll(block.facts());
    }
    told.add(facts);
    return told.stream().<Object>map(o -> o.toString().replace(place.toString(), "")).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void should_tell_the_same_as_the_long_way(long seed) {
    String text = table(new Random(seed));

    assertThat(told("short", text))
        .isEqualTo(told("long", text + "\r \r\n"))
        .hasSizeGreaterThan(ROWS / 4);
  }
}
