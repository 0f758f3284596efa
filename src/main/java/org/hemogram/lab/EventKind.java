package org.hemogram.lab;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Treatment events that move blood counts, or from which a course is counted. */
public enum EventKind {
  ATG,
  ALEMTUZUMAB,
  CYCLOSPORINE_START,
  CYCLOSPORINE_STOP,
  ELTROMBOPAG_START,
  ELTROMBOPAG_STOP,
  ROMIPLOSTIM_START,
  ROMIPLOSTIM_STOP,
  G_CSF,
  EPO,
  RBC_TRANSFUSION,
  PLATELET_TRANSFUSION,
  TRANSPLANT,
  CONDITIONING,
  CHEMOTHERAPY,
  CAR_T;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word in files and output, for example {@code rbc-transfusion}. */
  public String id() {
    return id;
  }

  /**
   * The event of that word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static EventKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The event that ends it; null for what is given at once or counted dose by dose. */
  public @Nullable EventKind stop() {
    return switch (this) {
      case CYCLOSPORINE_START -> CYCLOSPORINE_STOP;
      case ELTROMBOPAG_START -> ELTROMBOPAG_STOP;
      case ROMIPLOSTIM_START -> ROMIPLOSTIM_STOP;
      case ATG,
          ALEMTUZUMAB,
          CYCLOSPORINE_STOP,
          ELTROMBOPAG_STOP,
          ROMIPLOSTIM_STOP,
          G_CSF,
          EPO,
          RBC_TRANSFUSION,
          PLATELET_TRANSFUSION,
          TRANSPLANT,
          CONDITIONING,
          CHEMOTHERAPY,
          CAR_T ->
          null;
    };
  }

  /** True for what is transfused, so that an amount is in units of blood. */
  public boolean isTransfusion() {
    return this == RBC_TRANSFUSION || this == PLATELET_TRANSFUSION;
  }
}
