package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same counts in another dress lead to the same findings, trends and course. */
class TwinsTest {

  private static final List<String> HEADER =
      List.of("patient_id", "date", "test", "value", "unit", "low", "high", "sex", "birth_date");

  private static final String[][] TESTS = {
    {"Hemoglobin", "g/dL", "12.0", "16.0"},
    {"WBC", "10^9/L", "4.0", "11.0"},
    {"Platelets", "10^9/L", "150", "400"},
    {"Neutrophils", "10^9/L", "1.8", "7.5"},
  };

  private static final String[][] DRAWS = {
    {"P1", "2024-01-14", "12.6", "4.4", "160", "2.3"},
    {"P1", "2024-01-21", "11.3", "3.4", "101", "1.43"},
    {"P1", "2024-01-28", "10.3", "2.9", "84", "0.83"},
    {"P1", "2024-02-04", "9.3", "2.2", "44", "0.62"},
    {"P1", "2024-02-11", "8.4", "1.6", "17", "0.35"},
    {"P1", "2024-02-18", "7.2", "1.1", "9", "0.18"},
    {"P2", "2024-01-14", "13.1", "5.1", "233", "3.2"},
    {"P2", "2024-02-14", "13.3", "5.4", "228", "3.4"},
  };

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private JsonNode plain;

  @BeforeEach
  void readThePlainTable() {
    plain = findings(write("plain.csv", table(rows(), ",")));
    assertThat(plain.toString()).contains("pancytopenia", "neutropenia.severe", "trend.platelets");
  }

