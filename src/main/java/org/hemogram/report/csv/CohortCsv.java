package org.hemogram.report.csv;

import java.util.List;
import org.hemogram.assess.cohort.Cohort;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.Quantity;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.CohortReport;
import org.jspecify.annotations.Nullable;

/**
 * {@code cohort --format csv}: one number a row, tidy. {@code section} and {@code measure} say what
 * is counted, {@code criteria}, {@code key}, {@code baseline} and {@code group} for what.
 */
public final class CohortCsv {
  private static final String HEADER = "section,criteria,key,baseline,group,measure,value\n";
  private static final String PATIENTS = "patients";
  private static final String RESULTS = "results";

  private final CsvCells cells = new CsvCells(false);
  private final ByteBlock out;

  private CohortCsv(ByteBlock out) {
    this.out = out;
  }

  /** Writes the whole table. */
  public static void write(CohortReport report, ByteBlock out) {
    out.text(HEADER);
    CohortCsv csv = new CohortCsv(out);
    csv.input(report);
    Cohort cohort = report.cohort();
    cohort.grades().forEach(csv::worst);
    cohort.grades().forEach(csv::shifts);
    cohort.episodes().forEach(csv::episodes);
    for (Cohort.FindingCount count : cohort.findings()) {
      csv.row("finding", "", count.code(), "", "current", PATIENTS, count.current());
      csv.row("finding", "", count.code(), "", "past", PATIENTS, count.past());
      csv.row("finding", "", count.code(), "", "either", PATIENTS, count.patients());
    }
    for (Cohort.ProblemCount count : cohort.problems()) {
      String section = count.scope().id() + "-problem";
      String severity = count.severity().id();
      csv.row(section, "", count.code(), "", severity, "times", count.count());
      Integer patients = count.patients();
      if (patients != null) {
        csv.row(section, "", count.code(), "", severity, PATIENTS, patients);
      }
    }
  }

  private void input(CohortReport report) {
    EntryCounts entries = report.entries();
    row("input", "", "all", "", "", "files", report.files());
    row("input", "", "all", "", "", PATIENTS, report.cohort().patients());
    row("input", "", "all", "", "", RESULTS, report.cohort().results());
    row("input", "", "entries", "", "read", "entries", entries.read());
    row("input", "", "entries", "", "used", "entries", entries.used());
    row("input", "", "entries", "", "duplicate", "entries", entries.duplicate());
    row("input", "", "entries", "", "ignored", "entries", entries.ignored());
    row("input", "", "entries", "", "rejected", "entries", entries.rejected());
  }

  private void worst(Cohort.TermCount count) {
    grades("worst-grade", count, "", count.worst());
    row("worst-grade", count, "", "not-gradable", PATIENTS, count.notGradable());
    row("worst-grade", count, "", "graded", RESULTS, count.graded());
    row("worst-grade", count, "", "not-gradable", RESULTS, count.notGraded());
  }

  private void shifts(Cohort.TermCount count) {
    for (Cohort.Shift shift : count.shifts()) {
      String baseline = String.valueOf(shift.baseline());
      grades("shift", count, baseline, shift.worst());
      row("shift", count, baseline, "no-later-result", PATIENTS, shift.none());
    }
    if (count.withoutBaseline() > 0) {
      row("shift", count, "none", "", PATIENTS, count.withoutBaseline());
    }
  }

  private void grades(
      String section, Cohort.TermCount count, String baseline, List<Integer> patients) {
    for (int grade = 0; grade < patients.size(); grade++) {
      row(section, count, baseline, String.valueOf(grade), PATIENTS, patients.get(grade));
    }
  }

  private void episodes(Cohort.EpisodeCount count) {
    String analyte = count.analyte().id();
    row("episode", "", analyte, "", count.rule(), "patients-counted", count.counted());
    row("episode", "", analyte, "", count.rule(), PATIENTS, count.patients());
    row("episode", "", analyte, "", count.rule(), "episodes", count.episodes());
    row("episode", "", analyte, "", count.rule(), "unfinished", count.unfinished());
    String median = count.medianDays() == null ? null : Quantity.plain(count.medianDays());
    row("episode", "", analyte, "", count.rule(), "median-days", median);
  }

  private void row(
      String section,
      Cohort.TermCount count,
      String baseline,
      String group,
      String measure,
      long value) {
    row(section, count.criteria(), count.term(), baseline, group, measure, value);
  }

  private void row(
      String section,
      String criteria,
      String key,
      String baseline,
      String group,
      String measure,
      long value) {
    row(section, criteria, key, baseline, group, measure, String.valueOf(value));
  }

  private void row(
      String section,
      String criteria,
      String key,
      String baseline,
      String group,
      String measure,
      @Nullable String value) {
    for (String cell : List.of(section, criteria, key, baseline, group, measure)) {
      cells.text(cell, out);
      out.ascii(',');
    }
    out.text(value == null ? "" : value);
    out.ascii('\n');
  }
}
