package org.hemogram.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.grammar.SexGrammar;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Sex;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.StatedAge;
import org.jspecify.annotations.Nullable;

/**
 * The file of {@code --patients}: facts about many patients, one patient and time a row.
 *
 * @param facts facts that always hold, by patient
 * @param dated facts that hold for a time, by patient
 * @param problems what could not be read
 * @param places where facts that always hold are stated, by patient
 */
record PatientTable(
    Map<String, PatientFacts> facts,
    Map<String, List<DatedFacts>> dated,
    List<Problem> problems,
    Map<String, SourceLocation> places) {

  /** No file. */
  static final PatientTable NONE = new PatientTable(Map.of(), Map.of(), List.of(), Map.of());

  private static final List<String> COLUMNS =
      List.of(
          "patient_id",
          "sex",
          "birth_date",
          "age",
          "pregnant",
          "altitude",
          "cigarettes",
          "duffy_null",
          "diagnosis",
          "from",
          "until");
  private static final Set<String> YES = Set.of("1", "yes", "y", "true", "t");
  private static final Set<String> NO = Set.of("", "0", "no", "n", "false", "f");

  PatientTable {
    problems = List.copyOf(problems);
  }

  /**
   * Reads the file.
   *
   * @throws UsageException when it cannot be read at all
   */
  static PatientTable read(String file, @Nullable DateOrder order) {
    SideTable table = SideTable.read(file, List.of("patient_id"));
    Reader reader = new Reader(file, new SideProblems(file, order));
    reader.problems.unused(table, COLUMNS);
    table.rows().forEach(reader::row);
    reader.rows.forEach(reader::settle);
    return new PatientTable(reader.facts, reader.dated, reader.problems.list(), reader.places);
  }

  /** Collects the rows of one file. */
  private static final class Reader {
    private final Map<String, PatientFacts> facts = new LinkedHashMap<>();
    private final Map<String, List<DatedFacts>> dated = new LinkedHashMap<>();
    private final Map<String, SourceLocation> places = new HashMap<>();
    private final Map<String, List<FactRow>> rows = new LinkedHashMap<>();
    private final String file;
    private final SexGrammar sexes = Grammars.standard(text -> false).sexes();
    private final SideProblems problems;

    Reader(String file, SideProblems problems) {
      this.file = file;
      this.problems = problems;
    }

    void row(SideTable.Row row) {
      String patient = row.cell("patient_id");
      if (patient.isEmpty()) {
        problems.warn(
            row, "patient_id", "data.patient-missing", "the row has no patient. Name the patient.");
        return;
      }
      Moment from = problems.date(row, "from");
      Moment until = problems.date(row, "until");
      if (from == null || until == null) {
        return;
      }
      if (from.isKnown() && until.isKnown() && until.day() < from.day()) {
        problems.warn(
            row,
            "until",
            "data.row-malformed",
            "the row ends before it begins, and is left out. Correct 'from' or 'until'.");
        return;
      }
      FactRow read = new FactRow(row, from, until, facts(row));
      rows.computeIfAbsent(patient, id -> new ArrayList<>()).add(read);
    }

    /** Keeps the facts of a patient's rows, but for those that two rows of one time contradict. */
    private void settle(String patient, List<FactRow> own) {
      for (FactRow row : FactRow.settled(own, problems)) {
        SourceLocation place = new SourceLocation(file, row.row().line(), null);
        if (row.isDated()) {
          DatedFacts held = new DatedFacts(row.from(), row.until(), row.facts(), place);
          dated.computeIfAbsent(patient, id -> new ArrayList<>()).add(held);
        } else {
          facts.merge(patient, row.facts(), PatientFacts::orElse);
          places.putIfAbsent(patient, place);
        }
      }
      PatientFacts lasting = FactRow.lasting(own);
      if (!lasting.equals(PatientFacts.UNKNOWN)) {
        facts.merge(patient, lasting, PatientFacts::orElse);
        places.putIfAbsent(patient, new SourceLocation(file, own.get(0).row().line(), null));
      }
    }

    private PatientFacts facts(SideTable.Row row) {
      Moment birthDate = problems.date(row, "birth_date");
      return new PatientFacts(
          sex(row),
          birthDate == null ? Moment.NONE : birthDate,
          age(row),
          Moment.NONE,
          pregnancy(row),
          number(row, "altitude", FactOptions.LOWEST, FactOptions.HIGHEST),
          number(row, "cigarettes", 0, FactOptions.MOST_CIGARETTES),
          isYes(row, "duffy_null", YES),
          isYes(row, "diagnosis", Set.of(FactOptions.APLASTIC_ANEMIA)));
    }

    private Sex sex(SideTable.Row row) {
      String text = row.cell("sex");
      if (text.isEmpty()) {
        return Sex.UNKNOWN;
      }
      Sex sex = sexes.parse(text).orElse(null);
      if (sex == null) {
        unreadable(row, "sex", "Write female, male, other or unknown.");
        return Sex.UNKNOWN;
      }
      return sex;
    }

    private @Nullable StatedAge age(SideTable.Row row) {
      String text = row.cell("age");
      StatedAge age = text.isEmpty() ? null : StatedAge.parse(text).orElse(null);
      if (age == null && !text.isEmpty()) {
        unreadable(row, "age", "Write it as 40, 9 months or 12d.");
      }
      return age;
    }

    private Pregnancy pregnancy(SideTable.Row row) {
      String text = row.cell("pregnant").toLowerCase(Locale.ROOT);
      Pregnancy known = FactOptions.PREGNANCIES.get(text);
      if (known == null && !NO.contains(text)) {
        unreadable(row, "pregnant", "Write 1, 2, 3, unknown or no.");
      }
      return known == null ? Pregnancy.NOT_STATED : known;
    }

    private @Nullable Integer number(SideTable.Row row, String column, int least, int most) {
      String text = row.cell(column);
      if (text.isEmpty()) {
        return null;
      }
      if (text.matches("-?\\d{1,5}")) {
        int number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      }
      unreadable(row, column, "Write a whole number from " + least + " to " + most + ".");
      return null;
    }

    private boolean isYes(SideTable.Row row, String column, Set<String> yes) {
      String text = row.cell(column).toLowerCase(Locale.ROOT);
      if (!yes.contains(text) && !NO.contains(text)) {
        unreadable(
            row, column, "Write " + String.join(" or ", yes.stream().sorted().toList()) + ".");
      }
      return yes.contains(text);
    }

    private void unreadable(SideTable.Row row, String column, String whatToDo) {
      problems.warn(row, column, "data.value-unreadable", "the cell cannot be read. " + whatToDo);
    }
  }
}
