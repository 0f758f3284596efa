package org.hemogram.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hemogram.history.NotGroupedException;
import org.hemogram.intake.Vocabulary;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: takes a command line to its command, and gives every end its exit code. */
public final class Hemogram {
  private static final Set<String> VERSION = Set.of("-V", CommonOptions.VERSION);
  private static final String SEE_HELP = "'hemogram help' lists what there is.";

  private final RunContext context;
  private final Session session;
  private Supplier<Vocabulary> vocabulary = Vocabulary::load;

  private Hemogram(RunContext context) {
    this.context = context;
    this.session = session(false, ColorChoice.AUTO);
  }

  private Session session(boolean quiet, ColorChoice color) {
    PlainText text = new PlainText(context.terminal().charset());
    return new Session(context, new Messages(context.err(), text, quiet), color, vocabulary);
  }

  /**
   * Runs the program.
   *
   * @param args the command line
   * @return the exit code
   */
  public static int run(RunContext context, String... args) {
    Hemogram program = new Hemogram(context);
    List<String> line = List.of(args);
    try {
      return program.dispatch(line);
    } catch (UsageException e) {
      e.problems().forEach(program.session.messages()::tell);
      return ExitCode.USAGE;
    } catch (NotGroupedException e) {
      program.session.messages().tell(e.problem());
      return ExitCode.INCOMPLETE;
    } catch (ClosedPipeException e) {
      return ExitCode.DONE;
    } catch (IOException e) {
      return program.failed(
          "output.unwritable", "the result could not be written. Is the disk full?", e, line);
    } catch (OutOfMemoryError e) {
      return program.failed(
          "internal.memory",
          "there was not enough memory. Give more with HEMOGRAM_OPTS=-Xmx8g.",
          e,
          line);
    } catch (RuntimeException | Error e) {
      return program.failed(
          "internal.error",
          "an error of the program itself stopped the run. Run it again with "
              + CommonOptions.DEBUG
              + " and report what it prints, without anybody's data.",
          e,
          line);
    }
  }

  /** Ends a run that went wrong; the stack is for those who ask for it. */
  private int failed(String code, String message, Throwable cause, List<String> line) {
    session.messages().tell(UsageException.mistake(code, message));
    if (line.contains(CommonOptions.DEBUG)) {
      cause.printStackTrace(new PrintStream(context.err(), true, StandardCharsets.UTF_8));
    }
    return ExitCode.INTERNAL;
  }

  private int dispatch(List<String> line) throws IOException {
    if (line.isEmpty()) {
      HelpPages pages = new HelpPages(session);
      session.messages().lines(pages.plain(HemogramCommand.commandLine()));
      return ExitCode.USAGE;
    }
    int place = commandPlace(line);
    if (place == line.size()) {
      return withoutCommand(line);
    }
    String name = line.get(place);
    Command command = HemogramCommand.command(name).orElseThrow(() -> unknownCommand(name));
    if (command.readsInput()) {
      Background<Vocabulary> loading = Background.start("vocabulary", Vocabulary::load);
      vocabulary = loading::get;
      Background.start("names", () -> loading.get().loadNames());
    }
    List<String> rest = new ArrayList<>(line);
    rest.remove(place);
    return run(name, command, rest);
  }

  private static UsageException unknownCommand(String name) {
    String otherwise =
        Files.exists(Path.of(name)) ? "To read the file: hemogram analyze " + name + "." : SEE_HELP;
    return new UsageException(
        "usage.unknown-command",
        "there is no command '"
            + name
            + "'. "
            + NearestWord.hint(name, HemogramCommand.names(), otherwise));
  }

  /** Where the command stands: options that all commands have may stand before it. */
  private static int commandPlace(List<String> line) {
    int place = 0;
    while (place < line.size() && line.get(place).startsWith("-")) {
      place += line.get(place).equals(CommonOptions.COLOR) ? 2 : 1;
    }
    return Math.min(place, line.size());
  }

  private int withoutCommand(List<String> line) throws IOException {
    if (line.size() == 1 && VERSION.contains(line.get(0))) {
      return version();
    }
    CommandLine top = HemogramCommand.commandLine();
    Arguments arguments = parse(top, line);
    ColorChoice color = CommonOptions.color(arguments);
    arguments.check();
    if (arguments.has(CommonOptions.VERSION)) {
      return version();
    }
    if (arguments.has(CommonOptions.HELP)) {
      return new HelpPages(session(false, color)).print(top);
    }
    throw new UsageException("usage.missing-command", "no command is named. " + SEE_HELP);
  }

  private int run(String name, Command command, List<String> line) throws IOException {
    Arguments arguments = parse(HemogramCommand.parser(name, command), line);
    Session own = session(CommonOptions.isQuiet(arguments), CommonOptions.color(arguments));
    if (arguments.has(CommonOptions.VERSION)) {
      return version();
    }
    if (arguments.has(CommonOptions.HELP)) {
      arguments.check();
      return new HelpPages(own).print(HemogramCommand.commandLine(name, command));
    }
    return command.run(arguments, own);
  }

  private int version() throws IOException {
    return new HelpPages(session).print(ProgramVersion.NAME + " " + ProgramVersion.number() + "\n");
  }

  private static Arguments parse(CommandLine model, List<String> line) {
    try {
      return new Arguments(model.parseArgs(line.toArray(new String[0])));
    } catch (UnmatchedArgumentException e) {
      List<String> known = new ArrayList<>(model.getCommandSpec().optionsMap().keySet());
      throw new UsageException(
          e.getUnmatched().stream()
              .map(
                  word ->
                      UsageException.mistake(
                          "usage.unknown-option",
                          "there is no option '"
                              + name(word)
                              + "'. "
                              + NearestWord.hint(name(word), known, seeHelp(model))))
              .toList());
    } catch (MissingParameterException e) {
      String option = e.getMissing().get(0).toString().replaceFirst("^option ", "");
      throw new UsageException(
          "usage.missing-value", "the option " + option + " needs a value. " + seeHelp(model));
    } catch (ParameterException e) {
      throw new UsageException("usage.unreadable", e.getMessage() + ". " + seeHelp(model));
    }
  }

  private static String name(String word) {
    int sign = word.indexOf('=');
    return sign < 0 ? word : word.substring(0, sign);
  }

  private static String seeHelp(CommandLine model) {
    String command = model.getCommandSpec().qualifiedName();
    return "'" + command + " --help' lists the options.";
  }
}
