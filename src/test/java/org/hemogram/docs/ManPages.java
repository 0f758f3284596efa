package org.hemogram.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Man pages of a command and all below it, from the same model and through the same renderers as
 * {@code --help}, so that the two cannot name different options.
 *
 * <p>The header of a command is its line under NAME. Footers and sections of one's own become
 * sections: a line that ends with a colon and starts at the margin is a title, lines that begin
 * with two spaces keep their form.
 */
final class ManPages {
  private static final String SECTION = "1";

  /** Wide enough that picocli breaks no line: the reader's terminal does. */
  private static final int UNBROKEN = 4000;

  private static final ColorScheme FONTS =
      new ColorScheme.Builder(Ansi.ON)
          .commands(Style.bold)
          .options(Style.bold)
          .parameters(Style.italic)
          .optionParams(Style.italic)
          .build();

  private static final Pattern TITLE = Pattern.compile("(?m)^(\\S.*):\\s*$");

  /** Sections that have a place of their own on the page. */
  private static final Set<String> PLACED =
      Set.of(
          UsageMessageSpec.SECTION_KEY_HEADER_HEADING,
          UsageMessageSpec.SECTION_KEY_HEADER,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_AT_FILE_PARAMETER,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST,
          UsageMessageSpec.SECTION_KEY_END_OF_OPTIONS,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
          UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

  private ManPages() {}

  /** File name to text, for a command and all its visible subcommands. */
  static Map<String, String> of(CommandLine command) {
    Map<String, String> pages = new TreeMap<>();
    addPages(command, pages);
    return pages;
  }

  private static void addPages(CommandLine command, Map<String, String> pages) {
    command.setUsageHelpWidth(UNBROKEN);
    pages.put(pageName(command) + "." + SECTION, page(command));
    subcommands(command).forEach(subcommand -> addPages(subcommand, pages));
  }

  private static String page(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    Help help = new Help(spec, FONTS);
    Roff page = new Roff();
    page.macro("TH", pageName(command).toUpperCase(Locale.ROOT), SECTION, "", spec.root().name());
    page.request("nh").request("ad l");
    page.macro("SH", "NAME").line(pageName(command) + " - " + plain(help.header()).strip());
    page.macro("SH", "SYNOPSIS").text(help.synopsis(0));
    if (!help.description().isBlank()) {
      page.macro("SH", "DESCRIPTION").text(help.description());
    }
    addArguments(page, help);
    addOptions(page, help);
    addCommands(page, command);
    addExitCodes(page, spec.usageMessage().exitCodeList());
    addSections(
        page,
        spec.usageMessage().sectionKeys().stream()
            .filter(key -> !PLACED.contains(key))
            .map(key -> spec.usageMessage().sectionMap().get(key).render(help))
            .collect(Collectors.joining()));
    addRelated(page, command);
    return page.toString();
  }

  private static void addArguments(Roff page, Help help) {
    var arguments =
        help.commandSpec().positionalParameters().stream()
            .filter(argument -> !argument.hidden())
            .toList();
    if (!arguments.isEmpty()) {
      page.macro("SH", "ARGUMENTS");
    }
    for (var argument : arguments) {
      addTagged(
          page,
          help.createDefaultParameterRenderer()
              .render(argument, help.parameterLabelRenderer(), FONTS));
    }
  }

  private static void addOptions(Roff page, Help help) {
    List<ArgGroupSpec> groups = help.optionSectionGroups();
    Set<ArgSpec> grouped =
        groups.stream()
            .flatMap(group -> group.allOptionsNested().stream())
            .collect(Collectors.toSet());
    List<OptionSpec> others = new ArrayList<>(help.commandSpec().options());
    others.removeAll(grouped);
    page.macro("SH", "OPTIONS");
    addOptions(page, help, others);
    for (ArgGroupSpec group : groups) {
      page.macro("SS", plain(help.createHeading(group.heading())).strip().replaceFirst(":$", ""));
      addOptions(page, help, group.allOptionsNested());
    }
  }

  private static void addOptions(Roff page, Help help, List<OptionSpec> options) {
    options.stream()
        .filter(option -> !option.hidden())
        .sorted(help.createDefaultOptionSort())
        .forEach(
            option ->
                addTagged(
                    page,
                    help.createDefaultOptionRenderer()
                        .render(option, help.parameterLabelRenderer(), FONTS)));
  }

  /**
   * Rows of picocli's table: mark of what is required, short name, comma, long name, description.
   */
  private static void addTagged(Roff page, Text[][] rows) {
    Text[] first = rows[0];
    String names = first[1] + (first[2].plainString().isBlank() ? "" : ", ") + first[3];
    String description =
        Arrays.stream(rows)
            .map(row -> row[4].toString())
            .collect(Collectors.joining("\n"))
            .stripTrailing();
    page.macro("TP").line(names.strip()).text(description);
  }

  private static void addCommands(Roff page, CommandLine command) {
    List<CommandLine> subcommands = subcommands(command);
    if (!subcommands.isEmpty()) {
      page.macro("SH", "COMMANDS");
    }
    for (CommandLine subcommand : subcommands) {
      page.macro("TP").line(reference(subcommand));
      page.text(new Help(subcommand.getCommandSpec(), FONTS).header());
    }
  }

  private static void addExitCodes(Roff page, Map<String, String> codes) {
    if (!codes.isEmpty()) {
      page.macro("SH", "EXIT STATUS");
    }
    codes.forEach(
        (code, meaning) ->
            page.macro("TP").line(FONTS.commandText(code.strip()).toString()).text(meaning));
  }

  private static void addSections(Roff page, String text) {
    var title = TITLE.matcher(text);
    int end = 0;
    while (title.find()) {
      page.text(text.substring(end, title.start()).stripTrailing());
      page.macro("SH", plain(title.group(1)).toUpperCase(Locale.ROOT));
      end = title.end();
    }
    page.text(text.substring(end).stripTrailing());
  }

  private static void addRelated(Roff page, CommandLine command) {
    CommandLine parent = command.getParent();
    List<CommandLine> related = new ArrayList<>();
    if (parent == null) {
      related.addAll(subcommands(command));
    } else {
      related.add(parent);
      related.addAll(subcommands(parent));
      related.remove(command);
    }
    if (!related.isEmpty()) {
      page.macro("SH", "SEE ALSO");
      page.line(related.stream().map(ManPages::reference).collect(Collectors.joining(", ")));
    }
  }

  private static String reference(CommandLine command) {
    return FONTS.commandText(pageName(command)) + "(" + SECTION + ")";
  }

  private static String pageName(CommandLine command) {
    return command.getCommandSpec().qualifiedName("-");
  }

  private static List<CommandLine> subcommands(CommandLine command) {
    return command.getSubcommands().values().stream()
        .distinct()
        .filter(subcommand -> !subcommand.getCommandSpec().usageMessage().hidden())
        .toList();
  }

  private static String plain(String styled) {
    return styled.replaceAll("\u001b\\[[0-9;]*m", "");
  }
}
