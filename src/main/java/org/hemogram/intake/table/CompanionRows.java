package org.hemogram.intake.table;

import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;

/** The rows of a companion table: facts about patients and stays, or the labels of codes. */
final class CompanionRows {

  private final TableContext context;
  private final EntrySink sink;
  private final CodeDictionary codes;

  CompanionRows(TableContext context, EntrySink sink, CodeDictionary codes) {
    this.context = context;
    this.sink = sink;
    this.codes = codes;
  }

  void read(String text) {
    Layout layout = context.layout();
    Cells cells = new Cells(layout);
    RowPerson person = new RowPerson(context);
    boolean dictionary = layout.has(Role.CODE);
    for (CsvForm.Lines line : CsvForm.first(text, layout.delimiter(), Integer.MAX_VALUE)) {
      if (line.line() < layout.dataLine()) {
        continue;
      }
      cells.set(line.cells().toArray(String[]::new));
      if (dictionary && !cells.get(Role.CODE).isEmpty()) {
        codes.add(
            cells.get(Role.CODE),
            new CodeDictionary.Item(
                cells.get(Role.NAME),
                cells.get(Role.SPECIMEN),
                cells.get(Role.CATEGORY),
                cells.get(Role.CODE_SYSTEM),
                cells.get(Role.LOINC)));
      } else if (!cells.get(Role.PATIENT).isEmpty()) {
        person.tell(patient(cells), cells, Moment.NONE, line.line(), sink);
      }
    }
  }

  /** Facts about a person in a table of stays hold for the stay. */
  private String patient(Cells cells) {
    String person = cells.get(Role.PATIENT);
    String stay = cells.get(Role.ADMISSION);
    if (stay.isEmpty()) {
      return person;
    }
    codes.addStay(stay, person);
    return codes.patientOf(stay);
  }
}
