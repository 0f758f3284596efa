package org.hemogram.cli;

import java.util.function.Supplier;
import org.hemogram.intake.Vocabulary;
import org.hemogram.report.text.TextStyle;

/**
 * One run of one command: the process around it, and the manners that hold for every command.
 *
 * @param context the process around it
 * @param messages where problems are told
 * @param color what {@code --color} says
 * @param vocabulary what reading needs to know; loaded when it is asked for, or before
 */
record Session(
    RunContext context, Messages messages, ColorChoice color, Supplier<Vocabulary> vocabulary) {
  private static final int WIDEST = 120;

  /** Whether text on standard output is colored. */
  boolean isColored() {
    return color.isOn(context.environment(), context.terminal().out());
  }

  /**
   * How text looks. A file is UTF-8 of the usual width, and no terminal.
   *
   * @param toFile whether {@code --output} names a file
   */
  TextStyle style(boolean toFile) {
    Terminal terminal = context.terminal();
    if (toFile) {
      return new TextStyle(color.isOn(context.environment(), false), true, TextStyle.USUAL_WIDTH);
    }
    return new TextStyle(isColored(), terminal.hasSymbols(), width());
  }

  /** The columns of text on standard output. */
  int width() {
    Terminal terminal = context.terminal();
    return terminal.out() && terminal.columns() > 0
        ? Math.min(terminal.columns(), WIDEST)
        : TextStyle.USUAL_WIDTH;
  }

  /** Characters of the user's locale. */
  PlainText plainText() {
    return new PlainText(context.terminal().charset());
  }

  /** Standard output. */
  OutputTarget standardOutput() {
    return new OutputTarget(new StandardOutput(context.out(), context.outIsFile()));
  }
}
