package org.hemogram.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real exports do to values, units, times, repeats and files, one fixture for each, and what
 * has to be made of it. The list of what is shown where is {@code pitfalls/rows.tsv}.
 */
class PitfallsTest {

  @TempDir Path folder;

  static Stream<String> fixtures() throws IOException, URISyntaxException {
    Path all = Path.of(PitfallsTest.class.getResource("/pitfalls").toURI());
    try (Stream<Path> files = Files.list(all)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".txt"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String text(String name) {
    try (InputStream in = PitfallsTest.class.getResourceAsStream("/pitfalls/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void should_treat_what_exports_do_to_a_blood_count(String name) {
    ExportCase export = ExportCase.parse(text(name));

    assertThat(export.read(folder)).isEqualTo(export.expected());
  }

  @Test
  void should_have_a_fixture_for_everything_on_the_list() throws Exception {
    List<String> listed =
        text("rows.tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Stream.of(line.split("\t")[1].split(" ")))
            .sorted()
            .toList();

    assertThat(listed).doesNotHaveDuplicates().containsExactlyElementsOf(fixtures().toList());
  }
}
