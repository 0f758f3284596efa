/**
 * Text for people: the report of {@code analyze}, the answer of {@code inspect}, notes. Words and
 * numbers carry the meaning, color only helps; everything fits 80 columns and survives plain ASCII.
 *
 * <p>Start with {@link org.hemogram.report.text.TextReport}; a {@link
 * org.hemogram.report.text.Page} takes care of width, color, and of characters that must not reach
 * a terminal.
 */
@NullMarked
package org.hemogram.report.text;

import org.jspecify.annotations.NullMarked;
