package org.hemogram.report.text;

import java.util.List;
import org.hemogram.notes.Audience;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.notes.Section;
import org.hemogram.notes.Source;
import org.hemogram.report.ByteBlock;

/**
 * One note as {@code explain} prints it: text, sections, numbered sources, day of the last review.
 */
public final class NoteText {
  private static final String ITEM = "- ";

  private NoteText() {}

  /** Writes a note for one kind of reader. */
  public static void write(
      Note note, Audience audience, NoteLibrary library, TextStyle style, ByteBlock out) {
    Page page = new Page(style, out);
    page.heading(0, note.title());
    page.paragraph(Ink.QUIET, 0, 0, note.id());
    paragraphs(page, List.of(note.text(audience).split("\n\n")));
    for (Section section : note.sections()) {
      page.blank();
      page.heading(0, section.heading());
      paragraphs(page, section.paragraphs());
    }
    page.blank();
    page.heading(0, library.heading("references"));
    if (note.sources().isEmpty()) {
      page.paragraph(Ink.PLAIN, 2, 2, library.label("no-references"));
    }
    sources(page, note.sources());
    page.blank();
    String reviewed = library.label("last-reviewed");
    page.paragraph(Ink.QUIET, 0, 0, reviewed.replace("{day}", note.lastReviewed().toString()));
  }

  private static void paragraphs(Page page, List<String> paragraphs) {
    for (String paragraph : paragraphs) {
      boolean item = paragraph.startsWith(ITEM);
      if (!item) {
        page.blank();
      }
      page.paragraph(Ink.PLAIN, 2, item ? 4 : 2, paragraph.replace('\n', ' '));
    }
  }

  private static void sources(Page page, List<Source> sources) {
    int number = 1;
    for (Source source : sources) {
      page.paragraph(Ink.PLAIN, 2, 6, "[" + number + "] " + reference(source));
      number++;
    }
  }

  /** A source in one line. */
  static String reference(Source source) {
    StringBuilder text = new StringBuilder(source.title());
    text.append(source.title().endsWith(".") ? " " : ". ").append(source.organization());
    String year = source.year();
    if (year != null) {
      text.append(", ").append(year);
    }
    String address = source.address();
    if (address != null) {
      text.append(". ").append(address);
    }
    return text.toString();
  }
}
