/**
 * From bytes to {@link org.hemogram.lab.LabResult}: finds the inputs, recognizes their dialect,
 * reads them in blocks side by side and accounts for every entry. It knows nothing of clinical
 * meaning.
 *
 * <p>Start with {@code Intake}. Words and units are in {@code terms}, number and date forms in
 * {@code grammar}, tables in {@code table}, FHIR and other JSON in {@code tree}.
 */
@NullMarked
package org.hemogram.intake;

import org.jspecify.annotations.NullMarked;
