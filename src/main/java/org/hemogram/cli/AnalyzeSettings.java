package org.hemogram.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hemogram.notes.Audience;
import org.hemogram.report.NotesMode;
import org.hemogram.report.text.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * What {@code hemogram analyze} was asked for.
 *
 * @param judged what to read, and by what it is judged
 * @param format the output form
 * @param audience for whom notes are
 * @param notes how much of them
 * @param style what the reader of text can be shown
 * @param failOn what makes the exit code 1
 * @param described every option that changes the result, as the report names it
 */
record AnalyzeSettings(
    JudgedInput judged,
    Format format,
    Audience audience,
    NotesMode notes,
    TextStyle style,
    FailOn failOn,
    Map<String, @Nullable Object> described) {

  /** The output forms of {@code analyze}. */
  enum Format {
    TEXT,
    JSON,
    NDJSON
  }

  AnalyzeSettings {
    described = Collections.unmodifiableMap(new LinkedHashMap<>(described));
  }
}
