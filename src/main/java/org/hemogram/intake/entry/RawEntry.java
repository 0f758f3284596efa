package org.hemogram.intake.entry;

import java.util.Set;
import org.hemogram.intake.terms.Term;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Remark;
import org.hemogram.lab.SourceLocation;

/**
 * One entry as it was printed: who, when and which test are known, nothing else is understood yet.
 * Texts that the export does not have are empty, never null.
 *
 * @param patient the patient's id
 * @param time when
 * @param term what the test's code or name stands for
 * @param value the printed value
 * @param number the value as a number, where the export has a column of its own for it
 * @param unit the printed unit
 * @param lower the printed lower limit
 * @param upper the printed upper limit
 * @param range the printed range as one text
 * @param baseline the printed baseline value, in the unit of the value
 * @param remarks what is known beside it (corrected, preliminary …)
 * @param source where it stands
 */
public record RawEntry(
    String patient,
    Moment time,
    Term term,
    String value,
    String number,
    String unit,
    String lower,
    String upper,
    String range,
    String baseline,
    Set<Remark> remarks,
    SourceLocation source) {}
