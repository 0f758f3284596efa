package org.hemogram.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.assess.AssessmentSettings.BaselineChoice;
import org.hemogram.assess.AssessmentSettings.IntervalChoice;
import org.hemogram.assess.Assessor;
import org.hemogram.assess.course.CourseSettings;
import org.hemogram.criteria.Adjustment;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.history.Narrowing;
import org.hemogram.intake.Vocabulary;
import org.hemogram.lab.Moment;

/** By what results are judged. */
final class CriteriaOptions {
  static final String CRITERIA = "--criteria";
  static final String INTERVALS = "--intervals";
  static final String INTERVAL_SET = "--interval-set";
  static final String INTERVAL_FILE = "--interval-file";
  static final String ADJUST_BY = "--adjust-by";
  static final String BASELINE = "--baseline";
  static final String RETICULOCYTE_LIMIT = "--reticulocyte-limit";
  static final String AS_OF = "--as-of";

  private static final String TITLE = "By what results are judged";
  private static final Map<String, IntervalChoice> CHOICES = new LinkedHashMap<>();
  private static final Map<String, Integer> LIMITS = new LinkedHashMap<>();
  private static final Map<String, Adjustment> ADJUSTMENTS = new LinkedHashMap<>();
  private static final Map<String, BaselineChoice> BASELINES = new LinkedHashMap<>();

  static {
    for (Adjustment adjustment : Adjustment.values()) {
      ADJUSTMENTS.put(adjustment.id(), adjustment);
    }
    for (BaselineChoice baseline : BaselineChoice.values()) {
      BASELINES.put(baseline.id(), baseline);
    }
    for (IntervalChoice choice : IntervalChoice.values()) {
      CHOICES.put(choice.id(), choice);
    }
    LIMITS.put("60", 60);
    LIMITS.put("20", 20);
  }

  private final List<String> usual;
  private final boolean overTime;

  /**
   * The options of a command.
   *
   * @param usual the criteria that are used without an option
   * @param overTime whether the command looks at a course and not at single results
   */
  CriteriaOptions(List<String> usual, boolean overTime) {
    this.usual = List.copyOf(usual);
    this.overTime = overTime;
  }

  void describe(CommandModel model) {
    var criteria =
        Options.choice(
            "ID[,ID]",
            "Published criteria; 'hemogram criteria' lists them. Default: "
                + String.join(",", usual)
                + ".",
            () -> CriteriaLibrary.standard().ids().iterator(),
            CRITERIA);
    var own = OwnCriteria.option("It is used beside the other criteria.");
    var intervals =
        Options.choice(
            "FROM",
            "Where reference limits come from: export-then-builtin (default), export, builtin.",
            CHOICES.keySet(),
            INTERVALS);
    var set =
        Options.choice(
            "SET",
            "Built-in limits that come before the default ones: "
                + String.join(", ", ReferenceIntervals.sets())
                + ".",
            ReferenceIntervals.sets(),
            INTERVAL_SET);
    var file =
        Options.value(
            "FILE",
            "Limits of your own that come before the built-in ones: CSV with analyte, low, high,"
                + " unit and any of sex, age_from, age_to, state, source.",
            INTERVAL_FILE);
    var adjust =
        Options.choice(
            "HOW",
            "How WHO 2024 follows elevation and smoking: table (default), equation.",
            ADJUSTMENTS.keySet(),
            ADJUST_BY);
    var baseline =
        Options.choice(
            "FROM",
            "The baseline of terms that ask for one: export (default), or first, the patient's"
                + " first result where the export has none.",
            BASELINES.keySet(),
            BASELINE);
    var limit =
        Options.choice(
            "N",
            "Reticulocyte limit of the aplastic-anemia criteria in 10*9/L: 60 (default, automated"
                + " count) or 20 (by microscope).",
            LIMITS.keySet(),
            RETICULOCYTE_LIMIT);
    var window = SupportWindowOption.option();
    if (overTime) {
      var asOf =
          Options.value(
              "DATE", "The day that \"current\" means. Default: the patient's last result.", AS_OF);
      model.section(
          TITLE, criteria, own, intervals, set, file, adjust, baseline, limit, window, asOf);
    } else {
      model.section(TITLE, criteria, own, intervals, set, file, adjust, baseline, limit, window);
    }
  }

  /**
   * Every choice that changes what is found.
   *
   * @param own the tables of the user; those that give grades are used without being named
   */
  AssessmentSettings settings(Arguments arguments, OwnCriteria own, Moment trendsSince) {
    return new AssessmentSettings(
        criteria(arguments, own),
        arguments.choice(INTERVALS, CHOICES, IntervalChoice.EXPORT_THEN_BUILTIN),
        arguments.choice(
            RETICULOCYTE_LIMIT, LIMITS, AssessmentSettings.DEFAULT.reticulocyteLimit()),
        overTime ? NarrowingOptions.moment(arguments.day(AS_OF)) : Moment.NONE,
        trendsSince,
        set(arguments),
        arguments.choice(ADJUST_BY, ADJUSTMENTS, Adjustment.TABLE),
        arguments.choice(BASELINE, BASELINES, BaselineChoice.EXPORT),
        CourseSettings.DEFAULT,
        SupportWindowOption.days(arguments),
        false);
  }

  /** What is judged cannot lie after the last day that exists. */
  static void checkAsOf(Arguments arguments, AssessmentSettings settings, Narrowing narrowing) {
    LocalDate asOf = settings.asOf().isKnown() ? settings.asOf().date() : null;
    if (asOf != null && narrowing.until().isKnown() && asOf.isAfter(narrowing.until().date())) {
      arguments.badValue(
          AS_OF,
          asOf.toString(),
          "It is after " + NarrowingOptions.UNTIL + ", " + narrowing.until() + ".");
    }
  }

  private static String set(Arguments arguments) {
    String set = arguments.text(INTERVAL_SET).orElse("").strip().toLowerCase(Locale.ROOT);
    if (arguments.has(INTERVAL_SET) && !ReferenceIntervals.sets().contains(set)) {
      arguments.unknownValue(INTERVAL_SET, set, ReferenceIntervals.sets());
      return "";
    }
    return set;
  }

  /**
   * The intervals that stand in for those of the export: the user's own, a set, the built-in ones.
   * The user's are read now; those that ship, when the tables of criteria are.
   *
   * @throws UsageException when the user's table has mistakes
   */
  static Supplier<ReferenceIntervals> references(
      Arguments arguments, AssessmentSettings settings, Supplier<Vocabulary> vocabulary) {
    Supplier<ReferenceIntervals> builtin = () -> Assessor.references(settings);
    String file = arguments.text(INTERVAL_FILE).orElse(null);
    if (file == null) {
      return builtin;
    }
    IntervalTable table = IntervalTable.read(file, vocabulary.get().terms());
    return () -> builtin.get().behindTable(table.name(), table.rows());
  }

  private List<String> criteria(Arguments arguments, OwnCriteria own) {
    Set<String> all = new LinkedHashSet<>(asked(arguments, own.library().ids()));
    all.addAll(own.graded());
    return List.copyOf(all);
  }

  private List<String> asked(Arguments arguments, List<String> known) {
    if (!arguments.has(CRITERIA)) {
      return usual;
    }
    List<String> asked = arguments.list(CRITERIA);
    if (asked.isEmpty()) {
      arguments.badValue(CRITERIA, "", "'hemogram criteria' lists what there is.");
    }
    for (String id : asked) {
      if (!known.contains(id)) {
        arguments.badValue(
            CRITERIA, id, NearestWord.hint(id, known, "'hemogram criteria' lists what there is."));
      }
    }
    return asked;
  }
}
