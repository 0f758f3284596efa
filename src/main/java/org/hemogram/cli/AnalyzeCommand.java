package org.hemogram.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.cli.AnalyzeSettings.Format;
import org.hemogram.history.Narrowing;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
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
    Request request = new Request(arguments, session);
    arguments.check();
    try (RejectsTarget rejects = RejectsOption.open(arguments);
        OutputTarget out = OutputOptions.open(arguments, session)) {
      AnalyzeSettings settings = request.settings(rejects);
      int code = AnalyzeRun.run(settings, session, out);
      out.commit();
      return code;
    }
  }

  /** Every option, checked; files that options name are read when all of them are right. */
  private static final class Request {
    private final Arguments arguments;
    private final Session session;
    private final List<String> files;
    private final IntakeSettings intake;
    private final Narrowing narrowing;
    private final PatientFacts facts;
    private final OwnCriteria own;
    private final AssessmentSettings assessment;
    private final Format format;
    private final Audience audience;
    private final NotesMode notes;
    private final FailOn failOn;
    private final Disguise disguise;

    Request(Arguments arguments, Session session) {
      this.arguments = arguments;
      this.session = session;
      files = InputOptions.files(arguments);
      intake = InputOptions.settings(arguments, session);
      narrowing = NarrowingOptions.narrowing(arguments);
      facts = FactOptions.facts(arguments, session.context().today());
      own = OwnCriteria.used(arguments);
      disguise = PseudonymOptions.read(arguments);
      assessment =
          CRITERIA
              .settings(arguments, own, trendsSince())
              .withCourse(CourseOptions.settings(arguments));
      format = arguments.choice(OutputOptions.FORMAT, FORMATS, Format.TEXT);
      boolean text = format == Format.TEXT;
      if (arguments.has(GroupedRun.GROUPED) && format != Format.NDJSON) {
        arguments.mistake(
            "usage.grouped-format",
            "--grouped writes while it reads, and text and json begin with counts of the whole"
                + " input. Add --format ndjson, or leave out --grouped.");
      }
      audience = AudienceOption.read(arguments, text ? Audience.PATIENT : Audience.CLINICIAN);
      notes = arguments.choice(NOTES, MODES, text ? NotesMode.BRIEF : NotesMode.FULL);
      failOn = FailOnOption.read(arguments, assessment.criteria(), USUAL_TABLE);
      CriteriaOptions.checkAsOf(arguments, assessment, narrowing);
      FactOptions.checkFile(arguments, FactOptions.PATIENTS);
      FactOptions.checkFile(arguments, CriteriaOptions.INTERVAL_FILE);
      FactOptions.checkFile(arguments, FactOptions.EVENTS);
      RejectsOption.check(arguments, files);
    }

    /**
     * The start of trends. Moved dates are beyond a day of the calendar; what is before it was left
     * out already.
     */
    private Moment trendsSince() {
      return disguise.isMoving() && narrowing.since().isKnown()
          ? Moment.of(LocalDate.EPOCH.withYear(1))
          : narrowing.since();
    }

    AnalyzeSettings settings(RejectsTarget rejects) {
      FactOptions.name(arguments, disguise);
      PatientTable patients = FactOptions.patients(arguments, intake.dateOrder());
      EventTable events = FactOptions.events(arguments, intake.dateOrder());
      List<Problem> problems = new ArrayList<>(patients.problems());
      problems.addAll(events.problems());
      return new AnalyzeSettings(
          new LoadedInput.Request(
              files,
              intake,
              narrowing,
              facts,
              patients.facts(),
              patients.dated(),
              events.events(),
              rejects,
              patients.places(),
              disguise),
          own.library(),
          assessment,
          CriteriaOptions.references(arguments, assessment, session.vocabulary()),
          format,
          audience,
          notes,
          session.style(OutputOptions.isToFile(arguments)),
          failOn,
          arguments.has(InputOptions.STRICT),
          new SettingsInReport(arguments, assessment, audience, notes, disguise).all(),
          disguise.of(problems),
          arguments.has(GroupedRun.GROUPED));
    }
  }
}
