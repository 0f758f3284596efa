package org.hemogram.cli;

import java.util.List;
import java.util.Optional;
import org.hemogram.intake.table.Dialect;
import org.hemogram.intake.table.DialectLibrary;
import org.hemogram.resource.ShippedFile;

/** The topics of {@code hemogram help}: texts, completed by what the program knows of itself. */
final class HelpTopics {
  private static final String EXIT_CODES = "exit-codes";
  private static final String DIALECTS = "dialects";
  private static final List<String> NAMES =
      List.of(EXIT_CODES, "environment", DIALECTS, "profile", "privacy");

  private static final int COLUMN = 19;
  private static final int WIDTH = 80;

  private HelpTopics() {}

  /** The topics, in the order of the help. */
  static List<String> names() {
    return NAMES;
  }

  /** The text of a topic; empty when there is none of that name. */
  static Optional<String> text(String topic) {
    if (!NAMES.contains(topic)) {
      return Optional.empty();
    }
    String text = resource("help/" + topic + ".txt");
    return Optional.of(
        switch (topic) {
          case EXIT_CODES -> text.replace("{codes}\n", exitCodes());
          case DIALECTS -> text.replace("{dialects}\n", dialects());
          default -> text;
        });
  }

  private static String exitCodes() {
    StringBuilder list = new StringBuilder();
    ExitCodes.meanings().forEach((code, meaning) -> entry(list, code, 4, meaning));
    return list.toString();
  }

  private static String dialects() {
    StringBuilder list = new StringBuilder();
    for (Dialect dialect : DialectLibrary.standard().all()) {
      entry(list, dialect.id(), COLUMN, dialect.title() + ". " + dialect.about());
    }
    return list.toString();
  }

  private static void entry(StringBuilder list, String word, int column, String text) {
    String before = "  " + word + " ".repeat(Math.max(1, column - word.length()));
    Paragraph.append(list, before, column + 2, text, WIDTH);
  }

  static String resource(String name) {
    return ShippedFile.text(HelpTopics.class, name);
  }
}
