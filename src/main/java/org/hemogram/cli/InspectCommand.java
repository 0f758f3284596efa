package org.hemogram.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.cli.InspectSettings.Format;
import org.hemogram.history.Narrowing;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.lab.PatientFacts;

/** {@code hemogram inspect}: what was recognized, assumed, ignored and rejected. */
final class InspectCommand implements Command {
  private static final Map<String, Format> FORMATS = new LinkedHashMap<>();

  static {
    FORMATS.put("text", Format.TEXT);
    FORMATS.put("json", Format.JSON);
  }

  @Override
  public void describe(CommandModel model) {
    model
        .usage()
        .header("what was recognized, assumed, ignored and rejected in each input")
        .customSynopsis("hemogram inspect [OPTION]... FILE...")
        .description(
            "%nTells how each input is understood: its dialect and why, columns, units, analytes,"
                + " names that are not known, problems, where every entry went, and what to type next."
                + " Nothing clinical.")
        .footer(
            "",
            "Examples:",
            "  hemogram inspect counts.csv",
            "  hemogram inspect --format json exports/",
            "  hemogram inspect --rejects rejects.csv exports/");
    InputOptions.describe(model);
    OutputOptions.describe(model, FORMATS, RejectsOption.option());
  }

  @Override
  public boolean readsInput() {
    return true;
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException {
    List<String> files = InputOptions.files(arguments);
    IntakeSettings intake = InputOptions.settings(arguments, session);
    Format format = arguments.choice(OutputOptions.FORMAT, FORMATS, Format.TEXT);
    WrittenFiles.check(arguments, files);
    arguments.check();
    try (RejectsTarget rejects = RejectsOption.open(arguments);
        OutputTarget out = OutputOptions.open(arguments, session)) {
      LoadedInput.Request request =
          new LoadedInput.Request(
              files,
              intake,
              Narrowing.NONE,
              PatientFacts.UNKNOWN,
              Map.of(),
              Map.of(),
              List.of(),
              rejects,
              Map.of(),
              Disguise.NONE);
      InspectSettings settings =
          new InspectSettings(
              request,
              format,
              session.style(OutputOptions.isToFile(arguments)),
              arguments.has(InputOptions.STRICT));
      int code = InspectRun.run(settings, session, out);
      out.commit();
      return code;
    }
  }
}
