package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.InputReport;

/** How many inputs there were in which role, and where all their entries went. */
record InspectTotals(Page page) {

  void write(List<InputReport> inputs) {
    page.heading(0, NumberWords.count(inputs.size(), "input", "inputs") + ": " + roles(inputs));
    page.paragraph(4, sentence(sum(inputs)));
  }

  private static String roles(List<InputReport> inputs) {
    List<String> parts = new ArrayList<>();
    for (InputReport.Role role : InputReport.Role.values()) {
      long count = inputs.stream().filter(input -> input.role() == role).count();
      if (count > 0) {
        parts.add(count + " " + word(role, count));
      }
    }
    return String.join(", ", parts);
  }

  private static String word(InputReport.Role role, long count) {
    return switch (role) {
      case RESULTS -> "with results";
      case COMPANION -> count == 1 ? "companion" : "companions";
      case SKIPPED -> "skipped";
      case UNRECOGNIZED -> "not recognized";
    };
  }

  private static EntryCounts sum(List<InputReport> inputs) {
    EntryCounts sum = EntryCounts.NONE;
    for (InputReport input : inputs) {
      EntryCounts more = input.entries();
      sum =
          new EntryCounts(
              sum.read() + more.read(),
              sum.used() + more.used(),
              sum.duplicate() + more.duplicate(),
              sum.ignored() + more.ignored(),
              sum.rejected() + more.rejected());
    }
    return sum;
  }

  /** The accounting in words. */
  static String sentence(EntryCounts entries) {
    if (entries.read() == 0) {
      return "no entries";
    }
    List<String> parts = new ArrayList<>();
    parts.add(entries.used() + " used");
    add(parts, entries.duplicate(), entries.duplicate() == 1 ? "repeat" : "repeats");
    add(parts, entries.ignored(), "ignored (not known as a blood count)");
    add(parts, entries.rejected(), "rejected");
    return NumberWords.count(entries.read(), "entry", "entries")
        + " read: "
        + String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }
}
