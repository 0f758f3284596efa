package org.hemogram.report.json;

import java.math.BigDecimal;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.GradeForm;
import org.hemogram.report.GradeRemarks;
import org.hemogram.report.GradeRow;
import org.hemogram.report.GradedValue;
import org.hemogram.report.PlainDecimal;

/**
 * {@code grade --format ndjson}: an object a line with the names of the CSV columns. Numbers are
 * numbers, empty is {@code null}; a censored value is text with its sign, {@code "<0.1"}. Belongs
 * to one thread.
 */
public final class GradeNdjson implements GradeForm {
  private final ByteBlock line = new ByteBlock();
  private final JsonOut json = new JsonOut(line);
  private final PlainDecimal decimal = new PlainDecimal();

  @Override
  public void header(ByteBlock out) {}

  @Override
  public void row(GradeRow row, ByteBlock out) {
    GradedValue graded = row.graded();
    ReferenceInterval interval = graded.interval();
    Reason reason = graded.reason();
    String remark = GradeRemarks.of(graded);
    json.startObject()
        .text("patient", row.patient().isEmpty() ? null : row.patient())
        .time("time", row.time())
        .text("analyte", graded.analyte().id());
    value(graded);
    json.text("unit", graded.value() == null ? null : graded.analyte().unit().ucum())
        .number("lower", interval == null ? null : interval.lower())
        .number("upper", interval == null ? null : interval.upper())
        .text("interval", interval == null ? null : interval.origin())
        .text("criteria", graded.criteria())
        .text("term", graded.term());
    if (graded.grade() == GradedValue.NO_GRADE) {
      json.nothing("grade");
    } else {
      json.number("grade", graded.grade());
    }
    json.text("status", graded.status().id())
        .text("reason", reason == null ? null : reason.id())
        .text("remark", remark.isEmpty() ? null : remark)
        .text("source", row.source().file())
        .line(row.source().line())
        .number("baseline", graded.baseline())
        .text("baseline_from", graded.baselineFrom())
        .endObject();
    out.append(line);
    line.clear();
    out.ascii('\n');
  }

  private void value(GradedValue graded) {
    BigDecimal value = graded.value();
    Comparator comparator = graded.comparator();
    if (value == null || comparator == null) {
      json.number("value", value);
    } else {
      json.text("value", comparator.sign() + decimal.format(value));
    }
  }
}
