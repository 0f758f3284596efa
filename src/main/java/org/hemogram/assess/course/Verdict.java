package org.hemogram.assess.course;

import java.util.List;
import org.hemogram.assess.Course.Category;

/**
 * What one definition of response says of a sample.
 *
 * @param category the answer
 * @param words the values that decide, against their limits
 * @param missing analytes that the answer needs and the sample does not show
 */
record Verdict(Category category, String words, List<String> missing) {
  Verdict {
    missing = List.copyOf(missing);
  }
}
