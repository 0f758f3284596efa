package org.hemogram.cli;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.intake.table.DialectLibrary;
import org.hemogram.intake.tree.JsonShape;

/** The names that {@code --input-format} takes. */
final class DialectIds {
  private DialectIds() {}

  /** Those of tables, then those that the form of a JSON file decides. */
  static List<String> all() {
    List<String> ids = new ArrayList<>(DialectLibrary.standard().ids());
    for (JsonShape.Kind kind : JsonShape.Kind.values()) {
      kind.dialect().filter(id -> !ids.contains(id)).ifPresent(ids::add);
    }
    return ids;
  }
}
