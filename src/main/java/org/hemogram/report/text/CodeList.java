package org.hemogram.report.text;

import java.util.List;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.report.ByteBlock;

/** The list that {@code explain} prints without a code: every code by family, then the topics. */
public final class CodeList {
  private CodeList() {}

  /** Writes the list. */
  public static void write(NoteLibrary library, TextStyle style, ByteBlock out) {
    Page page = new Page(style, out);
    String family = "";
    for (CodeEntry entry : library.codes()) {
      if (!entry.family().equals(family)) {
        if (!family.isEmpty()) {
          page.blank();
        }
        family = entry.family();
        page.heading(0, family);
      }
      page.entry(Ink.PLAIN, entry.code(), entry.title());
    }
    List<Note> topics = library.topics().stream().map(library::note).toList();
    if (!topics.isEmpty()) {
      page.blank();
      page.heading(0, library.label("topics"));
    }
    for (Note topic : topics) {
      page.entry(Ink.PLAIN, topic.id(), topic.title());
    }
  }
}
