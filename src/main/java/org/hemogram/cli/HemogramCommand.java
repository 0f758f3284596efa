package org.hemogram.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands of the program as picocli's model. A run makes only the command that it is about;
 * the whole is made for help, completion and the man pages.
 */
public final class HemogramCommand {
  private static final Map<String, Supplier<Command>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("analyze", AnalyzeCommand::new);
    COMMANDS.put("grade", GradeCommand::new);
    COMMANDS.put("cohort", CohortCommand::new);
    COMMANDS.put("inspect", InspectCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
    COMMANDS.put("criteria", CriteriaCommand::new);
    COMMANDS.put("schema", SchemaCommand::new);
    COMMANDS.put("completion", CompletionCommand::new);
    COMMANDS.put("help", HelpCommand::new);
  }

  private HemogramCommand() {}

  /** The names of the commands, in the order of the help. */
  static List<String> names() {
    return List.copyOf(COMMANDS.keySet());
  }

  /** A command; empty when there is none of that name. */
  static Optional<Command> command(String name) {
    return Optional.ofNullable(COMMANDS.get(name)).map(Supplier::get);
  }

  /** The whole program, new with each call. */
  public static CommandLine commandLine() {
    return whole(CommandModel::ofHelp);
  }

  /** The whole program, as shells complete it. */
  static CommandLine completed() {
    return whole(CommandModel::ofCompletion);
  }

  private static CommandLine whole(Function<String, CommandModel> making) {
    CommandLine top = top();
    COMMANDS.forEach(
        (name, supplier) -> {
          Command command = supplier.get();
          CommandModel model = described(making.apply(name), command);
          model.usage().exitCodeList(command.exitCodes());
          top.addSubcommand(name, configured(model));
        });
    top.getCommandSpec().usageMessage().exitCodeList(ExitCodes.meanings());
    return top;
  }

  /** One command by itself, for its help. */
  static CommandLine commandLine(String name, Command command) {
    return configured(described(CommandModel.ofHelp(qualified(name)), command));
  }

  /**
   * One command by itself, to parse with: picocli parses a command that has a parent only together
   * with it.
   */
  static CommandLine parser(String name, Command command) {
    return configured(described(CommandModel.ofParser(qualified(name)), command));
  }

  private static String qualified(String name) {
    return Messages.PROGRAM + " " + name;
  }

  private static CommandLine top() {
    CommandModel model = CommandModel.ofHelp(Messages.PROGRAM);
    model
        .usage()
        .header("reads blood counts, tells what they show, and grades them")
        .customSynopsis("hemogram COMMAND [OPTION]... [ARGUMENT]...")
        .description(
            "%nReads exported blood counts (CSV, FHIR, JSON), finds cytopenias and trends, grades"
                + " them by published criteria and explains the words. For learning and research;"
                + " it makes no diagnosis and gives no medical advice.")
        .commandListHeading("%nCommands:%n")
        .footer(
            "",
            "Topics of 'hemogram help':",
            "  " + String.join(", ", HelpTopics.names()),
            "",
            "Examples:",
            "  hemogram analyze counts.csv",
            "  hemogram help analyze");
    CommonOptions.describe(model, "Options");
    return configured(model);
  }

  private static CommandModel described(CommandModel model, Command command) {
    command.describe(model);
    CommonOptions.describe(model, "Other options");
    return model;
  }

  private static CommandLine configured(CommandModel model) {
    UsageMessageSpec usage = model.usage();
    usage.parameterListHeading("%n").sortOptions(false);
    usage.sectionKeys(
        // Man pages have exit codes; --help leaves them to the topic.
        usage.sectionKeys().stream().filter(key -> !key.startsWith("exitCodeList")).toList());
    return model
        .commandLine()
        .setOverwrittenOptionsAllowed(true)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setAllowOptionsAsOptionParameters(false);
  }
}
