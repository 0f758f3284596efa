/**
 * What exports call an analyte and which units they print: codes, aliases, spellings, exact
 * factors. Start with {@code AnalyteDictionary} and {@link org.hemogram.intake.terms.UnitTable}.
 */
@NullMarked
package org.hemogram.intake.terms;

import org.jspecify.annotations.NullMarked;
