package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hemogram.assess.ResultGrader;
import org.hemogram.assess.SupportWindows;
import org.hemogram.assess.Supports;
import org.hemogram.criteria.Grading;
import org.hemogram.history.History;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Entry;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Remark;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.GradeForm;
import org.hemogram.report.GradeRow;
import org.hemogram.report.GradedValue;
import org.jspecify.annotations.Nullable;

/**
 * Writes a row for each result and term, in input order: a derived result follows the result that
 * completed it.
 */
final class GradeWriter {

  private static final int ENTRIES_A_PART = 8192;

  private final History history;
  private final ResultGrader grader;
  private final @Nullable SupportWindows windows;
  private final Supplier<GradeForm> forms;
  private final Disguise disguise;
  private final @Nullable Moment[] first;
  private final History.DerivedAt[] derived;
  private final GradeTally tally;
  private final int round;
  private final Queue<Part> idle = new ConcurrentLinkedQueue<>();

  /**
   * Prepares what belongs to patients as a whole: their derived results.
   *
   * @param windows how long treatments support counts; not asked for when there are none
   * @param tally takes the rows that have no grade
   * @param disguise what stands in the place of ids, paths and days
   */
  GradeWriter(
      History history,
      ResultGrader grader,
      Supplier<SupportWindows> windows,
      Supplier<GradeForm> forms,
      GradeTally tally,
      Disguise disguise) {
    this.tally = tally;
    this.round = tally.nextRound();
    this.history = history;
    this.grader = grader;
    this.windows = history.hasEvents() ? windows.get() : null;
    this.forms = forms;
    this.disguise = disguise;
    int n = history.patients();
    first = new @Nullable Moment[n];
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
    Part resting = idle.poll();
    Part part = resting == null ? new Part(forms.get()) : resting;
    int next = firstDerived(from);
    for (int i = from; i < to; i++) {
      if (history.takesPart(i)) {
        part.entry(i, out);
      }
      while (next < derived.length && derived[next].index() == i) {
        part.derived(i, derived[next++].result(), out);
      }
    }
    tally.take(part.tally);
    part.tally = new GradeTally();
    idle.add(part);
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

  /** The first result of a patient; worked out when it is asked for, by whichever thread. */
  private Moment first(int p) {
    Moment known = first[p];
    if (known == null) {
      known = history.first(p);
      first[p] = known;
    }
    return known;
  }

  /**
   * Writes parts of the output one after another, in one thread. Values that are graded alike for
   * everybody are graded once and remembered; the newest takes the place of an older one.
   */
  private final class Part {
    private static final int SLOTS = 1 << 14;

    private final GradeForm form;
    private GradeTally tally = new GradeTally();
    private final GradedValue[][] remembered = new GradedValue[SLOTS][];
    private final int[] rememberedFor = new int[SLOTS];
    private int patient = -1;
    private int treated = -1;
    private @Nullable Supports support;
    private String disguised = "";
    private String name = "";
    private int days;
    private ResultGrader.ForPatient own;

    Part(GradeForm form) {
      this.form = form;
      this.own = grader.forPatient(time -> PatientFacts.UNKNOWN, Moment.NONE, List::of);
    }

    void entry(int index, ByteBlock out) {
      GradedValue[] values = values(index);
      if (values.length > 0) {
        String id = history.patientId(history.patientOf(index));
        Moment time = history.time(index);
        SourceLocation source = history.source(index);
        List<TreatmentEvent> supporting =
            supporting(history.patientOf(index), values[0].analyte(), time);
        for (GradedValue value : values) {
          write(new GradeRow(id, time, value.supportedBy(supporting), source), out);
          tally.add(value, round, index, source);
        }
      }
    }

    void derived(int index, LabResult result, ByteBlock out) {
      int p = history.patientOf(index);
      List<TreatmentEvent> supporting = supporting(p, result.analyte(), result.time());
      for (GradedValue value : values(p, result)) {
        write(GradeRow.of(result, value.supportedBy(supporting)), out);
        tally.add(value, round, index, result.source());
      }
    }

    private List<TreatmentEvent> supporting(int p, Analyte analyte, Moment time) {
      if (windows == null) {
        return List.of();
      }
      if (p != treated) {
        treated = p;
        support = windows.over(history.events(p), SupportWindows.Purpose.TREND);
      }
      return support == null ? List.of() : support.of(analyte, time);
    }

    private void write(GradeRow row, ByteBlock out) {
      if (!disguise.isOn()) {
        form.row(row, out);
        return;
      }
      if (!row.patient().equals(disguised) || name.isEmpty()) {
        disguised = row.patient();
        name = disguise.patient(disguised);
        days = disguise.days(disguised);
      }
      form.row(disguise.of(row, name, days), out);
    }

    private GradedValue[] values(int index) {
      int slot = (history.likeness(index) * 0x9E3779B9) >>> 18;
      GradedValue[] known = remembered[slot];
      if (known != null && history.isAlike(rememberedFor[slot], index)) {
        return known;
      }
      Entry entry = history.entry(index);
      if (entry instanceof LabResult result && grader.dependsOnPerson(result.assay())) {
        return values(history.patientOf(index), result);
      }
      known =
          entry instanceof LabResult result
              ? values(history.patientOf(index), result)
              : rejected((RejectedResult) entry);
      remembered[slot] = known;
      rememberedFor[slot] = index;
      return known;
    }

    private GradedValue[] rejected(RejectedResult entry) {
      return grader.terms(entry.analyte()).stream()
          .map(term -> GradedValue.rejected(entry, term.table(), term.name()))
          .toArray(GradedValue[]::new);
    }

    private GradedValue[] values(int p, LabResult result) {
      if (p != patient) {
        patient = p;
        own =
            grader.forPatient(
                history.factsOverTime(p, first(p)), first(p), () -> history.patient(p).results());
      }
      return own.rows(result).stream().map(row -> value(result, row)).toArray(GradedValue[]::new);
    }

    private GradedValue value(LabResult result, ResultGrader.GradeRow row) {
      String term = row.term().name();
      Set<Remark> own = row.baselineIsFirst() ? Set.of(Remark.BASELINE_FIRST) : Set.of();
      if (row.grading() instanceof Grading.Graded graded) {
        return GradedValue.graded(
                result, row.interval(), row.criteria(), term, graded.grade(), graded.remarks())
            .with(row.baseline(), own);
      }
      Grading.NotGradable none = (Grading.NotGradable) row.grading();
      return GradedValue.ungraded(result, row.interval(), row.criteria(), term, none.reason(), own)
          .with(row.baseline(), own);
    }
  }
}
