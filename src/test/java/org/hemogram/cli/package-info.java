/** The commands as somebody uses them, and the parts behind them. */
@NullMarked
package org.hemogram.cli;

import org.jspecify.annotations.NullMarked;
