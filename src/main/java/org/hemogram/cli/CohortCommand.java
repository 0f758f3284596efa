package org.hemogram.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.cli.CohortSettings.Format;
import org.hemogram.notes.Audience;
import org.hemogram.report.NotesMode;
import org.jspecify.annotations.Nullable;

/** {@code hemogram cohort}: what the counts of many patients show, in numbers of patients. */
final class CohortCommand implements Command {
  private static final CriteriaOptions CRITERIA =
      new CriteriaOptions(List.of(GradeCommand.USUAL_TABLE), true);
  private static final Map<String, Format> FORMATS = new LinkedHashMap<>();

  /** Settings that name a person; they are left out. */
  private static final List<String> OF_A_PERSON =
      List.of("patient", "birthDate", "age", "pseudonymize", "shiftDates");

  /** Settings that name a file; that there is one is told. */
  private static final List<String> FILES = List.of("patients", "events", "interval-file");

  /** Settings that this command does not have. */
  private static final List<String> OF_ANALYZE =
      List.of("audience", "notes", "criteriaFiles", "curve");

  static {
    FORMATS.put("text", Format.TEXT);
    FORMATS.put("csv", Format.CSV);
    FORMATS.put("json", Format.JSON);
  }

  @Override
  public void describe(CommandModel model) {
    model
        .usage()
        .header("grades, shifts, episodes, findings and problems of many patients, counted")
        .customSynopsis("hemogram cohort [OPTION]... FILE...")
        .description(
            "%nCounts patients: by their worst grade, from baseline to worst later grade, with"
                + " episodes below a limit, with each finding, with each problem of the data. The"
                + " output holds counts and no id or name, so that it can be shared; a small"
                + " count may still point at a person.")
        .footer(
            "",
            "Examples:",
            "  hemogram cohort exports/",
            "  hemogram cohort --criteria ctcae-5.0,who-2024 --format csv -o cohort.csv exports/");
    InputOptions.describe(model);
    NarrowingOptions.describe(model);
    FactOptions.describe(model, true);
    CRITERIA.describe(model);
    CourseOptions.describe(model);
    OutputOptions.describe(
        model,
        FORMATS,
        RejectsOption.option(),
        Options.flag(
            "For tables in which the rows of a patient stand together: count each patient as soon"
                + " as the next one begins, and keep none in memory. Where a patient comes back,"
                + " the run stops with 3.",
            GroupedRun.GROUPED));
  }

  @Override
  public boolean readsInput() {
    return true;
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException {
    JudgedInputOptions input = new JudgedInputOptions(arguments, session, CRITERIA);
    Format format = arguments.choice(OutputOptions.FORMAT, FORMATS, Format.TEXT);
    arguments.check();
    try (RejectsTarget rejects = RejectsOption.open(arguments);
        OutputTarget out = OutputOptions.open(arguments, session)) {
      CohortSettings settings =
          new CohortSettings(
              input.read(rejects),
              format,
              session.style(OutputOptions.isToFile(arguments)),
              described(arguments, input.assessment()));
      int code = CohortRun.run(settings, session, out);
      out.commit();
      return code;
    }
  }

  private static Map<String, @Nullable Object> described(
      Arguments arguments, AssessmentSettings assessment) {
    Map<String, @Nullable Object> all =
        new LinkedHashMap<>(
            new SettingsInReport(
                    arguments, assessment, Audience.CLINICIAN, NotesMode.NONE, Disguise.NONE)
                .all());
    all.keySet().removeAll(OF_A_PERSON);
    all.keySet().removeAll(OF_ANALYZE);
    for (String file : FILES) {
      all.put(SettingsInReport.name("--" + file), arguments.has("--" + file));
    }
    return all;
  }
}
