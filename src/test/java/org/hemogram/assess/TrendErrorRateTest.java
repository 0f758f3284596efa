package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.SimulatedCounts.Count;
import org.hemogram.lab.Analyte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a trend is called, from results to the finished assessment, by seeded simulation: the
 * search for the window, thinning, rounding and the reference change value all take part.
 */
class TrendErrorRateTest {
  private static final long SEED = 20_240_305L;
  private static final int ROUNDS = 2000;
  private static final double ERROR_RATE = 0.05;
  private static final double POWER = 0.8;

  private final Assessor assessor = Assessor.standard(AssessmentSettings.DEFAULT);

  @ParameterizedTest
  @CsvSource({
    "weekly, 5", "weekly, 8", "weekly, 12", "weekly, 20", "weekly, 40",
    "daily, 5", "daily, 8", "daily, 12", "daily, 20", "daily, 40",
    "irregular, 5", "irregular, 8", "irregular, 12", "irregular, 20", "irregular, 40"
  })
  void should_call_a_trend_in_at_most_five_percent_of_pure_noise(String spacing, int n) {
    check(rates(spacing, n, 0), spacing + " n " + n);
  }

  /** Deviations that last: 3 days is the spacing that white cells and platelets are thinned to. */
  @ParameterizedTest
  @CsvSource({"weekly, 12", "weekly, 40", "daily, 20", "daily, 40", "irregular, 12", "irregular, 40"})
  void should_not_be_misled_by_deviations_that_last_some_days(String spacing, int n) {
    check(rates(spacing, n, 3), spacing + " n " + n + " autocorrelated");
  }

  private void check(Map<Analyte, Double> rates, String cell) {
    if (Boolean.getBoolean("rates")) {
      System.out.println(cell + " " + rates);
    }
    assertThat(rates.values()).as("%s, seed %d: %s", cell, SEED, rates).allMatch(r -> r <= ERROR_RATE);
  }

  private Map<Analyte, Double> rates(String spacing, int n, double memory) {
    SimulatedCounts simulated = new SimulatedCounts(SEED, SimulatedCounts.COUNTS);
    Map<Analyte, Double> rates = zeros();
    for (int round = 0; round < ROUNDS; round++) {
      int[] days =
          switch (spacing) {
            case "weekly" -> SimulatedCounts.every(7, n);
            case "daily" -> SimulatedCounts.every(1, n);
            default -> simulated.irregular(n);
          };
      for (Trend trend :
          assessor.assess(simulated.patient(days, day -> 1, memory)).trends()) {
        if (trend.code().endsWith(".falling") || trend.code().endsWith(".rising")) {
          rates.merge(trend.analyte(), 1.0 / ROUNDS, Double::sum);
        }
      }
    }
    return rates;
  }

  private static Map<Analyte, Double> zeros() {
    Map<Analyte, Double> rates = new EnumMap<>(Analyte.class);
    SimulatedCounts.COUNTS.forEach(count -> rates.put(count.analyte(), 0.0));
    return rates;
  }

  @Test
  void should_call_a_halving_over_eight_weeks_in_at_least_eighty_percent() {
    List<Count> counts = SimulatedCounts.COUNTS;
    SimulatedCounts simulated = new SimulatedCounts(SEED, counts);
    Map<Analyte, Double> power = zeros();
    int[] days = SimulatedCounts.every(7, 9);
    for (int round = 0; round < ROUNDS; round++) {
      for (Trend trend :
          assessor.assess(simulated.patient(days, day -> Math.pow(0.5, day / 56), 0)).trends()) {
        if (trend.code().endsWith(".falling")) {
          power.merge(trend.analyte(), 1.0 / ROUNDS, Double::sum);
        }
      }
    }
    if (Boolean.getBoolean("rates")) {
      System.out.println("power " + power);
    }
    assertThat(power.values()).as("seed %d: %s", SEED, power).allMatch(rate -> rate >= POWER);
  }
}
