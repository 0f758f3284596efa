package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemogram.assess.Assessment;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.notes.Audience;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.NotesMode;
import org.hemogram.report.ReportEnd;
import org.hemogram.report.ReportForm;
import org.hemogram.report.ReportFrame;

/**
 * {@code analyze --format text}: what was read, a block for each patient, then the notes of all of
 * them, each once.
 */
public final class TextReport implements ReportForm {
  private static final Pattern SOURCE_NUMBERS = Pattern.compile(" ?\\[\\d+]");
  private static final int MOST_CODES = 4;

  /** The note of signs that need help at once. */
  private static final String URGENT = "red-flags";

  private final ReportFrame frame;
  private final TextStyle style;
  private final CodeWords words;
  private final ProblemLines problems;

  /**
   * A report.
   *
   * @param frame what stands around the patients
   * @param library titles of findings
   * @param style what the terminal can show
   */
  public TextReport(ReportFrame frame, NoteLibrary library, TextStyle style) {
    this.frame = frame;
    this.style = style;
    this.words = new CodeWords(library);
    this.problems = new ProblemLines(frame.inputs().size() > 1);
  }

  @Override
  public void opening(ByteBlock out) {
    new Page(style, out).paragraph(Ink.PLAIN, 0, 2, summary());
  }

  @Override
  public void patient(Assessment assessment, boolean first, ByteBlock out) {
    Page page = new Page(style, out);
    page.blank();
    boolean clinician = frame.audience() == Audience.CLINICIAN;
    PatientBlock.write(assessment, page, words, problems, clinician);
  }

  @Override
  public void closing(ReportEnd end, ByteBlock out) {
    Page page = new Page(style, out);
    List<Problem> problems =
        end.problems().stream().filter(problem -> problem.severity() != Severity.INFO).toList();
    if (!problems.isEmpty()) {
      page.blank();
      page.heading(0, words.label("input"));
      this.problems.write(page, problems);
    }
    List<Note> notes = end.notes();
    if (!notes.isEmpty()) {
      page.blank();
      page.heading(0, words.label(end.before() ? "notes-before" : "notes"));
      told(notes).forEach((text, same) -> note(page, text, same));
    }
    page.blank();
    String codes = codes(notes);
    if (!codes.isEmpty()) {
      page.paragraph(Ink.PLAIN, 0, 6, words.label("more") + ": hemogram explain " + codes);
    }
    page.paragraph(Ink.QUIET, 0, 0, frame.disclaimer());
  }

  /** What is told, each text once, with the notes that tell it. */
  private Map<String, List<Note>> told(List<Note> notes) {
    Map<String, List<Note>> told = new LinkedHashMap<>();
    for (Note note : notes) {
      String text =
          frame.notes() == NotesMode.BRIEF
              ? note.brief()
              : SOURCE_NUMBERS.matcher(note.text(frame.audience())).replaceAll("");
      told.computeIfAbsent(text, t -> new ArrayList<>()).add(note);
    }
    return told;
  }

  private void note(Page page, String text, List<Note> same) {
    boolean urgent = same.get(0).id().equals(URGENT);
    if (frame.notes() == NotesMode.BRIEF) {
      page.paragraph(urgent ? Ink.ALERT : Ink.PLAIN, 2, 4, text);
      return;
    }
    for (Note note : same) {
      page.paragraph(urgent ? Ink.ALERT : Ink.HEADING, 2, 4, note.title());
    }
    for (String paragraph : text.split("\n\n")) {
      page.paragraph(4, paragraph.replace('\n', ' '));
    }
    page.blank();
  }

  private static String codes(List<Note> notes) {
    return String.join(
        " ",
        notes.stream().map(Note::id).filter(id -> !id.equals(URGENT)).limit(MOST_CODES).toList());
  }

  private String summary() {
    int used = 0;
    int rejected = 0;
    int ignored = 0;
    int duplicate = 0;
    for (InputReport input : frame.inputs()) {
      EntryCounts entries = input.entries();
      used += entries.used();
      rejected += entries.rejected();
      ignored += entries.ignored();
      duplicate += entries.duplicate();
    }
    StringBuilder text = new StringBuilder();
    if (frame.inputs().size() == 1) {
      String file = frame.inputs().get(0).file();
      text.append(file.equals("-") ? "standard input" : file);
    } else {
      text.append(NumberWords.count(frame.inputs().size(), "file", "files"));
    }
    text.append(": ").append(NumberWords.count(used, "result", "results")).append(" of ");
    text.append(NumberWords.count(frame.patients(), "patient", "patients"));
    append(text, rejected, " not used");
    append(text, ignored, ignored == 1 ? " other entry" : " other entries");
    append(text, duplicate, duplicate == 1 ? " repeat" : " repeats");
    return text.toString();
  }

  private static void append(StringBuilder text, int count, String what) {
    if (count > 0) {
      text.append(", ").append(count).append(what);
    }
  }
}
