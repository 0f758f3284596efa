package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;

/**
 * What a person types next, by what was found.
 *
 * @param inputs what was read
 * @param problems what went wrong
 */
record NextSteps(List<InputReport> inputs, List<Problem> problems) {

  List<String> list() {
    List<String> steps = new ArrayList<>();
    int rejected = inputs.stream().mapToInt(input -> input.entries().rejected()).sum();
    if (rejected > 0) {
      steps.add(
          "hemogram inspect --rejects rejects.csv "
              + file()
              + Wrapping.JOIN
              + ": every rejected entry with its line");
    }
    if (has("data.date-ambiguous")) {
      steps.add(
          "hemogram inspect --date-order dmy " + file() + Wrapping.JOIN + ": settles the dates; or mdy");
    }
    if (has("data.file-unrecognized")) {
      steps.add("hemogram help dialects: the kinds of exports and their columns");
    }
    firstCode().ifPresent(code -> steps.add("hemogram explain " + code + ": what a code means"));
    if (problems.isEmpty() && inputs.stream().anyMatch(input -> input.entries().used() > 0)) {
      steps.add("hemogram analyze " + file() + Wrapping.JOIN + ": what the results show");
    }
    return steps;
  }

  private boolean has(String code) {
    return problems.stream().anyMatch(problem -> problem.code().equals(code));
  }

  /** Codes of data have a page; those of whole inputs say all in their message. */
  private Optional<String> firstCode() {
    return problems.stream().map(Problem::code).filter(c -> c.startsWith("data.")).findFirst();
  }

  /** The only input, or a word in place of several. */
  private String file() {
    return inputs.size() == 1 ? inputs.get(0).file() : "FILE...";
  }
}
