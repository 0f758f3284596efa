package org.hemogram.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.cli.GradeSettings.Format;

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
    JudgedInputOptions input = new JudgedInputOptions(arguments, session, CRITERIA);
    Format format = arguments.choice(OutputOptions.FORMAT, FORMATS, Format.CSV);
    arguments.check();
    try (RejectsTarget rejects = RejectsOption.open(arguments);
        OutputTarget out = OutputOptions.open(arguments, session)) {
      GradeSettings settings = new GradeSettings(input.read(rejects), format, arguments.has(RAW));
      int code = GradeRun.run(settings, session, out);
      out.commit();
      return code;
    }
  }
}
