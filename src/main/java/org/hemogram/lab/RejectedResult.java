package org.hemogram.lab;

/**
 * An entry of a known analyte that could not be used; it keeps its row in {@code grade}.
 *
 * @param patient the patient's id as exported, or {@link Entry#NO_PATIENT}
 * @param analyte what was measured
 * @param time when, or {@link Moment#NONE}
 * @param reason why it could not be used
 * @param source where it stands
 */
public record RejectedResult(
    String patient, Analyte analyte, Moment time, Reason reason, SourceLocation source)
    implements Entry {}
