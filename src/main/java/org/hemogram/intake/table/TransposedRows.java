package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.intake.entry.EntryTranslator;
import org.hemogram.intake.entry.RawEntry;
import org.hemogram.intake.terms.Term;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.SourceLocation;

/** The rows of a table with one test a row: every filled cell under a date is an entry. */
final class TransposedRows extends TableRows {

  private final EntryTranslator translator;
  private final TestResolver tests;

  TransposedRows(TableContext context, TableMemory memory, EntrySink sink) {
    super(context, memory, sink, 0);
    translator = memory.translator();
    tests = memory.tests();
  }

  @Override
  void entries(int line) {
    List<Layout.DrawColumn> filled = new ArrayList<>();
    for (Layout.DrawColumn draw : context.layout().draws()) {
      if (isFilled(cells.at(draw.index()))) {
        filled.add(draw);
      }
    }
    if (filled.isEmpty()) {
      return;
    }
    TestResolver.Answer test = tests.resolve("", "", cells.get(Role.NAME));
    Term term = test.term();
    String specimen = context.otherSpecimen(cells);
    if (term == null || specimen != null) {
      String why = term == null ? "" : " (other specimen: " + specimen + ")";
      sink.ignored(test.name() + why, filled.size());
      return;
    }
    String patient = person.id(cells);
    if (patient.isEmpty()) {
      filled.forEach(
          draw -> rejectWithoutPatient(term.analyte(), times.read(draw, line, sink), line));
      return;
    }
    person.tell(patient, cells, Moment.NONE, line, sink);
    String unit = cells.get(Role.UNIT);
    for (Layout.DrawColumn draw : filled) {
      translator.translate(
          new RawEntry(
              patient,
              times.read(draw, line, sink),
              term,
              cells.at(draw.index()),
              "",
              unit.isEmpty() ? test.unit() : unit,
              cells.get(Role.LOWER),
              cells.get(Role.UPPER),
              cells.get(Role.RANGE),
              "",
              EntryTranslator.NO_REMARKS,
              new SourceLocation(context.file(), line, draw.name())),
          sink);
    }
  }
}
