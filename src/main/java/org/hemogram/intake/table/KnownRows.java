package org.hemogram.intake.table;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PrintedResult;
import org.jspecify.annotations.Nullable;

/**
 * The short way of a row in a long table: whose it is, when it was and what it says are three
 * questions to three groups of cells, and exports print the same cells again and again. A row whose
 * cells were all understood before, with nothing to tell but the result, goes to the sink as it
 * stands in bytes. One instance per thread.
 */
final class KnownRows {

  private static final int MOST_PATIENTS_BITS = 16;
  private static final int MOST_TIMES_BITS = 15;
  private static final int MOST_RESULTS_BITS = 15;

  /** A person, and whether the sink of the present block has to be told more than the id. */
  static final class Person {
    private final EntrySink.Patient patient;
    private final boolean lasting;
    private int block;

    private Person(EntrySink.Patient patient, boolean lasting, int block) {
      this.patient = patient;
      this.lasting = lasting;
      this.block = block;
    }

    /** True when the cells of the person say nothing new in a block. */
    private boolean isTold(int inBlock) {
      return lasting || block == inBlock;
    }
  }

  private final int columns;
  private final boolean[] covered;
  private final CellMemo<Person> who;
  private final CellMemo<Moment> when;
  private final CellMemo<PrintedResult> what;
  private int block;

  KnownRows(Layout layout) {
    columns = layout.header().names().size();
    covered = new boolean[columns];
    who = new CellMemo<>(columnsOf(layout, Role.OF_PERSON), MOST_PATIENTS_BITS);
    when = new CellMemo<>(columnsOf(layout, Role.OF_TIME), MOST_TIMES_BITS);
    what = new CellMemo<>(otherColumns(layout), MOST_RESULTS_BITS);
  }

  private int[] columnsOf(Layout layout, Set<Role> roles) {
    SortedSet<Integer> found = new TreeSet<>();
    for (Role role : roles) {
      add(layout.columns(role), found);
    }
    return cover(found);
  }

  /** All that decides about an entry beside whose and when: every other role, and skip rules. */
  private int[] otherColumns(Layout layout) {
    SortedSet<Integer> found = new TreeSet<>();
    for (Role role : Role.values()) {
      if (!Role.OF_PERSON.contains(role) && !Role.OF_TIME.contains(role)) {
        add(layout.columns(role), found);
      }
    }
    Dialect dialect = layout.dialect();
    if (dialect != null) {
      dialect
          .alternatives()
          .forEach(
              set -> set.values().forEach(names -> add(layout.header().columns(names), found)));
      dialect.skips().forEach(rule -> found.add(layout.header().column(rule.column())));
      found.remove(-1);
    }
    return cover(found);
  }

  private static void add(int[] more, Set<Integer> columns) {
    for (int column : more) {
      columns.add(column);
    }
  }

  private int[] cover(Set<Integer> found) {
    found.forEach(column -> covered[column] = true);
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Begins a block, whose sink knows nobody yet. */
  void begin() {
    block++;
  }

  /** Hands a row on; false when something about it is not known and the long way has to be gone. */
  boolean handOn(ScannedCells row, int line, EntrySink sink) {
    if (row.size() != columns) {
      return false;
    }
    PrintedResult result = what.find(row.record());
    Moment time = when.findAgain(row.record());
    Person person = who.findAgain(row.record());
    if (result == null || time == null || person == null || !person.isTold(block)) {
      return false;
    }
    sink.result(person.patient, result, time, line);
    return true;
  }

  /** Remembers a row that went the long way. */
  void learn(
      ScannedCells row,
      String id,
      boolean lasting,
      Moment at,
      @Nullable PrintedResult printed,
      EntrySink sink) {
    if (row.size() != columns || !isCovered(row)) {
      return;
    }
    Person known = who.findAgain(row.record());
    if (known == null) {
      who.put(row.record(), new Person(sink.patient(id), lasting, block));
    } else {
      known.block = block;
    }
    if (at.isKnown() && when.findAgain(row.record()) == null) {
      when.put(row.record(), at);
    }
    if (printed != null && what.find(row.record()) == null) {
      what.put(row.record(), printed);
    }
  }

  /** False when a cell was asked for that no question names: then bytes do not tell enough. */
  private boolean isCovered(ScannedCells row) {
    for (int column = 0; column < columns; column++) {
      if (!covered[column] && row.wasRead(column)) {
        return false;
      }
    }
    return true;
  }
}
