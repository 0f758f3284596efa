package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.report.ByteBlock;

/**
 * {@code inspect --format text}: where the entries of each input went, what it was taken for and
 * why, what was found and what was not recognized; then the problems by code, and what to type
 * next. It says nothing clinical.
 */
public final class InspectText {
  private final Page page;
  private boolean first = true;

  private InspectText(Page page) {
    this.page = page;
  }

  /** Writes the whole answer. */
  public static void write(
      List<InputReport> inputs, List<Problem> problems, TextStyle style, ByteBlock out) {
    InspectText text = new InspectText(new Page(style, out));
    if (inputs.size() > 1) {
      text.apart();
      new InspectTotals(text.page).write(inputs);
    }
    for (InputReport input : inputs) {
      if (input.role() != InputReport.Role.SKIPPED) {
        text.apart();
        new InspectInput(text.page, input, problems).write();
      }
    }
    text.skipped(inputs);
    if (!problems.isEmpty()) {
      text.apart();
      new InspectProblems(text.page, inputs).write(problems);
    }
    Map<String, String> steps = new NextSteps(inputs, problems).list();
    if (!steps.isEmpty()) {
      text.apart();
      text.page.heading(0, "Next");
      steps.forEach(text::step);
    }
  }

  /** A command stays on its line, whatever its length, so that it can be copied. */
  private void step(String purpose, String command) {
    page.paragraph(4, purpose);
    page.line("      ", page.style().show(command));
  }

  private void apart() {
    if (!first) {
      page.blank();
    }
    first = false;
  }

  /** Files that were passed over, together for each reason. */
  private void skipped(List<InputReport> inputs) {
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (InputReport input : inputs) {
      if (input.role() == InputReport.Role.SKIPPED) {
        files.computeIfAbsent(input.why(), why -> new ArrayList<>()).add(input.file());
      }
    }
    files.forEach(
        (why, names) -> {
          apart();
          page.heading(0, "Skipped" + (why.isBlank() ? "" : ": " + why));
          page.paragraph(4, String.join(", ", names));
        });
  }
}
