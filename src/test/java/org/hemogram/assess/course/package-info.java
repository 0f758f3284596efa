@NullMarked
package org.hemogram.assess.course;

import org.jspecify.annotations.NullMarked;
