/**
 * Published tables, loaded and checked, and the grading of one quantity by one of them. This room knows
 * no series and no patients.
 *
 * <p>Start with {@code CriteriaLibrary}, which holds the tables, and {@code Term}, which grades.
 */
@NullMarked
package org.hemogram.criteria;

import org.jspecify.annotations.NullMarked;
