package org.hemogram.intake.terms;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemogram.lab.Analyte;

/**
 * The two forms of one quantity: a cell count and its percentage, the two widths of red cells.
 *
 * @param both from each form to the other
 */
record Siblings(Map<Analyte, Analyte> both) {

  static Siblings load() {
    Map<Analyte, Analyte> both = new EnumMap<>(Analyte.class);
    for (List<String> row : TextTable.rows("analytes/siblings.tsv", 2)) {
      Analyte one = analyte(row.get(0));
      Analyte other = analyte(row.get(1));
      both.put(one, other);
      both.put(other, one);
    }
    return new Siblings(Collections.unmodifiableMap(both));
  }

  /** The analyte that a table names. */
  static Analyte analyte(String id) {
    Optional<Analyte> analyte = Analyte.of(id);
    if (analyte.isEmpty()) {
      throw new IllegalStateException("unknown analyte " + id);
    }
    return analyte.get();
  }
}
