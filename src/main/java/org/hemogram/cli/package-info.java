/**
 * The commands, one class each, and the manners of the program: options, exit codes, streams,
 * color. It knows nothing of how anything is computed.
 *
 * <p>Start with {@code HemogramCommand}; the work of a command is in its {@code …Run}.
 */
@NullMarked
package org.hemogram.cli;

import org.jspecify.annotations.NullMarked;
