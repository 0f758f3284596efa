/**
 * The results of one patient in order: duplicates collapsed, derived counts added, several files
 * joined.
 *
 * <p>Start with {@link org.hemogram.history.PatientHistory}, what a patient's results look like to
 * the rooms above. This room knows nothing of files.
 */
@NullMarked
package org.hemogram.history;

import org.jspecify.annotations.NullMarked;
