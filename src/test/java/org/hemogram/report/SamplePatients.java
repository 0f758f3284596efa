package org.hemogram.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.assess.Trend;
import org.hemogram.assess.TrendDrawing;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Severity;
import org.hemogram.lab.Sex;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.trend.Doubling;
import org.hemogram.trend.Scale;

/** Invented patients, from one with every kind of finding to one with nothing at all. */
public final class SamplePatients {
  private static final String FILE = "counts.csv";
  static final String[] DAYS = {
    "2024-01-03",
    "2024-01-17",
    "2024-02-01",
    "2024-02-15",
    "2024-03-02",
    "2024-03-16",
    "2024-04-01",
    "2024-04-14",
    "2024-05-03",
    "2024-06-01",
    "2024-06-28"
  };
  private static final ReferenceInterval ADULT_RETICULOCYTES =
      new ReferenceInterval(new BigDecimal("50"), new BigDecimal("100"), "builtin:adult");

  private SamplePatients() {}

  private static TrendDrawing drawing() {
    return new TrendDrawing(
        new TrendDrawing.Curve(
            null,
            14.0,
            List.of(
                new TrendDrawing.Point(day("2024-03-02"), 12),
                new TrendDrawing.Point(day("2024-06-28"), 38.5))),
        new TrendDrawing.Control(
            11.5,
            0.125,
            Scale.LOG,
            day("2023-11-04"),
            day("2024-02-24"),
            9,
            new TrendDrawing.ControlRules(8, 0.5, 5, 0.3, 3),
            null,
            new TrendDrawing.Signal(day("2024-04-13"), true)));
  }

