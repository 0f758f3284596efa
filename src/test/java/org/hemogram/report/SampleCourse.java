package org.hemogram.report;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;

/** One entry of each list of a course, about the first sample patient. */
final class SampleCourse {
  private SampleCourse() {}

  static Course of(List<Reading> hemoglobin, List<Reading> neutrophils, List<Reading> platelets) {
    return new Course(
        List.of(
            new Course.Episode(
                Analyte.NEUTROPHILS,
                new BigDecimal("0.5"),
                new BigDecimal("0.75"),
                "< 0.5 until >= 0.75",
                SamplePatients.day(SamplePatients.DAYS[0]),
                SamplePatients.day(SamplePatients.DAYS[6]),
                89,
                false,
                neutrophils.get(0),
                0,
                89L,
                neutrophils.get(6),
                16,
                6,
                85.5)),
        List.of(
            new Course.Response(
                "nih",
                "atg 2024-01-10",
                "month-3",
                SamplePatients.day("2024-04-10"),
                Course.Category.PARTIAL,
                new Finding.Criterion("response-nih", "neutrophils 0.8 not < 0.5", "Townsley 2017"),
                List.of(neutrophils.get(7), hemoglobin.get(7)),
                List.of("reticulocytes"),
                List.of(hemoglobin.get(0)),
                List.of())),
        List.of(
            new Course.BestResponse(
                "nih",
                "atg 2024-01-10",
                Course.Category.PARTIAL,
                SamplePatients.day("2024-03-14"),
                List.of(neutrophils.get(7)))),
        List.of(
            new Course.Recovery(
                "neutrophils",
                "reached",
                "atg 2024-01-10",
                SamplePatients.day(SamplePatients.DAYS[6]),
                82L,
                true,
                new Finding.Criterion(
                    "ebmt", "neutrophils ≥ 0.5 ×10⁹/L on 3 days", "EBMT handbook"),
                List.of(neutrophils.get(6)),
                List.of(),
                true)),
        List.of(
            new Course.Relapse(
                SamplePatients.day(SamplePatients.DAYS[10]),
                "platelets below half of the best value",
                "response.partial 2024-04-10",
                List.of(platelets.get(10)))),
        List.of(),
        List.of(),
        List.of());
  }
}
