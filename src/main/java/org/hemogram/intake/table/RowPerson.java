package org.hemogram.intake.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemogram.intake.grammar.DateGrammar;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.ParsedTime;
import org.hemogram.intake.grammar.SexGrammar;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.Sex;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.StatedAge;
import org.jspecify.annotations.Nullable;

/** What a row says about the person: id, sex, birth date, age. Tells each fact once per block. */
final class RowPerson {

  private static final int MOST_REMEMBERED = 1 << 16;

  private final Layout layout;
  private final TableContext context;
  private final SexGrammar sexes;
  private final DateGrammar dates;
  private final boolean hasFacts;
  private final boolean hasId;
  private final Map<String, Told> toldBefore;
  private final Map<String, Told> toldHere = new HashMap<>();
  private String lastPatient = "";
  private String lastSex = "";
  private String lastBirth = "";
  private String lastAge = "";
  private String lastWithoutDay = "";
  private String lastPregnant = "";
  private String lastPregnantPatient = "";
  private Moment lastDay = Moment.NONE;
  private boolean lastLasts = true;

  /** Nobody was told of yet. */
  RowPerson(TableContext context) {
    this(context, new HashMap<>());
  }

  /** Goes on where {@code toldBefore} ended, in a block behind it. */
  RowPerson(TableContext context, Map<String, Told> toldBefore) {
    this.context = context;
    this.toldBefore = toldBefore;
    this.layout = context.layout();
    this.sexes = context.sexes();
    this.dates = context.rules().grammars().dates().withSerials();
    this.hasFacts =
        layout.has(Role.SEX)
            || layout.has(Role.BIRTH_DATE)
            || layout.has(Role.AGE)
            || layout.has(Role.AGE_MONTHS)
            || layout.has(Role.PREGNANT)
            || !layout.cellRules().constants().isEmpty();
    this.hasId = layout.namesPatients();
  }

  /** The patient of a row; empty when the table has a column for it and the cell is blank. */
  String id(Cells cells) {
    String above = context.heading().patient();
    if (!hasId) {
      return !above.isEmpty() ? above : context.severalPeople() ? "" : context.patient();
    }
    String id = cells.get(Role.PATIENT);
    if (!id.isEmpty()) {
      return PatientIds.plain(id);
    }
    String stay = PatientIds.plain(cells.get(Role.ADMISSION));
    String named = stay.isEmpty() ? cells.get(Role.SAMPLE) : context.codes().patientOf(stay);
    if (named.isEmpty()) {
      named = name(cells);
    }
    return named.isEmpty() ? above : named;
  }

  /** The person's name, put together where its parts stand apart. */
  private String name(Cells cells) {
    StringBuilder name = new StringBuilder();
    for (int column : layout.columns(Role.PERSON)) {
      String part = cells.at(column);
      if (!part.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ").append(part);
      }
    }
    return name.toString();
  }

  /**
   * Hands on what the row says about the person, unless that was told before.
   *
   * @return true when the same cells say nothing new in the blocks that follow, either
   */
  boolean tell(String patient, Cells cells, Moment time, int line, EntrySink sink) {
    if (!hasFacts) {
      return true;
    }
    String sex = cells.get(Role.SEX);
    String birth = birth(cells);
    String age = age(cells);
    String pregnant = cells.get(Role.PREGNANT);
    boolean onDay = !pregnant.isEmpty() && time.hasDay();
    if (onDay) {
      tellPregnancy(
          patient,
          pregnant,
          time.dayOnly(),
          new SourceLocation(context.file(), line, cells.name(Role.PREGNANT)),
          sink);
      pregnant = "";
    }
    if (patient.equals(lastPatient)
        && sex.equals(lastSex)
        && birth.equals(lastBirth)
        && age.equals(lastAge)
        && pregnant.equals(lastWithoutDay)) {
      return lastLasts && !onDay;
    }
    lastPatient = patient;
    lastSex = sex;
    lastBirth = birth;
    lastAge = age;
    lastWithoutDay = pregnant;
    lastLasts = lasts(birth, age);
    if (isNews(patient, sex, birth, age, pregnant)) {
      PatientFacts stated = facts(cells, sex, birth, line, sink).withPregnancy(pregnancy(pregnant));
      Optional<StatedAge> years = age.isEmpty() ? Optional.empty() : stated(age, cells, line, sink);
      sink.facts(
          patient, years.map(a -> stated.withAge(a, ageHoldsAt(cells, time))).orElse(stated));
    }
    return lastLasts && !onDay;
  }

  /** A pregnancy holds on the day of its row: another row has another trimester, or none. */
  private void tellPregnancy(
      String patient, String text, Moment day, SourceLocation at, EntrySink sink) {
    boolean again =
        patient.equals(lastPregnantPatient) && day.equals(lastDay) && text.equals(lastPregnant);
    Pregnancy pregnancy = again ? Pregnancy.NOT_STATED : pregnancy(text);
    lastPregnantPatient = patient;
    lastDay = day;
    lastPregnant = text;
    if (pregnancy != Pregnancy.NOT_STATED) {
      PatientFacts facts = PatientFacts.UNKNOWN.withPregnancy(pregnancy);
      sink.facts(patient, new DatedFacts(day, day, facts, at));
    }
  }

