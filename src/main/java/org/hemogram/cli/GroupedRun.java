package org.hemogram.cli;

import java.io.IOException;
import java.io.Serial;
import org.hemogram.history.History;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --grouped} means for every command that has it: write while reading. */
final class GroupedRun {
  static final String GROUPED = "--grouped";

  private GroupedRun() {}

  /** Writes patients that are complete. */
  @FunctionalInterface
  interface Writer {
    void write(History history) throws IOException;
  }

  /** Carries a failure to write through reading, which has failures of its own. */
  private static final class Unwritten extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final transient IOException failure;

    Unwritten(IOException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  static OptionSpec.Builder option(String forms) {
    return Options.flag(
        "For tables in which the rows of a patient stand together: write each patient as soon as"
            + " the next one begins, and keep none in memory."
            + forms
            + " Where a patient comes back, the run stops with 3.",
        GROUPED);
  }

  /** Reads everything, and has patients written as soon as they are complete. */
  static LoadedInput read(LoadedInput.Request request, Session session, Writer writer)
      throws IOException {
    try {
      return LoadedInput.readGrouped(
          request,
          session,
          history -> {
            try {
              writer.write(history);
            } catch (IOException e) {
              throw new Unwritten(e);
            }
          });
    } catch (Unwritten e) {
      throw e.failure;
    }
  }
}
