package org.hemogram.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/** Builds histories from entries that are written down one by one. */
final class Entries {

  private final HistoryBuilder builder = new HistoryBuilder();
  private EntrySink block = builder.newBlock();
  private String file = "a.csv";
  private int line = 1;

  /** Goes on in another file. */
  Entries file(String name) {
    builder.append(block, file);
    block = builder.newBlock();
    file = name;
    line = 1;
    return this;
  }

  /** Stays on the same line, as the cells of a wide table do. */
  Entries sameLine() {
    line--;
    return this;
  }

  Entries result(String patient, String day, Analyte analyte, String value) {
    return result(patient, day, analyte, value, null);
  }

  Entries result(String patient, String day, Analyte analyte, String value, Comparator comparator) {
    Assay assay = Assay.si(analyte);
    line++;
    block.result(
        new LabResult(
            patient,
            assay,
            new BigDecimal(value),
            comparator,
            null,
            time(day),
            new SourceLocation(file, line, "value")));
    return this;
  }

  Entries result(String patient, String day, Assay assay, String value, String printed) {
    line++;
    block.result(
        new LabResult(
            patient,
            assay,
            new BigDecimal(value),
            null,
            printed,
            time(day),
            new SourceLocation(file, line, "value")));
    return this;
  }

  Entries rejected(String patient, String day, Analyte analyte, Reason reason) {
    line++;
    SourceLocation source = new SourceLocation(file, line, "value");
    block.rejected(
        new RejectedResult(patient, analyte, time(day), reason, source),
        Problem.at(source, "data.value-unreadable", Severity.WARNING, "not read."));
    return this;
  }

  /** The next entry is a version of the result of that name. */
  Entries version(String key, long order) {
    block.version(key, order);
    return this;
  }

  Entries facts(String patient, PatientFacts facts) {
    block.facts(patient, facts);
    return this;
  }

  Entries ignored(String name, int count) {
    block.ignored(name, count);
    return this;
  }

  static Assay gramsPerDeciliter() {
    return new Assay(Analyte.HEMOGLOBIN, "g/dL", BigDecimal.TEN, null, null, null, Set.of());
  }

  static Moment time(String day) {
    if (day.isEmpty()) {
      return Moment.NONE;
    }
    int clock = day.indexOf('T');
    return clock < 0
        ? Moment.of(LocalDate.parse(day))
        : Moment.of(
            LocalDate.parse(day.substring(0, clock)),
            LocalTime.parse(day.substring(clock + 1)).toSecondOfDay(),
            false);
  }

  History history() {
    return history(Narrowing.NONE);
  }

  History history(Narrowing narrowing) {
    builder.append(block, file);
    block = builder.newBlock();
    return builder.build(narrowing, PatientFacts.UNKNOWN);
  }

  HistoryBuilder builder() {
    return builder;
  }
}
