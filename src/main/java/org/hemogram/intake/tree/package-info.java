/**
 * JSON: FHIR resources in any container, and flat records.
 *
 * <p>Start with {@link org.hemogram.intake.tree.JsonShape}, which tells what a text is; {@link
 * org.hemogram.intake.tree.FhirReader} turns FHIR into entries, {@link
 * org.hemogram.intake.tree.FlatRecords} turns flat records into rows of a table. What FHIR texts
 * are called is data ({@code org/hemogram/tree/fhir.json}).
 */
@NullMarked
package org.hemogram.intake.tree;

import org.jspecify.annotations.NullMarked;
