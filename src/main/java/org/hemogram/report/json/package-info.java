/**
 * JSON and NDJSON, written as a stream with Jackson's generator. Keys stand in the order of the
 * published schema and are always there; numbers are plain decimals.
 *
 * <p>Start with {@link org.hemogram.report.json.JsonReport}; {@link
 * org.hemogram.report.json.AssessmentJson} writes a patient.
 */
@NullMarked
package org.hemogram.report.json;

import org.jspecify.annotations.NullMarked;