  /** A severe course with response, recovery, trends, treatments and data problems. */
  public static Assessment severe() {
    Series hemoglobin =
        new Series(Analyte.HEMOGLOBIN, lab("120", "155"))
            .values("62", "64", "70", "71", "75", "80", "83", "88", "91", "95", "98");
    Series neutrophils =
        new Series(Analyte.NEUTROPHILS, lab("1.8", "7.7"))
            .values(
                "0.18", "0.2", "0.2", "0.31", "0.30", "0.42", "0.5", "0.61", "0.7", "0.8", "0.92");
    Series platelets =
        new Series(Analyte.PLATELETS, lab("150", "400"))
            .values("9", "14", "11", "15", "18", "22", "28", "30", "35", "38", "41");
    Series wbc =
        new Series(Analyte.WBC, lab("4.0", "10.0"))
            .values("1.1", "1.2", "1.1", "1.4", "1.5", "1.6", "1.8", "1.9", "2.1", "2.2", "2.4");
    Reading firstReticulocytes = reading(Analyte.RETICULOCYTES, "11", DAYS[0], ADULT_RETICULOCYTES);
    Reading lastReticulocytes = reading(Analyte.RETICULOCYTES, "58", DAYS[9], ADULT_RETICULOCYTES);
    TreatmentEvent given =
        new TreatmentEvent(
            "P001",
            day("2024-01-02"),
            EventKind.RBC_TRANSFUSION,
            "2",
            new SourceLocation("events.csv", 2, null));
    hemoglobin.replace(0, supported(hemoglobin.at(0), given));
    List<Finding> findings =
        List.of(
            finding("aa.blood-criteria.severe", Finding.State.PAST)
                .readings(neutrophils.at(0), neutrophils.at(10))
                .evidence(neutrophils.at(0), platelets.at(0), firstReticulocytes)
                .criterion(
                    "aa-camitta",
                    "two of neutrophils < 0.5, platelets < 20, reticulocytes < 60 ×10⁹/L")
                .alternative("reticulocytes < 20", "aa.blood-criteria.not-met")
                .missing("marrow")
                .build(),
            finding("pancytopenia", Finding.State.CURRENT)
                .readings(platelets.at(0), platelets.at(10))
                .evidence(hemoglobin.at(10), neutrophils.at(10), platelets.at(10))
                .criterion("pancytopenia", "each line below the lower limit in force")
                .sets("lab limits", "icc-2022")
                .build(),
            finding("neutropenia.moderate", Finding.State.CURRENT)
                .readings(neutrophils.at(0), neutrophils.at(10))
                .criterion("ctcae-5.0", "neutrophils < 1.0 ×10⁹/L")
                .grade("ctcae-5.0", 4)
                .grade("ctcae-6.0", 3)
                .build(),
            finding("thrombocytopenia.marked", Finding.State.CURRENT)
                .readings(platelets.at(10), platelets.at(10))
                .criterion("ctcae-5.0", "platelets < 50 ×10⁹/L")
                .grade("ctcae-5.0", 3)
                .build(),
            finding("anemia.moderate", Finding.State.CURRENT)
                .readings(hemoglobin.at(10), hemoglobin.at(10))
                .criterion("who-2024", "hemoglobin 80 to 109 g/L")
                .grade("who-2024", 2)
                .build(),
            finding("neutropenia.severe", Finding.State.PAST)
                .readings(neutrophils.at(0), neutrophils.at(10))
                .between(DAYS[0], DAYS[5])
                .criterion("ctcae-5.0", "neutrophils < 0.5 ×10⁹/L")
                .grade("ctcae-5.0", 4)
                .build());
    Trend rising =
        new Trend(
            Analyte.PLATELETS,
            "trend.platelets.rising",
            day("2024-03-02"),
            day("2024-06-28"),
            7,
            0.19642857142857142,
            9.123,
            1.5E-4,
            0.25,
            0.95,
            0.0018,
            "theil-sen+mann-kendall",
            new Trend.Change(
                platelets.at(9), platelets.at(10), 7.894736842105263, 31.0, -23.5, false),
            null,
            new Trend.Basis("turn", 2, 1, 0),
            new Trend.Pace(7.5, 11.2, new Doubling(true, 55.5, 46, 67), null, 38.5),
            new Trend.Projection(new BigDecimal("50"), day("2024-07-20"), day("2024-07-11"), null),
            drawing());
    Trend open =
        new Trend(
            Analyte.RETICULOCYTES,
            "trend.insufficient-data",
            day(DAYS[0]),
            day(DAYS[9]),
            2,
            null,
            null,
            null,
            null,
            0.95,
            null,
            "log-normal-rcv",
            new Trend.Change(
                firstReticulocytes, lastReticulocytes, 427.27272727272725, 40.0, -30.0, true),
            new Trend.Change(
                firstReticulocytes, lastReticulocytes, 427.27272727272725, 40.0, -30.0, true),
            new Trend.Basis("first", 0, 0, 0),
            null,
            null,
            null);
    Course course = SampleCourse.of(hemoglobin.readings, neutrophils.readings, platelets.readings);
    Map<Analyte, List<Reading>> series = new EnumMap<>(Analyte.class);
    for (Series each : List.of(hemoglobin, neutrophils, platelets, wbc)) {
      series.put(each.analyte, each.readings);
    }
    series.put(Analyte.RETICULOCYTES, List.of(firstReticulocytes, lastReticulocytes));
    return assessment(
        "P001",
        PatientFacts.of(Sex.FEMALE, day("1999-11-20")),
        series,
        findings,
        List.of(rising, open),
        course,
        List.of(
            new Problem(
                "data.unit-missing",
                Severity.WARNING,
                "RDW without a unit was not used. --unit rdw-cv=% would use it.",
                2,
                FILE,
                14,
                "RDW")));
  }

  static TreatmentEvent event(String day, EventKind kind) {
    return new TreatmentEvent(
        "P002", day(day), kind, null, new SourceLocation("events.csv", 2, null));
  }

  /** Counts on an axis of its own, one of them censored, one zero, without sex and age. */
  public static Assessment relative() {
    Map<Analyte, List<Reading>> series = new EnumMap<>(Analyte.class);
    series.put(
        Analyte.NEUTROPHILS,
        List.of(
            reading(Analyte.NEUTROPHILS, "0", Moment.relativeDay(0), null, null),
            reading(
                Analyte.NEUTROPHILS,
                "0.10",
                Moment.relativeMinutes(12 * 24 * 60 + 200),
                Comparator.LESS,
                lab("1.5", "7.5"))));
    return assessment(
        "stay/12", PatientFacts.UNKNOWN, series, List.of(), List.of(), Course.NONE, List.of());
  }

  /** One result without a date. */
  public static Assessment undated() {
    Map<Analyte, List<Reading>> series = new EnumMap<>(Analyte.class);
    series.put(
        Analyte.PLATELETS,
        List.of(reading(Analyte.PLATELETS, "212.50", Moment.NONE, null, lab("150", "400"))));
    return assessment(
        "single", PatientFacts.UNKNOWN, series, List.of(), List.of(), Course.NONE, List.of());
  }

