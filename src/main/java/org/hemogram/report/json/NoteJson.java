package org.hemogram.report.json;

import java.util.List;
import java.util.Locale;
import org.hemogram.notes.Audience;
import org.hemogram.notes.Note;
import org.hemogram.notes.Source;
import org.hemogram.report.NotesMode;

/** Writes the list of notes. */
final class NoteJson {
  private NoteJson() {}

  static void write(JsonOut out, List<Note> notes, Audience audience, NotesMode mode) {
    out.startArray();
    for (Note note : notes) {
      out.startObject()
          .text("code", note.id())
          .text("title", note.title())
          .text("audience", audience.name().toLowerCase(Locale.ROOT))
          .text("text", mode == NotesMode.BRIEF ? note.brief() : note.text(audience));
      sources(out, note.sources());
      out.text("lastReviewed", note.lastReviewed().toString()).endObject();
    }
    out.endArray();
  }

  /** Writes the numbered sources of a note. */
  static void sources(JsonOut out, List<Source> sources) {
    out.startArray("sources");
    for (Source source : sources) {
      out.startObject()
          .text("title", source.title())
          .text("organization", source.organization())
          .text("year", source.year())
          .text("address", source.address())
          .endObject();
    }
    out.endArray();
  }
}
