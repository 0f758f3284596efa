package org.hemogram.notes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One educational note, complete: what it takes from another note is already in place.
 *
 * @param id the code or topic, {@code neutropenia.severe}, {@code aa.overview}
 * @param title one line in plain words
 * @param brief one sentence that stands alone, at most about 110 characters, without source numbers
 * @param patientText plain language; {@code [1]} stands for the first of the sources, a blank line
 *     separates paragraphs
 * @param clinicianText the same facts in terse form, marked up the same way
 * @param sections what {@code explain} adds, in reading order; empty for most topics
 * @param sources in the order of their numbers, without any that no text names
 * @param lastReviewed the day on which somebody last read the texts against their sources
 */
public record Note(
    String id,
    String title,
    String brief,
    String patientText,
    String clinicianText,
    List<Section> sections,
    List<Source> sources,
    LocalDate lastReviewed) {

  /** Copies the lists. */
  public Note {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(brief, "brief");
    Objects.requireNonNull(patientText, "patientText");
    Objects.requireNonNull(clinicianText, "clinicianText");
    sections = List.copyOf(sections);
    sources = List.copyOf(sources);
    Objects.requireNonNull(lastReviewed, "lastReviewed");
  }

  /** The text for one kind of reader. */
  public String text(Audience audience) {
    return switch (audience) {
      case PATIENT -> patientText;
      case CLINICIAN -> clinicianText;
    };
  }

  /** The same note with its texts changed, for example to other units. */
  Note with(UnaryOperator<String> change) {
    return new Note(
        id,
        change.apply(title),
        change.apply(brief),
        change.apply(patientText),
        change.apply(clinicianText),
        sections.stream()
            .map(s -> new Section(s.heading(), s.paragraphs().stream().map(change).toList()))
            .toList(),
        sources,
        lastReviewed);
  }
}
