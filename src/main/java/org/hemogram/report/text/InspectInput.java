package org.hemogram.report.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.report.ProfileDraft;

/** What is known of one input. */
final class InspectInput {
  static final int LABEL = 14;

  private static final String UNUSED = "not used";
  private static final String UNKNOWN = "unknown";

  private final Page page;
  private final InputReport input;
  private final List<Problem> problems;

  InspectInput(Page page, InputReport input, List<Problem> problems) {
    this.page = page;
    this.input = input;
    this.problems = problems.stream().filter(p -> input.file().equals(p.file())).toList();
  }

  void write() {
    page.heading(0, input.file().equals("-") ? "standard input" : input.file());
    boolean results = input.role() == InputReport.Role.RESULTS;
    if (results) {
      entry("Entries", InspectTotals.sentence(input.entries()));
    }
    String dialect = input.dialect();
    String name = dialect == null ? "nothing" : dialect;
    entry("Read as", name + (input.why().isBlank() ? "" : ": " + input.why()));
    if (input.role() == InputReport.Role.COMPANION) {
      entry("Used as", "a companion of the results, without entries of its own");
    } else if (dialect != null && !results) {
      entry("Used as", "nothing: it could not be read");
    }
    new InputForm(input, problems).lines().forEach(this::entry);
    columns();
    new UnknownNames(page, input.unrecognized()).write();
    new InspectTable(page, input).write();
    profile();
  }

  private void entry(String label, String text) {
    page.finding(Ink.PLAIN, LABEL, label, text);
  }

  private void columns() {
    names("Columns", column -> !isOpen(column));
    names("Not used", column -> column.role().equals(UNUSED));
    names("Not known", column -> column.role().equals(UNKNOWN));
  }

  private void names(String label, Predicate<InputReport.Column> wanted) {
    String names =
        input.columns().stream()
            .filter(wanted)
            .map(InspectInput::shown)
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      entry(label, names);
    }
  }

  private static boolean isOpen(InputReport.Column column) {
    return column.role().equals(UNUSED) || column.role().equals(UNKNOWN);
  }

  /** A description of a table that nothing recognizes, as far as its header tells. */
  private void profile() {
    if (ProfileDraft.fits(input)) {
      page.blank();
      page.paragraph(
          4, "A profile to start from: put a column in place of each ?, or take the line out.");
      ProfileDraft.of(input.columns())
          .lines()
          .forEach(line -> page.line("      ", page.style().show(line)));
    }
  }

  /** The header with what the column is, on one line where that is short. */
  private static String shown(InputReport.Column column) {
    String name = column.name().isBlank() ? "(no name)" : column.name();
    String analyte = column.analyte();
    String what = analyte == null ? column.role() : analyte;
    boolean same = isOpen(column) || what.equalsIgnoreCase(name);
    String unit = column.unit();
    boolean named = unit == null || name.contains(unit);
    return Joined.of(name + (same ? "" : " = " + what) + (named ? "" : " [" + unit + "]"));
  }
}
