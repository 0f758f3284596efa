package org.hemogram.intake.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/** The codes of {@code analytes/codes.tsv}: data set, code, analyte, method, unit. */
final class CodeTable {

  /** What a code stands for, and the unit that it carries by definition (or empty). */
  record Coded(Term term, String unit) {}

  private final Map<String, Map<String, Coded>> systems = new HashMap<>();

  CodeTable(Siblings siblings) {
    for (List<String> row : TextTable.rows("analytes/codes.tsv", 5)) {
      Analyte analyte = Siblings.analyte(row.get(2));
      String method = row.get(3).isEmpty() ? null : row.get(3);
      Term term = new Term(analyte, false, siblings.both().get(analyte), method);
      Map<String, Coded> codes = systems.get(row.get(0));
      if (codes == null) {
        codes = new HashMap<>();
        systems.put(row.get(0), codes);
      }
      if (codes.put(key(row.get(1)), new Coded(term, row.get(4))) != null) {
        throw new IllegalStateException("codes.tsv: " + row.get(1) + " is there twice");
      }
    }
  }

  Optional<Coded> find(String system, String code) {
    @Nullable Map<String, Coded> codes = systems.get(system);
    return codes == null ? Optional.empty() : Optional.ofNullable(codes.get(key(code)));
  }

  boolean has(String system) {
    return systems.containsKey(system);
  }

  private static String key(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }
}
