/**
 * The forms of numbers, dates, ranges and words in a cell. Each grammar matches the whole cell or
 * nothing.
 */
@NullMarked
package org.hemogram.intake.grammar;

import org.jspecify.annotations.NullMarked;
