package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemogram.intake.entry.Clumps;
import org.hemogram.intake.entry.EntryTranslator;
import org.hemogram.intake.entry.RawEntry;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Reason;
import org.hemogram.lab.SourceLocation;

/**
 * The rows of a table with one draw a row, or several: every filled cell under a test is an entry.
 */
final class WideRows extends TableRows {

  /** This many zeros and nothing else are no measurement. */
  private static final int ALL_ZERO = 3;

  private final EntryTranslator translator;
  private final RowSkips skips;
  private final UnknownColumns unknown;
  private final RowNotes notes;
  private final ClumpFlag clumps;
  private final List<List<Layout.TestColumn>> draws;

  WideRows(TableContext context, TableMemory memory, EntrySink sink) {
    super(context, memory, sink, 0);
    translator = memory.translator();
    skips = new RowSkips(context.layout());
    unknown = new UnknownColumns(context.layout());
    notes = new RowNotes(context);
    clumps = new ClumpFlag(context.layout().header());
    draws = List.copyOf(draws(context.layout().tests()));
  }

  /** The columns by the draws of a row, of which most tables have one. */
  private static Collection<List<Layout.TestColumn>> draws(List<Layout.TestColumn> tests) {
    Map<Optional<Layout.DrawColumn>, List<Layout.TestColumn>> draws = new LinkedHashMap<>();
    for (Layout.TestColumn test : tests) {
      draws
          .computeIfAbsent(Optional.ofNullable(test.beside().at()), at -> new ArrayList<>())
          .add(test);
    }
    return draws.values();
  }

  @Override
  void entries(int line) {
    boolean taken = false;
    for (List<Layout.TestColumn> draw : draws) {
      taken |= entries(draw, line);
    }
    if (taken) {
      unknown.see(cells);
    }
  }

  /** Translates one draw; false when there is none, or none of a patient's blood. */
  private boolean entries(List<Layout.TestColumn> draw, int line) {
    int filled = 0;
    int zeros = 0;
    for (Layout.TestColumn test : draw) {
      boolean full = isFilled(cells.at(test.index()));
      filled += full ? 1 : 0;
      zeros += full && isZero(cells.at(test.index())) ? 1 : 0;
    }
    if (filled == 0) {
      return false;
    }
    boolean nothing = filled == zeros && filled >= ALL_ZERO;
    String ignored = ignored();
    if (!ignored.isEmpty()) {
      sink.ignored(ignored, filled);
      return false;
    }
    String patient = person.id(cells);
    Layout.DrawColumn at = draw.get(0).beside().at();
    Moment time = at == null ? times.read(cells, line, sink) : times.read(at, cells, line, sink);
    if (patient.isEmpty()) {
      draw.stream()
          .filter(test -> isFilled(cells.at(test.index())))
          .forEach(test -> rejectWithoutPatient(test.term().analyte(), time, line));
      return false;
    }
    person.tell(patient, cells, time, line, sink);
    String marker = marker(draw);
    RowNotes.Said said = notes.of(cells, true).withClumps(clumps.isRaised(cells));
    for (Layout.TestColumn test : draw) {
      if (isFilled(cells.at(test.index()))) {
        entry(test, patient, time, nothing, marker, said, line);
      }
    }
    return true;
  }

  /** Why the row is no draw of blood; empty when it is one. */
  private String ignored() {
    String specimen = cells.get(Role.SPECIMEN);
    if (!context.library().isBlood(specimen)) {
      return "(other specimen: " + specimen + ")";
    }
    if (context.library().isSummary(label())) {
      return "(a row of totals or limits)";
    }
    String skipped = skips.why(cells);
    return skipped == null ? "" : "(" + skipped + ")";
  }

  private void entry(
      Layout.TestColumn test,
      String patient,
      Moment time,
      boolean nothing,
      String marker,
      RowNotes.Said said,
      int line) {
    RawEntry entry =
        new RawEntry(
            patient,
            time,
            test.term(),
            cells.at(test.index()),
            "",
            test.unit(cells),
            test.lower(cells),
            test.upper(cells),
            "",
            "",
            said.remarks(test.term().analyte()),
            new SourceLocation(context.file(), line, test.name()));
    if (said.clumps() && test.term().analyte() == Analyte.PLATELETS) {
      Clumps.tell(patient, time, true, entry.source(), sink);
    }
    Reason withdrawn = said.status().withdrawn();
    if (nothing) {
      rejectZero(entry);
    } else if (!marker.isEmpty() && marker.equals(entry.value())) {
      rejectMarker(entry);
    } else if (withdrawn != null) {
      translator.withdraw(entry, withdrawn, sink);
    } else {
      translator.translate(entry, sink);
    }
  }

  @Override
  public void end() {
    unknown.tell(sink);
  }

  /** Exports write zeros for a draw that was not measured; nobody has no cells of any kind. */
  private void rejectZero(RawEntry entry) {
    translator.reject(
        entry,
        Reason.VALUE_MISSING,
        "data.value-unreadable",
        "every value of the row is zero, which stands for no measurement. Leave the cells empty.",
        sink);
  }

  /** What stands for a missing value in the row: the same number of nines under several tests. */
  private String marker(List<Layout.TestColumn> draw) {
    Set<String> seen = new HashSet<>();
    for (Layout.TestColumn test : draw) {
      String cell = cells.at(test.index());
      if (context.library().isMissingNumber(cell) && !seen.add(cell)) {
        return cell;
      }
    }
    return "";
  }

  private void rejectMarker(RawEntry entry) {
    translator.reject(
        entry,
        Reason.VALUE_MISSING,
        "data.value-unreadable",
        "the number stands under several tests of the row, as tables write it for no measurement."
            + " Leave the cells empty.",
        sink);
  }

  private static boolean isZero(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if ("0.,".indexOf(cell.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What stands where a draw has its date, or first in the row. */
  private String label() {
    String date = cells.get(Role.TIME);
    return date.isEmpty() ? cells.at(0) : date;
  }
}
