package org.hemogram.assess.course;

import java.util.List;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.LimitItem;
import org.hemogram.criteria.LimitLine;
import org.hemogram.criteria.LimitSet;
import org.hemogram.criteria.LimitSets;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;

/**
 * One published limit of recovery or graft failure, for one analyte.
 *
 * @param kind the kind of statement, for example {@code platelets-50}
 * @param item the limit
 * @param criterion the definition as statements name it
 */
record RecoveryLimit(String kind, LimitItem item, Finding.Criterion criterion) {

  /** The limit that a set of a table consists of. */
  static RecoveryLimit of(CriteriaTable table, String set, String kind) {
    LimitSet found = LimitSets.of(table).set(set).orElseThrow();
    List<LimitLine> lines = found.lines();
    LimitItem item = lines.get(0).items().get(0);
    return new RecoveryLimit(
        kind,
        item,
        new Finding.Criterion(
            table.publication().id(), item.row().wording(), found.source().title()));
  }

  Analyte analyte() {
    return item.analyte();
  }

  Truth holds(Reading reading) {
    return item.holds(reading.result().quantity());
  }
}
