package org.hemogram.history;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Remark;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Hemoglobins that fit another unit than the printed one, {@code 93 g/dL}, {@code 9.3 g/L}. The
 * hematocrit of the same draw settles which unit it is; without one the person's other results in
 * the printed unit may show that it is right. Otherwise nothing does, and the value is not used.
 */
final class SuspectUnits {

  private final EntryTable table;
  private final ResourceTree rules = ResourceTree.read(SuspectUnits.class, "suspect-units.json");

  SuspectUnits(EntryTable table) {
    this.table = table;
  }

  static boolean isSuspect(@Nullable Assay assay) {
    return assay != null && assay.remarks().contains(Remark.UNIT_SUSPECT);
  }

  /**
   * The assay with which a suspect entry can be used, or null.
   *
   * @param draw the used entries of the same draw
   * @param person the used entries of the person
   */
  @Nullable Assay settle(int index, List<Integer> draw, List<Integer> person) {
    Assay printed = table.kind(index).assay();
    if (printed == null) {
      return null;
    }
    BigDecimal share = hematocrit(draw);
    if (share != null && share.signum() > 0) {
      if (agrees(table.number(index).multiply(printed.toSi()), share)) {
        return sure(printed, printed.toSi());
      }
      BigDecimal factor = otherFactor(printed);
      return factor != null && agrees(table.number(index).multiply(factor), share)
          ? sure(printed, factor).with(Remark.UNIT_ASSUMED)
          : null;
    }
    BigDecimal value = table.number(index).multiply(printed.toSi());
    BigDecimal lowest = rules.get("lowestBesideOthers").get("value").exact();
    boolean low = value.compareTo(lowest) >= 0 && printed.toSi().compareTo(BigDecimal.ONE) == 0;
    return low && hasOthers(printed, person) ? sure(printed, printed.toSi()) : null;
  }

  private static Assay sure(Assay printed, BigDecimal factor) {
    return new Assay(
        printed.analyte(),
        printed.unit(),
        factor,
        null,
        null,
        null,
        printed.remarks().stream()
            .filter(remark -> remark != Remark.UNIT_SUSPECT)
            .collect(Collectors.toSet()));
  }

  private @Nullable BigDecimal hematocrit(List<Integer> draw) {
    for (int index : draw) {
      Assay assay = table.kind(index).assay();
      if (assay != null && assay.analyte() == Analyte.HEMATOCRIT && table.comparator(index) == 0) {
        return table.number(index).multiply(assay.toSi());
      }
    }
    return null;
  }

  private boolean agrees(BigDecimal hemoglobin, BigDecimal hematocrit) {
    ResourceTree window = rules.get("concentration");
    BigDecimal concentration = hemoglobin.divide(hematocrit, MathContext.DECIMAL64);
    return concentration.compareTo(window.get("from").exact()) >= 0
        && concentration.compareTo(window.get("to").exact()) <= 0;
  }

  private @Nullable BigDecimal otherFactor(Assay printed) {
    for (ResourceTree other : rules.get("other").items()) {
      if (other.get("factor").exact().compareTo(printed.toSi()) == 0) {
        return other.get("otherFactor").exact();
      }
    }
    return null;
  }

  /** True when the person has other, unsuspected results in the same unit. */
  private boolean hasOthers(Assay printed, List<Integer> person) {
    return person.stream()
        .map(index -> table.kind(index).assay())
        .anyMatch(
            assay ->
                assay != null
                    && assay.analyte() == printed.analyte()
                    && assay.toSi().compareTo(printed.toSi()) == 0
                    && !isSuspect(assay));
  }
}
