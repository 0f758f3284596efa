package org.hemogram.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.InputReport;
import org.jspecify.annotations.Nullable;

/** How many entries were rejected with which code, by analyte where that is known. */
final class Rejections {

  private final Map<String, Map<Analyte, Integer>> ofAnalytes = new TreeMap<>();
  private final Map<String, Integer> others = new TreeMap<>();

  void add(String code, @Nullable Analyte analyte, int count) {
    if (analyte == null) {
      others.merge(code, count, Integer::sum);
    } else {
      ofAnalytes
          .computeIfAbsent(code, c -> new EnumMap<>(Analyte.class))
          .merge(analyte, count, Integer::sum);
    }
  }

  void add(Rejections more) {
    more.ofAnalytes.forEach((code, counts) -> counts.forEach((a, n) -> add(code, a, n)));
    more.others.forEach((code, n) -> add(code, null, n));
  }

  /** By code, then by analyte; entries of no known analyte come last. */
  List<InputReport.RejectedCount> counts() {
    List<InputReport.RejectedCount> counts = new ArrayList<>();
    ofAnalytes.forEach(
        (code, byAnalyte) ->
            byAnalyte.forEach((a, n) -> counts.add(new InputReport.RejectedCount(code, a, n))));
    others.forEach((code, n) -> counts.add(new InputReport.RejectedCount(code, null, n)));
    return counts;
  }
}