  /** The age of a cell; one with a number that is no age is told. */
  private Optional<StatedAge> stated(String age, Cells cells, int line, EntrySink sink) {
    Optional<StatedAge> stated = context.rules().grammars().ages().parse(age);
    if (stated.isEmpty() && age.chars().anyMatch(Character::isDigit)) {
      sink.note(
          Problem.at(
              new SourceLocation(context.file(), line, cells.name(Role.AGE)),
              "data.age-missing",
              Severity.WARNING,
              "the age cannot be read. Write it as 40, 9 months or 12d."));
    }
    return stated;
  }

  /** True when a statement leaves nothing to tell beside it: stated again it changes nothing. */
  private boolean lasts(String birth, String age) {
    return age.isEmpty() && (birth.isEmpty() || born(birth).isKnown());
  }

  /** True when the statement was not told yet, in this block or, where it lasts, in any. */
  private boolean isNews(String patient, String sex, String birth, String age, String pregnant) {
    Told before = toldBefore.get(patient);
    if (before != null && before.isSame(sex, birth, age, pregnant)) {
      return false;
    }
    boolean lasting = lastLasts;
    Map<String, Told> told = lasting ? toldBefore : toldHere;
    before = told.get(patient);
    if (before == null) {
      if (told.size() == MOST_REMEMBERED && lasting) {
        told.clear();
      }
      told.put(patient, new Told(sex, birth, age, pregnant));
    }
    return before == null || before.isNews(sex, birth, age, pregnant);
  }

  /** The birth date of a cell, or {@link Moment#NONE}. */
  private Moment born(String birth) {
    return dates.parse(birth, context.births()) instanceof ParsedTime.At at
        ? at.moment().dayOnly()
        : Moment.NONE;
  }

  /** The birth date, put together where year, month and day stand apart. */
  private static String birth(Cells cells) {
    String date = cells.firstOf(Role.BIRTH_DATE);
    String month = cells.get(Role.BIRTH_MONTH);
    String day = cells.get(Role.BIRTH_DAY);
    if (month.isEmpty() || !Cells.isDigits(date) || date.length() != 4 || !Cells.isDigits(month)) {
      return date;
    }
    String until = date + "-" + twoDigits(month);
    return Cells.isDigits(day) ? until + "-" + twoDigits(day) : until;
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /** The age with its unit; months, where they are given, are more exact than years. */
  private static String age(Cells cells) {
    String months = cells.get(Role.AGE_MONTHS);
    if (!months.isEmpty()) {
      return months + " months";
    }
    String age = cells.get(Role.AGE);
    String unit = cells.get(Role.AGE_UNIT);
    return age.isEmpty() || unit.isEmpty() ? age : age + " " + unit;
  }

  private Moment ageHoldsAt(Cells cells, Moment time) {
    String date = cells.get(Role.AGE_DATE);
    boolean anchored = !date.isEmpty();
    return anchored && dates.parse(date, DateOrder.YMD) instanceof ParsedTime.At at
        ? at.moment()
        : time;
  }

  private PatientFacts facts(Cells cells, String sex, String birth, int line, EntrySink sink) {
    Moment born = birth.isEmpty() ? Moment.NONE : born(birth);
    if (!birth.isEmpty() && !born.isKnown()) {
      sink.note(
          Problem.at(
              new SourceLocation(context.file(), line, cells.name(Role.BIRTH_DATE)),
              "data.date-unreadable",
              Severity.WARNING,
              "the birth date cannot be read. Write it as YYYY-MM-DD, or state --date-order."));
    }
    return PatientFacts.of(sexes.parse(sex).orElse(Sex.UNKNOWN), born);
  }

  private static Pregnancy pregnancy(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "first", "t1" -> Pregnancy.FIRST_TRIMESTER;
      case "2", "second", "t2" -> Pregnancy.SECOND_TRIMESTER;
      case "3", "third", "t3" -> Pregnancy.THIRD_TRIMESTER;
      case "yes", "y", "true", "unknown", "pregnant" -> Pregnancy.TRIMESTER_UNKNOWN;
      default -> Pregnancy.NOT_STATED;
    };
  }

  /** What was told of one person: mostly a single statement, again and again. */
  static final class Told {
    private final String sex;
    private final String birth;
    private final String age;
    private final String pregnant;
    private @Nullable Set<String> all;

    Told(String sex, String birth, String age, String pregnant) {
      this.sex = sex;
      this.birth = birth;
      this.age = age;
      this.pregnant = pregnant;
    }

    private boolean isSame(String sex, String birth, String age, String pregnant) {
      return sex.equals(this.sex)
          && birth.equals(this.birth)
          && age.equals(this.age)
          && pregnant.equals(this.pregnant);
    }

    /** True when the facts, or the age, were not told yet; takes them down. */
    private boolean isNews(String sex, String birth, String age, String pregnant) {
      if (isSame(sex, birth, age, pregnant)) {
        return false;
      }
      if (all == null) {
        all = new HashSet<>();
        add(all, this.sex, this.birth, this.age, this.pregnant);
      }
      return add(all, sex, birth, age, pregnant);
    }

    private static boolean add(
        Set<String> all, String sex, String birth, String age, String pregnant) {
      boolean news = all.add(sex + '\n' + birth + '\n' + pregnant);
      boolean older = !age.isEmpty() && all.add("age " + age);
      return news || older;
    }
  }
}
