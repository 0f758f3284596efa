package org.hemogram.cli;

import java.time.LocalDate;
import org.hemogram.history.Narrowing;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/** What part of the input takes part. */
final class NarrowingOptions {
  static final String PATIENT = "--patient";
  static final String SINCE = "--since";
  static final String UNTIL = "--until";

  private NarrowingOptions() {}

  static void describe(CommandModel model) {
    model.section(
        "What takes part",
        Options.value("ID", "Only this patient.", PATIENT),
        Options.value("DATE", "Nothing before this day.", SINCE),
        Options.value(
            "DATE", "Nothing after this day: later results and events do not exist.", UNTIL));
  }

  static Narrowing narrowing(Arguments arguments) {
    LocalDate since = arguments.day(SINCE);
    LocalDate until = arguments.day(UNTIL);
    if (since != null && until != null && until.isBefore(since)) {
      arguments.badValue(UNTIL, until.toString(), "It is before " + SINCE + ", " + since + ".");
    }
    return new Narrowing(arguments.text(PATIENT).orElse(null), moment(since), moment(until));
  }

  static Moment moment(@Nullable LocalDate day) {
    return day == null ? Moment.NONE : Moment.of(day);
  }
}
