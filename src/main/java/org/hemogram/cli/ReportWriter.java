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

  private final History history;
  private final Assessor assessor;
  private final ReportForm form;
  private final ReportNotes notes;

  ReportWriter(History history, Assessor assessor, ReportForm form, ReportNotes notes) {
    this.history = history;
    this.assessor = assessor;
    this.form = form;
    this.notes = notes;
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

  /** Writes the whole report; every assessment is shown to {@code each}, in order. */
  void write(
      int[] patients,
      List<Problem> problems,
      Consumer<Assessment> each,
      OutputStream out,
      int threads)
      throws IOException {
    ByteBlock block = new ByteBlock();
    form.opening(block);
    block.writeTo(out);
    new SideBySide(out, threads)
        .<List<Assessment>>write(
            patients.length,
            PATIENTS_A_PART,
            (from, to, part) -> render(patients, from, to, part),
            part -> {
              for (Assessment assessment : part) {
                notes.add(assessment);
                each.accept(assessment);
              }
            });
    notes.add(problems);
    block.clear();
    form.closing(new ReportEnd(notes.notes(), problems), block);
    block.writeTo(out);
  }

  private List<Assessment> render(int[] patients, int from, int to, ByteBlock out) {
    List<Assessment> part = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      Assessment assessment = assessor.assess(history.patient(patients[i]));
      form.patient(assessment, i == 0, out);
      part.add(assessment);
    }
    return part;
  }
}
