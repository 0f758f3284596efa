package org.hemogram.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.InputReport;
import org.hemogram.notes.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What is known before the first patient is written.
 *
 * @param tool the name of the program
 * @param version its version
 * @param settings every option that changes the result, in the order of the output; values are
 *     strings, numbers, booleans, lists or maps of these, or null
 * @param inputs what was read, in the order in which it was given
 * @param patients the number of patients
 * @param audience for whom the notes are
 * @param notes how much of the notes
 * @param disclaimer what the report is not
 * @param urgentCare what to do in an emergency, whatever the report says
 */
public record ReportFrame(
    String tool,
    String version,
    Map<String, @Nullable Object> settings,
    List<InputReport> inputs,
    int patients,
    Audience audience,
    NotesMode notes,
    String disclaimer,
    String urgentCare) {

  /** Copies the collections. */
  public ReportFrame {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    inputs = List.copyOf(inputs);
    if (patients < 0) {
      throw new IllegalArgumentException("patients " + patients);
    }
  }
}
