package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hemogram.assess.ResultGrader;
import org.hemogram.criteria.Grading;
import org.hemogram.criteria.Term;
import org.hemogram.history.History;
import org.hemogram.lab.Entry;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.RejectedResult;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.GradeForm;
import org.hemogram.report.GradeRow;

/**
 * Writes a row for each result and term, in input order: a derived result follows the result that
 * completed it.
 */
final class GradeWriter {

  private static final int ENTRIES_A_PART = 8192;

  private final History history;
  private final ResultGrader grader;
  private final Supplier<GradeForm> forms;
  private final Moment[] first;
  private final History.DerivedAt[] derived;

  /** Prepares what belongs to patients as a whole: their first result, their derived results. */
  GradeWriter(History history, ResultGrader grader, Supplier<GradeForm> forms) {
    this.history = history;
    this.grader = grader;
    this.forms = forms;
    int n = history.patients();
    first = new Moment[n];
    IntStream.range(0, n).parallel().forEach(p -> first[p] = history.first(p));
    derived =
        history.mayDerive()
            ? IntStream.range(0, n)
                .parallel()
                .boxed()
                .flatMap(p -> history.derived(p).stream())
                .sorted(Comparator.comparingInt(History.DerivedAt::index))
                .toArray(History.DerivedAt[]::new)
            : new History.DerivedAt[0];
  }

  /** Writes what stands before the rows. */
  static void header(Supplier<GradeForm> forms, OutputStream out) throws IOException {
    ByteBlock header = new ByteBlock();
    forms.get().header(header);
    header.writeTo(out);
  }

  /** Writes the rows of the history. */
  void rows(OutputStream out, int threads) throws IOException {
    new SideBySide(out, threads)
        .<Boolean>write(history.entries(), ENTRIES_A_PART, this::render, done -> {});
  }

  private Boolean render(int from, int to, ByteBlock out) {
    GradeForm form = forms.get();
    Part part = new Part(form, out);
    int next = firstDerived(from);
    for (int i = from; i < to; i++) {
      if (history.takesPart(i)) {
        part.entry(history.patientOf(i), history.entry(i));
      }
      while (next < derived.length && derived[next].index() == i) {
        part.entry(history.patientOf(i), derived[next++].result());
      }
    }
    return Boolean.TRUE;
  }

  private int firstDerived(int from) {
    int low = 0;
    int high = derived.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (derived[middle].index() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** One part of the output, written by one thread. */
  private final class Part {
    private final GradeForm form;
    private final ByteBlock out;
    private int patient = -1;
    private ResultGrader.ForPatient own;

    Part(GradeForm form, ByteBlock out) {
      this.form = form;
      this.out = out;
      this.own = grader.forPatient(time -> PatientFacts.UNKNOWN, Moment.NONE);
    }

    void entry(int p, Entry entry) {
      if (entry instanceof RejectedResult rejected) {
        for (Term term : grader.terms(rejected.analyte())) {
          form.row(GradeRow.rejected(rejected, term.table(), term.name()), out);
        }
        return;
      }
      if (p != patient) {
        patient = p;
        own = grader.forPatient(time -> history.facts(p, time), first[p]);
      }
      LabResult result = (LabResult) entry;
      for (ResultGrader.GradeRow row : own.rows(result)) {
        form.row(row(result, row), out);
      }
    }

    private GradeRow row(LabResult result, ResultGrader.GradeRow row) {
      String term = row.term().name();
      if (row.grading() instanceof Grading.Graded graded) {
        return GradeRow.graded(
            result, row.interval(), row.criteria(), term, graded.grade(), graded.remarks());
      }
      Grading.NotGradable none = (Grading.NotGradable) row.grading();
      return GradeRow.ungraded(
          result, row.interval(), row.criteria(), term, none.reason(), Set.of());
    }
  }
}
