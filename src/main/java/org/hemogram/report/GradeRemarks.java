package org.hemogram.report;

import org.hemogram.lab.Remark;
import org.hemogram.lab.TreatmentEvent;

/** The {@code remark} cell of a graded value: codes separated by spaces. */
public final class GradeRemarks {
  private GradeRemarks() {}

  /** The cell; empty when there is nothing to remark. */
  public static String of(GradedValue row) {
    if (row.supported().isEmpty()) {
      if (row.remarks().isEmpty()) {
        return "";
      }
      if (row.remarks().size() == 1) {
        return row.remarks().iterator().next().id();
      }
    }
    StringBuilder text = new StringBuilder();
    for (Remark remark : row.remarks()) {
      text.append(text.length() > 0 ? " " : "").append(remark.id());
    }
    for (TreatmentEvent event : row.supported()) {
      text.append(text.length() > 0 ? " " : "").append("supported:").append(event.kind().id());
    }
    return text.toString();
  }
}
