package org.hemogram.report;

import org.hemogram.assess.Assessment;

/**
 * One output form of {@code analyze}. A report is {@link #opening}, then {@link #patient} for each
 * patient, then {@link #closing}; the blocks joined in that order are the output.
 *
 * <p>Several threads may write patients at the same time, each to a block of its own.
 */
public interface ReportForm {

  /** Writes what stands before the patients. */
  void opening(ByteBlock out);

  /**
   * Writes one patient.
   *
   * @param first whether it is the first patient of the report
   */
  void patient(Assessment assessment, boolean first, ByteBlock out);

  /** Writes what stands after the patients. */
  void closing(ReportEnd end, ByteBlock out);
}
