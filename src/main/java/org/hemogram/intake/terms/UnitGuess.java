package org.hemogram.intake.terms;

import org.hemogram.lab.Analyte;

/**
 * The one unit that evidence leaves.
 *
 * @param analyte the analyte; the sibling of the term's where the evidence decided between count
 *     and percentage
 * @param unit the unit; {@link UnitReading#spelling()} is the text to show as assumed
 */
public record UnitGuess(Analyte analyte, UnitReading unit) {}
