package org.hemogram.assess;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import org.hemogram.assess.AssessmentSettings.BaselineChoice;
import org.hemogram.assess.AssessmentSettings.IntervalChoice;
import org.hemogram.assess.course.CourseSettings;
import org.hemogram.criteria.Adjustment;
import org.hemogram.lab.Moment;

/** The form in which an {@link Assessor} travels: its settings in plain types. */
record SettingsForm(
    List<String> criteria,
    String intervals,
    int reticulocyteLimit,
    long asOf,
    long trendsSince,
    String intervalSet,
    String adjustment,
    String baseline,
    CourseSettings course,
    HashMap<String, Integer> supportDays,
    boolean curves)
    implements Serializable {

  static SettingsForm of(AssessmentSettings settings) {
    return new SettingsForm(
        settings.criteria(),
        settings.intervals().name(),
        settings.reticulocyteLimit(),
        settings.asOf().packed(),
        settings.trendsSince().packed(),
        settings.intervalSet(),
        settings.adjustment().name(),
        settings.baseline().name(),
        settings.course(),
        new HashMap<>(settings.supportDays()),
        settings.curves());
  }

  private Object readResolve() {
    return Assessor.standard(
        new AssessmentSettings(
            criteria,
            IntervalChoice.valueOf(intervals),
            reticulocyteLimit,
            new Moment(asOf),
            new Moment(trendsSince),
            intervalSet,
            Adjustment.valueOf(adjustment),
            BaselineChoice.valueOf(baseline),
            course,
            supportDays,
            curves));
  }
}
