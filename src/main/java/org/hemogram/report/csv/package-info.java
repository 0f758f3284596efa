/**
 * CSV, written byte by byte because millions of rows pass through it. Entry point: {@link
 * org.hemogram.report.csv.GradeCsv}.
 */
@NullMarked
package org.hemogram.report.csv;

import org.jspecify.annotations.NullMarked;
