package org.hemogram.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** One run of the program in surroundings of the test's own making. */
final class Invocation {
  static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final ByteArrayOutputStream collectedOut = new ByteArrayOutputStream();
  private final ByteArrayOutputStream collectedErr = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = {};
  private OutputStream out = collectedOut;
  private boolean outIsFile;
  private Terminal terminal = Terminal.NONE;

  /**
   * What came of it.
   *
   * @param exit the exit code
   * @param out what was written to standard output
   * @param err what was written to standard error
   */
  record Ended(int exit, String out, String err) {}

  static Ended run(String... args) {
    return new Invocation().with(args);
  }

  Invocation environment(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  Invocation input(byte[] bytes) {
    input = bytes.clone();
    return this;
  }

  Invocation out(OutputStream stream, boolean isFile) {
    out = stream;
    outIsFile = isFile;
    return this;
  }

  Invocation terminal(String descriptors, String columns, String charset) {
    terminal = Terminal.of(descriptors, columns, charset);
    return this;
  }

  Ended with(String... args) {
    RunContext context =
        new RunContext(
            new ByteArrayInputStream(input),
            out,
            collectedErr,
            outIsFile,
            terminal,
            environment,
            () -> TODAY);
    int exit = Hemogram.run(context, args);
    return new Ended(
        exit,
        collectedOut.toString(StandardCharsets.UTF_8),
        collectedErr.toString(StandardCharsets.UTF_8));
  }
}
