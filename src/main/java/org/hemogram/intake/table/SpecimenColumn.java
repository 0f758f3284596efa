package org.hemogram.intake.table;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the column of specimens in a table that calls it by no known name: one whose filled cells
 * are all words for specimens, at least one of them not blood.
 */
final class SpecimenColumn {

  private final DialectLibrary library;

  SpecimenColumn(DialectLibrary library) {
    this.library = library;
  }

  /** Adds the role of the specimen where no column has it. */
  void find(Map<Role, int[]> roles, HeaderLine line) {
    if (roles.containsKey(Role.SPECIMEN)) {
      return;
    }
    Set<Integer> taken = new TreeSet<>();
    roles.values().forEach(columns -> Arrays.stream(columns).forEach(taken::add));
    for (int column = 0; column < line.header().size(); column++) {
      if (!taken.contains(column) && holdsSpecimens(column, line)) {
        roles.put(Role.SPECIMEN, new int[] {column});
        return;
      }
    }
  }

  private boolean holdsSpecimens(int column, HeaderLine line) {
    boolean other = false;
    for (CsvForm.Lines row : line.sample()) {
      String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
      if (cell.isEmpty()) {
        continue;
      }
      boolean notBlood = library.isOtherCategory(cell);
      if (!notBlood && !library.isBlood(cell)) {
        return false;
      }
      other |= notBlood;
    }
    return other;
  }
}
