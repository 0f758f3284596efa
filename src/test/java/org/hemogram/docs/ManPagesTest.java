package org.hemogram.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class ManPagesTest {
  @Test
  void should_write_a_page_for_a_command_and_each_visible_subcommand() {
    assertThat(ManPages.of(new CommandLine(new Tool()))).containsOnlyKeys("tool.1", "tool-count.1");
  }

  @Test
  void should_name_the_page_by_the_header_of_the_command() {
    assertThat(page("tool-count.1"))
        .startsWith(
            """
            .TH "TOOL\\-COUNT" "1" "" "tool"
            .nh
            .ad l
            .SH "NAME"
            tool\\-count \\- counts cells
            .SH "SYNOPSIS"
            \\fBtool count\\fR""");
  }

  @Test
  void should_set_options_and_values_in_fonts() {
    assertThat(page("tool-count.1"))
        .contains(
            """
            .TP
            \\fB\\-f\\fR, \\fB\\-\\-format\\fR=\\fI<format>\\fR
            How it looks: text, json. Default: text
            """);
  }

  @Test
  void should_leave_out_what_help_leaves_out() {
    assertThat(page("tool-count.1")).doesNotContain("secret");
  }

  @Test
  void should_give_a_group_of_options_its_title() {
    assertThat(page("tool-count.1"))
        .contains(
            """
            .SS "Facts about the patient"
            .TP
            \\fB\\-\\-sex\\fR=\\fI<sex>\\fR
            Sex, where the export lacks it.
            """);
  }

  @Test
  void should_make_sections_of_titles_in_the_footer() {
    assertThat(page("tool-count.1"))
        .contains(
            """
            .SH "EXAMPLES"
            .nf
              tool count \\-f json C:\\eday.csv
            .fi
            .SH "FILES"
            \\&.toolrc is read first.
            """);
  }

  @Test
  void should_explain_exit_codes() {
    assertThat(page("tool.1")).contains(".SH \"EXIT STATUS\"\n.TP\n\\fB0\\fR\nDone\n");
  }

  @Test
  void should_point_to_related_pages() {
    assertThat(page("tool.1")).endsWith(".SH \"SEE ALSO\"\n\\fBtool\\-count\\fR(1)\n");
    assertThat(page("tool-count.1")).endsWith(".SH \"SEE ALSO\"\n\\fBtool\\fR(1)\n");
  }

  @Test
  void should_name_signs_that_are_not_ascii() {
    assertThat(Roff.escaped("≥ é €")).isEqualTo("\\(>= \\[u0065_0301] \\[u20AC]");
  }

  @Test
  void should_render_without_warnings(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "groff is not installed");
    for (Map.Entry<String, String> page : ManPages.of(new CommandLine(new Tool())).entrySet()) {
      Path file = Files.writeString(folder.resolve(page.getKey()), page.getValue());

      assertThat(warnings(file)).as(page.getKey()).isEmpty();
    }
  }

  private static String warnings(Path page) throws IOException, InterruptedException {
    Process groff =
        new ProcessBuilder("/usr/bin/groff", "-man", "-ww", "-Tutf8", "-z", page.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    groff.waitFor();
    return said;
  }

  private static String page(String name) {
    return ManPages.of(new CommandLine(new Tool())).get(name);
  }

  @Command(
      name = "tool",
      header = "looks at cells",
      mixinStandardHelpOptions = true,
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {"0:Done", "2:Usage"},
      subcommands = {Count.class, Hidden.class})
  static class Tool {}

  @Command(
      name = "count",
      header = "counts @|italic cells|@",
      description = {"Counts cells ≥ 1.", "", "  verbatim line", "Then more."},
      footer = {
        "%nExamples:",
        "  tool count -f json C:\\day.csv",
        "",
        "Files:",
        ".toolrc is read first."
      })
  static class Count {
    @Option(
        names = {"-f", "--format"},
        defaultValue = "text",
        description = "How it looks: text, json. Default: ${DEFAULT-VALUE}")
    String format;

    @Option(names = "--secret", hidden = true)
    boolean secret;

    @ArgGroup(validate = false, heading = "%nFacts about the patient:%n")
    Facts facts;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files and folders.")
    List<Path> files;
  }

  static class Facts {
    @Option(names = "--sex", description = "Sex, where the export lacks it.")
    String sex;
  }

  @Command(name = "hidden", hidden = true)
  static class Hidden {}
}
