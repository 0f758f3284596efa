package org.hemogram.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete;

/** {@code hemogram completion}: a script with which a shell completes commands and options. */
final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  @Override
  public void describe(CommandModel model) {
    model
        .usage()
        .header("a script with which the shell completes commands and options")
        .customSynopsis("hemogram completion [OPTION]... bash|zsh")
        .description("%nPrints a completion script for the shell.")
        .footer(
            "",
            "Examples:",
            "  source <(hemogram completion bash)",
            "  hemogram completion zsh > ~/.hemogram-completion.zsh");
    model.operands("SHELL", SHELLS, "bash or zsh.");
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException {
    List<String> shells = arguments.operands();
    if (shells.size() != 1) {
      arguments.mistake("usage.missing-shell", "name one shell. It is one of bash, zsh.");
    }
    for (String shell : shells) {
      if (!SHELLS.contains(shell)) {
        arguments.mistake(
            "usage.unknown-shell",
            "there is no completion for the shell '"
                + shell
                + "'. "
                + NearestWord.hint(shell, SHELLS, "It is one of bash, zsh."));
      }
    }
    arguments.check();
    // One script serves both: in zsh it loads bashcompinit first.
    String script = AutoComplete.bash(Messages.PROGRAM, HemogramCommand.completed());
    try (OutputTarget out = session.standardOutput()) {
      out.write(script.getBytes(StandardCharsets.UTF_8));
      out.commit();
    }
    return ExitCode.DONE;
  }
}
