/**
 * What people and exports call a treatment: names, brand names and codes, and how much blood an
 * amount states. Start with {@link org.hemogram.intake.events.TreatmentTerms}.
 */
@NullMarked
package org.hemogram.intake.events;

import org.jspecify.annotations.NullMarked;
