/**
 * What the counts show. {@code Assessor} is a pure function from a patient's history to an {@link
 * org.hemogram.assess.Assessment}; one class answers one question (cytopenias, combined cytopenias,
 * aplastic-anemia criteria, trends, alerts, data quality).
 */
@NullMarked
package org.hemogram.assess;

import org.jspecify.annotations.NullMarked;
