package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.hemogram.assess.AssessmentSettings.IntervalChoice;
import org.hemogram.assess.SimulatedCounts.Count;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a trend is called, from results to the verdict, by seeded simulation: one value a day,
 * thinning, the search for the window, rounding and the reference change value all take part.
 */
class TrendErrorRateTest {
  private static final long SEED = 20_240_305L;
  private static final int ROUNDS = 2000;
  private static final double ERROR_RATE = 0.05;
  private static final double POWER = 0.8;

  /** Days after which a third of a deviation is left: the spacing of white cells and platelets. */
  private static final double MEMORY = 3;

  private final Trends trends = new Trends(Variation.table(), null);
  private final SupportWindows windows = new SupportWindows();
  private final IntervalInForce intervals =
      new IntervalInForce(IntervalChoice.EXPORT, ReferenceIntervals.standard());

  @ParameterizedTest
  @CsvSource({
    "weekly, 5", "weekly, 8", "weekly, 12", "weekly, 20", "weekly, 40",
    "daily, 5", "daily, 8", "daily, 12", "daily, 20", "daily, 40",
    "irregular, 5", "irregular, 8", "irregular, 12", "irregular, 20", "irregular, 40"
  })
  void should_call_a_trend_in_at_most_five_percent_of_pure_noise(String spacing, int n) {
    assertRare(SimulatedCounts.COUNTS, spacing, n, 0);
  }

  @ParameterizedTest
  @CsvSource({"weekly, 12", "daily, 40", "irregular, 20"})
  void should_not_be_misled_by_deviations_that_last_some_days(String spacing, int n) {
    assertRare(SimulatedCounts.COUNTS, spacing, n, MEMORY);
  }

  @ParameterizedTest
  @CsvSource({"weekly, 8", "weekly, 20", "irregular, 12"})
  void should_not_depend_on_the_published_variation_alone(String spacing, int n) {
    assertRare(SimulatedCounts.RESTLESS, spacing, n, 0);
  }

  @Test
  void should_call_a_halving_over_eight_weeks_in_at_least_eighty_percent() {
    SimulatedCounts simulated = new SimulatedCounts(SEED, SimulatedCounts.COUNTS);
    Map<Analyte, Double> power =
        called(simulated, "weekly", 9, day -> Math.pow(0.5, day / 56), 0, Set.of(".falling"));

    assertThat(power).hasSize(SimulatedCounts.COUNTS.size());
    assertThat(power.values()).as("seed %d: %s", SEED, power).allMatch(rate -> rate >= POWER);
  }

  private void assertRare(List<Count> counts, String spacing, int n, double memory) {
    Map<Analyte, Double> rates =
        called(
            new SimulatedCounts(SEED, counts),
            spacing,
            n,
            day -> 1,
            memory,
            Set.of(".falling", ".rising"));

    assertThat(rates.values())
        .as("%s, n %d, memory %.0f, seed %d: %s", spacing, n, memory, SEED, rates)
        .allMatch(rate -> rate <= ERROR_RATE);
  }

  /** The share of patients in whom an analyte is called; printed for {@code -Drates=true}. */
  private Map<Analyte, Double> called(
      SimulatedCounts simulated,
      String spacing,
      int n,
      DoubleUnaryOperator course,
      double memory,
      Set<String> directions) {
    Map<Analyte, Double> rates = new EnumMap<>(Analyte.class);
    for (int round = 0; round < ROUNDS; round++) {
      int[] days =
          switch (spacing) {
            case "weekly" -> SimulatedCounts.every(7, n);
            case "daily" -> SimulatedCounts.every(1, n);
            default -> simulated.irregular(n);
          };
      Chart chart =
          new Chart(simulated.patient(days, course, memory), Moment.NONE, intervals, windows);
      for (Trend trend : trends.of(chart, Moment.NONE, Set.of())) {
        if (directions.contains(trend.code().substring(trend.code().lastIndexOf('.')))) {
          rates.merge(trend.analyte(), 1.0 / ROUNDS, Double::sum);
        }
      }
    }
    if (Boolean.getBoolean("rates")) {
      System.out.printf(Locale.ROOT, "%s n %d memory %.0f %s%n", spacing, n, memory, rates);
    }
    return rates;
  }
}
