package org.hemogram.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.hemogram.history.PatientHistory;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Sex;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.StatedAge;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * A patient for tests, put together in one sentence: {@code
 * patient().female().born("1990-05-05").result("2024-01-15", PLATELETS, "44", "10*9/L", 150, 410)}.
 *
 * <p>Times are {@code 2024-01-15}, {@code 2024-01-15T08:10}, {@code 2024-01}, {@code day 12} or
 * empty for none. Values may carry a sign ({@code <0.1}). Units are the analyte's SI unit or {@code
 * g/dL}.
 */
public final class PatientFixture {
  private static final String PATIENT = "P001";
  private static final String FILE = "counts.csv";

  private PatientFacts facts = PatientFacts.UNKNOWN;
  private final List<LabResult> results = new ArrayList<>();
  private final List<TreatmentEvent> events = new ArrayList<>();
  private int line = 1;

  private PatientFixture() {}

  /** Nobody in particular, without facts. */
  public static PatientFixture patient() {
    return new PatientFixture();
  }

  /** A woman of 33 years at the times used in most tests. */
  public static PatientFixture woman() {
    return patient().female().born("1990-05-05");
  }

  /** A man of 43 years at the times used in most tests. */
  public static PatientFixture man() {
    return patient().male().born("1980-05-05");
  }

  public PatientFixture female() {
    facts = facts.withSex(Sex.FEMALE);
    return this;
  }

  public PatientFixture male() {
    facts = facts.withSex(Sex.MALE);
    return this;
  }

  public PatientFixture born(String date) {
    facts = facts.withBirthDate(time(date));
    return this;
  }

  public PatientFixture aged(String age) {
    facts = facts.withAge(StatedAge.parse(age).orElseThrow(), Moment.NONE);
    return this;
  }

  public PatientFixture pregnant(Pregnancy pregnancy) {
    facts = facts.withPregnancy(pregnancy);
    return this;
  }

  public PatientFixture duffyNull() {
    facts =
        new PatientFacts(
            facts.sex(),
            facts.birthDate(),
            facts.age(),
            facts.ageAt(),
            facts.pregnancy(),
            facts.altitude(),
            facts.cigarettes(),
            true,
            facts.aplasticAnemia());
    return this;
  }

  public PatientFixture withAplasticAnemia() {
    facts =
        new PatientFacts(
            facts.sex(),
            facts.birthDate(),
            facts.age(),
            facts.ageAt(),
            facts.pregnancy(),
            facts.altitude(),
            facts.cigarettes(),
            facts.duffyNull(),
            true);
    return this;
  }

  /** A result in SI without a printed interval. */
  public PatientFixture result(String time, Analyte analyte, String value) {
    return add(time, analyte, value, analyte.unit().ucum(), null, null, Set.of());
  }

  /** A result with a printed interval in the unit of the value. */
  public PatientFixture result(
      String time, Analyte analyte, String value, String unit, double lower, double upper) {
    return add(
        time, analyte, value, unit, BigDecimal.valueOf(lower), BigDecimal.valueOf(upper), Set.of());
  }

  /** A result with a printed interval that may have one limit only. */
  public PatientFixture result(
      String time,
      Analyte analyte,
      String value,
      String unit,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper) {
    return add(time, analyte, value, unit, lower, upper, Set.of());
  }

  /** A result in SI with something that has to be known about it. */
  public PatientFixture remarked(String time, Analyte analyte, String value, Remark remark) {
    return add(time, analyte, value, analyte.unit().ucum(), null, null, Set.of(remark));
  }

  /** A count that was computed from others. */
  public PatientFixture derived(String time, Analyte analyte, String value, String how) {
    Assay assay =
        new Assay(
            analyte,
            analyte.unit().ucum(),
            BigDecimal.ONE,
            null,
            null,
            how,
            Set.of(Remark.DERIVED));
    return add(time, value, assay);
  }

  private PatientFixture add(
      String time,
      Analyte analyte,
      String value,
      String unit,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      Set<Remark> remarks) {
    BigDecimal factor = unit.equals("g/dL") ? BigDecimal.TEN : BigDecimal.ONE;
    ReferenceInterval interval =
        lower == null && upper == null
            ? null
            : new ReferenceInterval(
                lower == null ? null : lower.multiply(factor),
                upper == null ? null : upper.multiply(factor),
                ReferenceInterval.EXPORT);
    return add(time, value, new Assay(analyte, unit, factor, interval, null, null, remarks));
  }

  private PatientFixture add(String time, String value, Assay assay) {
    String number = value.replaceAll("[<>=]", "");
    String sign = value.substring(0, value.length() - number.length());
    Comparator comparator = null;
    for (Comparator one : Comparator.values()) {
      if (one.sign().equals(sign)) {
        comparator = one;
      }
    }
    line++;
    results.add(
        new LabResult(
            PATIENT,
            assay,
            new BigDecimal(number),
            comparator,
            null,
            time(time),
            new SourceLocation(FILE, line, null)));
    return this;
  }

  public PatientFixture event(String time, EventKind kind) {
    line++;
    events.add(
        new TreatmentEvent(
            PATIENT, time(time), kind, null, new SourceLocation("events.csv", line, null)));
    return this;
  }

  /** A transfusion with its units, or without. */
  public PatientFixture transfusion(String time, EventKind kind, @Nullable BigDecimal units) {
    line++;
    events.add(
        new TreatmentEvent(
            PATIENT,
            time(time),
            Moment.NONE,
            kind,
            null,
            units == null ? null : units.toPlainString(),
            units,
            new SourceLocation("events.csv", line, null)));
    return this;
  }

  /** What history makes of it: results in order of time. */
  public PatientHistory history() {
    List<LabResult> sorted = new ArrayList<>(results);
    return sorted(sorted);
  }

  /** The same results, read in another order. */
  public PatientHistory shuffled(long seed) {
    List<LabResult> mixed = new ArrayList<>(results);
    Collections.shuffle(mixed, new Random(seed));
    return sorted(mixed);
  }

  private PatientHistory sorted(List<LabResult> read) {
    read.sort(java.util.Comparator.comparing(LabResult::time));
    List<TreatmentEvent> given = new ArrayList<>(events);
    given.sort(java.util.Comparator.comparing(TreatmentEvent::time));
    return new PatientHistory(PATIENT, facts, read, List.of(), given, List.of());
  }

  static Moment time(String text) {
    if (text.isEmpty()) {
      return Moment.NONE;
    }
    if (text.startsWith("day ")) {
      return Moment.relativeDay(Long.parseLong(text.substring(4)));
    }
    return switch (text.length()) {
      case 4 -> Moment.partial(LocalDate.parse(text + "-01-01"), Moment.Precision.YEAR);
      case 7 -> Moment.partial(LocalDate.parse(text + "-01"), Moment.Precision.MONTH);
      case 10 -> Moment.of(LocalDate.parse(text));
      case 16 -> {
        LocalDateTime time = LocalDateTime.parse(text);
        yield Moment.of(time.toLocalDate(), time.toLocalTime().toSecondOfDay(), false);
      }
      default ->
          throw new IllegalArgumentException(
              String.format(Locale.ROOT, "expected a time, found '%s'", text));
    };
  }
}
