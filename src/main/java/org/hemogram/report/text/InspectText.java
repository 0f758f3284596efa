package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.report.ByteBlock;
import org.jspecify.annotations.Nullable;

/**
 * {@code inspect --format text}: what each input was taken for and why, where each entry went, and
 * the problems by kind. It says nothing clinical.
 */
public final class InspectText {
  private static final int MOST_UNKNOWN = 20;

  private final Page page;

  private InspectText(Page page) {
    this.page = page;
  }

  /** Writes the whole answer. */
  public static void write(
      List<InputReport> inputs, List<Problem> problems, TextStyle style, ByteBlock out) {
    InspectText text = new InspectText(new Page(style, out));
    boolean first = true;
    for (InputReport input : inputs) {
      if (!first) {
        text.page.blank();
      }
      first = false;
      text.input(input);
    }
    if (!problems.isEmpty()) {
      text.page.blank();
      text.problems(problems);
    }
  }

  private void input(InputReport input) {
    page.heading(0, input.file().equals("-") ? "standard input" : input.file());
    String dialect = input.dialect();
    page.entry(Ink.PLAIN, "Read as", (dialect == null ? role(input) : dialect) + why(input));
    if (dialect != null && input.role() != InputReport.Role.RESULTS) {
      page.entry(Ink.PLAIN, "Used as", role(input));
    }
    String form = form(input);
    if (!form.isEmpty()) {
      page.entry(Ink.PLAIN, "Form", form);
    }
    columns(input);
    analytes(input);
    unrecognized(input);
    page.entry(Ink.PLAIN, "Entries", entries(input.entries()));
  }

  private static String role(InputReport input) {
    return switch (input.role()) {
      case RESULTS -> "results";
      case COMPANION -> "a companion table, without entries of its own";
      case SKIPPED -> "nothing: skipped";
      case UNRECOGNIZED -> "nothing: not recognized";
    };
  }

  private static String why(InputReport input) {
    return input.why().isBlank() ? "" : ": " + input.why();
  }

  private static String form(InputReport input) {
    List<String> parts = new ArrayList<>();
    add(parts, "", input.encoding());
    String delimiter = input.delimiter();
    add(parts, "delimiter ", delimiter == null ? null : delimiter(delimiter));
    String decimal = input.decimal();
    add(parts, "decimal ", decimal == null ? null : decimal.equals(",") ? "comma" : "point");
    String order = input.dateOrder();
    add(parts, "dates ", order == null ? null : order(order));
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, String before, @Nullable String what) {
    if (what != null) {
      parts.add(before + what);
    }
  }

  private static String delimiter(String delimiter) {
    return switch (delimiter) {
      case "," -> "comma";
      case ";" -> "semicolon";
      case "\t" -> "tab";
      case "|" -> "bar";
      case " " -> "space";
      default -> delimiter;
    };
  }

  private static String order(String order) {
    return switch (order) {
      case "dmy" -> "day first";
      case "mdy" -> "month first";
      case "ymd" -> "year first";
      default -> order;
    };
  }

  private void columns(InputReport input) {
    Map<String, List<String>> byRole = new LinkedHashMap<>();
    for (InputReport.Column column : input.columns()) {
      String analyte = column.analyte();
      String unit = column.unit();
      String shown =
          column.name()
              + (analyte == null || analyte.equalsIgnoreCase(column.name()) ? "" : " = " + analyte)
              + (unit == null ? "" : " [" + unit + "]");
      byRole.computeIfAbsent(column.role(), role -> new ArrayList<>()).add(shown);
    }
    byRole.forEach(
        (role, names) ->
            page.entry(
                Ink.PLAIN,
                names.size() == 1 ? "Column: " + role : "Columns: " + role,
                String.join(", ", names)));
  }

  private void analytes(InputReport input) {
    for (InputReport.AnalyteCount count : input.analytes()) {
      String units =
          count.units().stream().map(InspectText::unit).collect(Collectors.joining(", "));
      page.entry(
          Ink.PLAIN,
          "Found: " + count.analyte().id(),
          NumberWords.count(count.results(), "result", "results")
              + " of "
              + NumberWords.count(count.patients(), "patient", "patients")
              + (units.isEmpty() ? "" : ", in " + units));
    }
  }

  private static String unit(InputReport.UnitCount unit) {
    String name = unit.reported().isEmpty() ? "no unit" : unit.reported();
    String read = unit.reported().equals(unit.read()) ? "" : " read as " + unit.read();
    return name + read + " (" + unit.count() + ")";
  }

  private void unrecognized(InputReport input) {
    List<InputReport.UnknownName> names = input.unrecognized();
    if (names.isEmpty()) {
      return;
    }
    String text =
        names.stream()
            .limit(MOST_UNKNOWN)
            .map(InspectText::unknown)
            .collect(Collectors.joining("; "));
    int more = names.size() - MOST_UNKNOWN;
    page.entry(Ink.MARKED, "Not recognized", text + (more > 0 ? "; and " + more + " more" : ""));
  }

  private static String unknown(InputReport.UnknownName name) {
    String nearest = name.nearest();
    String times = " (" + NumberWords.count(name.count(), "time", "times") + ")";
    return name.name() + times + (nearest == null ? "" : ", nearest: " + nearest);
  }

  private static String entries(EntryCounts entries) {
    if (entries.read() == 0) {
      return "none looked at";
    }
    List<String> parts = new ArrayList<>();
    parts.add(entries.used() + " used");
    add(parts, entries.duplicate(), entries.duplicate() == 1 ? " repeat" : " repeats");
    add(parts, entries.ignored(), " ignored (no blood count, or outside what was asked for)");
    add(parts, entries.rejected(), " could not be used");
    return NumberWords.count(entries.read(), "entry", "entries")
        + " looked at: "
        + String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count + what);
    }
  }

  private void problems(List<Problem> problems) {
    Map<String, List<Problem>> byCode = new LinkedHashMap<>();
    for (Problem problem : problems) {
      byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem);
    }
    page.heading(0, "Problems");
    byCode.forEach(this::problem);
  }

  private void problem(String code, List<Problem> problems) {
    int count = problems.stream().mapToInt(Problem::count).sum();
    String times = problems.size() == 1 ? "" : ", " + NumberWords.count(count, "time", "times");
    page.paragraph(Ink.MARKED, 2, 4, code + times);
    for (Problem problem : problems) {
      page.paragraph(Ink.PLAIN, 4, 6, new ProblemLines(true).sentence(problem));
    }
  }
}
