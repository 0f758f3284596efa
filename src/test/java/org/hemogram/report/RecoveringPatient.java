package org.hemogram.report;

import static org.hemogram.report.SamplePatients.DAYS;
import static org.hemogram.report.SamplePatients.Series;
import static org.hemogram.report.SamplePatients.assessment;
import static org.hemogram.report.SamplePatients.day;
import static org.hemogram.report.SamplePatients.event;
import static org.hemogram.report.SamplePatients.finding;
import static org.hemogram.report.SamplePatients.lab;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Sex;
import org.hemogram.lab.TreatmentEvent;

/** An invented patient whose counts recover. */
public final class RecoveringPatient {
  private RecoveringPatient() {}

  /**
   * A year with all three lines low, very low at first: alert levels passed then and now, criteria
   * of aplastic anemia met then, grades of values that are not the latest, treatments.
   */
  public static Assessment recovering() {
    Series hemoglobin =
        new Series(Analyte.HEMOGLOBIN, lab("120", "155"))
            .values("62", "64", "70", "71", "75", "80", "83", "88", "113", "111", "114");
    Series neutrophils =
        new Series(Analyte.NEUTROPHILS, lab("1.8", "7.7"))
            .values(
                "0.08", "0.1", "0.2", "0.31", "0.30", "0.42", "0.5", "0.61", "0.4", "0.8", "0.42");
    Series platelets =
        new Series(Analyte.PLATELETS, lab("150", "400"))
            .values("9", "14", "11", "15", "18", "22", "28", "30", "104", "116", "109");
    Series mcv =
        new Series(Analyte.MCV, lab("80", "98"))
            .values("101", "101", "100", "99", "99", "99", "100", "102", "104", "104", "105");
    Map<Analyte, List<Reading>> series = new EnumMap<>(Analyte.class);
    for (Series each : List.of(hemoglobin, neutrophils, platelets, mcv)) {
      series.put(each.analyte, each.readings);
    }
    List<Finding> findings =
        List.of(
            finding("aa.blood-criteria.very-severe", Finding.State.PAST)
                .readings(neutrophils.at(0), neutrophils.at(10))
                .between(DAYS[0], DAYS[2])
                .criterion(
                    "aa-camitta",
                    "counts meet the very severe aplastic anemia blood criteria: neutrophils 0.08"
                        + " < 0.2, platelets 9 < 20, reticulocytes not known (2 of 3 items); a"
                        + " marrow examination is needed to say more")
                .build(),
            finding("neutropenia.severe", Finding.State.CURRENT)
                .readings(neutrophils.at(2), neutrophils.at(10))
                .between(DAYS[2], DAYS[10])
                .criterion("neutropenia-bands", "neutrophils <0.5 and ≥0.1 ×10⁹/L")
                .grade("ctcae-5.0", 4)
                .build(),
            finding("thrombocytopenia.critical", Finding.State.PAST)
                .readings(platelets.at(0), platelets.at(10))
                .criterion("platelet-bands", "platelets <10 ×10⁹/L")
                .grade("ctcae-5.0", 4)
                .build(),
            finding("alert.hemoglobin", Finding.State.PAST)
                .readings(hemoglobin.at(0), hemoglobin.at(10))
                .between(DAYS[0], DAYS[1])
                .criterion("alert-levels", "hemoglobin <70 g/L")
                .build(),
            finding("alert.neutrophils", Finding.State.CURRENT)
                .readings(neutrophils.at(0), neutrophils.at(10))
                .criterion("alert-levels", "neutrophils <0.5 ×10⁹/L")
                .build(),
            finding("pancytopenia.persistent", Finding.State.CURRENT)
                .readings(platelets.at(0), platelets.at(10))
                .evidence(hemoglobin.at(10), neutrophils.at(10), platelets.at(10))
                .criterion("pancytopenia", "below the lower limits in force on each of 11 days")
                .build(),
            finding("pancytopenia", Finding.State.CURRENT)
                .readings(platelets.at(0), platelets.at(10))
                .evidence(hemoglobin.at(10), neutrophils.at(10), platelets.at(10))
                .criterion("pancytopenia", "hemoglobin 114 < 120 g/L, platelets 109 < 150 ×10⁹/L")
                .sets("p3")
                .build(),
            finding("thrombocytopenia.mild", Finding.State.CURRENT)
                .readings(platelets.at(8), platelets.at(10))
                .between(DAYS[8], DAYS[10])
                .criterion("platelet-bands", "platelets <150 and ≥100 ×10⁹/L")
                .grade("ctcae-5.0", 1)
                .build(),
            finding("anemia.mild", Finding.State.CURRENT)
                .readings(hemoglobin.at(9), hemoglobin.at(10))
                .between(DAYS[8], DAYS[10])
                .criterion("who-2024", "hemoglobin <120 and ≥110 g/L")
                .grade("ctcae-5.0", 1)
                .grade("ctcae-6.0", 1)
                .build(),
            finding("anemia.macrocytic", Finding.State.CURRENT)
                .readings(mcv.at(10), mcv.at(10))
                .evidence(hemoglobin.at(10), mcv.at(10))
                .criterion("red-cell-size", "MCV >100 fL")
                .build(),
            finding("aa.blood-criteria.not-met", Finding.State.CURRENT)
                .readings(neutrophils.at(10), neutrophils.at(10))
                .criterion("aa-camitta", "counts do not meet the blood criteria: 0 of 3")
                .build());
    List<TreatmentEvent> events =
        List.of(
            event("2023-12-01", EventKind.PLATELET_TRANSFUSION),
            event(DAYS[1], EventKind.RBC_TRANSFUSION),
            event(DAYS[1], EventKind.ATG),
            event(DAYS[1], EventKind.CYCLOSPORINE_START),
            event(DAYS[4], EventKind.G_CSF),
            event(DAYS[9], EventKind.CYCLOSPORINE_STOP));
    Assessment without =
        assessment(
            "P002",
            PatientFacts.of(Sex.FEMALE, day("1999-11-20")),
            series,
            findings,
            List.of(),
            Course.NONE,
            List.of());
    return new Assessment(
        without.patient(),
        without.facts(),
        without.first(),
        without.last(),
        without.results(),
        without.latest(),
        without.series(),
        findings,
        List.of(),
        Course.NONE,
        events,
        List.of());
  }
}
