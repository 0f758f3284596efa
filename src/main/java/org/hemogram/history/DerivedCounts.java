package org.hemogram.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Remark;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Counts that follow exactly from other results of the same draw: absolute cells from white cells
 * and a percentage, neutrophils from segmented and band forms, reticulocytes from red cells. A
 * measured count is never replaced, and where two results of a draw would give two answers none is
 * given.
 */
final class DerivedCounts {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** 10^12/L of red cells times percent, in 10^9/L: 1000 / 100. */
  private static final BigDecimal RETICULOCYTE_SCALE = BigDecimal.TEN;

  private record Share(Analyte count, Analyte percent) {}

  private final List<Share> ofWhiteCells = new ArrayList<>();
  private final Set<Analyte> parts = EnumSet.noneOf(Analyte.class);
  private final Set<Analyte> inputs =
      EnumSet.of(
          Analyte.RETICULOCYTES_PERCENT,
          Analyte.SEGMENTED_NEUTROPHILS,
          Analyte.SEGMENTED_NEUTROPHILS_PERCENT);
  private final BigDecimal tolerance;
  private final Set<Analyte> differential = EnumSet.noneOf(Analyte.class);
  private final int fractionKinds;
  private final BigDecimal mostFractions;

  private DerivedCounts(ResourceTree table) {
    for (ResourceTree row : table.get("ofWhiteCells").items()) {
      Share share = new Share(analyte(row.text("count")), analyte(row.text("percent")));
      ofWhiteCells.add(share);
      inputs.add(share.percent());
    }
    for (String part : table.texts("differentialParts")) {
      parts.add(analyte(part));
    }
    differential.addAll(parts);
    differential.add(Analyte.NEUTROPHILS_PERCENT);
    differential.add(Analyte.SEGMENTED_NEUTROPHILS_PERCENT);
    differential.add(Analyte.BAND_NEUTROPHILS_PERCENT);
    fractionKinds = table.get("fractions").get("kinds").whole();
    mostFractions = table.get("fractions").get("most").exact();
    tolerance = table.get("differentialSum").get("tolerance").exact();
  }

  /** The table that ships with the program. */
  static DerivedCounts standard() {
    return new DerivedCounts(ResourceTree.read(DerivedCounts.class, "derivations.json"));
  }

  private static Analyte analyte(String id) {
    return Analyte.of(id)
        .orElseThrow(() -> new IllegalStateException("derivations.json: no analyte " + id));
  }

  /** True for the percentages and parts that a derived count starts from. */
  boolean isInput(Analyte analyte) {
    return inputs.contains(analyte);
  }

  /** True when a result is one that a derived count starts from; without it there is none. */
  boolean hasInput(List<LabResult> results) {
    for (LabResult result : results) {
      if (inputs.contains(result.analyte())) {
        return true;
      }
    }
    return false;
  }

  /** What one draw yields beside its results; {@code draw} holds results of one specimen. */
  List<LabResult> of(List<LabResult> draw) {
    return of(draw, () -> false);
  }

  /**
   * As above.
   *
   * @param bandsRejected whether a count of band forms of the draw could not be used: segmented
   *     forms alone would then understate the neutrophils
   */
  List<LabResult> of(List<LabResult> draw, BooleanSupplier bandsRejected) {
    if (!hasInput(draw)) {
      return List.of();
    }
    Draw d = new Draw(draw, bandsRejected);
    if (!d.has(Analyte.WBC)
        && !d.has(Analyte.RETICULOCYTES_PERCENT)
        && !d.has(Analyte.SEGMENTED_NEUTROPHILS)) {
      return List.of();
    }
    List<LabResult> derived = new ArrayList<>();
    boolean measured = !isEmptyDifferential(d) && !isInFractions(d);
    for (Share share : ofWhiteCells) {
      if (measured && !d.has(share.count())) {
        LabResult count = share.count() == Analyte.NEUTROPHILS ? neutrophils(d) : share(d, share);
        if (count != null) {
          derived.add(count);
        }
      }
    }
    LabResult reticulocytes = d.has(Analyte.RETICULOCYTES) ? null : reticulocytes(d);
    if (reticulocytes != null) {
      derived.add(reticulocytes);
    }
    return derived;
  }

  /** True when every printed percentage is zero: nobody counted, which is not a count of zero. */
  private boolean isEmptyDifferential(Draw d) {
    int printed = 0;
    for (Share share : ofWhiteCells) {
      LabResult percent = d.only(share.percent());
      if (percent != null && percent.value().signum() != 0) {
        return false;
      }
      printed += percent == null ? 0 : 1;
    }
    return printed > 1;
  }

  /** True when the kinds of white cells together make about one and not about a hundred. */
  private boolean isInFractions(Draw d) {
    BigDecimal sum = BigDecimal.ZERO;
    int printed = 0;
    for (LabResult result : d.results.values()) {
      if (differential.contains(result.analyte())) {
        sum = sum.add(result.value());
        printed++;
      }
    }
    boolean main =
        d.has(Analyte.LYMPHOCYTES_PERCENT)
            && (d.has(Analyte.NEUTROPHILS_PERCENT) || d.has(Analyte.SEGMENTED_NEUTROPHILS_PERCENT));
    return main && printed >= fractionKinds && sum.compareTo(mostFractions) <= 0;
  }

  private @Nullable LabResult share(Draw d, Share share) {
    LabResult percent = d.only(share.percent());
    return percent == null ? null : ofWhiteCells(d, share.count(), percent, null);
  }

