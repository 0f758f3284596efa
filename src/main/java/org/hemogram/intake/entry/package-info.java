/**
 * One entry, from the text of its cells to a {@link org.hemogram.lab.LabResult} or a rejection with
 * its reason. Tables and trees both end here: see {@code EntryTranslator}.
 */
@NullMarked
package org.hemogram.intake.entry;

import org.jspecify.annotations.NullMarked;
