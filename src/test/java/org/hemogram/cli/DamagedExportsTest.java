package org.hemogram.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hemogram.cli.Invocation.Ended;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The samples, damaged at random: bytes, cells, lines and ends of files change, and texts are put
 * together. Whatever comes of it, no run breaks, and every entry is accounted for.
 */
class DamagedExportsTest {
  private static final int ROUNDS = 30;
  private static final int LONGEST = 20_000;

  private static final String[] CELLS = {
    "",
    "NA",
    "<0.1",
    "1,234.5",
    "-1",
    "1e3",
    "2024-13-01",
    "31/12/2023",
    "12",
    "g/L",
    "%",
    "clumped",
    "\"",
    "'",
    ";",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\u0000",
    "\u00ff",
    "null",
    "[",
    "{",
    "}",
    "4-6",
    "7.2 L",
    "pending",
    "45292",
    "Hemoglobin",
    "patient_id",
    "date",
    "entered-in-error"
  };

  @TempDir Path folder;

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(csv|tsv|json|ndjson)"))
          .sorted()
          .toList();
    }
  }

  /** The beginning of a file, each byte as one character. */
  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST), ISO_8859_1);
    }
  }

  private static String damaged(String text, String other, Random random) {
    String damaged = text;
    for (int i = random.nextInt(5); i >= 0; i--) {
      damaged = damagedOnce(damaged, other, random);
    }
    return damaged;
  }

  private static String damagedOnce(String text, String other, Random random) {
    int at = random.nextInt(text.length() + 1);
    return switch (random.nextInt(7)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at);
      case 2 -> text.substring(0, at) + other.substring(random.nextInt(other.length() + 1));
      case 3 -> text.replace(random.nextBoolean() ? ',' : ';', random.nextBoolean() ? '\t' : ';');
      case 4 -> shuffled(text, random);
      default -> withCell(text, at, CELLS[random.nextInt(CELLS.length)]);
    };
  }

  private static String shuffled(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    Collections.shuffle(lines.subList(Math.min(1, lines.size()), lines.size()), random);
    lines.remove(random.nextInt(lines.size()));
    return String.join("\n", lines);
  }

  /** The text with something else in the place of the cell around a position. */
  private static String withCell(String text, int at, String cell) {
    int from = at;
    int to = at;
    while (from > 0 && ",;\t\n\":".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    while (to < text.length() && ",;\t\n\":".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(0, from) + cell + text.substring(to);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void should_survive_any_damage_and_account_for_every_entry(long seed) throws IOException {
    Random random = new Random(seed);
    List<Path> samples = samples();
    for (int round = 0; round < ROUNDS; round++) {
      Path sample = samples.get(random.nextInt(samples.size()));
      String text =
          damaged(text(sample), text(samples.get(random.nextInt(samples.size()))), random);
      Path file = folder.resolve(sample.getFileName());
      Files.write(file, text.getBytes(ISO_8859_1));
      String what = "seed " + seed + ", round " + round + ", " + sample;

      Ended analyzed = Invocation.run("analyze", "--format", "json", file.toString());
      assertThat(analyzed.exit()).as(what).isIn(0, 3, 4);
      assertThat(analyzed.err()).as(what).doesNotContain("Exception");
      JsonNode report = JsonMapper.shared().readTree(analyzed.out());
      assertThat(report.get("inputs")).as(what).allSatisfy(DamagedExportsTest::isComplete);
      assertThat(Invocation.run("grade", file.toString()).exit()).as(what).isIn(0, 3, 4);
      assertThat(Invocation.run("inspect", file.toString()).exit()).as(what).isIn(0, 3, 4);
    }
  }

  private static void isComplete(JsonNode input) {
    JsonNode entries = input.get("entries");
    int known =
        entries.get("used").asInt()
            + entries.get("duplicate").asInt()
            + entries.get("ignored").asInt()
            + entries.get("rejected").asInt();
    assertThat(known).isEqualTo(entries.get("read").asInt());
  }
}
