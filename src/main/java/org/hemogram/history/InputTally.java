package org.hemogram.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Problem;

/** What one input brought beside usable results: ignored names, rejected entries, problems. */
final class InputTally {

  private final Map<String, Integer> ignored = new LinkedHashMap<>();
  private final Map<String, Integer> unknown = new LinkedHashMap<>();
  private final Map<String, Problem> problems = new LinkedHashMap<>();
  private final Rejections rejections = new Rejections();
  private int ignoredCount;
  private int rejectedCount;

  void add(PackedBlock block) {
    block.ignored.forEach((name, count) -> ignored.merge(name, count, Integer::sum));
    block.unknownColumns.forEach((name, count) -> unknown.merge(name, count, Integer::sum));
    ignoredCount += block.ignoredCount;
    rejectedCount += block.rejectedCount;
    rejections.add(block.rejections);
    for (Problem problem : block.problems) {
      problems.merge(
          PackedBlock.kindOf(problem), problem, (first, again) -> first.plus(again.count()));
    }
  }

  Map<String, Integer> ignored() {
    return Collections.unmodifiableMap(ignored);
  }

  /** Headers of columns with numbers that no test is known for. */
  Map<String, Integer> unknownColumns() {
    return Collections.unmodifiableMap(unknown);
  }

  List<Problem> problems() {
    return List.copyOf(problems.values());
  }

  int ignoredCount() {
    return ignoredCount;
  }

  Rejections rejections() {
    return rejections;
  }

  int rejectedCount() {
    return rejectedCount;
  }
}
