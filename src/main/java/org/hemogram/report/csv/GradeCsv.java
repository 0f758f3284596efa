package org.hemogram.report.csv;

import java.math.BigDecimal;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.GradeForm;
import org.hemogram.report.GradeRemarks;
import org.hemogram.report.GradeRow;
import org.hemogram.report.GradedValue;
import org.hemogram.report.PlainDecimal;
import org.hemogram.report.PlainMoment;
import org.jspecify.annotations.Nullable;

/**
 * {@code grade --format csv}. Cells that many rows share are rendered once and copied. Belongs to
 * one thread.
 */
public final class GradeCsv implements GradeForm {
  private static final String HEADER =
      "patient,time,analyte,value,unit,lower,upper,interval,criteria,term,grade,status,reason,"
          + "remark,source,line,baseline,baseline_from\n";

  private static final int SLOTS = 1 << 14;

  private final CsvCells cells;
  private final PlainDecimal decimal = new PlainDecimal();
  private final PlainMoment moment = new PlainMoment();
  private final @Nullable GradedValue[] values = new @Nullable GradedValue[SLOTS];
  private final @Nullable ByteBlock[] rendered = new @Nullable ByteBlock[SLOTS];
  private final ByteBlock scratch = new ByteBlock();
  private final ByteBlock patient = new ByteBlock();
  private final ByteBlock file = new ByteBlock();
  private @Nullable String lastPatient;
  private @Nullable String lastFile;
  private @Nullable Moment lastTime;

  /**
   * A CSV form.
   *
   * @param raw true to leave text cells as they are, even those that a spreadsheet takes for
   *     formulas
   */
  public GradeCsv(boolean raw) {
    cells = new CsvCells(raw);
  }

  @Override
  public void header(ByteBlock out) {
    out.text(HEADER);
  }

  @Override
  public void row(GradeRow row, ByteBlock out) {
    if (!row.patient().equals(lastPatient)) {
      lastPatient = row.patient();
      patient.clear();
      cells.text(row.patient(), patient);
      patient.ascii(',');
    }
    out.append(patient);
    if (!row.time().equals(lastTime)) {
      lastTime = row.time();
      moment.format(lastTime);
    }
    moment.appendTo(out);
    out.append(graded(row.graded()));
    if (!row.source().file().equals(lastFile)) {
      lastFile = row.source().file();
      file.clear();
      cells.text(lastFile, file);
      file.ascii(',');
    }
    out.append(file);
    if (row.source().line() > 0) {
      out.digits(row.source().line(), 1);
    }
    out.ascii(',');
    GradedValue graded = row.graded();
    if (graded.baseline() != null) {
      number(graded.baseline(), out);
    }
    out.ascii(',');
    String from = graded.baselineFrom();
    if (from != null) {
      out.text(from);
    }
    out.ascii('\n');
  }

  /** The cells of a value, which many rows have: the same object, so that no comparison costs. */
  @SuppressWarnings("ReferenceEquality")
  private ByteBlock graded(GradedValue value) {
    int slot = System.identityHashCode(value) & (SLOTS - 1);
    ByteBlock known = rendered[slot];
    if (known == null || value != values[slot]) {
      scratch.clear();
      render(value, scratch);
      known = scratch.copy();
      values[slot] = value;
      rendered[slot] = known;
    }
    return known;
  }

  /** The cells {@code analyte} to {@code remark}, with the commas around them. */
  private void render(GradedValue row, ByteBlock out) {
    out.ascii(',');
    out.text(row.analyte().id());
    out.ascii(',');
    measured(row, out);
    out.ascii(',');
    cells.text(row.criteria(), out);
    out.ascii(',');
    cells.text(row.term(), out);
    out.ascii(',');
    if (row.grade() != GradedValue.NO_GRADE) {
      out.digits(row.grade(), 1);
    }
    out.ascii(',');
    out.text(row.status().id());
    out.ascii(',');
    Reason reason = row.reason();
    if (reason != null) {
      out.text(reason.id());
    }
    out.ascii(',');
    out.text(GradeRemarks.of(row));
    out.ascii(',');
  }

  /** The cells {@code value,unit,lower,upper,interval}. */
  private void measured(GradedValue row, ByteBlock out) {
    Comparator comparator = row.comparator();
    if (comparator != null) {
      out.text(comparator.sign());
    }
    number(row.value(), out);
    out.ascii(',');
    if (row.value() != null) {
      out.text(row.analyte().unit().ucum());
    }
    ReferenceInterval interval = row.interval();
    out.ascii(',');
    number(interval == null ? null : interval.lower(), out);
    out.ascii(',');
    number(interval == null ? null : interval.upper(), out);
    out.ascii(',');
    if (interval != null) {
      cells.text(interval.origin(), out);
    }
  }

  private void number(@Nullable BigDecimal number, ByteBlock out) {
    if (number != null) {
      decimal.format(number).appendTo(out);
    }
  }
}
