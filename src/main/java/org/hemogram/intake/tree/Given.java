package org.hemogram.intake.tree;

/**
 * What a record of a treatment says beside what every resource says. Texts that are missing are
 * empty.
 */
final class Given {
  /** The medicine, where it is named in place. */
  Concept medicine = Concept.NONE;

  /** The Medication, where it is a resource of its own. */
  Reference reference = Reference.NONE;

  /** When it ended, as printed. */
  String end = "";

  /** When an order was written, as printed. */
  String ordered = "";

  /** {@code order}, {@code plan}: how far a request goes. */
  String intent = "";

  /** The dose with its unit. */
  String amount = "";

  /** True when the record says that it was not given. */
  boolean not;
}
