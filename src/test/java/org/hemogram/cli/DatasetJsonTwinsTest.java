package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A public trial as tables and as Dataset-JSON in each form: the same results, graded the same. */
class DatasetJsonTwinsTest {

  private static final Path DATA = Path.of("../shared/data/cdisc-sdtm-lb");
  private static final Set<String> NUMBERS =
      Set.of("LBSEQ", "LBSTRESN", "LBSTNRLO", "LBSTNRHI", "VISITNUM", "LBDY", "AGE");

  @TempDir Path folder;

  private List<String> expected;

  /** A table in the pieces that Dataset-JSON is made of. */
  private record Pieces(String columns, List<String> rows) {

    static Pieces of(String file, String domain, boolean numbered) throws IOException {
      List<String> rows = new ArrayList<>();
      try (CSVParser csv =
          CSVFormat.DEFAULT
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(Files.newBufferedReader(DATA.resolve(file)))) {
        List<String> names = csv.getHeaderNames();
        for (CSVRecord record : csv) {
          String cells =
              names.stream().map(n -> cell(n, record.get(n))).collect(Collectors.joining(","));
          rows.add("[" + (numbered ? record.getRecordNumber() + "," : "") + cells + "]");
        }
        String columns =
            names.stream()
                .map(n -> "{\"itemOID\":\"IT.%s.%s\",\"name\":\"%s\"}".formatted(domain, n, n))
                .collect(Collectors.joining(","));
        String number = "{\"OID\":\"ITEMGROUPDATASEQ\",\"name\":\"ITEMGROUPDATASEQ\"},";
        return new Pieces("[" + (numbered ? number : "") + columns + "]", rows);
      }
    }

    private static String cell(String name, String text) {
      if (NUMBERS.contains(name)) {
        return text.isEmpty() ? "null" : text;
      }
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    String group(String oid) {
      return "\"IG.%s\":{\"name\":\"%s\",\"items\":%s,\"itemData\":[\n%s]}"
          .formatted(oid, oid, columns, String.join(",\n", rows));
    }

    String document(String name) {
      return "{\"datasetJSONVersion\":\"1.1.0\",\"name\":\"%s\",\"columns\":%s,\"rows\":[\n%s]}"
          .formatted(name, columns, String.join(",\n", rows));
    }

    String lines(String name) {
      return "{\"datasetJSONVersion\":\"1.1.0\",\"name\":\"%s\",\"columns\":%s}\n%s\n"
          .formatted(name, columns, String.join("\n", rows));
    }
  }

  /** A row without {@code source,line}, which stand before the two cells of the baseline. */
  private static String withoutPlace(String line) {
    List<String> cells = List.of(line.split(",", -1));
    int place = cells.size() - 4;
    return String.join(",", cells.subList(0, place)) + cells.subList(place + 2, cells.size());
  }

  /** The graded rows without the place in the file. */
  private static List<String> graded(Path... files) {
    List<String> arguments = new ArrayList<>(List.of("grade"));
    for (Path file : files) {
      arguments.add(file.toString());
    }
    Invocation.Ended ended = Invocation.run(arguments.toArray(String[]::new));
    assertThat(ended.exit()).as(ended.err()).isZero();
    return ended.out().lines().map(DatasetJsonTwinsTest::withoutPlace).toList();
  }

  @BeforeEach
  void grade_the_tables() {
    assumeThat(DATA).as("the public example exports beside the project").isDirectory();
    expected = graded(DATA.resolve("lb.csv"), DATA.resolve("dm.csv"));
    assertThat(expected).hasSizeGreaterThan(1000);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void should_grade_version_1_1_like_the_table() throws IOException {
    Path lb = write("lb.json", Pieces.of("lb.csv", "LB", false).document("LB"));
    Path dm = write("dm.json", Pieces.of("dm.csv", "DM", false).document("DM"));

    assertThat(graded(lb, dm)).isEqualTo(expected);
    assertThat(graded(dm, lb)).isEqualTo(expected);
    assertThat(graded(lb)).as("subjects that lie beside").isEqualTo(expected);
  }

  @Test
  void should_grade_rows_in_lines_like_the_table() throws IOException {
    Path lb = write("lb.ndjson", Pieces.of("lb.csv", "LB", false).lines("LB"));

    assertThat(graded(lb, DATA.resolve("dm.csv"))).isEqualTo(expected);
  }

  @Test
  void should_grade_version_1_0_with_both_datasets_like_the_tables() throws IOException {
    String lb = Pieces.of("lb.csv", "LB", true).group("LB");
    String dm = Pieces.of("dm.csv", "DM", true).group("DM");
    String form =
        "{\"datasetJSONVersion\":\"1.0.0\",\"clinicalData\":{\"studyOID\":\"S\",\"itemGroupData\":{%s,%s}}}";

    assertThat(graded(write("a.json", form.formatted(dm, lb)))).isEqualTo(expected);
    assertThat(graded(write("b.json", form.formatted(lb, dm)))).isEqualTo(expected);
    assertThat(
            Invocation.run("inspect", "--format", "json", folder.resolve("a.json").toString())
                .out())
        .contains("\"dialect\":\"cdisc-sdtm-lb\"", "CDISC Dataset-JSON 1.0; LB: the header has");
  }
}
