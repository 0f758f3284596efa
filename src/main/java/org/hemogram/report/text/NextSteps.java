package org.hemogram.report.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.report.ProfileDraft;

/**
 * What a person types next, by what was found.
 *
 * @param inputs what was read
 * @param problems what went wrong
 */
record NextSteps(List<InputReport> inputs, List<Problem> problems) {

  /** Each step: what it is for, and the command line or the thing to do. */
  Map<String, String> list() {
    Map<String, String> steps = new LinkedHashMap<>();
    int rejected = inputs.stream().mapToInt(input -> input.entries().rejected()).sum();
    int used = inputs.stream().mapToInt(input -> input.entries().used()).sum();
    if (rejected > 0) {
      steps.put("Every rejected entry, line by line:", inspect("--rejects rejects.csv"));
    }
    if (has("data.date-ambiguous")) {
      steps.put(
          "Dates with the day first (or mdy, with the month first):", inspect("--date-order dmy"));
    }
    if (inputs.stream().anyMatch(ProfileDraft::fits)) {
      steps.put(
          "The table by a profile, saved as my-table.json:", inspect("--profile my-table.json"));
    }
    if (has("data.file-unrecognized")) {
      steps.put("Kinds of exports that are recognized, and by what:", "hemogram help dialects");
    }
    firstCode()
        .ifPresent(
            code -> steps.put("What a code means, for example:", "hemogram explain " + code));
    if (used > 0) {
      steps.put("What the results that were used show:", "hemogram analyze " + file());
    }
    return steps;
  }

  private String inspect(String option) {
    return "hemogram inspect " + option + " " + file();
  }

  /** True for a table that nothing recognizes but whose header is known. */
  private boolean has(String code) {
    return problems.stream().anyMatch(problem -> problem.code().equals(code));
  }

  /** Codes of data have a page; those of whole inputs say all in their message. */
  private Optional<String> firstCode() {
    return problems.stream().map(Problem::code).filter(c -> c.startsWith("data.")).findFirst();
  }

  /** The only input, or a word in place of several. */
  private String file() {
    return inputs.size() == 1 ? quoted(inputs.get(0).file()) : "FILE...";
  }

  /** As a shell takes it. */
  private static String quoted(String file) {
    boolean plain = !file.isEmpty() && file.chars().allMatch(NextSteps::isPlain);
    return plain ? file : "'" + file.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c) || "._-/+@%,:=".indexOf(c) >= 0;
  }
}
