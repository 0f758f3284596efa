package org.hemogram.report.json;

import java.math.BigDecimal;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.GradeForm;
import org.hemogram.report.GradeRemarks;
import org.hemogram.report.GradeRow;
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
    ReferenceInterval interval = row.interval();
    Reason reason = row.reason();
    String remark = GradeRemarks.of(row);
    json.startObject()
        .text("patient", row.patient().isEmpty() ? null : row.patient())
        .time("time", row.time())
        .text("analyte", row.analyte().id());
    value(row);
    json.text("unit", row.value() == null ? null : row.analyte().unit().ucum())
        .number("lower", interval == null ? null : interval.lower())
        .number("upper", interval == null ? null : interval.upper())
        .text("interval", interval == null ? null : interval.origin())
        .text("criteria", row.criteria())
        .text("term", row.term());
    if (row.grade() == GradeRow.NO_GRADE) {
      json.nothing("grade");
    } else {
      json.number("grade", row.grade());
    }
    json.text("status", row.status().id())
        .text("reason", reason == null ? null : reason.id())
        .text("remark", remark.isEmpty() ? null : remark)
        .text("source", row.source().file())
        .line(row.source().line())
        .endObject();
    out.append(line);
    line.clear();
    out.ascii('\n');
  }

  private void value(GradeRow row) {
    BigDecimal value = row.value();
    Comparator comparator = row.comparator();
    if (value == null || comparator == null) {
      json.number("value", value);
    } else {
      json.text("value", comparator.sign() + decimal.format(value));
    }
  }
}
