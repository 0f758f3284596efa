package org.hemogram.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Moment;

/**
 * What only the results of one draw together can show: a differential that was not measured and was
 * exported as zeros.
 */
final class DrawDoubts {

  /** So many zeros and nothing else are no differential. */
  static final int ALL_ZERO = 3;

  /** From this white-cell count on its parts cannot all round to zero, in 10*9/L. */
  private static final BigDecimal COUNTED = new BigDecimal("0.5");

  private static final Set<Analyte> PERCENT =
      EnumSet.of(
          Analyte.NEUTROPHILS_PERCENT,
          Analyte.SEGMENTED_NEUTROPHILS_PERCENT,
          Analyte.LYMPHOCYTES_PERCENT,
          Analyte.MONOCYTES_PERCENT,
          Analyte.EOSINOPHILS_PERCENT,
          Analyte.BASOPHILS_PERCENT);

  private static final Set<Analyte> COUNTS =
      EnumSet.of(
          Analyte.NEUTROPHILS,
          Analyte.SEGMENTED_NEUTROPHILS,
          Analyte.LYMPHOCYTES,
          Analyte.MONOCYTES,
          Analyte.EOSINOPHILS,
          Analyte.BASOPHILS);

  private final EntryTable table;

  DrawDoubts(EntryTable table) {
    this.table = table;
  }

  /** True for a kind of white cell, as a percentage or as a count. */
  static boolean isPart(Analyte analyte) {
    return PERCENT.contains(analyte) || COUNTS.contains(analyte);
  }

  /** The entries of one patient that are parts of differentials of zeros. */
  List<Integer> zeroDifferentials(List<Integer> used) {
    List<Integer> doubtful = new ArrayList<>();
    for (List<Integer> draw : draws(used).values()) {
      List<Integer> percent = parts(draw, PERCENT);
      List<Integer> counts = parts(draw, COUNTS);
      if (isNothing(percent)) {
        doubtful.addAll(percent);
      }
      if (isNothing(counts) && !hasFewWhiteCells(draw)) {
        doubtful.addAll(counts);
      }
    }
    return doubtful;
  }

  /** Entries of one time; those without a time belong together when they stand on one line. */
  Map<String, List<Integer>> draws(List<Integer> used) {
    Map<String, List<Integer>> draws = new LinkedHashMap<>();
    for (int index : used) {
      String key =
          new Moment(table.time(index)).isKnown()
              ? String.valueOf(table.time(index))
              : table.kind(index).file() + '\n' + table.line(index);
      draws.computeIfAbsent(key, k -> new ArrayList<>()).add(index);
    }
    return draws;
  }

  private List<Integer> parts(List<Integer> draw, Set<Analyte> of) {
    return draw.stream().filter(i -> of.contains(table.kind(i).analyte())).toList();
  }

  private boolean isNothing(List<Integer> parts) {
    return parts.size() >= ALL_ZERO
        && parts.stream().allMatch(i -> table.isZero(i) && table.comparator(i) == 0);
  }

  private boolean hasFewWhiteCells(List<Integer> draw) {
    for (int index : draw) {
      Assay assay = table.kind(index).assay();
      if (assay != null && assay.analyte() == Analyte.WBC) {
        return table.number(index).multiply(assay.toSi()).compareTo(COUNTED) < 0;
      }
    }
    return false;
  }
}
