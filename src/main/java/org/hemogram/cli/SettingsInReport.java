package org.hemogram.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.notes.Audience;
import org.hemogram.report.NotesMode;
import org.jspecify.annotations.Nullable;

/** Every option that changes the result, as a report names it: as given, or its default. */
final class SettingsInReport {
  /** Options that are told as they were given. */
  private static final List<String> AS_GIVEN =
      List.of(
          InputOptions.INPUT_FORMAT,
          InputOptions.DELIMITER,
          InputOptions.DECIMAL,
          InputOptions.ENCODING,
          InputOptions.DATE_ORDER,
          FactOptions.SEX,
          FactOptions.BIRTH_DATE,
          FactOptions.AGE,
          FactOptions.PREGNANT,
          FactOptions.DIAGNOSIS,
          FactOptions.PATIENTS,
          FactOptions.EVENTS,
          NarrowingOptions.PATIENT,
          NarrowingOptions.SINCE,
          NarrowingOptions.UNTIL,
          CriteriaOptions.AS_OF);

  private static final List<String> NUMBERS = List.of(FactOptions.ALTITUDE, FactOptions.CIGARETTES);

  private final Arguments arguments;
  private final AssessmentSettings assessment;

  private final Audience audience;
  private final NotesMode notes;
  private final Disguise disguise;

  SettingsInReport(
      Arguments arguments,
      AssessmentSettings assessment,
      Audience audience,
      NotesMode notes,
      Disguise disguise) {
    this.arguments = arguments;
    this.assessment = assessment;
    this.audience = audience;
    this.notes = notes;
    this.disguise = disguise;
  }

  /** Names and values in the order of the output; null for what was not given. */
  Map<String, @Nullable Object> all() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put(name(CriteriaOptions.CRITERIA), assessment.criteria());
    all.put(name(CriteriaOptions.INTERVALS), assessment.intervals().id());
    all.put(name(CriteriaOptions.RETICULOCYTE_LIMIT), assessment.reticulocyteLimit());
    all.put(
        name(InputOptions.ASSUME_UNITS),
        arguments.text(InputOptions.ASSUME_UNITS).orElse("evidence"));
    all.put("units", arguments.texts(UnitOption.UNIT));
    for (String option : AS_GIVEN) {
      all.put(name(option), arguments.text(option).map(v -> told(option, v)).orElse(null));
    }
    for (String option : NUMBERS) {
      all.put(name(option), arguments.text(option).map(Integer::valueOf).orElse(null));
    }
    all.put(name(FactOptions.DUFFY_NULL), arguments.has(FactOptions.DUFFY_NULL));
    all.put("response", assessment.course().responses());
    all.put("recovery", assessment.course().recovery());
    all.put(name(CourseOptions.GRAFT_FAILURE_DAY), assessment.course().graftFailureDay());
    all.put("episodes", arguments.texts(CourseOptions.EPISODE));
    all.put("supportWindows", supportWindows());
    all.put(name(CriteriaOptions.INTERVAL_SET), empty(assessment.intervalSet()));
    String intervals = CriteriaOptions.INTERVAL_FILE;
    all.put(name(intervals), arguments.text(intervals).map(disguise::label).orElse(null));
    all.put(name(CriteriaOptions.ADJUST_BY), assessment.adjustment().id());
    all.put(name(CriteriaOptions.BASELINE), assessment.baseline().id());
    all.put("audience", audience.name().toLowerCase(Locale.ROOT));
    all.put("notes", notes.name().toLowerCase(Locale.ROOT));
    all.put(
        "criteriaFiles",
        arguments.texts(OwnCriteria.CRITERIA_FILE).stream().map(disguise::label).toList());
    all.put(
        name(PseudonymOptions.PSEUDONYMIZE),
        arguments
            .text(PseudonymOptions.PSEUDONYMIZE)
            .map(file -> file.isEmpty() ? "key-of-this-run" : "key-file")
            .orElse(null));
    all.put(name(PseudonymOptions.SHIFT_DATES), disguise.isMoving());
    all.put(name(CurveOption.CURVE), assessment.curves());
    return all;
  }

  /** As given, one for each window that was changed. */
  private List<String> supportWindows() {
    return assessment.supportDays().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .toList();
  }

  private static @Nullable String empty(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The value of an option, without what the disguise takes away. */
  private String told(String option, String value) {
    return switch (option) {
      case NarrowingOptions.PATIENT -> disguise.patient(value);
      case FactOptions.PATIENTS, FactOptions.EVENTS -> disguise.label(value);
      case FactOptions.BIRTH_DATE, NarrowingOptions.SINCE, NarrowingOptions.UNTIL ->
          disguise.isMoving() ? "withheld" : value;
      default -> value;
    };
  }

  /** {@code --date-order} as a key of JSON: {@code dateOrder}. */
  static String name(String option) {
    StringBuilder name = new StringBuilder();
    boolean raise = false;
    for (int i = 2; i < option.length(); i++) {
      char c = option.charAt(i);
      if (c == '-') {
        raise = true;
      } else {
        name.append(raise ? Character.toUpperCase(c) : c);
        raise = false;
      }
    }
    return name.toString();
  }
}
