package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;

/**
 * The problems by code: what costs most entries first. The same message in several places is said
 * once, with the first of them.
 */
final class InspectProblems {
  private static final int MOST_FIELDS = 4;

  private final Page page;
  private final boolean several;
  private final Map<String, Integer> rejected = new HashMap<>();

  InspectProblems(Page page, List<InputReport> inputs) {
    this.page = page;
    this.several = inputs.size() != 1;
    for (InputReport input : inputs) {
      input.rejected().forEach(r -> rejected.merge(r.code(), r.count(), Integer::sum));
    }
  }

  void write(List<Problem> problems) {
    Map<String, List<Problem>> byCode = new LinkedHashMap<>();
    for (Problem problem : problems) {
      byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem);
    }
    List<Map.Entry<String, List<Problem>>> codes = new ArrayList<>(byCode.entrySet());
    codes.sort(
        Comparator.comparing(
                (Map.Entry<String, List<Problem>> code) -> worst(code.getValue()) != Severity.ERROR)
            .thenComparing(code -> -rejected.getOrDefault(code.getKey(), 0))
            .thenComparing(code -> worst(code.getValue())));
    page.heading(0, "Problems");
    codes.forEach(code -> write(code.getKey(), code.getValue()));
  }

  private static Severity worst(List<Problem> problems) {
    return problems.stream()
        .map(Problem::severity)
        .min(Comparator.naturalOrder())
        .orElse(Severity.INFO);
  }

  private void write(String code, List<Problem> problems) {
    int count = problems.stream().mapToInt(Problem::count).sum();
    int lost = rejected.getOrDefault(code, 0);
    String entries =
        lost == 0 ? "" : ", " + NumberWords.count(lost, "entry", "entries") + " rejected";
    page.paragraph(
        Ink.MARKED, 4, 6, code + " (" + NumberWords.count(count, "time", "times") + entries + ")");
    Map<String, List<Problem>> byMessage = new LinkedHashMap<>();
    for (Problem problem : problems) {
      byMessage.computeIfAbsent(problem.message(), message -> new ArrayList<>()).add(problem);
    }
    byMessage.forEach((message, same) -> page.paragraph(Ink.PLAIN, 6, 8, sentence(message, same)));
  }

  private String sentence(String message, List<Problem> same) {
    int count = same.stream().mapToInt(Problem::count).sum();
    List<String> places = new ArrayList<>();
    if (count > 1) {
      places.add(NumberWords.count(count, "time", "times"));
    }
    long files = same.stream().map(Problem::file).distinct().count();
    if (files > 1) {
      places.add("in " + files + " files");
    }
    String fields = fields(same);
    if (!fields.isEmpty()) {
      places.add(fields);
    }
    String first = place(same.get(0));
    if (!first.isEmpty()) {
      places.add((count > 1 ? "first" + Wrapping.JOIN : "") + first);
    }
    String start = message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    return start + (places.isEmpty() ? "" : " (" + String.join(", ", places) + ")");
  }

  private String place(Problem problem) {
    String file = problem.file();
    String name = file == null ? "" : file.equals("-") ? "standard input" : file;
    if (problem.line() <= 0) {
      return several ? name : "";
    }
    return several && !name.isEmpty()
        ? name + ":" + problem.line()
        : "line" + Wrapping.JOIN + problem.line();
  }

  /** The columns; a place in a tree says less than its line. */
  private static String fields(List<Problem> same) {
    Set<String> names = new LinkedHashSet<>();
    for (Problem problem : same) {
      String field = problem.field();
      if (field != null && !field.startsWith("/")) {
        names.add(field);
      }
    }
    List<String> shown = names.stream().limit(MOST_FIELDS).map(Joined::of).toList();
    int more = names.size() - shown.size();
    return names.isEmpty()
        ? ""
        : (names.size() == 1 ? "column" + Wrapping.JOIN : "columns ")
            + String.join(", ", shown)
            + (more > 0 ? " and " + more + " more" : "");
  }
}
