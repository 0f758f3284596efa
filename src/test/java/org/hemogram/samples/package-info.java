/** The samples and the pages that show them: every file is explained, every command runs. */
@NullMarked
package org.hemogram.samples;

import org.jspecify.annotations.NullMarked;
