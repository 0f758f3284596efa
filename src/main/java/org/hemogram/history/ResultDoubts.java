package org.hemogram.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/** What is told of one patient's results that were corrected, doubted or settled by others. */
final class ResultDoubts {

  /** The code of an entry that is rejected because nothing settles its unit. */
  static final String UNSETTLED = "data.unit-suspect";

  private final Map<String, Problem> problems = new LinkedHashMap<>();

  ResultDoubts(History history, int patient, int[] used, List<LabResult> measured) {
    for (LabResult result : measured) {
      if (result.assay().remarks().contains(Remark.CORRECTED)) {
        tell(
            result.source(),
            "data.corrected",
            Severity.INFO,
            "A result was corrected by the laboratory. The corrected value is used; an earlier one"
                + " at the same time is not.");
      }
      if (result.assay().remarks().contains(Remark.UNRELIABLE)
          && DrawDoubts.isPart(result.analyte())) {
        tell(
            result.source(),
            "data.differential-sum",
            Severity.WARNING,
            "Every part of a differential is zero, so it counts as not measured. Leave the cells"
                + " empty where nothing was counted.");
      }
    }
    for (int index : used) {
      if (history.hasOtherUnit(index)) {
        tell(
            history.entry(index).source(),
            "data.unit-suspect",
            Severity.WARNING,
            "A hemoglobin does not fit its printed unit. The hematocrit of the draw shows the other"
                + " unit, in which it was read. Correct the unit in the export.");
      }
    }
    for (int index : history.rejectedEntries(patient)) {
      if (history.isOpenUnit(index)) {
        add(unsettled(history.entry(index).source()));
      }
    }
  }

  /** Why an entry is not used whose unit is in doubt and nothing settles it. */
  static Problem unsettled(SourceLocation at) {
    return Problem.at(
        at,
        UNSETTLED,
        Severity.WARNING,
        "A hemoglobin does not fit its printed unit, and neither a printed range nor the"
            + " hematocrit of the draw tells which unit is meant. Correct the unit in the"
            + " export.");
  }

  private void tell(SourceLocation at, String code, Severity severity, String message) {
    add(Problem.at(at, code, severity, message));
  }

  private void add(Problem found) {
    problems.merge(found.message(), found, (known, more) -> known.plus(1));
  }

  List<Problem> problems() {
    return List.copyOf(problems.values());
  }
}
