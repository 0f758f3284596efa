package org.hemogram.criteria;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;

/** The answer to "which grade?": a grade, or the reason why there is none. */
public sealed interface Grading {

  /**
   * A grade: 0 = none of the graded conditions holds.
   *
   * @param grade 0 to 4
   * @param statement the condition that decided, in words with its numbers; empty for grade 0
   * @param remarks what has to be known beside it
   */
  record Graded(int grade, String statement, Set<Remark> remarks) implements Grading {
    public Graded {
      if (grade < 0 || grade > 4) {
        throw new IllegalArgumentException("grade " + grade);
      }
      remarks = remarks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(remarks));
    }
  }

  /** No grade can be given. */
  record NotGradable(Reason reason) implements Grading {}
}
