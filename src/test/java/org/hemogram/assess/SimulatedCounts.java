package org.hemogram.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.hemogram.history.PatientHistory;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.SourceLocation;

/**
 * Makes up patients whose counts follow a course and scatter around it as published: log-normal
 * within-subject variation (Coskun 2018 and 2020, Sandberg 1998) and an analytical variation of
 * half of it, printed with the digits of an analyzer.
 */
final class SimulatedCounts {

  /**
   * One simulated count.
   *
   * @param cvi within-subject variation in percent
   * @param level the count that scatters, in the analyte's unit
   * @param digits digits after the point
   */
  record Count(Analyte analyte, double cvi, double level, int digits) {}

  /** Neutrophils as in men; in women they scatter by 20.09 %. */
  static final List<Count> COUNTS =
      List.of(
          new Count(Analyte.HEMOGLOBIN, 2.74, 131, 0),
          new Count(Analyte.WBC, 10.01, 5.6, 1),
          new Count(Analyte.NEUTROPHILS, 11.60, 2.9, 2),
          new Count(Analyte.PLATELETS, 7.22, 214, 0),
          new Count(Analyte.RETICULOCYTES, 11, 62, 0));

  /** Larger than the program takes them for: the largest estimates of the same papers and older. */
  static final List<Count> RESTLESS =
      List.of(
          new Count(Analyte.HEMOGLOBIN, 2.8, 131, 0),
          new Count(Analyte.WBC, 15.7, 5.6, 1),
          new Count(Analyte.NEUTROPHILS, 20.09, 2.9, 2),
          new Count(Analyte.PLATELETS, 8.6, 214, 0));

  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  private final Random random;
  private final List<Count> counts;
  private final Map<Analyte, Assay> assays = new EnumMap<>(Analyte.class);

  SimulatedCounts(long seed, List<Count> counts) {
    this.random = new Random(seed);
    this.counts = counts;
    for (Count count : counts) {
      Analyte analyte = count.analyte();
      assays.put(
          analyte,
          new Assay(analyte, analyte.unit().ucum(), BigDecimal.ONE, null, null, null, Set.of()));
    }
  }

  /** Days 0, gap, 2 gap, ... */
  static int[] every(int gap, int n) {
    int[] days = new int[n];
    for (int i = 0; i < n; i++) {
      days[i] = i * gap;
    }
    return days;
  }

  /** Gaps of 1 day and more, 10 on average. */
  int[] irregular(int n) {
    int[] days = new int[n];
    for (int i = 1; i < n; i++) {
      days[i] = days[i - 1] + 1 + (int) Math.rint(-9 * Math.log(1 - random.nextDouble()));
    }
    return days;
  }

  /**
   * One patient.
   *
   * @param days of the draws
   * @param course factor on the level by day
   * @param memory days after which what is left of a deviation is 1/e; 0 for independent values
   */
  PatientHistory patient(int[] days, DoubleUnaryOperator course, double memory) {
    List<LabResult> results = new ArrayList<>(days.length * counts.size());
    double[] deviation = new double[counts.size()];
    for (int i = 0; i < days.length; i++) {
      double kept = i == 0 || memory == 0 ? 0 : Math.exp((days[i - 1] - days[i]) / memory);
      Moment time = Moment.of(START.plusDays(days[i]));
      for (int k = 0; k < deviation.length; k++) {
        Count count = counts.get(k);
        deviation[k] = kept * deviation[k] + Math.sqrt(1 - kept * kept) * random.nextGaussian();
        double measured =
            count.level()
                * course.applyAsDouble(days[i])
                * Math.exp(
                    sigma(count.cvi()) * deviation[k]
                        + sigma(count.cvi() / 2) * random.nextGaussian());
        BigDecimal printed =
            BigDecimal.valueOf(measured).setScale(count.digits(), RoundingMode.HALF_UP);
        results.add(
            new LabResult(
                "P",
                assays.get(count.analyte()),
                printed,
                null,
                null,
                time,
                new SourceLocation("counts.csv", i + 2, null)));
      }
    }
    return new PatientHistory("P", PatientFacts.UNKNOWN, results, List.of(), List.of(), List.of());
  }

  private static double sigma(double percent) {
    return Math.sqrt(Math.log1p(percent * percent / 1e4));
  }
}
