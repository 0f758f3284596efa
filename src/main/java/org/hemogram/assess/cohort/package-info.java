/**
 * Counts over many patients. Start with {@link org.hemogram.assess.cohort.CohortTally}: it takes
 * the {@link org.hemogram.assess.Outline} of one patient after another, or another tally, and ends
 * as a {@link org.hemogram.assess.cohort.Cohort}. Nothing here knows who a patient is.
 */
@NullMarked
package org.hemogram.assess.cohort;

import org.jspecify.annotations.NullMarked;
