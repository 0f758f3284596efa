package org.hemogram.assess;

import org.hemogram.criteria.Term;

/**
 * The grades of one patient's results by one term, over time.
 *
 * @param term the term, which knows its table
 * @param graded how many results have a grade
 * @param notGraded how many have none, rejected ones and those of an unreliable specimen included
 * @param worst the worst grade, or {@link #NONE}
 * @param baseline the grade of the first gradable result that has a day, or {@link #NONE}
 * @param later the worst grade after the baseline, or {@link #NONE}
 */
public record TermGrades(Term term, int graded, int notGraded, int worst, int baseline, int later) {

  /** No grade. */
  public static final int NONE = -1;
}
