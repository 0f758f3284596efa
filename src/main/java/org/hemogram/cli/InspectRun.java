package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.InputReport;
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
    ByteBlock block = new ByteBlock();
    if (settings.format() == InspectSettings.Format.JSON) {
      InspectJson.write(inputs, input.problems(), block);
    } else {
      InspectText.write(inputs, input.problems(), settings.style(), block);
    }
    block.writeTo(out);
    return input.exitCode(settings.strict(), ExitCode.DONE);
  }
}