  private @Nullable LabResult neutrophils(Draw d) {
    LabResult segments = d.only(Analyte.SEGMENTED_NEUTROPHILS);
    LabResult bands = d.only(Analyte.BAND_NEUTROPHILS);
    if (d.segmentsAlone()) {
      return null;
    }
    if (segments != null && (bands != null || !d.has(Analyte.BAND_NEUTROPHILS))) {
      BigDecimal sum = bands == null ? segments.value() : segments.value().add(bands.value());
      String how = bands == null ? "segmented" : "segmented + band";
      return d.result(Analyte.NEUTROPHILS, sum, how, segments, bands);
    }
    LabResult bandPercent = d.only(Analyte.BAND_NEUTROPHILS_PERCENT);
    if (bandPercent == null && d.has(Analyte.BAND_NEUTROPHILS_PERCENT)) {
      return null;
    }
    LabResult segmentPercent = d.only(Analyte.SEGMENTED_NEUTROPHILS_PERCENT);
    if (segmentPercent != null) {
      return ofWhiteCells(d, Analyte.NEUTROPHILS, segmentPercent, bandPercent);
    }
    LabResult percent = d.only(Analyte.NEUTROPHILS_PERCENT);
    if (percent == null) {
      return null;
    }
    boolean beside = bandPercent != null && !includesBands(d, percent);
    return ofWhiteCells(d, Analyte.NEUTROPHILS, percent, beside ? bandPercent : null);
  }

  /** True when the differential is complete without the bands, so that they are already counted. */
  private boolean includesBands(Draw d, LabResult percent) {
    BigDecimal sum = percent.value();
    for (Analyte part : parts) {
      LabResult value = d.only(part);
      sum = value == null ? sum : sum.add(value.value());
    }
    return sum.subtract(HUNDRED).abs().compareTo(tolerance) <= 0;
  }

  private @Nullable LabResult ofWhiteCells(
      Draw d, Analyte count, LabResult percent, @Nullable LabResult more) {
    LabResult white = d.only(Analyte.WBC);
    if (white == null) {
      return null;
    }
    BigDecimal share = more == null ? percent.value() : percent.value().add(more.value());
    if (share.compareTo(HUNDRED) > 0) {
      return null;
    }
    boolean segmented = percent.analyte() == Analyte.SEGMENTED_NEUTROPHILS_PERCENT;
    String name = segmented ? "segmented" : count.id();
    String how = more == null ? "wbc × " + name + " %" : "wbc × (" + name + " + band %)";
    BigDecimal value = white.value().multiply(share).movePointLeft(2);
    return d.result(count, value, how, white, percent, more);
  }

  private @Nullable LabResult reticulocytes(Draw d) {
    LabResult percent = d.only(Analyte.RETICULOCYTES_PERCENT);
    LabResult red = d.only(Analyte.RBC);
    if (percent == null || red == null) {
      return null;
    }
    BigDecimal value = red.value().multiply(percent.value()).multiply(RETICULOCYTE_SCALE);
    return d.result(Analyte.RETICULOCYTES, value, "rbc × reticulocytes %", percent, red);
  }

  /** The results of one draw by analyte. */
  private static final class Draw {
    private final Map<Analyte, LabResult> results = new EnumMap<>(Analyte.class);
    private final Set<Analyte> several = EnumSet.noneOf(Analyte.class);
    private final BooleanSupplier bandsRejected;

    Draw(List<LabResult> draw, BooleanSupplier bandsRejected) {
      this.bandsRejected = bandsRejected;
      for (LabResult result : draw) {
        if (results.putIfAbsent(result.analyte(), result) != null) {
          several.add(result.analyte());
        }
      }
    }

    /** True when there are segmented forms whose band forms were printed and cannot be used. */
    boolean segmentsAlone() {
      boolean segments =
          has(Analyte.SEGMENTED_NEUTROPHILS) || has(Analyte.SEGMENTED_NEUTROPHILS_PERCENT);
      boolean bands = has(Analyte.BAND_NEUTROPHILS) || has(Analyte.BAND_NEUTROPHILS_PERCENT);
      return segments && !bands && bandsRejected.getAsBoolean();
    }

    boolean has(Analyte analyte) {
      return results.containsKey(analyte);
    }

    /** The result of the analyte when there is exactly one and it is a plain, reliable number. */
    @Nullable LabResult only(Analyte analyte) {
      LabResult result = results.get(analyte);
      boolean usable =
          result != null
              && !several.contains(analyte)
              && !result.isCensored()
              && !result.assay().remarks().contains(Remark.UNRELIABLE);
      return usable ? result : null;
    }

    LabResult result(Analyte analyte, BigDecimal value, String how, @Nullable LabResult... from) {
      LabResult last = null;
      EnumSet<Remark> remarks = EnumSet.of(Remark.DERIVED);
      for (LabResult input : from) {
        if (input != null) {
          remarks.addAll(input.assay().remarks());
          last = last == null || isAfter(input, last) ? input : last;
        }
      }
      if (last == null) {
        throw new IllegalArgumentException("derived from nothing");
      }
      Assay assay =
          new Assay(analyte, analyte.unit().ucum(), BigDecimal.ONE, null, null, how, remarks);
      return new LabResult(
          last.patient(), assay, plain(value), null, null, last.time(), last.source());
    }

    private static boolean isAfter(LabResult one, LabResult other) {
      return one.source().line() > other.source().line();
    }

    private static BigDecimal plain(BigDecimal value) {
      BigDecimal stripped = value.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }
}
