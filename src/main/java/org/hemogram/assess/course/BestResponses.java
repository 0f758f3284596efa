package org.hemogram.assess.course;

import java.util.Optional;
import org.hemogram.assess.Course;
import org.hemogram.assess.Course.Category;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The best answer to a treatment on any day with counts: complete, else partial. A partial response
 * needs counts that had met the severe criteria before.
 */
final class BestResponses {
  private final SevereCriteria severe;

  BestResponses(SevereCriteria severe) {
    this.severe = severe;
  }

  Optional<Course.BestResponse> of(
      Counts counts, Treatment treatment, ResponseDefinition definition, Truth severeBefore) {
    Course.@Nullable BestResponse best = null;
    for (Moment day : Days.between(counts, treatment.start().day() + 1, treatment.end())) {
      Sample sample = severe.sample(counts, day.day());
      Category category = definition.judge(sample, severeBefore != Truth.FALSE).category();
      boolean counted =
          category == Category.COMPLETE
              || category == Category.PARTIAL && severeBefore != Truth.FALSE;
      if (counted && (best == null || category.compareTo(best.category()) < 0)) {
        best =
            new Course.BestResponse(
                definition.id(), treatment.label(), category, day, sample.readings());
      }
    }
    return Optional.ofNullable(best);
  }
}
