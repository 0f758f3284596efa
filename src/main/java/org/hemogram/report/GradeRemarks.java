package org.hemogram.report;

import java.util.EnumSet;
import org.hemogram.lab.EventKind;
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
    EnumSet<EventKind> told = EnumSet.noneOf(EventKind.class);
    for (TreatmentEvent event : row.supported()) {
      if (told.add(event.kind())) {
        text.append(text.length() > 0 ? " " : "").append("supported:").append(event.kind().id());
      }
    }
    return text.toString();
  }
}
