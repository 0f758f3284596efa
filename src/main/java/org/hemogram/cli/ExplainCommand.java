package org.hemogram.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemogram.notes.Audience;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.json.NotesJson;
import org.hemogram.report.text.CodeList;
import org.hemogram.report.text.NoteMarkdown;
import org.hemogram.report.text.NoteText;
import org.hemogram.report.text.TextStyle;

/** {@code hemogram explain}: the educational notes. */
final class ExplainCommand implements Command {
  private static final String LANGUAGE = "en";
  private static final String LIST = "--list";

  private enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  private static final Map<String, Format> FORMATS = new LinkedHashMap<>();

  static {
    FORMATS.put("text", Format.TEXT);
    FORMATS.put("json", Format.JSON);
    FORMATS.put("markdown", Format.MARKDOWN);
  }

  @Override
  public void describe(CommandModel model) {
    model
        .usage()
        .header("what a code means, or the list of codes and topics")
        .customSynopsis("hemogram explain [OPTION]... [CODE]...")
        .description(
            "%nPrints the educational note of each code or topic, with its sources. Plain words are"
                + " looked for in titles and texts.")
        .footer(
            "",
            "Examples:",
            "  hemogram explain",
            "  hemogram explain neutropenia.severe pancytopenia",
            "  hemogram explain 'aplastic anemia' cyclosporine",
            "  hemogram explain --audience clinician transfusion");
    model.operands(
        "CODE...", () -> known().iterator(), "A code of a report, a topic, or words to look for.");
    model.section(
        "What is printed",
        Options.flag("The list of codes and topics, as without CODE.", LIST),
        OutputOptions.format(FORMATS),
        AudienceOption.option("Default: patient. JSON holds the texts for both."));
  }

  /** Read for completion scripts only. */
  private static List<String> known() {
    NoteLibrary library = new NoteLibrary(LANGUAGE);
    List<String> known = new ArrayList<>();
    for (CodeEntry entry : library.codes()) {
      if (!entry.code().contains("<")) {
        known.add(entry.code());
      }
    }
    known.addAll(library.topics());
    return known;
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException {
    Audience audience = AudienceOption.read(arguments, Audience.PATIENT);
    Format format = arguments.choice(OutputOptions.FORMAT, FORMATS, Format.TEXT);
    NoteLibrary library = new NoteLibrary(LANGUAGE);
    if (arguments.has(LIST) && !arguments.operands().isEmpty()) {
      arguments.mistake("usage.contradiction", LIST + " stands alone. Leave out the codes.");
    }
    List<Note> notes = new ArrayList<>();
    for (String words : arguments.operands()) {
      add(words, library, notes, arguments);
    }
    arguments.check();
    ByteBlock block = new ByteBlock();
    switch (format) {
      case TEXT -> text(library, notes, audience, session.style(false), block);
      case JSON -> json(library, notes, block);
      case MARKDOWN -> markdown(library, notes, audience, block);
    }
    try (OutputTarget out = session.standardOutput()) {
      block.writeTo(out);
      out.commit();
    }
    return ExitCode.DONE;
  }

  private static void text(
      NoteLibrary library, List<Note> notes, Audience audience, TextStyle style, ByteBlock block) {
    if (notes.isEmpty()) {
      CodeList.write(library, style, block);
    }
    for (Note note : notes) {
      if (block.size() > 0) {
        block.text("\n\n");
      }
      NoteText.write(note, audience, library, style, block);
    }
  }

  private static void json(NoteLibrary library, List<Note> notes, ByteBlock block) {
    if (notes.isEmpty()) {
      NotesJson.list(library, block);
    } else {
      NotesJson.notes(notes, block);
    }
  }

  private static void markdown(
      NoteLibrary library, List<Note> notes, Audience audience, ByteBlock block) {
    if (notes.isEmpty()) {
      NoteMarkdown.list(library, block);
    }
    for (Note note : notes) {
      if (block.size() > 0) {
        block.text("\n");
      }
      NoteMarkdown.write(note, List.of(audience), library, 1, block);
    }
  }

  /** The note that the words name; else the only one whose text has them; else a hint. */
  private static void add(
      String words, NoteLibrary library, List<Note> notes, Arguments arguments) {
    Optional<Note> note = library.find(words);
    if (note.isPresent()) {
      notes.add(note.get());
      return;
    }
    List<String> nearest = library.nearest(words);
    List<String> texts = nearest.isEmpty() ? library.search(words) : List.of();
    if (texts.size() == 1) {
      notes.add(library.note(texts.get(0)));
      return;
    }
    String hint =
        !nearest.isEmpty()
            ? "Did you mean '" + String.join("', '", nearest) + "'?"
            : texts.isEmpty()
                ? "'hemogram explain' lists what there is."
                : "These speak of it: " + String.join(", ", texts) + ".";
    arguments.mistake("usage.unknown-code", "no note is about '" + words + "'. " + hint);
  }
}
