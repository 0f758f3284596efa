package org.hemogram.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hemogram.report.text.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * What {@code hemogram cohort} was asked for.
 *
 * @param judged what to read, and by what it is judged
 * @param format the output form
 * @param style what the reader of text can be shown
 * @param described every option that changes the counts, without what names a person or a file
 */
record CohortSettings(
    JudgedInput judged, Format format, TextStyle style, Map<String, @Nullable Object> described) {

  /** The output forms of {@code cohort}. */
  enum Format {
    TEXT,
    CSV,
    JSON
  }

  CohortSettings {
    described = Collections.unmodifiableMap(new LinkedHashMap<>(described));
  }
}
