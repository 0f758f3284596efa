package org.hemogram.report.json;

import java.util.List;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.notes.Section;
import org.hemogram.report.ByteBlock;

/** {@code explain --format json}: whole notes, or the list of codes and topics. */
public final class NotesJson {
  static final String SCHEMA = "hemogram.notes/1";

  private NotesJson() {}

  /** Writes notes with both texts and all sections. */
  public static void notes(List<Note> notes, ByteBlock out) {
    JsonOut json = new JsonOut(out);
    json.startObject().text("schema", SCHEMA).startArray("notes");
    for (Note note : notes) {
      note(json, note);
    }
    json.endArray().endObject();
    out.ascii('\n');
  }

  private static void note(JsonOut json, Note note) {
    json.startObject()
        .text("code", note.id())
        .text("title", note.title())
        .text("brief", note.brief())
        .text("patient", note.patientText())
        .text("clinician", note.clinicianText())
        .startArray("sections");
    for (Section section : note.sections()) {
      json.startObject()
          .text("heading", section.heading())
          .texts("paragraphs", section.paragraphs())
          .endObject();
    }
    json.endArray();
    NoteJson.sources(json, note.sources());
    json.text("lastReviewed", note.lastReviewed().toString()).endObject();
  }

  /** Writes every code with the notes that it brings, then every topic. */
  public static void list(NoteLibrary library, ByteBlock out) {
    JsonOut json = new JsonOut(out);
    json.startObject().text("schema", SCHEMA).startArray("codes");
    for (CodeEntry entry : library.codes()) {
      json.startObject()
          .text("code", entry.code())
          .text("title", entry.title())
          .text("family", entry.family())
          .texts("notes", entry.noteIds())
          .endObject();
    }
    json.endArray().startArray("topics");
    for (String topic : library.topics()) {
      json.startObject().text("code", topic).text("title", library.note(topic).title()).endObject();
    }
    json.endArray().endObject();
    out.ascii('\n');
  }
}
