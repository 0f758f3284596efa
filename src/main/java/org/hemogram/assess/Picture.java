package org.hemogram.assess;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.criteria.LimitValues;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * The readings that are looked at together: the three lines of the blood count, and reticulocytes.
 *
 * @param time the time of the newest of them
 * @param hemoglobin the red line, or null
 * @param neutrophils the white line, or null
 * @param wbc white cells, which stand in for the white line where neutrophils are missing, or null
 * @param counted true when neutrophils were counted on that day, if only in a later draw
 * @param platelets the third line, or null
 * @param reticulocytes the nearest count within the span, or null
 * @param low how many of the three lines lie below the lower limit in force for certain
 */
record Picture(
    Moment time,
    @Nullable Reading hemoglobin,
    @Nullable Reading neutrophils,
    @Nullable Reading wbc,
    boolean counted,
    @Nullable Reading platelets,
    @Nullable Reading reticulocytes,
    int low)
    implements LimitValues {

  Picture(
      Moment time,
      @Nullable Reading hemoglobin,
      @Nullable Reading neutrophils,
      @Nullable Reading wbc,
      boolean counted,
      @Nullable Reading platelets,
      @Nullable Reading reticulocytes) {
    this(
        time,
        hemoglobin,
        neutrophils,
        wbc,
        counted,
        platelets,
        reticulocytes,
        low(hemoglobin) + low(counted ? neutrophils : wbc) + low(platelets));
  }

  /** Neutrophils, or white cells where those are missing. */
  @Nullable Reading white() {
    return counted ? neutrophils : wbc;
  }

  /** What neutrophils cannot exceed where they were not counted: the white cells, or null. */
  @Nullable Quantity mostNeutrophils() {
    if (neutrophils != null || wbc == null) {
      return null;
    }
    Comparator bound = wbc.result().comparator();
    if (bound != null && !bound.isUpperBound()) {
      return null;
    }
    return new Quantity(
        wbc.result().value(),
        bound == null ? Comparator.LESS_OR_EQUAL : bound,
        wbc.result().quantity().unit());
  }

  private static int low(@Nullable Reading line) {
    return Limits.isLow(line) == Truth.TRUE ? 1 : 0;
  }

  /** The lines that cannot be held against a limit, as analyte names. */
  List<String> missing() {
    List<String> missing = new ArrayList<>(3);
    addIfOpen(hemoglobin, Analyte.HEMOGLOBIN, missing);
    addIfOpen(white(), Analyte.NEUTROPHILS, missing);
    addIfOpen(platelets, Analyte.PLATELETS, missing);
    return missing;
  }

  private static boolean isDecided(@Nullable Reading line) {
    return Limits.isLow(line) != Truth.UNKNOWN;
  }

  private static void addIfOpen(@Nullable Reading line, Analyte analyte, List<String> missing) {
    if (!isDecided(line)) {
      missing.add(analyte.id());
    }
  }

  /** True when each of the three lines can be held against its limit. */
  boolean isEvaluable() {
    return isDecided(hemoglobin) && isDecided(white()) && isDecided(platelets);
  }

  /** The lines that were measured: red, white, platelets. */
  List<Reading> lines() {
    List<Reading> lines = new ArrayList<>(3);
    for (Reading line : new @Nullable Reading[] {hemoglobin, white(), platelets}) {
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }

  @Nullable Reading reading(Analyte analyte) {
    return switch (analyte) {
      case HEMOGLOBIN -> hemoglobin;
      case NEUTROPHILS -> neutrophils;
      case WBC -> wbc;
      case PLATELETS -> platelets;
      case RETICULOCYTES -> reticulocytes;
      default -> null;
    };
  }

  @Override
  public @Nullable Quantity value(Analyte analyte) {
    Reading reading = reading(analyte);
    return reading == null ? null : reading.result().quantity();
  }

  @Override
  public @Nullable ReferenceInterval interval(Analyte analyte) {
    Reading reading = reading(analyte);
    return reading == null ? null : reading.interval();
  }
}
