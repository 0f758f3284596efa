package org.hemogram.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hemogram.resource.ShippedFile;

/** The JSON Schemas of everything that is written or read as JSON. */
public final class Schemas {
  private static final List<String> NAMES =
      List.of(
          "report",
          "report-line",
          "grade-row",
          "inspect",
          "cohort",
          "profile",
          "criteria",
          "notes");

  private Schemas() {}

  /** The names of the schemas that ship, in the order in which they are listed. */
  public static List<String> names() {
    return NAMES.stream()
        .filter(name -> ShippedFile.bytes(Schemas.class, path(name)) != null)
        .toList();
  }

  /** The text of a schema; empty when there is none of that name. */
  public static Optional<String> text(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    return Optional.ofNullable(ShippedFile.bytes(Schemas.class, path(name)))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static String path(String name) {
    return "/org/hemogram/schema/" + name + ".json";
  }
}
