package org.hemogram.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code hemogram help}: help on the program, a command or a topic. */
final class HelpCommand implements Command {

  @Override
  public void describe(CommandModel model) {
    model
        .usage()
        .header("help on a command or a topic")
        .customSynopsis("hemogram help [OPTION]... [COMMAND|TOPIC]")
        .description("%nPrints the same as COMMAND --help, or what there is to know about a topic.")
        .footer("", "Examples:", "  hemogram help analyze", "  hemogram help exit-codes");
    model.operands(
        "COMMAND|TOPIC",
        known(),
        "A command, or one of the topics " + String.join(", ", HelpTopics.names()) + ".");
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(HemogramCommand.names());
    known.addAll(HelpTopics.names());
    return known;
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException {
    List<String> names = arguments.operands();
    if (names.size() > 1) {
      arguments.mistake(
          "usage.too-many-names", "one command or topic at a time. Leave out the others.");
    }
    arguments.check();
    HelpPages pages = new HelpPages(session);
    if (names.isEmpty()) {
      return pages.print(HemogramCommand.commandLine());
    }
    String name = names.get(0);
    Optional<Command> command = HemogramCommand.command(name);
    if (command.isPresent()) {
      return pages.print(HemogramCommand.commandLine(name, command.get()));
    }
    String topic =
        HelpTopics.text(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "usage.unknown-topic",
                        "there is no command or topic '"
                            + name
                            + "'. "
                            + NearestWord.hint(name, known(), "'hemogram help' lists both.")));
    return pages.print(topic);
  }
}
