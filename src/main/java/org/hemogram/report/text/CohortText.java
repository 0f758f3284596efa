package org.hemogram.report.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.cohort.Cohort;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.Quantity;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.CohortReport;

/** {@code cohort --format text}: tables of numbers of patients, each with the rule behind it. */
public final class CohortText {
  private final CohortReport report;
  private final Page page;

  private CohortText(CohortReport report, Page page) {
    this.report = report;
    this.page = page;
  }

  /** Writes the whole report. */
  public static void write(CohortReport report, TextStyle style, ByteBlock out) {
    CohortText text = new CohortText(report, new Page(style, out));
    text.summary();
    text.byCriteria()
        .forEach(
            (criteria, terms) -> {
              text.worst(criteria, terms);
              text.shifts(criteria, terms);
            });
    text.episodes();
    text.findings();
    text.problems();
    text.page.blank();
    text.page.paragraph(Ink.QUIET, 0, 0, report.disclaimer());
  }

  private void summary() {
    Cohort cohort = report.cohort();
    EntryCounts entries = report.entries();
    StringBuilder text = new StringBuilder(NumberWords.count(report.files(), "file", "files"));
    text.append(": ").append(NumberWords.count(cohort.results(), "result", "results"));
    text.append(" of ").append(NumberWords.count(cohort.patients(), "patient", "patients"));
    append(text, entries.rejected(), " not used");
    append(text, entries.ignored(), entries.ignored() == 1 ? " other entry" : " other entries");
    append(text, entries.duplicate(), entries.duplicate() == 1 ? " repeat" : " repeats");
    page.paragraph(Ink.PLAIN, 0, 2, text.toString());
    page.paragraph(
        Ink.PLAIN, 0, 2, "Counts only, without ids. Small counts may still point at a person.");
  }

  private static void append(StringBuilder text, int count, String what) {
    if (count > 0) {
      text.append(", ").append(count).append(what);
    }
  }

  private Map<String, List<Cohort.TermCount>> byCriteria() {
    Map<String, List<Cohort.TermCount>> all = new LinkedHashMap<>();
    for (Cohort.TermCount term : report.cohort().grades()) {
      all.computeIfAbsent(term.criteria(), c -> new ArrayList<>()).add(term);
    }
    return all;
  }

  private void worst(String criteria, List<Cohort.TermCount> terms) {
    section("Patients by worst grade, " + CodeWords.criteria(criteria), CohortReport.WORST_RULE);
    NumberTable table =
        new NumberTable(page, "term", List.of("patients", "0", "1", "2", "3", "4", "not gradable"));
    for (Cohort.TermCount term : terms) {
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(term.patients()));
      term.worst().forEach(n -> cells.add(String.valueOf(n)));
      cells.add(String.valueOf(term.notGradable()));
      table.row(term.term(), cells);
    }
    table.write();
  }

  private void shifts(String criteria, List<Cohort.TermCount> terms) {
    if (terms.stream().allMatch(term -> term.shifts().isEmpty())) {
      return;
    }
    section(
        "Patients by baseline and worst later grade, " + CodeWords.criteria(criteria),
        CohortReport.SHIFT_RULE);
    NumberTable table =
        new NumberTable(page, "term", List.of("baseline", "0", "1", "2", "3", "4", "none later"));
    int without = 0;
    for (Cohort.TermCount term : terms) {
      String name = term.term();
      for (Cohort.Shift shift : term.shifts()) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(shift.baseline()));
        shift.worst().forEach(n -> cells.add(String.valueOf(n)));
        cells.add(String.valueOf(shift.none()));
        table.row(name, cells);
        name = "";
      }
      without += term.withoutBaseline();
    }
    table.write();
    if (without > 0) {
      page.paragraph(
          Ink.PLAIN,
          2,
          4,
          "Without a baseline, because no gradable result has a day: " + without + ".");
    }
  }

  private void episodes() {
    if (report.cohort().episodes().isEmpty()) {
      return;
    }
    section("Episodes below a limit", CohortReport.EPISODE_RULE);
    NumberTable table =
        new NumberTable(
            page, "analyte and limits", List.of("counted", "with", "episodes", "open", "median"));
    for (Cohort.EpisodeCount count : report.cohort().episodes()) {
      BigDecimal median = count.medianDays();
      table.row(
          count.analyte().id()
              + " "
              + count.rule()
              + " "
              + page.style().unit(count.analyte().unit()),
          List.of(
              String.valueOf(count.counted()),
              String.valueOf(count.patients()),
              String.valueOf(count.episodes()),
              String.valueOf(count.unfinished()),
              median == null ? "-" : Quantity.plain(median)));
    }
    table.write();
    page.paragraph(
        Ink.PLAIN,
        2,
        4,
        "counted: patients with a count that has a day; with: patients with an episode; open:"
            + " unfinished episodes; median: days of those that ended.");
  }

  private void findings() {
    if (report.cohort().findings().isEmpty()) {
      return;
    }
    section(
        "Patients with a finding",
        "Current: met by the latest result. Past: met earlier. A patient may have both.");
    NumberTable table = new NumberTable(page, "code", List.of("current", "past", "either"));
    for (Cohort.FindingCount count : report.cohort().findings()) {
      table.row(
          count.code(),
          List.of(
              String.valueOf(count.current()),
              String.valueOf(count.past()),
              String.valueOf(count.patients())));
    }
    table.write();
  }

  private void problems() {
    if (report.cohort().problems().isEmpty()) {
      return;
    }
    section(
        "Problems of the data", "Those of the input are met before an entry belongs to a patient.");
    NumberTable table = new NumberTable(page, "code", List.of("weight", "of", "times", "patients"));
    for (Cohort.ProblemCount count : report.cohort().problems()) {
      Integer patients = count.patients();
      table.row(
          count.code(),
          List.of(
              count.severity().id(),
              count.scope().id(),
              String.valueOf(count.count()),
              patients == null ? "-" : patients.toString()));
    }
    table.write();
  }

  private void section(String title, String rule) {
    page.blank();
    page.heading(0, title);
    page.paragraph(Ink.QUIET, 2, 2, rule);
  }
}
