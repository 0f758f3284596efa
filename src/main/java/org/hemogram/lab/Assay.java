package org.hemogram.lab;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What many results of an export share: the analyte, the printed unit and its exact factor, the
 * printed interval and what has to be known about all of them. Results hold it by reference.
 *
 * @param analyte what is measured
 * @param unit the unit as printed, or as assumed; empty when the value has none
 * @param toSi the exact factor from the printed unit to the analyte's SI unit
 * @param interval the printed reference interval in SI, or null
 * @param baseline the printed baseline of this patient in SI, or null
 * @param derived how the value was computed, for example {@code wbc × neutrophils-percent}, or null
 * @param remarks what holds for every result of this assay
 * @param bySex the printed reference intervals where they depend on the sex; {@code interval} is
 *     null then
 */
public record Assay(
    Analyte analyte,
    String unit,
    BigDecimal toSi,
    @Nullable ReferenceInterval interval,
    @Nullable BigDecimal baseline,
    @Nullable String derived,
    Set<Remark> remarks,
    Map<Sex, ReferenceInterval> bySex) {

  public Assay {
    bySex = bySex.isEmpty() ? Map.of() : Map.copyOf(bySex);
    remarks = remarks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(remarks));
    if (toSi.signum() <= 0) {
      throw new IllegalArgumentException("factor " + toSi);
    }
  }

  /** An assay whose printed interval, if any, holds for everybody. */
  public Assay(
      Analyte analyte,
      String unit,
      BigDecimal toSi,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline,
      @Nullable String derived,
      Set<Remark> remarks) {
    this(analyte, unit, toSi, interval, baseline, derived, remarks, Map.of());
  }

  /** The printed interval for a person of that sex, or null. */
  public @Nullable ReferenceInterval interval(Sex sex) {
    return interval != null ? interval : bySex.get(sex);
  }

  /** An assay in the analyte's own SI unit, without interval and remarks. */
  public static Assay si(Analyte analyte) {
    return new Assay(analyte, analyte.unit().ucum(), BigDecimal.ONE, null, null, null, Set.of());
  }

  /** The same assay with one more remark. */
  public Assay with(Remark remark) {
    EnumSet<Remark> more = EnumSet.of(remark);
    more.addAll(remarks);
    return new Assay(analyte, unit, toSi, interval, baseline, derived, more, bySex);
  }

  // equals and hashCode are written out: those of a record are linked at first use, which takes
  // longer
  // than reading a small export.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Assay assay
        && analyte == assay.analyte
        && unit.equals(assay.unit)
        && toSi.equals(assay.toSi)
        && Objects.equals(interval, assay.interval)
        && Objects.equals(baseline, assay.baseline)
        && Objects.equals(derived, assay.derived)
        && remarks.equals(assay.remarks)
        && bySex.equals(assay.bySex);
  }

  @Override
  public int hashCode() {
    return ((analyte.ordinal() * 31 + unit.hashCode()) * 31 + Objects.hashCode(interval)) * 31
        + Objects.hashCode(baseline);
  }
}
