/**
 * The vocabulary of the house: what a blood count is made of. Everything else speaks these words,
 * and this room imports nothing but the JDK.
 *
 * <p>Start with {@link org.hemogram.lab.LabResult}, the one thing that travels from the export to
 * the report; {@link org.hemogram.lab.Problem} is the other road, taken by whatever could not be
 * read.
 */
@NullMarked
package org.hemogram.lab;

import org.jspecify.annotations.NullMarked;
