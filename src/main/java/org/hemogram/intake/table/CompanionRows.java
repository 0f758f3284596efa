package org.hemogram.intake.table;

import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/** The rows of a companion table: facts about people and stays, labels of codes, treatments. */
final class CompanionRows implements Rows {

  private final TableContext context;
  private final EntrySink sink;
  private final CodeDictionary codes;
  private final Cells cells;
  private final RowPerson facts;
  private final boolean dictionary;
  private final @Nullable EventRows events;

  CompanionRows(TableContext context, EntrySink sink, CodeDictionary codes) {
    this.context = context;
    this.sink = sink;
    this.codes = codes;
    this.cells = new Cells(context.layout());
    this.facts = new RowPerson(context);
    this.dictionary = context.layout().has(Role.CODE);
    this.events = context.layout().has(Role.EVENT) ? new EventRows(context) : null;
  }

  void read(String text) {
    Layout layout = context.layout();
    for (CsvForm.Lines line : CsvForm.first(text, layout.delimiter(), Integer.MAX_VALUE)) {
      if (line.line() >= layout.dataLine()) {
        row(RowCells.of(line.cells().toArray(String[]::new)), line.line(), false);
      }
    }
  }

  @Override
  public void row(RowCells row, int line, boolean cut) {
    cells.set(row);
    if (dictionary && !cells.get(Role.CODE).isEmpty()) {
      codes.add(
          cells.get(Role.CODE),
          new CodeDictionary.Item(
              cells.get(Role.NAME),
              cells.get(Role.SPECIMEN),
              cells.get(Role.CATEGORY),
              cells.get(Role.CODE_SYSTEM),
              cells.get(Role.LOINC)));
    } else if (events != null) {
      events.read(cells, line, sink);
    } else if (!PatientIds.plain(cells.get(Role.PATIENT)).isEmpty()) {
      facts.tell(patient(), cells, Moment.NONE, line, sink);
    }
  }

  /** Facts about a person in a table of stays hold for the stay. */
  private String patient() {
    String person = PatientIds.plain(cells.get(Role.PATIENT));
    String stay = PatientIds.plain(cells.get(Role.ADMISSION));
    if (stay.isEmpty()) {
      return person;
    }
    codes.addStay(stay, person);
    return codes.patientOf(stay);
  }

  @Override
  public void malformed(int line) {
    // A companion has no entries; its torn last row says nothing.
  }
}
