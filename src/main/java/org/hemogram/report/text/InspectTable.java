package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.InputReport.AnalyteCount;
import org.hemogram.lab.InputReport.UnitCount;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one input: a line for each analyte with its results, patients, rejected entries
 * and units.
 */
final class InspectTable {
  private static final int INDENT = 4;
  private static final int GAP = 2;
  private static final String TITLE = "Found";
  private static final String NO_UNIT = "no unit";

  private final Page page;
  private final Map<Analyte, AnalyteCount> used = new EnumMap<>(Analyte.class);
  private final Map<Analyte, Integer> rejected = new EnumMap<>(Analyte.class);

  InspectTable(Page page, InputReport input) {
    this.page = page;
    input.analytes().forEach(count -> used.put(count.analyte(), count));
    for (InputReport.RejectedCount count : input.rejected()) {
      Analyte analyte = count.analyte();
      if (analyte != null) {
        rejected.merge(analyte, count.count(), Integer::sum);
      }
    }
  }

  void write() {
    TreeSet<Analyte> analytes = new TreeSet<>(used.keySet());
    analytes.addAll(rejected.keySet());
    if (analytes.isEmpty()) {
      return;
    }
    List<String> titles = new ArrayList<>(List.of("results", "patients"));
    if (!rejected.isEmpty()) {
      titles.add("rejected");
    }
    int names =
        GAP + analytes.stream().mapToInt(a -> a.id().length()).reduce(TITLE.length(), Math::max);
    page.blank();
    page.line("", page.style().paint(Ink.HEADING, cells(TITLE, names, titles, titles) + "units"));
    for (Analyte analyte : analytes) {
      List<String> numbers = new ArrayList<>();
      AnalyteCount count = used.get(analyte);
      numbers.add(String.valueOf(count == null ? 0 : count.results()));
      numbers.add(String.valueOf(count == null ? 0 : count.patients()));
      numbers.add(String.valueOf(rejected.getOrDefault(analyte, 0)));
      String before = cells(analyte.id(), names, titles, numbers);
      for (String line : units(count, page.style().width() - Wrapping.width(before))) {
        page.line(before, line);
        before = " ".repeat(Wrapping.width(before));
      }
    }
  }

  private static String cells(String name, int width, List<String> titles, List<String> cells) {
    StringBuilder line = new StringBuilder(" ".repeat(INDENT)).append(Wrapping.left(name, width));
    for (int i = 0; i < titles.size(); i++) {
      line.append(Wrapping.right(cells.get(i), titles.get(i).length())).append(" ".repeat(GAP));
    }
    return line.toString();
  }

  private List<String> units(@Nullable AnalyteCount count, int columns) {
    if (count == null) {
      return List.of("");
    }
    boolean several = count.units().size() > 1;
    String text =
        count.units().stream().map(u -> unit(u, several)).collect(Collectors.joining(", "));
    return Wrapping.lines(page.style().show(text), columns, columns);
  }

  /** As printed, then as read where that is written otherwise, then how often. */
  private static String unit(UnitCount unit, boolean several) {
    String printed = unit.reported();
    boolean assumed = printed.isEmpty();
    String read =
        printed.equals(unit.read()) ? printed : (assumed ? NO_UNIT : printed) + " = " + unit.read();
    String remarks = (several ? ", " + unit.count() : "") + (assumed ? ", assumed" : "");
    return remarks.isEmpty() ? read : read + Wrapping.JOIN + "(" + remarks.substring(2) + ")";
  }
}
