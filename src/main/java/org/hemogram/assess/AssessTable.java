package org.hemogram.assess;

import org.hemogram.lab.Analyte;
import org.hemogram.resource.ResourceTree;

/** The tables of this room: JSON files beside its classes. */
final class AssessTable {
  private AssessTable() {}

  /** Reads one of the tables that are shipped with this room. */
  static ResourceTree read(String name) {
    return ResourceTree.read(AssessTable.class, name);
  }

  /** The analyte that a field names. */
  static Analyte analyte(ResourceTree name) {
    return Analyte.of(name.text())
        .orElseThrow(() -> new IllegalStateException("There is no analyte " + name.text()));
  }
}
