package org.hemogram.trend;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Computes the named numbers of the cases in {@code trend/cases.json}. */
final class TrendCase {
  /** Gives the numbers behind a key, and fails for a key it does not know. */
  interface Actual {
    double[] of(String key);
  }

  private TrendCase() {}

  static Actual of(String kind, JsonNode input) {
    return switch (kind) {
      case "mann-kendall" -> key -> mannKendall(input, key);
      case "kendall" -> key -> kendall(input, key);
      case "theil-sen" -> key -> theilSen(input, key);
      case "ewma-time" -> key -> ewmaByTime(input);
      case "ewma-count" -> key -> ewmaByCount(input, key);
      case "cusum" -> key -> cusum(input, key);
      case "lowess" -> key -> lowess(input, key);
      case "levels" -> key -> levels(input, key);
      case "reference-change" -> key -> referenceChange(input, key);
      case "exact-table" -> TrendCase::exactTable;
      default -> throw new IllegalArgumentException("no such kind of case: " + kind);
    };
  }

  static double[] numbers(JsonNode node) {
    if (!node.isArray()) {
      return new double[] {node.isNull() ? Double.NaN : node.asDouble()};
    }
    double[] numbers = new double[node.size()];
    Arrays.setAll(numbers, i -> node.get(i).isNull() ? Double.NaN : node.get(i).asDouble());
    return numbers;
  }

  private static double number(JsonNode input, String key) {
    return input.get(key).asDouble();
  }

  private static double[] one(double value) {
    return new double[] {value};
  }

  private static IllegalArgumentException unknown(String key) {
    return new IllegalArgumentException("no such number: " + key);
  }

  /** Missing values are left out; the others keep their place as time. */
  private static Series series(double[] times, double[] values) {
    int[] known = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    return Series.of(
        Arrays.stream(known).mapToDouble(i -> times[i]).toArray(),
        Arrays.stream(known).mapToDouble(i -> values[i]).toArray());
  }

  private static Series series(JsonNode input) {
    double[] values = numbers(input.get("x"));
    double[] steps = IntStream.range(0, values.length).asDoubleStream().toArray();
    return series(input.has("t") ? numbers(input.get("t")) : steps, values);
  }

  private static double[] mannKendall(JsonNode input, String key) {
    Series series = series(input);
    if (key.startsWith("pettitt.")) {
      return pettitt(series.values(), key);
    }
    if (key.contains(".")) {
      return corrected(series, key);
    }
    MannKendall test = MannKendall.of(series);
    return switch (key) {
      case "n" -> one(test.n());
      case "s" -> one(test.s());
      case "varS" -> one(test.varS());
      case "z" -> one(test.z());
      case "pNormal" -> one(test.pNormal());
      case "tauA" -> one(test.tauA());
      case "tauB" -> one(test.tauB());
      case "pExact" -> one(MannKendall.exactP(series));
      default -> line(series, key);
    };
  }

  private static double[] kendall(JsonNode input, String key) {
    Kendall correlation = Kendall.of(numbers(input.get("x")), numbers(input.get("y")));
    return switch (key) {
      case "tauB" -> one(correlation.tauB());
      case "pWithoutContinuity" -> one(correlation.p());
      default -> throw unknown(key);
    };
  }

  private static double[] line(Series series, String key) {
    if (key.startsWith("interval")) {
      double confidence = Integer.parseInt(key.substring("interval".length())) / 100.0;
      Interval interval = TheilSen.of(series, confidence).interval();
      return new double[] {interval.low(), interval.high()};
    }
    TheilSen fit = TheilSen.of(series, 0.95);
    return switch (key) {
      case "slope" -> one(fit.slope());
      case "intercept" -> one(fit.intercept());
      case "jointIntercept" -> one(fit.jointIntercept());
      default -> throw unknown(key);
    };
  }

  private static double[] pettitt(double[] values, String key) {
    return switch (key) {
      case "pettitt.statistic" -> one(Pettitt.of(values).statistic());
      case "pettitt.changeAfter" -> one(Pettitt.of(values).changeAfter());
      case "pettitt.pApproximate" -> one(Pettitt.of(values).pApproximate());
      case "pettitt.pExact" -> one(Pettitt.exactP(values));
      default -> throw unknown(key);
    };
  }

  /** The reference values count the values left, not their dates, when they take the slope out. */
  private static double[] corrected(Series series, String key) {
    MannKendall test = MannKendall.of(series);
    double[] residuals =
        Autocorrelation.detrended(
            Series.ofSteps(series.values()), TheilSen.of(series, 0.95).slope());
    int all = residuals.length - 1;
    String[] parts = key.split("\\.");
    double ratio =
        switch (parts[0]) {
          case "hamedRao" -> HamedRao.ratio(residuals, 0.95, all);
          case "hamedRaoLag3" -> HamedRao.ratio(residuals, 0.95, 3);
          case "hamedRaoAbsolute" -> 1 + Math.abs(HamedRao.ratio(residuals, 0.95, all) - 1);
          default -> throw unknown(key);
        };
    CorrectedTest result = CorrectedTest.of(test, ratio, 0);
    return switch (parts[1]) {
      case "varS" -> one(result.varS());
      case "z" -> one(result.z());
      case "p" -> one(result.p());
      default -> throw unknown(key);
    };
  }

