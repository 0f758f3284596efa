package org.hemogram.samples;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.hemogram.cli.Hemogram;
import org.hemogram.cli.RunContext;

/**
 * One run of the tool with the given arguments, in the project's folder.
 *
 * @param exitCode its exit code
 * @param output what it wrote to standard output
 * @param messages what it wrote to standard error
 */
record ToolRun(int exitCode, String output, String messages) {

  static ToolRun of(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    RunContext context =
        RunContext.of(
            InputStream.nullInputStream(),
            out,
            err,
            false,
            Map.of(),
            "",
            "",
            "UTF-8",
            () -> LocalDate.of(2026, 1, 1));
    int exitCode = Hemogram.run(context, arguments);
    return new ToolRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
