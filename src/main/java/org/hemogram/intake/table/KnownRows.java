package org.hemogram.intake.table;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hemogram.intake.entry.PrintedAnswer;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The short way of a row in a long table: whose it is, when it was and what it says are three
 * questions to three groups of cells, and exports print the same cells again and again. A row whose
 * cells were all understood before is told to the sink as it stands in bytes; where only its time
 * is new, nothing else is read. One instance per thread.
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
  private final Cells cells;
  private final boolean[] covered;
  private final CellMemo<Person> who;
  private final CellMemo<Moment> when;
  private final CellMemo<PrintedAnswer> what;
  private int block;

  KnownRows(Layout layout) {
    columns = layout.header().names().size();
    cells = new Cells(layout);
    covered = new boolean[columns];
    who = new CellMemo<>(columnsOf(layout, ofPerson(layout)), MOST_PATIENTS_BITS);
    when = new CellMemo<>(columnsOf(layout, Role.OF_TIME), MOST_TIMES_BITS);
    what = new CellMemo<>(otherColumns(layout), MOST_RESULTS_BITS);
  }

  /**
   * Stays, samples and names stand in for a patient's id; a row that needs them is not remembered
   * then. A pregnancy holds on a day, so that each day of such a table is told.
   */
  private static Set<Role> ofPerson(Layout layout) {
    Set<Role> roles = EnumSet.copyOf(Role.OF_PERSON);
    if (layout.has(Role.PATIENT)) {
      roles.remove(Role.ADMISSION);
      roles.remove(Role.SAMPLE);
      roles.remove(Role.PERSON);
    }
    if (layout.has(Role.PREGNANT)) {
      roles.addAll(Role.OF_TIME);
    }
    return roles;
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
  boolean handOn(ScannedCells row, int line, RowTime times, EntrySink sink) {
    if (row.size() != columns) {
      return false;
    }
    PrintedAnswer answer = what.find(row.record());
    Person person = who.findAgain(row.record());
    if (answer == null || person == null || !person.isTold(block)) {
      return false;
    }
    Moment time = when.findAgain(row.record());
    if (time == null) {
      cells.set(row);
      time = times.read(cells, line, sink);
      remember(row, time);
    }
    answer.tell(person.patient, time, line, sink);
    return true;
  }

  /** Remembers a row that went the long way. */
  void learn(
      ScannedCells row,
      String id,
      boolean lasting,
      Moment at,
      @Nullable PrintedAnswer answer,
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
    if (when.findAgain(row.record()) == null) {
      remember(row, at);
    }
    if (answer != null && what.find(row.record()) == null) {
      what.put(row.record(), answer);
    }
  }

  /** Remembers a time that was not found just now; about one that is not known, more was told. */
  private void remember(ScannedCells row, Moment at) {
    if (at.isKnown()) {
      when.put(row.record(), at);
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