  private static double[] theilSen(JsonNode input, String key) {
    Series series = series(input);
    if (key.equals("pExact")) {
      return one(MannKendall.exactP(series));
    }
    if (!key.contains(".")) {
      return line(series, key);
    }
    Series logs =
        Series.of(series.times(), Arrays.stream(series.values()).map(Math::log).toArray());
    TheilSen fit = TheilSen.of(logs, 0.95);
    return switch (key) {
      case "log.doubling" -> {
        Doubling time = Objects.requireNonNull(Doubling.of(fit));
        yield new double[] {time.days(), time.low(), time.high()};
      }
      case "log.threshold" -> {
        Projection.Reached reached = projection(logs, number(input, "threshold"));
        yield new double[] {reached.day(), reached.low(), reached.high()};
      }
      case "log.thresholdDay" -> one(projection(logs, number(input, "threshold")).day());
      default -> line(logs, key.substring("log.".length()));
    };
  }

  private static Projection.Reached projection(Series logs, double threshold) {
    TrendTest rule = new TrendTest(Scale.LOG, new ReferenceChange(7.3, 3.65, 1.96), 0, 0.95);
    TestedWindow window = Objects.requireNonNull(rule.overAll(logs));
    return (Projection.Reached) Projection.of(window, window.line(0.95), Math.log(threshold));
  }

  /** Where a value is missing the average stays as it was. */
  private static double[] ewmaByTime(JsonNode input) {
    double[] values = numbers(input.get("x"));
    double[] averages = Ewma.byTime(series(input), number(input, "halfLife"));
    double[] filled = new double[values.length];
    int known = -1;
    for (int i = 0; i < values.length; i++) {
      known += Double.isNaN(values[i]) ? 0 : 1;
      filled[i] = averages[known];
    }
    return filled;
  }

  /** The limits are those of the steady state. */
  private static double[] ewmaByCount(JsonNode input, String key) {
    EwmaChart chart =
        new EwmaChart(
            number(input, "target"),
            number(input, "sigma"),
            number(input, "lambda"),
            number(input, "width"));
    return switch (key) {
      case "y" -> chart.averages(numbers(input.get("x")));
      case "ucl" -> one(chart.target() + chart.reach(10_000));
      case "lcl" -> one(chart.target() - chart.reach(10_000));
      default -> throw unknown(key);
    };
  }

  private static double[] cusum(JsonNode input, String key) {
    Cusum sums =
        Cusum.of(
            numbers(input.get("x")),
            number(input, "target"),
            number(input, "slack"),
            number(input, "limit"));
    return switch (key) {
      case "high" -> sums.high();
      case "low" -> sums.low();
      case "firstAlarm" -> one(Objects.requireNonNull(sums.alarm()).index() + 1);
      default -> throw unknown(key);
    };
  }

  /** All of the curve, or its height at one x. */
  private static double[] lowess(JsonNode input, String key) {
    double[] x = numbers(input.get("x"));
    double[] curve =
        Lowess.of(x, numbers(input.get("y")), number(input, "span"), input.get("rounds").asInt());
    if (key.equals("y")) {
      return curve;
    }
    double at = Double.parseDouble(key.substring("yAt/".length()));
    return one(curve[Arrays.binarySearch(x, at)]);
  }

  private static double[] levels(JsonNode input, String key) {
    OptimalPartitioning result =
        OptimalPartitioning.ofLevels(
            numbers(input.get("x")), number(input, "penalty"), input.get("shortest").asInt());
    return switch (key) {
      case "changeAfter" -> result.changeAfter().stream().mapToDouble(i -> i).toArray();
      case "cost" -> one(result.cost());
      default -> throw unknown(key);
    };
  }

  private static double[] referenceChange(JsonNode input, String key) {
    ReferenceChange change =
        new ReferenceChange(number(input, "cvi"), number(input, "cva"), number(input, "z"));
    return switch (key) {
      case "upPercent" -> one(change.upPercent());
      case "downPercent" -> one(change.downPercent());
      default -> throw unknown(key);
    };
  }

  private static double[] exactTable(String key) {
    String[] parts = key.split("/");
    return one(
        KendallDistribution.untied(Integer.parseInt(parts[0]))
            .twoSidedP(Integer.parseInt(parts[1])));
  }
}
