package org.hemogram.intake.table;

import java.util.Optional;
import org.hemogram.intake.entry.Clumps;
import org.hemogram.intake.entry.EntryTranslator;
import org.hemogram.intake.entry.PrintedAnswer;
import org.hemogram.intake.entry.RawEntry;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.UnitReading;
import org.hemogram.intake.terms.UnitTable;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/** The rows of a table with one result a row. */
final class LongRows extends TableRows {

  private final TestResolver tests;
  private final Quantities quantities;
  private final RowSkips skips;
  private final EntryTranslator translator;
  private final UnitTable units;
  private final String field;
  private final RowNotes notes;
  private final KnownRows known;

  LongRows(TableContext context, TableMemory memory, EntrySink sink) {
    super(context, memory, sink, needed(context.layout()));
    tests = memory.tests();
    quantities = new Quantities(context);
    skips = new RowSkips(context.layout());
    translator = memory.translator();
    units = context.rules().terms().units();
    field = cells.name(Role.VALUE);
    notes = new RowNotes(context);
    known = memory.rows();
    known.begin();
  }

  @Override
  public boolean known(ScannedCells row, int line) {
    return known.handOn(row, line, times, sink);
  }

  /** The last column without which a row says nothing. */
  private static int needed(Layout layout) {
    if (!layout.has(Role.VALUE)) {
      return 0;
    }
    int name = Math.max(layout.column(Role.NAME), layout.column(Role.CODE));
    return Math.max(layout.column(Role.VALUE), Math.max(name, layout.column(Role.LOINC)));
  }

  @Override
  void entries(int line) {
    ScannedCells scanned = cells.row() instanceof ScannedCells row ? row : null;
    if (scanned != null) {
      // What follows decides about the entry; what was looked at before did not.
      scanned.next();
    }
    TestResolver.Answer test = test(cells);
    String skipped = skips.why(cells);
    if (skipped != null) {
      sink.ignored(test.name() + " (" + skipped + ")");
      return;
    }
    Term term = test.term();
    if (test.badCode()) {
      sink.note(
          Problem.at(
              new SourceLocation(context.file(), line, cells.name(Role.LOINC)),
              "data.analyte-unknown",
              Severity.INFO,
              "a LOINC code has a wrong check digit and is not used; the name decides. Correct the"
                  + " code in the export."));
    }
    if (term == null) {
      if (test.clumps()) {
        clumps(test, line);
      }
      ignore(test);
      return;
    }
    String specimen = context.otherSpecimen(cells);
    if (specimen != null) {
      sink.ignored(test.name() + " (other specimen: " + specimen + ")");
      return;
    }
    String patient = person.id(cells);
    Moment time = times.read(cells, line, sink);
    if (patient.isEmpty()) {
      rejectWithoutPatient(term.analyte(), time, line);
      return;
    }
    boolean told = person.tell(patient, cells, time, line, sink);
    boolean platelets = term.analyte() == Analyte.PLATELETS;
    RowNotes.Said said = notes.of(cells, platelets);
    Quantities.Printed quantity = quantities.of(cells, cells.row(), term);
    RawEntry entry =
        new RawEntry(
            patient,
            time,
            term,
            quantity.value(),
            quantity.number(),
            test.unit().isEmpty() ? quantity.unit() : unit(test, quantity.unit()),
            quantity.lower(),
            quantity.upper(),
            quantity.range(),
            cells.get(Role.BASELINE),
            said.remarks(term.analyte()),
            new SourceLocation(context.file(), line, field));
    if (said.clumps()) {
      Clumps.tell(patient, time, platelets, entry.source(), sink);
    }
    Reason withdrawn = said.status().withdrawn();
    if (withdrawn != null) {
      translator.withdraw(entry, withdrawn, sink);
      return;
    }
    PrintedAnswer answer = translator.translate(entry, sink);
    if (scanned != null) {
      boolean more = test.badCode() || said.clumps();
      known.learn(scanned, patient, told, time, more ? null : answer, sink);
    }
  }

  /** A test of its own that tells about clumps is no entry of the blood count. */
  private void clumps(TestResolver.Answer test, int line) {
    String patient = person.id(cells);
    if (notes.isClumpTest(test, cells.get(Role.VALUE)) && !patient.isEmpty()) {
      SourceLocation at = new SourceLocation(context.file(), line, field);
      Clumps.tell(patient, times.read(cells, line, sink), false, at, sink);
    }
  }

  /** A line of text in one cell is no entry, and without a test name only a value makes one. */
  private void ignore(TestResolver.Answer test) {
    boolean value = !quantities.isEmpty(cells);
    boolean named = !test.name().equals(TestResolver.NO_NAME);
    if (value || named && !cells.isSingle()) {
      sink.ignored(test.name());
    }
  }

  /** The unit in the name stands in for an empty cell; where both stand they must be the same. */
  private String unit(TestResolver.Answer test, String cell) {
    Term term = test.term();
    if (cell.isEmpty() || term == null) {
      return test.unit();
    }
    Term one = units.siblingFor(term, test.unit());
    Term other = units.siblingFor(term, cell);
    Optional<UnitReading> named = units.read(one.analyte(), test.unit());
    Optional<UnitReading> printed = units.read(other.analyte(), cell);
    boolean contradict =
        named.isPresent()
            && printed.isPresent()
            && (one.analyte() != other.analyte() || !named.get().isSameAs(printed.get()));
    return contradict ? cell + ", but " + test.unit() + " in the name" : cell;
  }

  private TestResolver.Answer test(Cells row) {
    return tests.resolve(row.get(Role.LOINC), row.get(Role.CODE), row.get(Role.NAME));
  }
}
