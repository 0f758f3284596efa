/**
 * CSV, written byte by byte because millions of rows pass through it. Entry points: {@link
 * org.hemogram.report.csv.GradeCsv} and, for counts, {@link org.hemogram.report.csv.CohortCsv}.
 */
@NullMarked
package org.hemogram.report.csv;

import org.jspecify.annotations.NullMarked;
