package org.hemogram.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exports as laboratories, portals, trials and trackers write them, each with everything that has
 * to come out of it; and twins of one export that have to say the same.
 */
class UnseenExportsTest {

  private static final Pattern COUNTS =
      Pattern.compile("read (\\d+) used (\\d+) duplicate (\\d+) ignored (\\d+) rejected (\\d+)$");

  private static final List<String> HEADER =
      List.of(
          "patient_id", "date", "test", "value", "unit", "reference_low", "reference_high", "sex");

  @TempDir Path folder;

  static Stream<String> exports() throws IOException, URISyntaxException {
    Path folder = Path.of(UnseenExportsTest.class.getResource("/exports").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static ExportCase export(String name) {
    try (InputStream in = UnseenExportsTest.class.getResourceAsStream("/exports/" + name)) {
      return ExportCase.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("exports")
  void should_read_an_export_as_its_writer_meant_it(String name) {
    ExportCase export = export(name);

    assertThat(export.read(folder)).isEqualTo(export.expected());
  }

  @ParameterizedTest
  @MethodSource("exports")
  void should_account_for_every_entry(String name) {
    Matcher counts = COUNTS.matcher("");

    assertThat(export(name).read(folder).lines().filter(l -> l.contains(" read ")))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(counts.reset(line).find()).isTrue();
              int sum =
                  IntStream.rangeClosed(2, 5).map(i -> Integer.parseInt(counts.group(i))).sum();
              assertThat(sum).isEqualTo(Integer.parseInt(counts.group(1)));
            });
  }

  /** The rows of the base export: three people, two of them with falling counts. */
  private static List<List<String>> base() {
    List<List<String>> rows = new ArrayList<>();
    String[][] draws = {
      {"P1", "F", "9.3", "2.9", "44", "0.83"},
      {"P1", "F", "8.8", "2.6", "36", "0.72"},
      {"P1", "F", "7.4", "1.6", "17", "0.35"},
      {"P2", "M", "12.1", "5.1", "133", "3.2"},
      {"P2", "M", "12.3", "5.4", "128", "3.4"},
      {"P3", "F", "13.4", "6.3", "244", "3.9"},
    };
    String[][] tests = {
      {"Hemoglobin", "g/dL", "12.0", "16.0"},
      {"WBC", "10^9/L", "4.0", "11.0"},
      {"Platelets", "10^9/L", "150", "400"},
      {"Neutrophils", "10^9/L", "1.8", "7.5"},
    };
    for (int d = 0; d < draws.length; d++) {
      for (int t = 0; t < tests.length; t++) {
        String date = "2024-0%d-%d".formatted(1 + d, 14 + d);
        rows.add(
            List.of(
                draws[d][0],
                date,
                tests[t][0],
                draws[d][2 + t],
                tests[t][1],
                tests[t][2],
                tests[t][3],
                draws[d][1]));
      }
    }
    return rows;
  }

  /** A twin: the same export with other rows first, other columns first and in another dress. */
  private static String twin(Random random) {
    List<List<String>> rows = base();
    Collections.shuffle(rows, random);
    List<Integer> columns = new ArrayList<>(IntStream.range(0, HEADER.size()).boxed().toList());
    Collections.shuffle(columns, random);
    boolean comma = random.nextBoolean();
    String delimiter = comma ? List.of(";", "\t", "|").get(random.nextInt(3)) : ",";
    String newline = random.nextBoolean() ? "\n" : "\r\n";
    boolean german = comma && random.nextBoolean();
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "\ufeff" : "");
    text.append(line(HEADER, columns, delimiter)).append(newline);
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      convert(cells, random);
      for (int i = 3; i < 7; i++) {
        cells.set(i, comma && i != 4 ? cells.get(i).replace('.', ',') : cells.get(i));
      }
      String[] day = cells.get(1).split("-");
      cells.set(1, german ? day[2] + "." + day[1] + "." + day[0] : cells.get(1));
      text.append(line(cells, columns, delimiter)).append(newline);
    }
    return text.toString();
  }

  private static void convert(List<String> cells, Random random) {
    boolean hemoglobin = cells.get(4).equals("g/dL");
    int choice = random.nextInt(3);
    String unit =
        hemoglobin
            ? List.of("g/dL", "g/L", "gm%").get(choice)
            : List.of("10^9/L", "/uL", "K/mcL").get(choice);
    int shift = hemoglobin ? (choice == 1 ? 1 : 0) : choice == 1 ? 3 : 0;
    cells.set(4, unit);
    for (int i : new int[] {3, 5, 6}) {
      cells.set(i, new java.math.BigDecimal(cells.get(i)).movePointRight(shift).toPlainString());
    }
  }

  private static String line(List<String> cells, List<Integer> columns, String delimiter) {
    return String.join(delimiter, columns.stream().map(cells::get).toList());
  }

  private static List<String> results(String told) {
    List<String> results = new ArrayList<>();
    String patient = "";
    for (String line : told.lines().toList()) {
      patient = line.startsWith("patient ") ? line : patient;
      if (!patient.isEmpty() && !line.startsWith("told ")) {
        results.add(patient + " " + line);
      }
    }
    Collections.sort(results);
    return results;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void should_read_twins_alike(long seed) {
    String plain = twin(base());
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("twin.csv", twin(new Random(seed)).getBytes(StandardCharsets.UTF_8));

    String told = new ExportCase(files, "").read(folder);

    files.put("twin.csv", plain.getBytes(StandardCharsets.UTF_8));
    assertThat(results(told)).isEqualTo(results(new ExportCase(files, "").read(folder)));
    assertThat(told).contains("read 24 used 24").doesNotContain("told ");
  }

  private static String twin(List<List<String>> rows) {
    List<Integer> columns = IntStream.range(0, HEADER.size()).boxed().toList();
    StringBuilder text = new StringBuilder(line(HEADER, columns, ",")).append('\n');
    rows.forEach(row -> text.append(line(row, columns, ",")).append('\n'));
    return text.toString();
  }

  static IntStream seeds() {
    return IntStream.range(1, 41);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void should_read_a_named_pipe_once() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.csv");
    Assumptions.assumeTrue(isMade(pipe));
    ExportCase plain = export("trailing-delimiter.txt");
    byte[] text = plain.files().values().iterator().next();
    Thread writer = new Thread(() -> write(pipe, text));
    writer.setDaemon(true);
    writer.start();

    String told = ExportCase.told(List.of(pipe.toString()), InputStream.nullInputStream());

    assertThat(told).contains("read 2 used 2");
  }

  private static boolean isMade(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path file, byte[] text) {
    try {
      Files.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void should_read_packed_bytes_from_a_pipe() throws IOException {
    byte[] text = export("trailing-delimiter.txt").files().values().iterator().next();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text);
    }
    try (PipedInputStream in = new PipedInputStream(1 << 16)) {
      try (PipedOutputStream out = new PipedOutputStream(in)) {
        out.write(packed.toByteArray());
      }

      assertThat(ExportCase.told(List.of("-"), in)).contains("read 2 used 2");
    }
  }
}
