package org.hemogram.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Makes the options of a {@link CommandModel}.
 *
 * <p>Values stay text here. They are checked and translated by the class of their section, so that
 * every mistake is worded alike.
 */
final class Options {
  private Options() {}

  /** An option with a value. */
  static OptionSpec.Builder value(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(escaped(description));
  }

  /** An option whose value is one of a few words. */
  static OptionSpec.Builder choice(
      String label, String description, Iterable<String> words, String... names) {
    return value(label, description, names).completionCandidates(words);
  }

  /** An option with a value that may be there several times. */
  static OptionSpec.Builder values(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(escaped(description));
  }

  /** An option without a value. */
  static OptionSpec.Builder flag(String description, String... names) {
    return OptionSpec.builder(names)
        .type(boolean.class)
        .arity("0")
        .description(escaped(description));
  }

  /** picocli takes descriptions for format strings. */
  static String escaped(String description) {
    return description.replace("%", "%%");
  }
}
