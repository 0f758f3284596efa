package org.hemogram.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tables written by hand for the tests of the notes. */
final class TestData {
  private TestData() {}

  /** Every code of the contract; of a family, some members. */
  static List<String> contractCodes() {
    return rows("contract-codes.txt").map(row -> row.get(0)).toList();
  }

  static Stream<List<String>> rows(String name) {
    try (InputStream bytes = Objects.requireNonNull(TestData.class.getResourceAsStream(name))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> List.of(line.split("\t", -1)))
              .toList()
              .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
