package org.hemogram.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code inspect} tells about inputs as JSON, and the rejected entries beside it.
 *
 * @param ended the run
 * @param json its output
 * @param rejects the rows of {@code --rejects}, without the header
 */
record Inspected(Invocation.Ended ended, JsonNode json, List<List<String>> rejects) {
  static final String HEADER = "file,line,field,code,message\n";

  static Inspected of(Path rejects, String... arguments) {
    List<String> line = new ArrayList<>(List.of("inspect", "-f", "json"));
    line.addAll(List.of("--rejects", rejects.toString()));
    line.addAll(List.of(arguments));
    Invocation.Ended ended = Invocation.run(line.toArray(String[]::new));
    return new Inspected(ended, new JsonMapper().readTree(ended.out()), rows(rejects));
  }

  /** The rows below the header of a file of rejected entries. */
  static List<List<String>> rows(Path file) {
    try {
      String text = Files.readString(file);
      if (!text.startsWith(HEADER)) {
        throw new IllegalStateException("no header: " + text.lines().findFirst());
      }
      List<List<String>> rows = new ArrayList<>();
      try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
        for (CSVRecord record : parser) {
          rows.add(record.toList());
        }
      }
      return rows.subList(1, rows.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sum of one count of all inputs. */
  int sum(String count) {
    int sum = 0;
    for (JsonNode input : json.get("inputs")) {
      sum += input.get("entries").get(count).asInt();
    }
    return sum;
  }

  /** The only input, or the first. */
  JsonNode first() {
    return json.get("inputs").get(0);
  }

  /** Codes of the problems in their order. */
  List<String> codes() {
    List<String> codes = new ArrayList<>();
    json.get("problems").forEach(problem -> codes.add(problem.get("code").asString()));
    return codes;
  }
}
