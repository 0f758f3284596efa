package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an Observation and each of its components may hold. Filled while the stream is read. */
final class Measurement {
  Concept code = Concept.NONE;

  /** The name of the value[x] element, for example {@code valueQuantity}; empty without one. */
  String valueField = "";

  /** The value where it is a quantity, else null. */
  @Nullable FhirQuantity quantity;

  /** The value where it is anything else. */
  String text = "";

  Concept absent = Concept.NONE;
  final List<PrintedRange> ranges = new ArrayList<>(2);

  boolean hasValue() {
    return quantity == null ? !text.isEmpty() : !quantity.isEmpty();
  }

  boolean isAbsent() {
    return !absent.isEmpty();
  }
}
