/**
 * The course of an illness over months: episodes below a limit, response to immunosuppression,
 * relapse, recovery after transplant, need of transfusions. Start with {@link
 * org.hemogram.assess.course.CourseAssessor}; {@code Counts} lays the dated readings out by day,
 * then one class answers one question. Limits are published tables in the room {@code criteria};
 * windows and landmarks stand in {@code course.json}.
 */
@NullMarked
package org.hemogram.assess.course;

import org.jspecify.annotations.NullMarked;
