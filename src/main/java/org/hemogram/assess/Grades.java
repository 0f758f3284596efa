package org.hemogram.assess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.Grading;
import org.hemogram.criteria.Grading.Graded;
import org.hemogram.criteria.Subject;
import org.hemogram.criteria.Term;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;

/** The graded terms of the chosen criteria, in the order asked for. */
final class Grades {
  private final List<Term> all;
  private final List<Term>[] byAnalyte;
  private final Set<Analyte> withBaseline = EnumSet.noneOf(Analyte.class);
  private final boolean[] dependOnPerson = new boolean[Analyte.values().length];

  /**
   * Loads the tables.
   *
   * @throws IllegalArgumentException for an id that the library does not have
   */
  Grades(CriteriaLibrary library, List<String> ids) {
    this.byAnalyte = lists();
    List<Term> ordered = new ArrayList<>();
    for (String id : ids) {
      CriteriaTable table =
          library
              .table(id)
              .orElseThrow(
                  () -> new IllegalArgumentException("There are no criteria '" + id + "'"));
      ordered.addAll(table.terms());
      for (Term term : table.terms()) {
        int slot = term.analyte().ordinal();
        List<Term> more = new ArrayList<>(byAnalyte[slot]);
        more.add(term);
        byAnalyte[slot] = List.copyOf(more);
        dependOnPerson[slot] |= term.dependsOnPerson();
        if (term.usesBaseline()) {
          withBaseline.add(term.analyte());
        }
      }
    }
    this.all = List.copyOf(ordered);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Term>[] lists() {
    List<Term>[] lists = new List[Analyte.values().length];
    java.util.Arrays.fill(lists, List.of());
    return lists;
  }

  /** Every term, in the order of the criteria. */
  List<Term> terms() {
    return all;
  }

  /** The terms that grade an analyte. */
  List<Term> terms(Analyte analyte) {
    return byAnalyte[analyte.ordinal()];
  }

  /** The analytes of which a term compares with a baseline. */
  Set<Analyte> withBaseline() {
    return withBaseline;
  }

  /** True when a term of an analyte asks who the person is. */
  boolean dependOnPerson(Analyte analyte) {
    return dependOnPerson[analyte.ordinal()];
  }

  /**
   * The grades of one reading in one direction by criteria id; terms that give none are left out.
   */
  Map<String, Integer> of(Reading reading, boolean low, Subject subject) {
    Map<String, Integer> grades = new LinkedHashMap<>();
    LabResult result = reading.result();
    for (Term term : terms(result.analyte())) {
      if (term.isLow() == low) {
        Grading grading =
            term.grade(result.quantity(), reading.interval(), result.assay().baseline(), subject);
        if (grading instanceof Graded graded) {
          grades.merge(term.table(), graded.grade(), Math::max);
        }
      }
    }
    return grades;
  }
}
