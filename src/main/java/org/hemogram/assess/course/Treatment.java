package org.hemogram.assess.course;

import org.hemogram.lab.Moment;

/**
 * A course of treatment whose answer is judged.
 *
 * @param label the event with its day, for example {@code atg 2024-01-10}
 * @param start its first day
 * @param end the last day that belongs to it alone; the day before the next course or transplant,
 *     or {@link Long#MAX_VALUE}
 */
record Treatment(String label, Moment start, long end) {}
