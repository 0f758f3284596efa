package org.hemogram.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Everything that a run takes from the process around it, so that a test can put its own in place.
 *
 * @param in standard input
 * @param out standard output, without a buffer
 * @param err standard error, without a buffer
 * @param outIsFile whether standard output is an ordinary file, where a failed write loses data and
 *     is not somebody who stopped reading
 * @param terminal what the streams are connected to
 * @param environment the environment variables
 * @param today the current day
 */
public record RunContext(
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean outIsFile,
    Terminal terminal,
    Map<String, String> environment,
    Supplier<LocalDate> today) {

  public RunContext {
    environment = Map.copyOf(environment);
  }

  /**
   * The surroundings of a process.
   *
   * @param descriptors the numbers of the descriptors that are terminals, for example {@code 02}
   * @param columns the width of the terminal as a number, or empty
   * @param charset the name of the locale's charset
   */
  public static RunContext of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      boolean outIsFile,
      Map<String, String> environment,
      String descriptors,
      String columns,
      String charset,
      Supplier<LocalDate> today) {
    Terminal terminal = Terminal.of(descriptors, columns, charset);
    return new RunContext(in, out, err, outIsFile, terminal, environment, today);
  }
}
