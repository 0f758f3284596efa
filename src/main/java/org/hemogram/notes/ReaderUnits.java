package org.hemogram.notes;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units in which a reader's own report prints its counts, by analyte. Where nothing is known,
 * or where an export has several, a note keeps the unit of every output.
 *
 * @param printed by the name of an analyte, {@code hemoglobin}
 */
public record ReaderUnits(Map<String, Printed> printed) {

  /** Nothing is known: every amount stands in the unit of the outputs. */
  public static final ReaderUnits NONE = new ReaderUnits(Map.of());

  /**
   * A unit as an export prints it.
   *
   * @param word the unit as printed, for example {@code g/dL}
   * @param toSi the exact factor from it to the unit of every output, for example 10
   */
  public record Printed(String word, BigDecimal toSi) {}

  /** Copies the map. */
  public ReaderUnits {
    printed = Map.copyOf(printed);
  }

  /** The unit of an analyte. */
  Optional<Printed> of(String analyte) {
    return Optional.ofNullable(printed.get(analyte));
  }

  /**
   * The same units; an analyte of which the export says nothing takes the unit of the one that it
   * is a part of, as neutrophils that were computed from white cells do.
   *
   * @param parts by analyte, the one whose unit it shares
   */
  ReaderUnits with(Map<String, String> parts) {
    Map<String, Printed> all = new LinkedHashMap<>(printed);
    parts.forEach(
        (part, whole) -> {
          Printed unit = printed.get(whole);
          if (unit != null) {
            all.putIfAbsent(part, unit);
          }
        });
    return new ReaderUnits(all);
  }
}
