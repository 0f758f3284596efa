/**
 * Published tables, loaded and checked, and the grading of one quantity by one of them. This room
 * knows no series and no patients.
 *
 * <p>Start with {@link org.hemogram.criteria.CriteriaLibrary}, which holds the tables. A {@link
 * org.hemogram.criteria.CriteriaTable} is asked through {@link org.hemogram.criteria.Term}
 * (grades), {@link org.hemogram.criteria.Bands} (finding codes), {@link
 * org.hemogram.criteria.LimitSets} (so many of so many limits) or {@link
 * org.hemogram.criteria.Points}; {@link org.hemogram.criteria.ReferenceIntervals} stands in for
 * intervals that were not printed.
 */
@NullMarked
package org.hemogram.criteria;

import org.jspecify.annotations.NullMarked;
