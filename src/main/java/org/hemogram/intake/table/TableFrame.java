package org.hemogram.intake.table;

import java.util.Map;

/** What is known about a table before its cells were looked at. */
record TableFrame(
    String file, String patient, Layout layout, Table.Setting setting, CodeDictionary codes) {

  TableContext context(TableEvidence evidence, Map<String, String> labels) {
    return new TableContext(
        file,
        patient,
        layout,
        evidence.rules(),
        evidence.dateOrder(),
        evidence.birthOrder(),
        evidence.isDated(),
        evidence.hasSeveralCycles(),
        evidence.hasStatusCodes(),
        evidence.hasSeveralPeople(),
        evidence.sexes(),
        setting.library(),
        codes,
        Map.copyOf(labels),
        Heading.NONE);
  }
}
