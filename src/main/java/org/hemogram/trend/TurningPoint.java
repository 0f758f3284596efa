package org.hemogram.trend;

import java.util.List;

/**
 * Finds the last change of direction. The series is split into stretches that each follow a line of
 * their own, by optimal partitioning with the squares around the line as cost. A steady rise or
 * fall is one line, so it is never broken into stairs. Neighbors are then joined again unless the
 * ranks show a different direction (falling, level, rising) or both are level at heights that
 * differ by more than the reference change value and by more than chance (Pettitt 1979, p by
 * permutation); a single outlier therefore makes no turn.
 */
final class TurningPoint {
  /** Shorter series are judged as a whole. */
  static final int SHORTEST = 11;

  /** Every stretch must be long enough for a p of its own. */
  private static final int SHORTEST_STRETCH = TrendTest.SHORTEST_VERDICT;

  /**
   * Cost of a turn in units of ln n: it adds a level, a slope and a location, and 3/2 per parameter
   * is the weight {@link OptimalPartitioning#ofLevels(Series, double)} uses. In log-normal noise
   * about 3 % of series show a turn.
   */
  private static final double PENALTY_PER_LOG_N = 4.5;

  private TurningPoint() {}

  /** The first point after the last turn, or the first of all where there is none. */
  static WindowStart lastIn(Series series, TrendTest test) {
    int n = series.size();
    WindowStart first = new WindowStart(0, WindowStart.Reason.FIRST);
    if (n < SHORTEST) {
      return first;
    }
    double sigma = OptimalPartitioning.sigma(series, test.noiseFloor(series));
    SegmentCost cost = new SegmentCost(series);
    List<Integer> changes =
        OptimalPartitioning.partition(
                n,
                PENALTY_PER_LOG_N * Math.log(n),
                (from, to) -> cost.aroundLine(from, to) / (sigma * sigma),
                to -> OptimalPartitioning.lastStart(series, to, SHORTEST_STRETCH))
            .changeAfter();
    int end = n;
    for (int i = changes.size() - 1; i >= 0; i--) {
      int start = changes.get(i);
      int before = i == 0 ? 0 : changes.get(i - 1);
      WindowStart.Reason reason = turn(series.slice(before, end), start - before, test);
      if (reason != WindowStart.Reason.FIRST) {
        return new WindowStart(start, reason);
      }
      end = start;
    }
    return first;
  }

  /** What happens after the first {@code length} points of two neighbors; FIRST for nothing. */
  private static WindowStart.Reason turn(Series both, int length, TrendTest test) {
    Series earlier = both.slice(0, length);
    Series later = both.slice(length, both.size());
    int before = direction(earlier);
    int after = direction(later);
    if (before != 0 || after != 0) {
      return before != after ? WindowStart.Reason.TURN : WindowStart.Reason.FIRST;
    }
    boolean step =
        test.isReal(OrderStatistics.medianValue(earlier), OrderStatistics.medianValue(later))
            && Pettitt.isClear(both.values(), test.steps());
    return step ? WindowStart.Reason.STEP : WindowStart.Reason.FIRST;
  }

  private static int direction(Series stretch) {
    MannKendall ranks = MannKendall.of(stretch);
    return ranks.p() < TrendTest.SIGNIFICANCE ? Long.signum(ranks.s()) : 0;
  }
}
