package org.hemogram.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Prints help: the same bytes whichever way somebody asks for it. */
final class HelpPages {
  private static final int NARROWEST = 60;

  private final Session session;

  HelpPages(Session session) {
    this.session = session;
  }

  /** Prints the help of a command. */
  int print(CommandLine command) throws IOException {
    return print(text(command, session.isColored()), session);
  }

  /** The help of a command without color. */
  String plain(CommandLine command) {
    return text(command, false);
  }

  private String text(CommandLine command, boolean colored) {
    command.setUsageHelpWidth(Math.max(session.width(), NARROWEST));
    return command.getUsageMessage(colored ? Ansi.ON : Ansi.OFF);
  }

  /** Prints a text as it is. */
  int print(String text) throws IOException {
    return print(session.plainText().of(text), session);
  }

  private static int print(String text, Session session) throws IOException {
    try (OutputTarget out = session.standardOutput()) {
      out.write(text.getBytes(session.context().terminal().charset()));
      out.commit();
    }
    return ExitCode.DONE;
  }
}
