package org.hemogram.lab;

import java.util.Locale;

/** Treatment events that move blood counts. */
public enum EventKind {
  ATG,
  CYCLOSPORINE_START,
  CYCLOSPORINE_STOP,
  ELTROMBOPAG_START,
  ELTROMBOPAG_STOP,
  G_CSF,
  EPO,
  RBC_TRANSFUSION,
  PLATELET_TRANSFUSION,
  TRANSPLANT,
  CONDITIONING,
  CHEMOTHERAPY;

  /** The word in files and output, for example {@code rbc-transfusion}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
