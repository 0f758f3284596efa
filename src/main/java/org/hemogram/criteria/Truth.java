package org.hemogram.criteria;

/** Whether something holds, where not knowing is an answer of its own. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  /** True where this is false, and the other way round. */
  Truth negated() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Both of them. */
  Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  /** True when at least that many hold; unknown while the unknown ones could still decide. */
  static Truth atLeast(int wanted, int holding, int unknown) {
    if (holding >= wanted) {
      return TRUE;
    }
    return holding + unknown >= wanted ? UNKNOWN : FALSE;
  }
}
