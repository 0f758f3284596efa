package org.hemogram.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between the pages lead somewhere, and every decision is in the list of decisions. */
class LinksTest {
  private static final Path DECISIONS = Path.of("docs", "decisions");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

  @ParameterizedTest
  @MethodSource("pages")
  void should_lead_to_a_file(Path page) throws IOException {
    assertThat(links(page)).allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
  }

  @Test
  void should_list_every_decision() throws IOException {
    List<String> listed = links(DECISIONS.resolve("README.md"));

    assertThat(pagesIn(DECISIONS)).hasSizeGreaterThan(20);
    assertThat(pagesIn(DECISIONS))
        .map(page -> page.getFileName().toString())
        .filteredOn(name -> !name.equals("README.md"))
        .isSubsetOf(listed);
  }

  static List<Path> pages() throws IOException {
    Stream<Path> own = Stream.of(Path.of("README.md"), Path.of("samples", "README.md"));
    Stream<Path> docs = pagesIn(Path.of("docs")).stream();
    return Stream.concat(own, Stream.concat(docs, pagesIn(DECISIONS).stream())).toList();
  }

  private static List<Path> pagesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<String> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page)).results().map(hit -> hit.group(1)).toList();
  }
}
