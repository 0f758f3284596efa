package org.hemogram.assess.cohort;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.assess.TermGrades;
import org.hemogram.criteria.Term;

/** Counts patients by their grades of one term. */
final class TermTally {
  private static final int GRADES = Cohort.DEEPEST + 1;

  private final int[] worst = new int[GRADES];

  /** By baseline, then by worst grade after it; patients without one stand in the last place. */
  private final int[][] shifts = new int[GRADES][GRADES + 1];

  private int patients;
  private int notGradable;
  private int withoutBaseline;
  private long graded;
  private long notGraded;

  void add(TermGrades one) {
    patients++;
    graded += one.graded();
    notGraded += one.notGraded();
    if (one.worst() == TermGrades.NONE) {
      notGradable++;
      return;
    }
    worst[one.worst()]++;
    if (one.baseline() == TermGrades.NONE) {
      withoutBaseline++;
    } else {
      shifts[one.baseline()][one.later() == TermGrades.NONE ? GRADES : one.later()]++;
    }
  }

  void add(TermTally other) {
    patients += other.patients;
    notGradable += other.notGradable;
    withoutBaseline += other.withoutBaseline;
    graded += other.graded;
    notGraded += other.notGraded;
    for (int grade = 0; grade < GRADES; grade++) {
      worst[grade] += other.worst[grade];
      for (int later = 0; later <= GRADES; later++) {
        shifts[grade][later] += other.shifts[grade][later];
      }
    }
  }

  Cohort.TermCount count(Term term) {
    List<Cohort.Shift> from = new ArrayList<>(GRADES);
    for (int grade = 0; grade < GRADES; grade++) {
      Cohort.Shift shift = new Cohort.Shift(grade, list(shifts[grade]), shifts[grade][GRADES]);
      if (shift.none() > 0 || shift.worst().stream().anyMatch(n -> n > 0)) {
        from.add(shift);
      }
    }
    return new Cohort.TermCount(
        term.table(),
        term.name(),
        term.analyte(),
        patients,
        list(worst),
        notGradable,
        from,
        withoutBaseline,
        graded,
        notGraded);
  }

  private static List<Integer> list(int[] counts) {
    List<Integer> list = new ArrayList<>(GRADES);
    for (int grade = 0; grade < GRADES; grade++) {
      list.add(counts[grade]);
    }
    return list;
  }
}
