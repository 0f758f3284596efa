/**
 * What the counts show. Start with {@link org.hemogram.assess.Assessor}, a pure function from a
 * patient's history to an {@link org.hemogram.assess.Assessment}; {@link
 * org.hemogram.assess.ResultGrader} grades single results, {@link org.hemogram.assess.Outline} is
 * what counting over many patients needs of one.
 *
 * <p>An assessment lays the results out once ({@code Chart}), then one class answers one question:
 * {@code Anemia}, {@code RedCellSize}, {@code ReticulocyteResponse}, {@code BandFindings} (single
 * counts), {@code CombinedCytopenias} and {@code PersistentPancytopenia} (all lines together, on a
 * {@code Picture}), {@code AplasticAnemia}, {@code Trends}, {@code DataQuality}. Numbers are data:
 * published tables in the room {@code criteria}, what is of this program in the JSON files beside
 * these classes.
 */
@NullMarked
package org.hemogram.assess;

import org.jspecify.annotations.NullMarked;
