/**
 * Statistics of one series: numbers in, numbers out.
 *
 * <p>The entry point is {@link org.hemogram.trend.TrendTest}: it takes a {@link
 * org.hemogram.trend.Series} (times in days, values on the scale the caller chose) and the {@link
 * org.hemogram.trend.ReferenceChange} that a real change must exceed, and answers with a {@link
 * org.hemogram.trend.TestedWindow}. The methods behind it can be used alone: {@link
 * org.hemogram.trend.MannKendall}, {@link org.hemogram.trend.TheilSen}, {@link
 * org.hemogram.trend.Pettitt}, {@link org.hemogram.trend.OptimalPartitioning}, {@link
 * org.hemogram.trend.Doubling}, {@link org.hemogram.trend.Projection}, {@link
 * org.hemogram.trend.Ewma}; for display alone {@link org.hemogram.trend.Lowess}, {@link
 * org.hemogram.trend.Cusum} and {@link org.hemogram.trend.EwmaChart}. Every class is a pure
 * function of its arguments; random permutations use a fixed seed.
 */
@NullMarked
package org.hemogram.trend;

import org.jspecify.annotations.NullMarked;
