package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void should_know_commands_options_and_values(String shell) {
    Invocation.Ended ended = Invocation.run("completion", shell);

    assertThat(ended.exit()).isZero();
    assertThat(ended.out())
        .contains(HemogramCommand.names())
        .contains("--fail-on", "--criteria", "export-then-builtin", "ctcae-5.0", "pancytopenia");
  }

  @Test
  void should_complete_a_command_in_bash() throws Exception {
    assumeTrue(Files.isExecutable(BASH), "bash is not installed");
    Path script =
        Files.writeString(folder.resolve("completion"), Invocation.run("completion", "bash").out());

    assertThat(bash("source '" + script + "' && complete -p hemogram")).contains(" hemogram");
    assertThat(
            bash(
                "source '"
                    + script
                    + "'; compopt() { :; }; COMP_WORDS=(hemogram ana); COMP_CWORD=1;"
                    + " COMP_LINE='hemogram ana'; _complete_hemogram; echo \"${COMPREPLY[@]}\""))
        .isEqualToIgnoringWhitespace("analyze");
  }

  private static String bash(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(BASH.toString(), "-c", command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
