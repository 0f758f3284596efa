package org.hemogram.assess;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A grade of a latest result that no current finding tells: neutrophils of 1.6 where the lower
 * limit is 1.7, a count for which there are no bands.
 *
 * @param latest the result
 * @param low whether its lowness is graded, and not its height
 * @param grades by criteria, 1 or more
 */
public record StandingGrade(Reading latest, boolean low, Map<String, Integer> grades) {
  public StandingGrade {
    grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
  }
}
