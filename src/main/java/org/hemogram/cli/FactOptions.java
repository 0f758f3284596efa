package org.hemogram.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hemogram.intake.grammar.DateGrammar;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.grammar.ParsedTime;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Sex;
import org.hemogram.lab.StatedAge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** Facts about patients that the export lacks. What an export says comes first. */
final class FactOptions {
  static final String SEX = "--sex";
  static final String BIRTH_DATE = "--birth-date";
  static final String AGE = "--age";
  static final String PREGNANT = "--pregnant";
  static final String ALTITUDE = "--altitude";
  static final String CIGARETTES = "--cigarettes";
  static final String DUFFY_NULL = "--duffy-null";
  static final String DIAGNOSIS = "--diagnosis";
  static final String PATIENTS = "--patients";
  static final String EVENTS = "--events";

  static final String APLASTIC_ANEMIA = "aplastic-anemia";
  static final int LOWEST = -500;
  static final int HIGHEST = 9000;
  static final int MOST_CIGARETTES = 200;
  static final Map<String, Pregnancy> PREGNANCIES = new LinkedHashMap<>();

  private static final Map<String, Sex> SEXES = new LinkedHashMap<>();
  private static final Map<String, Boolean> DIAGNOSES = Map.of(APLASTIC_ANEMIA, true);

  static {
    PREGNANCIES.put("1", Pregnancy.FIRST_TRIMESTER);
    PREGNANCIES.put("2", Pregnancy.SECOND_TRIMESTER);
    PREGNANCIES.put("3", Pregnancy.THIRD_TRIMESTER);
    PREGNANCIES.put("unknown", Pregnancy.TRIMESTER_UNKNOWN);
    for (Sex sex : Sex.values()) {
      SEXES.put(sex.id(), sex);
    }
    SEXES.put("f", Sex.FEMALE);
    SEXES.put("m", Sex.MALE);
  }

  private FactOptions() {}

  /** Adds the section; with events for a command that looks at a course. */
  static void describe(CommandModel model, boolean overTime) {
    List<OptionSpec.Builder> options = new ArrayList<>();
    options.add(Options.choice("SEX", "female, male, other or unknown.", SEXES.keySet(), SEX));
    options.add(Options.value("DATE", "The birth date; a year or a month will do.", BIRTH_DATE));
    options.add(
        Options.value("AGE", "The age at the first result: 40, 9 months, 12d, '>89'.", AGE));
    options.add(
        Options.choice(
            "TRIMESTER", "Pregnancy: 1, 2, 3 or unknown.", PREGNANCIES.keySet(), PREGNANT));
    options.add(Options.value("METERS", "The elevation of residence.", ALTITUDE));
    options.add(Options.value("N", "Cigarettes a day; 0 for none.", CIGARETTES));
    options.add(Options.flag("The Duffy-null phenotype is known.", DUFFY_NULL));
    options.add(
        Options.choice(
            "NAME", "A diagnosis that is known: aplastic-anemia.", DIAGNOSES.keySet(), DIAGNOSIS));
    options.add(
        Options.value(
            "FILE",
            "The same for many patients: CSV with patient_id and any of sex, birth_date, age,"
                + " pregnant, altitude, cigarettes, duffy_null, diagnosis; from and until for facts"
                + " that hold for a time.",
            PATIENTS));
    if (overTime) {
      options.add(
          Options.value(
              "FILE",
              "Treatments: CSV with patient_id, date, event and, if known, until, amount and"
                  + " comment; patient_id may be missing for one patient. Events: atg, alemtuzumab,"
                  + " cyclosporine-start, cyclosporine-stop, eltrombopag-start, eltrombopag-stop,"
                  + " romiplostim-start, romiplostim-stop, g-csf, epo, rbc-transfusion,"
                  + " platelet-transfusion, transplant, conditioning, chemotherapy, and usual"
                  + " synonyms.",
              EVENTS));
    }
    model.section(
        "Facts about the patient that the export lacks",
        options.toArray(new OptionSpec.Builder[0]));
  }

  /** The facts that hold for every patient of whom nothing else says something. */
  static PatientFacts facts(Arguments arguments, Supplier<LocalDate> today) {
    Sex sex = arguments.choice(SEX, SEXES, Sex.UNKNOWN);
    Pregnancy pregnancy = arguments.choice(PREGNANT, PREGNANCIES, Pregnancy.NOT_STATED);
    if (sex == Sex.MALE && pregnancy != Pregnancy.NOT_STATED) {
      arguments.mistake(
          "usage.contradiction", PREGNANT + " does not go with " + SEX + " male. Leave out one.");
    }
    return new PatientFacts(
        sex,
        birthDate(arguments, today),
        age(arguments),
        Moment.NONE,
        pregnancy,
        arguments.number(ALTITUDE, LOWEST, HIGHEST),
        arguments.number(CIGARETTES, 0, MOST_CIGARETTES),
        arguments.has(DUFFY_NULL),
        arguments.choice(DIAGNOSIS, DIAGNOSES, false));
  }

  private static Moment birthDate(Arguments arguments, Supplier<LocalDate> today) {
    String text = arguments.text(BIRTH_DATE).orElse(null);
    if (text == null) {
      return Moment.NONE;
    }
    DateGrammar dates = Grammars.standard(cell -> false).dates();
    if (dates.parse(text, DateOrder.UNDECIDED) instanceof ParsedTime.At at) {
      Moment day = at.moment().dayOnly();
      if (day.date().isAfter(today.get())) {
        badBirthDate(arguments, "is in the future. Correct it.");
      }
      return day;
    }
    badBirthDate(arguments, "cannot be read. Write it as 1980-05-17, 1980-05 or 1980.");
    return Moment.NONE;
  }

  /** Messages never hold a birth date, not even a wrong one. */
  private static void badBirthDate(Arguments arguments, String message) {
    arguments.mistake("usage.bad-value", BIRTH_DATE + " " + message);
  }

  private static @Nullable StatedAge age(Arguments arguments) {
    String text = arguments.text(AGE).orElse(null);
    StatedAge age = text == null ? null : StatedAge.parse(text).orElse(null);
    if (text != null && age == null) {
      arguments.badValue(AGE, text, "Write it as 40, 9 months or 12d.");
    }
    return age;
  }

  /** Notes a file of an option that is not there. */
  static void checkFile(Arguments arguments, String option) {
    String file = arguments.text(option).orElse(null);
    if (file == null) {
      return;
    }
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      arguments.mistake(
          "input.missing", file + ": there is no such file. Check the value of " + option + ".");
    } else if (Files.isDirectory(path) || !Files.isReadable(path)) {
      arguments.mistake(
          "input.unreadable", file + ": the file cannot be read. Check its permissions.");
    }
  }

  /** Names the files of facts by what they hold, where the output names no path. */
  static void name(Arguments arguments, Disguise disguise) {
    arguments.text(PATIENTS).ifPresent(path -> disguise.name(path, "patients"));
    arguments.text(EVENTS).ifPresent(path -> disguise.name(path, "events"));
  }

  static PatientTable patients(Arguments arguments, @Nullable DateOrder order) {
    return arguments
        .text(PATIENTS)
        .map(file -> PatientTable.read(file, order))
        .orElse(PatientTable.NONE);
  }

  static EventTable events(Arguments arguments, @Nullable DateOrder order) {
    return arguments.text(EVENTS).map(file -> EventTable.read(file, order)).orElse(EventTable.NONE);
  }
}
