@NullMarked
package org.hemogram.assess;

import org.jspecify.annotations.NullMarked;
