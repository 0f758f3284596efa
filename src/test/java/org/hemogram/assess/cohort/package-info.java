@NullMarked
package org.hemogram.assess.cohort;

import org.jspecify.annotations.NullMarked;
