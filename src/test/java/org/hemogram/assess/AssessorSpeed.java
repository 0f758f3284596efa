package org.hemogram.assess;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hemogram.history.PatientHistory;
import org.hemogram.lab.Analyte;

/**
 * Measures how fast histories are assessed on one core; run by hand. Arguments: patients, draws of
 * each, rounds.
 */
public final class AssessorSpeed {
  private static final List<Analyte> PANEL =
      List.of(
          Analyte.HEMOGLOBIN,
          Analyte.HEMATOCRIT,
          Analyte.RBC,
          Analyte.MCV,
          Analyte.WBC,
          Analyte.NEUTROPHILS,
          Analyte.LYMPHOCYTES,
          Analyte.MONOCYTES,
          Analyte.PLATELETS);

  private AssessorSpeed() {}

  /** Prints the seconds of each round. */
  public static void main(String[] args) {
    int patients = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    int draws = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    List<PatientHistory> histories = histories(patients, draws);
    Assessor assessor = Assessor.standard(AssessmentSettings.DEFAULT);
    for (int round = 0; round < rounds; round++) {
      long start = cpuNanos();
      long findings = 0;
      for (PatientHistory history : histories) {
        findings += assessor.assess(history).findings().size();
      }
      System.out.printf(
          Locale.ROOT,
          "%d patients x %d results, %d findings: %.2f s%n",
          patients,
          draws * PANEL.size(),
          findings,
          (cpuNanos() - start) / 1e9);
    }
  }

  /** Time of the processor, so that other work on the machine does not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<PatientHistory> histories(int patients, int draws) {
    Random random = new Random(7);
    List<PatientHistory> histories = new ArrayList<>(patients);
    for (int i = 0; i < patients; i++) {
      PatientFixture patient = i % 2 == 0 ? PatientFixture.woman() : PatientFixture.man();
      LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(300));
      double level = 0.4 + random.nextDouble();
      for (int draw = 0; draw < draws; draw++) {
        day = day.plusDays(1 + random.nextInt(30));
        for (Analyte analyte : PANEL) {
          double noise = level * (0.9 + 0.2 * random.nextDouble());
          patient.result(day.toString(), analyte, value(analyte, noise));
        }
      }
      histories.add(patient.history());
    }
    return histories;
  }

  private static String value(Analyte analyte, double noise) {
    return switch (analyte) {
      case HEMOGLOBIN -> String.format(Locale.ROOT, "%.0f", 140 * noise);
      case HEMATOCRIT -> String.format(Locale.ROOT, "%.3f", 0.42 * noise);
      case RBC -> String.format(Locale.ROOT, "%.2f", 4.7 * noise);
      case MCV -> String.format(Locale.ROOT, "%.1f", 85 + 5 * noise);
      case WBC -> String.format(Locale.ROOT, "%.1f", 6.5 * noise);
      case NEUTROPHILS -> String.format(Locale.ROOT, "%.2f", 3.5 * noise);
      case LYMPHOCYTES -> String.format(Locale.ROOT, "%.2f", 1.9 * noise);
      case MONOCYTES -> String.format(Locale.ROOT, "%.2f", 0.5 * noise);
      default -> String.format(Locale.ROOT, "%.0f", 240 * noise);
    };
  }
}
