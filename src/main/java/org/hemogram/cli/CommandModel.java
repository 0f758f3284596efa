package org.hemogram.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * picocli's model of one command, while the command describes itself. It is built by hand and not
 * from annotations: reading these by reflection would take a fifth of the time to start. A model
 * that only parses has no titles: picocli words the synopsis of every titled group as soon as it is
 * built, which takes longer than all options together.
 */
final class CommandModel {
  private static final int SECTION_STEP = 100;

  /** picocli's own looks for the classes of another language first. */
  private static final IFactory FACTORY = CommandModel::make;

  private final CommandSpec spec;
  private final Use use;
  private int sections;

  /** What a model is made for. */
  private enum Use {
    HELP,
    PARSER,
    COMPLETION
  }

  private CommandModel(String name, Use use) {
    this.spec = CommandSpec.wrapWithoutInspection(null, FACTORY).name(name);
    this.use = use;
  }

  /** A model whose help and man page can be printed. */
  static CommandModel ofHelp(String name) {
    return new CommandModel(name, Use.HELP);
  }

  /** A model that parses a command line. */
  static CommandModel ofParser(String name) {
    return new CommandModel(name, Use.PARSER);
  }

  /** The command line that the model describes. */
  CommandLine commandLine() {
    return new CommandLine(spec, FACTORY);
  }

  /** Lists of values are all that picocli makes here. */
  private static <T> T make(Class<T> type) {
    return type.cast(new ArrayList<>());
  }

  /**
   * A model for completion, in which every label is one of a kind: picocli's script keeps the
   * candidates of a command by label, and options with one label would share the last ones.
   */
  static CommandModel ofCompletion(String name) {
    return new CommandModel(name, Use.COMPLETION);
  }

  /** Header, synopsis, description and examples. */
  UsageMessageSpec usage() {
    return spec.usageMessage();
  }

  /** A titled section of options, after those that are there already. */
  void section(String title, OptionSpec.Builder... options) {
    sections++;
    int order = sections * SECTION_STEP;
    for (OptionSpec.Builder option : options) {
      option.order(order++);
      if (use == Use.COMPLETION) {
        String[] names = option.names();
        option.paramLabel(names[names.length - 1].substring(2).toUpperCase(Locale.ROOT));
      }
    }
    if (use == Use.HELP) {
      ArgGroupSpec.Builder group =
          ArgGroupSpec.builder().validate(false).heading("%n" + title + ":%n").order(sections);
      for (OptionSpec.Builder option : options) {
        group.addArg(option.build());
      }
      spec.addArgGroup(group.build());
    } else {
      for (OptionSpec.Builder option : options) {
        spec.addOption(option.build());
      }
    }
  }

  /** What stands outside options. */
  void operands(String label, Iterable<String> candidates, String description) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .paramLabel(label)
            .hideParamSyntax(true)
            .completionCandidates(candidates)
            .description(Options.escaped(description))
            .build());
  }
}
