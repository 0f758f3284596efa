package org.hemogram.assess;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * A result in its context: with the reference interval in force and the treatments that support it.
 *
 * @param result the result as read
 * @param interval the interval in force: the export's, else a built-in one; null when there is none
 * @param supported treatments whose effect the value may show, for example a transfusion days
 *     before
 * @param remarks what has to be known about the value
 */
public record Reading(
    LabResult result,
    @Nullable ReferenceInterval interval,
    List<TreatmentEvent> supported,
    Set<Remark> remarks) {

  /**
   * Whether a treatment that is over has lifted the value for a time: a transfusion, a growth
   * factor. A medicine that is still taken marks its counts and lifts none away from their series.
   */
  public boolean isLifted() {
    if (supported.isEmpty()) {
      return false; // as for most patients; asked of every reading many times
    }
    for (TreatmentEvent event : supported) {
      if (event.kind().stop() == null) {
        return true;
      }
    }
    return false;
  }

  public Reading {
    supported = List.copyOf(supported);
    remarks = remarks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(remarks));
  }
}
