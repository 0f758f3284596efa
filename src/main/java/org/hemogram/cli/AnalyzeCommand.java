package org.hemogram.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.cli.AnalyzeSettings.Format;
import org.hemogram.notes.Audience;
import org.hemogram.report.NotesMode;

/** {@code hemogram analyze}: findings, trends, course and notes, patient by patient. */
final class AnalyzeCommand implements Command {
  private static final CriteriaOptions CRITERIA =
      new CriteriaOptions(AssessmentSettings.DEFAULT.criteria(), true);
  private static final String USUAL_TABLE = GradeCommand.USUAL_TABLE;
  private static final String NOTES = "--notes";

  private static final Map<String, Format> FORMATS = new LinkedHashMap<>();
  private static final Map<String, NotesMode> MODES = new LinkedHashMap<>();

  static {
    FORMATS.put("text", Format.TEXT);
    FORMATS.put("json", Format.JSON);
    FORMATS.put("ndjson", Format.NDJSON);
    MODES.put("none", NotesMode.NONE);
    MODES.put("brief", NotesMode.BRIEF);
    MODES.put("full", NotesMode.FULL);
  }

  @Override
  public void describe(CommandModel model) {
    model
        .usage()
        .header("findings, trends, course and notes, patient by patient")
        .customSynopsis("hemogram analyze [OPTION]... FILE...")
        .description(
            "%nReads blood counts and tells for each patient what they show: cytopenias and how"
                + " deep they are, what changes, how treatment was answered, and what the words"
                + " mean. Every finding names its values, limits and sources.")
        .footer(
            "",
            "Examples:",
            "  hemogram analyze counts.csv",
            "  hemogram analyze --sex female --age 34 --format json -o report.json exports/",
            "  zcat counts.csv.gz | hemogram analyze --fail-on g3 -");
    InputOptions.describe(model);
    NarrowingOptions.describe(model);
    PseudonymOptions.describe(model);
    FactOptions.describe(model, true);
    CRITERIA.describe(model);
    CourseOptions.describe(model);
    OutputOptions.describe(
        model,
        FORMATS,
        AudienceOption.option("Default: patient in text, clinician in json and ndjson."),
        Options.choice(
            "HOW",
            "Educational notes: none, brief (default in text), full (default in json and ndjson).",
            MODES.keySet(),
            NOTES),
        FailOnOption.option(),
        RejectsOption.option(),
        CurveOption.option(),
        GroupedRun.option(
            " Only with --format ndjson: text and json begin with counts of the whole input."));
  }

  @Override
  public Map<String, String> exitCodes() {
    return ExitCodes.meanings();
  }

  @Override
  public boolean readsInput() {
    return true;
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException {
    JudgedInputOptions input = new JudgedInputOptions(arguments, session, CRITERIA);
    AssessmentSettings assessment = input.assessment();
    Format format = arguments.choice(OutputOptions.FORMAT, FORMATS, Format.TEXT);
    boolean text = format == Format.TEXT;
    if (arguments.has(GroupedRun.GROUPED) && format != Format.NDJSON) {
      arguments.mistake(
          "usage.grouped-format",
          "--grouped writes while it reads, and text and json begin with counts of the whole"
              + " input. Add --format ndjson, or leave out --grouped.");
    }
    CurveOption.check(arguments, text);
    Audience audience =
        AudienceOption.read(arguments, text ? Audience.PATIENT : Audience.CLINICIAN);
    NotesMode notes = arguments.choice(NOTES, MODES, text ? NotesMode.BRIEF : NotesMode.FULL);
    FailOn failOn = FailOnOption.read(arguments, assessment.criteria(), USUAL_TABLE);
    arguments.check();
    try (RejectsTarget rejects = RejectsOption.open(arguments);
        OutputTarget out = OutputOptions.open(arguments, session)) {
      AnalyzeSettings settings =
          new AnalyzeSettings(
              input.read(rejects),
              format,
              audience,
              notes,
              session.style(OutputOptions.isToFile(arguments)),
              failOn,
              new SettingsInReport(arguments, assessment, audience, notes, input.disguise()).all());
      int code = AnalyzeRun.run(settings, session, out);
      out.commit();
      return code;
    }
  }
}
