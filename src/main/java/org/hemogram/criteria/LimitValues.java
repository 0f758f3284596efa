package org.hemogram.criteria;

import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/** The values of one draw that a {@link LimitSet} looks at. */
public interface LimitValues {

  /** The value of that analyte, or null when it was not measured. */
  @Nullable Quantity value(Analyte analyte);

  /** The reference interval in force for that analyte, or null when there is none. */
  @Nullable ReferenceInterval interval(Analyte analyte);
}
