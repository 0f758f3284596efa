/**
 * What keeps the documents true to the program: {@link org.hemogram.docs.ManPages} writes the man
 * pages from the commands, and the tests beside it compare.
 */
@NullMarked
package org.hemogram.docs;

import org.jspecify.annotations.NullMarked;