  /** An id that tries to steer the terminal, and a result above its limit. */
  public static Assessment hostile() {
    Map<Analyte, List<Reading>> series = new EnumMap<>(Analyte.class);
    series.put(Analyte.WBC, List.of(reading(Analyte.WBC, "14.25", "2023-12-30", lab("4", "10"))));
    return assessment(
        "P\u001b[31m\u0007\u202e001 Zoë 患者",
        PatientFacts.of(Sex.MALE, day("2019-02-01")),
        series,
        List.of(),
        List.of(),
        Course.NONE,
        List.of());
  }

  /** No usable result at all, only a problem. */
  public static Assessment onlyProblems() {
    return assessment(
        "empty",
        PatientFacts.of(Sex.OTHER, Moment.NONE),
        new EnumMap<>(Analyte.class),
        List.of(),
        List.of(),
        Course.NONE,
        List.of(
            new Problem(
                "data.value-unreadable",
                Severity.ERROR,
                "A value is no number. Write it with digits.",
                1,
                FILE,
                3,
                null)));
  }

  /** All of them. */
  public static List<Assessment> all() {
    return List.of(severe(), relative(), undated(), hostile(), onlyProblems());
  }

  /** A day. */
  public static Moment day(String iso) {
    return Moment.of(LocalDate.parse(iso));
  }

  /** An interval that the export printed. */
  public static ReferenceInterval lab(String lower, String upper) {
    return new ReferenceInterval(
        new BigDecimal(lower), new BigDecimal(upper), ReferenceInterval.EXPORT);
  }

  static Reading reading(Analyte analyte, String value, String day, ReferenceInterval interval) {
    return reading(analyte, value, day(day), null, interval);
  }

  static Reading reading(
      Analyte analyte,
      String value,
      Moment time,
      Comparator comparator,
      ReferenceInterval interval) {
    LabResult result =
        new LabResult(
            "P001",
            Assay.si(analyte),
            new BigDecimal(value),
            comparator,
            null,
            time,
            new SourceLocation(FILE, 7, analyte.id().toUpperCase(java.util.Locale.ROOT)));
    Set<Remark> remarks = analyte == Analyte.WBC ? Set.of(Remark.UNIT_ASSUMED) : Set.of();
    return new Reading(result, interval, List.of(), remarks);
  }

  private static Reading supported(Reading reading, TreatmentEvent event) {
    return new Reading(reading.result(), reading.interval(), List.of(event), reading.remarks());
  }

  static Assessment assessment(
      String id,
      PatientFacts facts,
      Map<Analyte, List<Reading>> series,
      List<Finding> findings,
      List<Trend> trends,
      Course course,
      List<Problem> problems) {
    Map<Analyte, Reading> latest = new EnumMap<>(Analyte.class);
    List<Moment> times = new ArrayList<>();
    series.forEach(
        (analyte, readings) -> {
          latest.put(analyte, readings.get(readings.size() - 1));
          readings.forEach(reading -> times.add(reading.result().time()));
        });
    times.sort(Moment::compareTo);
    List<TreatmentEvent> events =
        series.values().stream()
            .flatMap(List::stream)
            .flatMap(reading -> reading.supported().stream())
            .distinct()
            .toList();
    Moment first = times.isEmpty() ? Moment.NONE : times.get(0);
    Moment last = times.isEmpty() ? Moment.NONE : times.get(times.size() - 1);
    return new Assessment(
        id,
        facts,
        first,
        last,
        times.size(),
        latest,
        series,
        findings,
        trends,
        course,
        events,
        problems);
  }

  static FindingBuilder finding(String code, Finding.State state) {
    return new FindingBuilder(code, state);
  }

  static final class Series {
    final Analyte analyte;
    private final ReferenceInterval interval;
    final List<Reading> readings = new ArrayList<>();

    Series(Analyte analyte, ReferenceInterval interval) {
      this.analyte = analyte;
      this.interval = interval;
    }

    Series values(String... values) {
      for (int i = 0; i < values.length; i++) {
        readings.add(reading(analyte, values[i], DAYS[i], interval));
      }
      return this;
    }

    Reading at(int index) {
      return readings.get(index);
    }

    void replace(int index, Reading reading) {
      readings.set(index, reading);
    }
  }
}
