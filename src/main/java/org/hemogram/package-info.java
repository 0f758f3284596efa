/**
 * A command-line analyzer of blood counts. The program starts in {@link org.hemogram.Main}; each
 * room of the house is a package below this one.
 */
@NullMarked
package org.hemogram;

import org.jspecify.annotations.NullMarked;
