package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hemogram.intake.terms.Terms;
import org.hemogram.intake.terms.UnitReading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.InputReport.AnalyteCount;
import org.hemogram.lab.InputReport.UnitCount;
import org.hemogram.lab.InputReport.UnknownName;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.json.InspectJson;
import org.hemogram.report.text.InspectText;

/** The work of {@code hemogram inspect}: read, and tell what was made of it. */
final class InspectRun {
  private InspectRun() {}

  /**
   * Reads, works and writes.
   *
   * @param settings what was asked for
   * @param session standard input, messages, and what reading needs to know
   * @param out where the result goes; it buffers, and the caller closes it
   * @return the exit code
   */
  static int run(InspectSettings settings, Session session, OutputStream out) throws IOException {
    LoadedInput input = LoadedInput.read(settings.input(), session);
    session.messages().tell(input.wholeInputProblems());
    Terms terms = session.vocabulary().get().terms();
    List<InputReport> inputs = new ArrayList<>();
    for (InputReport report : input.inputs()) {
      inputs.add(completed(report, input.ignored().getOrDefault(report.file(), Map.of()), terms));
    }
    ByteBlock block = new ByteBlock();
    if (settings.format() == InspectSettings.Format.JSON) {
      InspectJson.write(inputs, input.problems(), block);
    } else {
      InspectText.write(inputs, input.problems(), settings.style(), block);
    }
    block.writeTo(out);
    return input.exitCode(settings.strict(), ExitCode.DONE);
  }

  /** Names the units as they were read, and the names that were not recognized. */
  private static InputReport completed(
      InputReport report, Map<String, Integer> ignored, Terms terms) {
    List<AnalyteCount> analytes = new ArrayList<>();
    for (AnalyteCount count : report.analytes()) {
      List<UnitCount> units = new ArrayList<>();
      for (UnitCount unit : count.units()) {
        units.add(
            new UnitCount(
                unit.reported(), read(terms, count.analyte(), unit.reported()), unit.count()));
      }
      analytes.add(new AnalyteCount(count.analyte(), count.results(), count.patients(), units));
    }
    List<UnknownName> names = new ArrayList<>();
    ignored.forEach(
        (name, count) ->
            names.add(
                new UnknownName(
                    name, count, terms.names().nearest(name).map(Analyte::id).orElse(null))));
    names.sort(
        Comparator.comparingInt((UnknownName n) -> -n.count()).thenComparing(UnknownName::name));
    return report.named(analytes, names);
  }

  private static String read(Terms terms, Analyte analyte, String unit) {
    return terms.units().read(analyte, unit).map(UnitReading::ucum).orElse(analyte.unit().ucum());
  }
}
