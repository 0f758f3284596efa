package org.hemogram.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hemogram.history.History;
import org.hemogram.history.PatientHistory;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.Entry;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.report.GradeRow;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --pseudonymize} puts in the place of ids, paths and, if wanted, dates. It works on
 * what was read before anything is found, so that no later word can hold what it took away. Threads
 * may share it.
 */
final class Disguise {
  /** Everything stays as it is. */
  static final Disguise NONE = new Disguise(null, false);

  /** A day, a month or a long number, in a column's name or in what a message quotes. */
  private static final Pattern DATE =
      Pattern.compile("\\d{1,4}[-./ ]\\d{1,2}([-./ ]\\d{1,4})?|\\d{6,}");

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern QUOTED_NUMBER = Pattern.compile("'[^']*\\d[^']*'");
  private static final String HIDDEN = "'…'";
  private static final int SHORTEST_ID = 3;

  private final @Nullable Pseudonyms pseudonyms;
  private final boolean moving;
  private final InputLabels labels = new InputLabels();

  /**
   * A disguise.
   *
   * @param pseudonyms names in place of ids; null for no disguise at all
   * @param moving whether dates are moved
   */
  Disguise(@Nullable Pseudonyms pseudonyms, boolean moving) {
    this.pseudonyms = pseudonyms;
    this.moving = moving;
  }

  boolean isOn() {
    return pseudonyms != null;
  }

  boolean isMoving() {
    return moving;
  }

  /** Names the file of an option by what it is for. */
  void name(String path, String what) {
    labels.name(path, what);
  }

  /** The name of a path in the output. */
  String label(String path) {
    return isOn() ? labels.of(path) : path;
  }

  /** The name of a patient in the output. */
  String patient(String id) {
    return pseudonyms == null || id.equals(Entry.NO_PATIENT) ? id : pseudonyms.name(id);
  }

  /** Days by which the dates of a patient are moved. */
  int days(String id) {
    return moving ? Objects.requireNonNull(pseudonyms).days(id) : 0;
  }

  /** Meets the inputs of entries in their order, before several threads write. */
  void meet(History history) {
    String last = "";
    for (int i = 0; isOn() && i < history.entries(); i++) {
      String file = history.source(i).file();
      if (!file.equals(last)) {
        labels.of(file);
        last = file;
      }
    }
  }

  /** A patient in disguise. */
  PatientHistory of(PatientHistory history) {
    if (!isOn()) {
      return history;
    }
    String id = history.patient();
    String name = patient(id);
    int days = days(id);
    return new PatientHistory(
        name,
        history.facts().movedBy(days),
        history.datedFacts().stream().map(dated -> of(dated, days)).toList(),
        history.results().stream().map(result -> of(result, id, name, days)).toList(),
        history.rejected().stream().map(entry -> of(entry, id, name, days)).toList(),
        history.events().stream().map(event -> of(event, id, name, days)).toList(),
        of(history.problems()));
  }

  /** The row of a result in disguise. */
  GradeRow of(GradeRow row, String name, int days) {
    return new GradeRow(
        name, row.time().plusDays(days), row.graded(), of(row.source(), row.patient()));
  }

  /** Inputs under their names in the output. */
  List<InputReport> inputs(List<InputReport> inputs) {
    return isOn() ? inputs.stream().map(i -> i.under(label(i.file()))).toList() : inputs;
  }

  /** Problems without paths, and without what they quote of dates. */
  List<Problem> of(List<Problem> problems) {
    if (!isOn()) {
      return problems;
    }
    List<Problem> told = new ArrayList<>(problems.size());
    for (Problem problem : problems) {
      told.add(of(problem));
    }
    return told;
  }

  /** As above, for one. */
  Problem of(Problem problem) {
    if (!isOn()) {
      return problem;
    }
    String file = problem.file();
    return new Problem(
        problem.code(),
        problem.severity(),
        message(problem.message()),
        problem.count(),
        file == null ? null : label(file),
        problem.line(),
        field(problem.field(), ""));
  }

  private String message(String message) {
    String text = labels.in(message);
    if (!moving) {
      return text;
    }
    return QUOTED_NUMBER
        .matcher(text)
        .replaceAll(quoted -> DATE.matcher(quoted.group()).find() ? HIDDEN : "$0");
  }

  private static DatedFacts of(DatedFacts dated, int days) {
    return new DatedFacts(
        dated.from().plusDays(days), dated.until().plusDays(days), dated.facts().movedBy(days));
  }

  private LabResult of(LabResult result, String id, String name, int days) {
    return new LabResult(
        name,
        result.assay(),
        result.number(),
        result.comparator(),
        result.printed(),
        result.time().plusDays(days),
        of(result.source(), id));
  }

  private RejectedResult of(RejectedResult entry, String id, String name, int days) {
    Moment time = entry.time().plusDays(days);
    return new RejectedResult(name, entry.analyte(), time, entry.reason(), of(entry.source(), id));
  }

  private TreatmentEvent of(TreatmentEvent event, String id, String name, int days) {
    return new TreatmentEvent(
        name, event.time().plusDays(days), event.kind(), event.amount(), of(event.source(), id));
  }

  private SourceLocation of(SourceLocation source, String id) {
    return new SourceLocation(label(source.file()), source.line(), field(source.field(), id));
  }

  /** A column or pointer, unless it may be a date or holds the patient's id. */
  private @Nullable String field(@Nullable String field, String id) {
    if (field == null || id.length() >= SHORTEST_ID && contains(field, id)) {
      return null;
    }
    boolean pointer = field.startsWith("/");
    boolean dated = pointer ? DATE.matcher(field).find() : DIGIT.matcher(field).find();
    return moving && dated ? null : field;
  }

  private static boolean contains(String field, String id) {
    return field.toLowerCase(Locale.ROOT).contains(id.toLowerCase(Locale.ROOT));
  }
}
