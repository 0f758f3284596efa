package org.hemogram.assess;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.course.CourseSettings;
import org.hemogram.criteria.Adjustment;
import org.hemogram.lab.Moment;

/**
 * Every choice that changes what is found.
 *
 * @param criteria ids of the criteria tables, in the order asked for
 * @param intervals where reference limits come from
 * @param reticulocyteLimit the limit of the aplastic-anemia criteria, 60 (automated) or 20 (manual)
 * @param asOf what "current" refers to; {@link Moment#NONE} = the patient's last result
 * @param trendsSince the start of every trend window; {@link Moment#NONE} = found by the method
 * @param intervalSet the set of built-in intervals that comes before the default one; empty = none
 * @param adjustment how a table's limits follow elevation and smoking
 * @param baseline where a baseline comes from that a grade needs
 * @param course choices about episodes, response and recovery
 * @param supportDays lengths of {@link SupportWindows} other than the shipped ones, by name
 * @param curves whether trends are drawn as well; nothing is found by it
 */
public record AssessmentSettings(
    List<String> criteria,
    IntervalChoice intervals,
    int reticulocyteLimit,
    Moment asOf,
    Moment trendsSince,
    String intervalSet,
    Adjustment adjustment,
    BaselineChoice baseline,
    CourseSettings course,
    Map<String, Integer> supportDays,
    boolean curves) {

  /** Where reference limits come from. */
  public enum IntervalChoice {
    EXPORT_THEN_BUILTIN("export-then-builtin"),
    EXPORT("export"),
    BUILTIN("builtin");

    private final String id;

    IntervalChoice(String id) {
      this.id = id;
    }

    /** The word of the option. */
    public String id() {
      return id;
    }
  }

  /** Where the baseline of a result comes from. */
  public enum BaselineChoice {
    /** The export's own column; without one there is none. */
    EXPORT("export"),
    /** Where the export has none, the patient's first result of the analyte. */
    FIRST("first");

    private final String id;

    BaselineChoice(String id) {
      this.id = id;
    }

    /** The word of the option. */
    public String id() {
      return id;
    }
  }

  /** The defaults of {@code analyze}. */
  public static final AssessmentSettings DEFAULT =
      new AssessmentSettings(
          List.of("ctcae-5.0", "who-2024", "aa-camitta"),
          IntervalChoice.EXPORT_THEN_BUILTIN,
          60,
          Moment.NONE,
          Moment.NONE);

  public AssessmentSettings {
    criteria = List.copyOf(criteria);
    supportDays = Collections.unmodifiableMap(new LinkedHashMap<>(supportDays));
  }

  /** Settings with the usual choices for everything that is not named here. */
  public AssessmentSettings(
      List<String> criteria,
      IntervalChoice intervals,
      int reticulocyteLimit,
      Moment asOf,
      Moment trendsSince) {
    this(
        criteria,
        intervals,
        reticulocyteLimit,
        asOf,
        trendsSince,
        "",
        Adjustment.TABLE,
        BaselineChoice.EXPORT,
        CourseSettings.DEFAULT,
        Map.of(),
        false);
  }

  /** The same settings with these choices about the course. */
  public AssessmentSettings withCourse(CourseSettings value) {
    return new AssessmentSettings(
        criteria,
        intervals,
        reticulocyteLimit,
        asOf,
        trendsSince,
        intervalSet,
        adjustment,
        baseline,
        value,
        supportDays,
        curves);
  }

  /** The same settings, and whether trends are drawn. */
  public AssessmentSettings withCurves(boolean value) {
    return new AssessmentSettings(
        criteria,
        intervals,
        reticulocyteLimit,
        asOf,
        trendsSince,
        intervalSet,
        adjustment,
        baseline,
        course,
        supportDays,
        value);
  }
}
