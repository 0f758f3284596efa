package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public tables beside the project, their rows, and what the program makes of them. */
final class SharedTables {
  static final Path DATA = Path.of("../shared/data");

  private SharedTables() {}

  static List<CSVRecord> rows(String file) throws IOException {
    Path path = DATA.resolve(file);
    assumeThat(path).as("the public example exports beside the project").isRegularFile();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, format)) {
      return parser.getRecords();
    }
  }

  static Map<String, Integer> counted(
      List<CSVRecord> rows, String column, Map<String, String> names, Predicate<CSVRecord> wanted) {
    Map<String, Integer> counts = new TreeMap<>();
    for (CSVRecord row : rows) {
      String analyte = names.get(row.get(column));
      if (analyte != null && wanted.test(row)) {
        counts.merge(analyte, 1, Integer::sum);
      }
    }
    return counts;
  }

  static JsonNode inspected(String file) {
    Invocation.Ended run =
        Invocation.run("inspect", "--format", "json", DATA.resolve(file).toString());
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode report = JsonMapper.shared().readTree(run.out());
    for (JsonNode input : report.get("inputs")) {
      JsonNode entries = input.get("entries");
      assertThat(entries.get("read").asInt())
          .isEqualTo(
              entries.get("used").asInt()
                  + entries.get("duplicate").asInt()
                  + entries.get("ignored").asInt()
                  + entries.get("rejected").asInt());
    }
    for (JsonNode input : report.get("inputs")) {
      if (input.get("role").asString().equals("results")) {
        return input;
      }
    }
    throw new AssertionError("no results in " + file);
  }

  static Map<String, Integer> used(JsonNode input) {
    Map<String, Integer> used = new TreeMap<>();
    input
        .get("analytes")
        .forEach(a -> used.put(a.get("analyte").asString(), a.get("results").asInt()));
    return used;
  }

  static int entries(JsonNode input, String kind) {
    return input.get("entries").get(kind).asInt();
  }

  /** Rows of {@code grade}, by the line of the input and the term. */
  static Map<String, CSVRecord> graded(String file, String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("grade"));
    args.addAll(List.of(options));
    args.add(DATA.resolve(file).toString());
    Invocation.Ended run = Invocation.run(args.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    Map<String, CSVRecord> graded = new HashMap<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(run.out(), format)) {
      for (CSVRecord row : parser) {
        graded.put(row.get("line") + " " + row.get("term"), row);
      }
    }
    return graded;
  }
}
