package org.hemogram.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.cli.GradeSettings.Format;
import org.hemogram.history.Narrowing;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;

/** {@code hemogram grade}: a row for each result and criterion term. */
final class GradeCommand implements Command {
  /** The table by which results are graded without an option. */
  static final String USUAL_TABLE = "ctcae-5.0";

  private static final CriteriaOptions CRITERIA = new CriteriaOptions(List.of(USUAL_TABLE), false);
  private static final String RAW = "--raw";
  private static final Map<String, Format> FORMATS = new LinkedHashMap<>();

  static {
    FORMATS.put("csv", Format.CSV);
    FORMATS.put("ndjson", Format.NDJSON);
  }

  @Override
  public void describe(CommandModel model) {
    model
        .usage()
        .header("a graded row for each result and criterion term")
        .customSynopsis("hemogram grade [OPTION]... FILE...")
        .description(
            "%nGrades every result by published criteria, in the order of the input. A result that"
                + " cannot be graded keeps its row, with the reason; nothing disappears.")
        .footer(
            "",
            "Examples:",
            "  hemogram grade counts.csv",
            "  hemogram grade --criteria ctcae-5.0,ctcae-6.0 --format ndjson exports/",
            "  hemogram grade --criteria-file trial-scale.json counts.csv");
    InputOptions.describe(model);
    NarrowingOptions.describe(model);
    PseudonymOptions.describe(model);
    FactOptions.describe(model, false);
    CRITERIA.describe(model);
    OutputOptions.describe(
        model,
        FORMATS,
        Options.flag(
            "Leave text in CSV as it is, also what a spreadsheet would take for a formula.", RAW),
        RejectsOption.option(),
        GroupedRun.option(""));
  }

  @Override
  public boolean readsInput() {
    return true;
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException {
    List<String> files = InputOptions.files(arguments);
    IntakeSettings intake = InputOptions.settings(arguments, session);
    Narrowing narrowing = NarrowingOptions.narrowing(arguments);
    PatientFacts facts = FactOptions.facts(arguments, session.context().today());
    OwnCriteria own = OwnCriteria.used(arguments);
    AssessmentSettings assessment = CRITERIA.settings(arguments, own, Moment.NONE);
    Format format = arguments.choice(OutputOptions.FORMAT, FORMATS, Format.CSV);
    Disguise disguise = PseudonymOptions.read(arguments);
    FactOptions.checkFile(arguments, FactOptions.PATIENTS);
    FactOptions.checkFile(arguments, CriteriaOptions.INTERVAL_FILE);
    RejectsOption.check(arguments, files);
    arguments.check();
    try (RejectsTarget rejects = RejectsOption.open(arguments);
        OutputTarget out = OutputOptions.open(arguments, session)) {
      FactOptions.name(arguments, disguise);
      PatientTable patients = FactOptions.patients(arguments, intake.dateOrder());
      LoadedInput.Request request =
          new LoadedInput.Request(
              files,
              intake,
              narrowing,
              facts,
              patients.facts(),
              patients.dated(),
              List.of(),
              rejects,
              patients.places(),
              disguise);
      GradeSettings settings =
          new GradeSettings(
              request,
              own.library(),
              assessment,
              CriteriaOptions.references(arguments, assessment, session.vocabulary()),
              format,
              arguments.has(RAW),
              arguments.has(InputOptions.STRICT),
              disguise.of(patients.problems()),
              arguments.has(GroupedRun.GROUPED));
      int code = GradeRun.run(settings, session, out);
      out.commit();
      return code;
    }
  }
}
