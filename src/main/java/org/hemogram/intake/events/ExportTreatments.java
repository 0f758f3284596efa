package org.hemogram.intake.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemogram.intake.terms.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * Treatments as records of exports name them: by code, or by a name among other words. Codes and
 * words are data ({@code events/codes.tsv}, {@code events/systems.tsv}, {@code events/other.tsv}).
 * Immutable.
 */
public final class ExportTreatments {
  private final TreatmentTerms terms = new TreatmentTerms();
  private final Map<String, String> systems = new HashMap<>();
  private final Map<String, Map<String, Treatment>> codes = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  private ExportTreatments() {
    for (List<String> row : TextTable.rows("events/systems.tsv", 2)) {
      for (String name : TextTable.split(row.get(1), ',')) {
        systems.put(name.strip(), row.get(0));
      }
    }
    for (List<String> row : TextTable.rows("events/codes.tsv", 5)) {
      Treatment treatment = TreatmentTerms.treatment(row.get(2), row.get(3));
      for (String code : TextTable.split(row.get(1), ',')) {
        add(row.get(0), code.strip(), treatment);
      }
    }
    for (List<String> row : TextTable.rows("events/other.tsv", 1)) {
      others.add(row.get(0));
    }
  }

  private void add(String system, String code, Treatment treatment) {
    if (!systems.containsValue(system)) {
      throw new IllegalStateException("codes.tsv: there is no system " + system);
    }
    Map<String, Treatment> ofSystem = codes.computeIfAbsent(system, s -> new HashMap<>());
    if (ofSystem.put(code, treatment) != null) {
      throw new IllegalStateException("codes.tsv: " + code + " is there twice");
    }
  }

  /** The words that ship with the program, read when the first record of a treatment asks. */
  public static ExportTreatments standard() {
    return Shipped.TREATMENTS;
  }

  private static final class Shipped {
    private static final ExportTreatments TREATMENTS = new ExportTreatments();
  }

  /** The treatment of a code, or null. */
  public @Nullable Treatment coded(String system, String code) {
    String name = systems.get(system);
    Map<String, Treatment> ofSystem = name == null ? null : codes.get(name);
    return ofSystem == null ? null : ofSystem.get(code.strip().toUpperCase(Locale.ROOT));
  }

  /** The treatment that a text names, perhaps among other words; or null. */
  public @Nullable Treatment named(String text) {
    return text.isEmpty() ? null : terms.named(text).orElse(null);
  }

  /** The treatment that a cell of a table names, with {@code start} or {@code stop} or without. */
  public @Nullable Treatment inTable(String text) {
    Treatment event = text.isEmpty() ? null : terms.event(text).orElse(null);
    return event != null ? event : named(text);
  }

  /**
   * True for a text that names something about a treatment and not the treatment itself: a level,
   * eye drops, a donation, a history.
   */
  public boolean isOther(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (String word : TextTable.split(TreatmentTerms.key(text), ' ')) {
      if (others.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
