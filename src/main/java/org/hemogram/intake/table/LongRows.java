package org.hemogram.intake.table;

import org.hemogram.intake.entry.EntryTranslator;
import org.hemogram.intake.entry.RawEntry;
import org.hemogram.intake.terms.Term;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.SourceLocation;

/** The rows of a table with one result a row. */
final class LongRows extends TableRows {

  private final TestResolver tests;
  private final EntryTranslator translator;
  private final String field;

  LongRows(TableContext context, EntrySink sink) {
    super(context, sink, needed(context.layout()));
    tests = new TestResolver(context);
    translator = new EntryTranslator(context.rules());
    field = cells.name(Role.VALUE);
  }

  /** The last column without which a row says nothing. */
  private static int needed(Layout layout) {
    int name = Math.max(layout.column(Role.NAME), layout.column(Role.CODE));
    return Math.max(
        layout.column(Role.VALUE), Math.max(name, layout.column(Role.LOINC)));
  }

  @Override
  void entries(int line) {
    TestResolver.Answer test = test(cells);
    Term term = test.term();
    if (term == null) {
      sink.ignored(test.name());
      return;
    }
    String specimen = cells.get(Role.SPECIMEN);
    if (!specimen.isEmpty() && !context.library().isBlood(specimen)) {
      sink.ignored(test.name() + " (" + specimen + ")");
      return;
    }
    String patient = person.id(cells);
    if (lacksPatient(patient, line, 1)) {
      return;
    }
    Moment time = times.read(cells, line, sink);
    person.tell(patient, cells, time, line, sink);
    translator.translate(
        new RawEntry(
            patient,
            time,
            term,
            cells.get(Role.VALUE),
            cells.get(Role.NUMBER),
            cells.get(Role.UNIT),
            cells.get(Role.LOWER),
            cells.get(Role.UPPER),
            cells.get(Role.RANGE),
            cells.get(Role.BASELINE),
            EntryTranslator.NO_REMARKS,
            new SourceLocation(context.file(), line, field)),
        sink);
  }

  private TestResolver.Answer test(Cells row) {
    return tests.resolve(row.get(Role.LOINC), row.get(Role.CODE), row.get(Role.NAME));
  }
}
