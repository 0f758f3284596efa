package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Assessor;
import org.hemogram.history.History;
import org.hemogram.lab.Problem;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.ReportEnd;
import org.hemogram.report.ReportForm;
import org.hemogram.report.ReportNotes;

/** Assesses patients on several threads and writes them in the order of their first entry. */
final class ReportWriter {

  private static final int PATIENTS_A_PART = 32;

  private final Assessor assessor;
  private final Disguise disguise;
  private final ReportNotes notes;
  private final Consumer<Assessment> each;
  private final OutputStream out;
  private final int threads;

  /**
   * A writer.
   *
   * @param disguise what stands in the place of ids, paths and dates
   * @param each is shown every assessment, in order
   */
  ReportWriter(
      Assessor assessor,
      Disguise disguise,
      ReportNotes notes,
      Consumer<Assessment> each,
      OutputStream out,
      int threads) {
    this.assessor = assessor;
    this.disguise = disguise;
    this.notes = notes;
    this.each = each;
    this.out = out;
    this.threads = threads;
  }

  /** The patients that have a used or a rejected result. */
  static int[] patients(History history) {
    int[] all = new int[history.patients()];
    int n = 0;
    for (int p = 0; p < all.length; p++) {
      if (history.takesPartAsPatient(p)) {
        all[n++] = p;
      }
    }
    return Arrays.copyOf(all, n);
  }

  void opening(ReportForm form) throws IOException {
    ByteBlock block = new ByteBlock();
    form.opening(block);
    block.writeTo(out);
  }

  /** Writes patients of one history. */
  void patients(ReportForm form, History history, int[] patients) throws IOException {
    new SideBySide(out, threads)
        .<List<Assessment>>write(
            patients.length,
            PATIENTS_A_PART,
            (from, to, part) ->
                render(form, history, Arrays.copyOfRange(patients, from, to), from == 0, part),
            part -> {
              for (Assessment assessment : part) {
                notes.add(assessment);
                each.accept(assessment);
              }
            });
  }

  void closing(ReportForm form, List<Problem> problems) throws IOException {
    notes.add(problems);
    ByteBlock block = new ByteBlock();
    form.closing(new ReportEnd(notes.notes(), notes.isAboutThePast(), problems), block);
    block.writeTo(out);
  }

  private List<Assessment> render(
      ReportForm form, History history, int[] patients, boolean first, ByteBlock out) {
    List<Assessment> part = new ArrayList<>(patients.length);
    for (int i = 0; i < patients.length; i++) {
      Assessment assessment = assessor.assess(disguise.of(history.patient(patients[i])));
      form.patient(assessment, first && i == 0, out);
      part.add(assessment);
    }
    return part;
  }
}
