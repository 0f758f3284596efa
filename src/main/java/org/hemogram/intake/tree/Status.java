package org.hemogram.intake.tree;

import java.util.Locale;
import java.util.Optional;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;

/** What the status of an Observation means for its result. */
enum Status {
  FINAL(null),
  CORRECTED(Remark.CORRECTED),
  PRELIMINARY(Remark.PRELIMINARY),
  REGISTERED(Remark.PRELIMINARY),
  UNKNOWN(Remark.STATUS_UNKNOWN),
  CANCELLED(null),
  ENTERED_IN_ERROR(null);

  private final @Nullable Remark remark;

  Status(@Nullable Remark remark) {
    this.remark = remark;
  }

  /** What has to be known about a result of this status. */
  Optional<Remark> remark() {
    return Optional.ofNullable(remark);
  }

  /**
   * The status of an Observation. What stands inside a withdrawn report is withdrawn with it;
   * otherwise the report's status says nothing about its results.
   */
  static Status of(Resource observation, Resource parent) {
    Status outer = parent.status.isEmpty() ? FINAL : of(parent.status);
    boolean withdrawn = outer == ENTERED_IN_ERROR || outer == CANCELLED;
    return withdrawn ? outer : of(observation.status);
  }

  /** What a word of FHIR means. */
  static Status of(String status) {
    return switch (status.strip().toLowerCase(Locale.ROOT)) {
      case "final" -> FINAL;
      case "amended", "corrected", "appended" -> CORRECTED;
      case "preliminary", "partial" -> PRELIMINARY;
      case "registered" -> REGISTERED;
      case "cancelled" -> CANCELLED;
      case "entered-in-error" -> ENTERED_IN_ERROR;
      default -> UNKNOWN;
    };
  }
}
