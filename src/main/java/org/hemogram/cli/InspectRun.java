package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
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
    InputNames names = new InputNames(session.vocabulary().get().terms());
    List<InputReport> inputs = new ArrayList<>();
    for (InputReport report : input.inputs()) {
      inputs.add(names.complete(report, input.unknown().getOrDefault(report.file(), Map.of())));
    }
    List<Problem> problems = withUnsettled(input);
    ByteBlock block = new ByteBlock();
    if (settings.format() == InspectSettings.Format.JSON) {
      InspectJson.write(inputs, problems, block);
    } else {
      InspectText.write(inputs, problems, settings.style(), block);
    }
    block.writeTo(out);
    return input.exitCode(settings.strict(), ExitCode.DONE);
  }

  /**
   * The problems of reading, and those that only the other results of a patient bring to light,
   * once a file with their count.
   */
  private static List<Problem> withUnsettled(LoadedInput input) {
    Map<String, Problem> byFile = new LinkedHashMap<>();
    for (Problem each : input.history().unsettled()) {
      byFile.merge(String.valueOf(each.file()), each, (first, next) -> first.plus(1));
    }
    List<Problem> all = new ArrayList<>(input.problems());
    all.addAll(byFile.values());
    return all;
  }
}
