package org.hemogram.intake.table;

import java.util.HashMap;
import java.util.Map;
import org.hemogram.intake.entry.EntryTranslator;

/**
 * What one thread remembers from block to block of a table: tests, values and texts that were
 * understood before. All of it can be worked out again, so it never changes what is read.
 */
final class TableMemory {

  private final TestResolver tests;
  private final EntryTranslator translator;
  private final Map<String, RowPerson.Told> told = new HashMap<>();
  private final CellTexts texts = new CellTexts();
  private final KnownRows rows;

  TableMemory(TableContext context) {
    this.tests = new TestResolver(context);
    this.translator = new EntryTranslator(context.rules());
    this.rows = new KnownRows(context.layout());
  }

  TestResolver tests() {
    return tests;
  }

  EntryTranslator translator() {
    return translator;
  }

  /** What was said about each person. */
  Map<String, RowPerson.Told> told() {
    return told;
  }

  CellTexts texts() {
    return texts;
  }

  KnownRows rows() {
    return rows;
  }
}
