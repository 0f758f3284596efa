package org.hemogram.intake;

import java.util.List;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;

/**
 * What became of the inputs as a whole.
 *
 * @param inputs a report for each input, in order; its counts are completed by the history
 * @param problems what concerns whole inputs: not there, unreadable, not recognized, cut off
 */
public record Outcome(List<InputReport> inputs, List<Problem> problems) {

  public Outcome {
    inputs = List.copyOf(inputs);
    problems = List.copyOf(problems);
  }
}
