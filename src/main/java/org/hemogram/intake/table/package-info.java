/**
 * Delimited tables: recognizing the dialect by its header, reading records in blocks, translating
 * rows. A dialect is a description in data.
 */
@NullMarked
package org.hemogram.intake.table;

import org.jspecify.annotations.NullMarked;
