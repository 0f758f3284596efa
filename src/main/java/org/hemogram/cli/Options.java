package org.hemogram.cli;

import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Makes the parts of picocli's model of a command. The model is built by hand and not from
 * annotations: reading these by reflection would take a fifth of the time to start.
 *
 * <p>Values stay text here. They are checked and translated by the class of their section, so that
 * every mistake is worded alike.
 */
final class Options {
  private static final int SECTION_STEP = 100;

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

  /** A titled section of options, after those that are there already. */
  static void section(CommandSpec spec, String title, OptionSpec.Builder... options) {
    int place = spec.argGroups().size() + 1;
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder().validate(false).heading("%n" + title + ":%n").order(place);
    int order = place * SECTION_STEP;
    for (OptionSpec.Builder option : options) {
      group.addArg(option.order(order++).build());
    }
    spec.addArgGroup(group.build());
  }

  /** What stands outside options. */
  static void operands(
      CommandSpec spec, String label, Iterable<String> candidates, String description) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .paramLabel(label)
            .hideParamSyntax(true)
            .completionCandidates(candidates)
            .description(escaped(description))
            .build());
  }

  /** picocli takes descriptions for format strings. */
  private static String escaped(String description) {
    return description.replace("%", "%%");
  }
}
