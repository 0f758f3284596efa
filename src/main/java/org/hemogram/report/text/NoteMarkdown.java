package org.hemogram.report.text;

import java.util.List;
import java.util.regex.Pattern;
import org.hemogram.notes.Audience;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.notes.Section;
import org.hemogram.notes.Source;
import org.hemogram.report.ByteBlock;

/** Notes as Markdown: what {@code explain --format markdown} prints. */
public final class NoteMarkdown {
  private static final Pattern SPECIAL = Pattern.compile("(?<![<>])[<>](?=[A-Za-z/])|[|*_]");

  private NoteMarkdown() {}

  /**
   * Writes a note.
   *
   * @param level of its heading; its parts stand one below
   * @param readers whose texts are printed, each below its own heading where there are several
   */
  public static void write(
      Note note, List<Audience> readers, NoteLibrary library, int level, ByteBlock out) {
    String sub = "\n" + "#".repeat(level + 1) + " ";
    out.text("#".repeat(level) + " " + escaped(note.title()) + "\n\n`" + note.id() + "`\n");
    for (Audience reader : readers) {
      if (readers.size() > 1) {
        out.text(sub + library.heading(heading(reader)) + "\n");
      }
      paragraphs(List.of(note.text(reader).split("\n\n")), out);
    }
    for (Section section : note.sections()) {
      out.text(sub + section.heading() + "\n");
      paragraphs(section.paragraphs(), out);
    }
    out.text(sub + library.heading("references") + "\n\n");
    if (note.sources().isEmpty()) {
      out.text(library.label("no-references") + "\n");
    }
    int number = 1;
    for (Source source : note.sources()) {
      out.text(number++ + ". " + escaped(NoteText.reference(source)) + "\n");
    }
    out.text(
        "\n" + library.label("last-reviewed").replace("{day}", note.lastReviewed().toString()));
    out.text("\n");
  }

  /** Writes the list of codes and topics. */
  public static void list(NoteLibrary library, ByteBlock out) {
    String family = "";
    for (CodeEntry entry : library.codes()) {
      if (!entry.family().equals(family)) {
        out.text((family.isEmpty() ? "" : "\n") + "## " + entry.family() + "\n\n");
        family = entry.family();
      }
      out.text("- `" + entry.code() + "`: " + entry.title() + "\n");
    }
    out.text("\n## " + library.label("topics") + "\n\n");
    for (String topic : library.topics()) {
      out.text("- `" + topic + "`: " + library.note(topic).title() + "\n");
    }
  }

  private static String heading(Audience reader) {
    return switch (reader) {
      case PATIENT -> "patient";
      case CLINICIAN -> "clinician";
    };
  }

  private static void paragraphs(List<String> paragraphs, ByteBlock out) {
    for (String paragraph : paragraphs) {
      out.text("\n" + escaped(paragraph.replace('\n', ' ')) + "\n");
    }
  }

  /** Signs that Markdown would take for its own. */
  private static String escaped(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }
}
