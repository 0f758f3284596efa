/**
 * Tables that ship with the program, as they stand in its resources. Every room that keeps its
 * numbers and words in data reads them here; this room knows nothing of what they mean.
 *
 * <p>Start with {@link org.hemogram.resource.ResourceTree}.
 */
@NullMarked
package org.hemogram.resource;

import org.jspecify.annotations.NullMarked;
