/**
 * The report model and what its forms share. One renderer per output form: {@code json}, {@code
 * csv} and {@code text} below this package; each gets the same {@link
 * org.hemogram.report.ReportFrame} and the same assessments, so that no form knows more than
 * another.
 *
 * <p>Start with {@link org.hemogram.report.ReportForm}, how {@code analyze} is written, and {@link
 * org.hemogram.report.GradeForm}, how {@code grade} is; {@link org.hemogram.report.CohortReport} is
 * what {@code cohort} writes. This room knows nothing of files and dialects: everything is written
 * to a {@link org.hemogram.report.ByteBlock}.
 */
@NullMarked
package org.hemogram.report;

import org.jspecify.annotations.NullMarked;
