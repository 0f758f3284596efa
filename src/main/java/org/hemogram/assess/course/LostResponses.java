package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.Course;
import org.hemogram.assess.Course.Category;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A cytopenia after a complete response: the counts no longer meet it on two days some time apart,
 * without a day between on which they do. Less than a relapse, and worth a look at the marrow.
 */
final class LostResponses {
  private final int daysApart;
  private final SevereCriteria severe;

  LostResponses(int daysApart, SevereCriteria severe) {
    this.daysApart = daysApart;
    this.severe = severe;
  }

  /**
   * The last loss of the complete response to a treatment, past where it was met again; or null.
   */
  @Nullable Finding of(
      Counts counts,
      Treatment treatment,
      ResponseDefinition definition,
      List<Course.BestResponse> best) {
    Moment complete = Moment.NONE;
    for (Course.BestResponse one : best) {
      boolean own =
          one.treatment().equals(treatment.label()) && one.definition().equals(definition.id());
      complete = own && one.category() == Category.COMPLETE ? one.date() : complete;
    }
    if (!complete.isKnown()) {
      return null;
    }
    Sample first = null;
    Sample last = null;
    Moment start = Moment.NONE;
    Moment end = Moment.NONE;
    boolean lost = false;
    Finding past = null;
    for (Moment day : Days.between(counts, complete.day() + 1, treatment.end())) {
      Sample sample = severe.sample(counts, day.day());
      Verdict verdict = definition.judge(sample, true);
      if (verdict.category() == Category.COMPLETE) {
        if (lost && first != null && last != null) {
          past = finding(definition, complete, start, end, first, last, Finding.State.PAST);
        }
        first = null;
        lost = false;
      } else if (isBelowComplete(definition, sample)) {
        if (first == null) {
          first = sample;
          start = day;
        }
        last = sample;
        end = day;
        lost |= day.day() - start.day() >= daysApart;
      }
    }
    return lost && first != null && last != null
        ? finding(definition, complete, start, end, first, last, Finding.State.CURRENT)
        : past;
  }

  private static boolean isBelowComplete(ResponseDefinition definition, Sample sample) {
    return !definition.below(sample).isEmpty();
  }

  private Finding finding(
      ResponseDefinition definition,
      Moment complete,
      Moment start,
      Moment end,
      Sample first,
      Sample last,
      Finding.State state) {
    List<Reading> evidence = new ArrayList<>();
    for (Analyte line : definition.below(first)) {
      add(first.reading(line), evidence);
    }
    Reading worst = evidence.get(0);
    for (Analyte line : definition.below(last)) {
      add(last.reading(line), evidence);
    }
    Reading latest = last.reading(worst.result().analyte());
    return new Finding(
        "response.lost",
        state,
        start,
        end,
        worst,
        latest == null ? worst : latest,
        Map.of(),
        new Finding.Criterion(
            definition.table(),
            "complete response on "
                + complete.text()
                + ", no longer met on two days at least "
                + daysApart
                + " days apart",
            definition.source().title()),
        List.of(),
        List.of(),
        evidence,
        List.of());
  }

  private static void add(@Nullable Reading reading, List<Reading> evidence) {
    if (reading != null) {
      evidence.add(reading);
    }
  }
}
