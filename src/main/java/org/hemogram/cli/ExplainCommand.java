package org.hemogram.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemogram.notes.Audience;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.text.CodeList;
import org.hemogram.report.text.NoteText;
import org.hemogram.report.text.TextStyle;
import picocli.CommandLine.Model.CommandSpec;

/** {@code hemogram explain}: the educational notes. */
final class ExplainCommand implements Command {
  private static final String LANGUAGE = "en";

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .header("what a code means, or the list of codes and topics")
        .customSynopsis("hemogram explain [OPTION]... [CODE]...")
        .description("%nPrints the educational note of each code or topic, with its sources.")
        .footer(
            "",
            "Examples:",
            "  hemogram explain",
            "  hemogram explain neutropenia.severe pancytopenia",
            "  hemogram explain --audience clinician transfusion");
    Options.operands(
        spec,
        "CODE...",
        () -> known().iterator(),
        "A code of a report, a topic, or words to look for.");
    Options.section(spec, "What is printed", AudienceOption.option("Default: patient."));
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
    NoteLibrary library = new NoteLibrary(LANGUAGE);
    List<Note> notes = new ArrayList<>();
    for (String code : arguments.operands()) {
      Optional<Note> note = library.find(code);
      note.ifPresentOrElse(notes::add, () -> unknown(code, library, arguments));
    }
    arguments.check();
    TextStyle style = session.style(false);
    ByteBlock block = new ByteBlock();
    if (notes.isEmpty()) {
      CodeList.write(library, style, block);
    }
    for (Note note : notes) {
      if (block.size() > 0) {
        block.text("\n\n");
      }
      NoteText.write(note, audience, style, block);
    }
    try (OutputTarget out = session.standardOutput()) {
      block.writeTo(out);
      out.commit();
    }
    return ExitCode.DONE;
  }

  private static void unknown(String code, NoteLibrary library, Arguments arguments) {
    List<String> nearest = library.nearest(code);
    String hint =
        nearest.isEmpty()
            ? "'hemogram explain' lists what there is."
            : "Did you mean '" + String.join("', '", nearest) + "'?";
    arguments.mistake("usage.unknown-code", "no note is about '" + code + "'. " + hint);
  }
}
