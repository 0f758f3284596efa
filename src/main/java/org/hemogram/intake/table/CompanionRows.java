package org.hemogram.intake.table;

import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;

/** The rows of a companion table: facts about patients, or the labels of codes. */
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
                cells.get(Role.NAME), cells.get(Role.SPECIMEN), cells.get(Role.CATEGORY)));
      } else if (!cells.get(Role.PATIENT).isEmpty()) {
        person.tell(cells.get(Role.PATIENT), cells, Moment.NONE, line.line(), sink);
      }
    }
  }
}
