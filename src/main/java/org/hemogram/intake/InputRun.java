package org.hemogram.intake;

import java.util.List;
import java.util.function.Supplier;
import org.hemogram.intake.table.Table;
import org.hemogram.intake.tree.FhirLinks;
import org.hemogram.intake.tree.JsonShape;
import org.hemogram.lab.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What all inputs of a run share.
 *
 * @param setting dialects, terms, grammars, and what was stated
 * @param form the form of JSON that was stated in place of a dialect of tables, or null
 * @param companions tables that belong to the exports
 * @param destination where entries go
 * @param pipeline reads blocks side by side
 * @param links what FHIR files refer to, across files
 * @param problems takes what is told about whole inputs
 */
record InputRun(
    Table.Setting setting,
    JsonShape.@Nullable Kind form,
    Companions companions,
    Destination destination,
    Pipeline pipeline,
    Supplier<FhirLinks> links,
    List<Problem> problems) {}