  private static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (String[] draw : DRAWS) {
      for (int t = 0; t < TESTS.length; t++) {
        String[] test = TESTS[t];
        rows.add(
            List.of(
                draw[0],
                draw[1],
                test[0],
                draw[2 + t],
                test[1],
                test[2],
                test[3],
                "F",
                draw[0].equals("P1") ? "1990-05-05" : "1961-03-09"));
      }
    }
    return rows;
  }

  private static String table(List<List<String>> rows, String delimiter) {
    StringBuilder text = new StringBuilder(String.join(delimiter, HEADER)).append('\n');
    rows.forEach(row -> text.append(String.join(delimiter, row)).append('\n'));
    return text.toString();
  }

  private String write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said of the patients, without where and in which unit it was printed. */
  private static JsonNode findings(String... files) {
    List<String> arguments = new ArrayList<>(List.of("analyze", "--format", "json", "-q"));
    arguments.addAll(List.of(files));
    Invocation.Ended ended = Invocation.run(arguments.toArray(String[]::new));
    assertThat(ended.exit()).as(ended.err()).isZero();
    ArrayNode patients = (ArrayNode) JSON.readTree(ended.out()).get("patients");
    List<JsonNode> sorted = new ArrayList<>();
    patients.forEach(sorted::add);
    sorted.sort((one, other) -> one.get("id").asString().compareTo(other.get("id").asString()));
    ArrayNode all = JSON.createArrayNode();
    sorted.forEach(all::add);
    withoutPlaces(all);
    return all;
  }

  private static void withoutPlaces(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("file", "line", "field", "reported"));
    }
    node.forEach(TwinsTest::withoutPlaces);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void should_find_the_same_in_shuffled_rows(long seed) {
    List<List<String>> rows = rows();
    Collections.shuffle(rows, new Random(seed));

    assertThat(findings(write("twin.csv", table(rows, ",")))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void should_find_the_same_in_permuted_columns(long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, HEADER.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    StringBuilder text = new StringBuilder();
    List<List<String>> all = new ArrayList<>(List.of(HEADER));
    all.addAll(rows());
    all.forEach(
        row -> text.append(String.join(",", order.stream().map(row::get).toList())).append('\n'));

    assertThat(findings(write("twin.csv", text.toString()))).isEqualTo(plain);
  }

  @Test
  void should_find_the_same_behind_semicolons_with_decimal_commas() {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : rows()) {
      List<String> cells = new ArrayList<>(row);
      for (int i : new int[] {3, 5, 6}) {
        cells.set(i, cells.get(i).replace('.', ','));
      }
      rows.add(cells);
    }

    assertThat(findings(write("twin.csv", table(rows, ";")))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "|"})
  void should_find_the_same_behind_other_delimiters(String delimiter) {
    assertThat(findings(write("twin.txt", table(rows(), delimiter)))).isEqualTo(plain);
  }

  private static List<List<String>> inUnits(Map<String, String> units, Map<String, BigDecimal> by) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : rows()) {
      List<String> cells = new ArrayList<>(row);
      String unit = cells.get(4);
      for (int i : new int[] {3, 5, 6}) {
        cells.set(i, new BigDecimal(cells.get(i)).multiply(by.get(unit)).toPlainString());
      }
      cells.set(4, units.get(unit));
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void should_find_the_same_in_grams_per_liter_and_cells_per_microliter() {
    String twin =
        table(
            inUnits(
                Map.of("g/dL", "g/L", "10^9/L", "/uL"),
                Map.of("g/dL", BigDecimal.TEN, "10^9/L", new BigDecimal(1000))),
            ",");

    assertThat(findings(write("twin.csv", twin))).isEqualTo(plain);
  }

  /** Hemoglobin in g/L that is 16.114 times a number of mmol/L, so that no twin is rounded. */
  @Test
  void should_find_the_same_in_millimoles_per_liter() {
    String grams = "date,test,value,unit,low,high\n";
    String moles = grams;
    String[] values = {"8.1", "7.4", "6.6", "5.9", "5.0", "4.2"};
    for (int i = 0; i < values.length; i++) {
      String date = "2024-01-0" + (i + 1);
      moles += date + ",Hemoglobin," + values[i] + ",mmol/L,7.4,9.9\n";
      grams +=
          date
              + ",Hemoglobin,"
              + exact(values[i])
              + ",g/L,"
              + exact("7.4")
              + ","
              + exact("9.9")
              + "\n";
    }

    JsonNode one = findings(write("a.csv", moles), "--sex", "female", "--age", "40");
    JsonNode other = findings(write("b.csv", grams), "--sex", "female", "--age", "40");

    assertThat(one.toString()).contains("anemia.severe");
    assertThat(withoutId(one)).isEqualTo(withoutId(other));
  }

  private static String exact(String millimoles) {
    return new BigDecimal(millimoles).multiply(new BigDecimal("16.114")).toPlainString();
  }

  private static JsonNode withoutId(JsonNode patients) {
    patients.forEach(p -> ((ObjectNode) p).remove("id"));
    return patients;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void should_find_the_same_behind_a_byte_order_mark(String charset) {
    byte[] bytes = ("\ufeff" + table(rows(), ",")).getBytes(Charset.forName(charset));

    assertThat(findings(write("twin.csv", bytes))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1252"})
  void should_find_the_same_in_another_encoding(String charset) {
    byte[] bytes = table(rows(), ",").getBytes(Charset.forName(charset));

    assertThat(findings(write("twin.csv", bytes))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void should_find_the_same_with_other_line_ends(String end) {
    assertThat(findings(write("twin.csv", table(rows(), ",").replace("\n", end)))).isEqualTo(plain);
  }

  @Test
  void should_find_the_same_in_a_packed_table() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(table(rows(), ",").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(findings(write("twin.csv.gz", packed.toByteArray()))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void should_find_the_same_in_several_files(int parts) {
    List<String> files = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int of = part;
      List<List<String>> rows = rows();
      List<List<String>> some =
          IntStream.range(0, rows.size()).filter(i -> i % parts == of).mapToObj(rows::get).toList();
      files.add(write("part" + part + ".csv", table(some, ",")));
    }

    assertThat(findings(files.toArray(String[]::new))).isEqualTo(plain);
  }

  @Test
  void should_count_an_exact_repeat_and_change_nothing_else() {
    List<List<String>> rows = rows();
    rows.add(rows.get(5));
    String twin = write("twin.csv", table(rows, ","));

    assertThat(findings(twin)).isEqualTo(plain);
    assertThat(
            JSON.readTree(Invocation.run("analyze", "--format", "json", "-q", twin).out())
                .get("inputs")
                .get(0)
                .get("entries")
                .get("duplicate")
                .asInt())
        .isEqualTo(1);
  }
}
