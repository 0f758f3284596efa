package org.hemogram.notes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a note of a page and of the page that it includes: parts that a page lacks come from there.
 * Sources are numbered anew, in the order in which a reader meets them. Serves one note.
 *
 * <p>Plain loops and no hashing of records: the first use of either costs more time than the rest
 * of a short run.
 */
final class NoteAssembly {
  private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");
  private static final String PATIENT = "patient";
  private static final String CLINICIAN = "clinician";

  private final Map<String, String> headings;
  private final Function<String, NotePage> pages;
  private final List<Source> sources = new ArrayList<>();

  NoteAssembly(Map<String, String> headings, Function<String, NotePage> pages) {
    this.headings = headings;
    this.pages = pages;
  }

  /**
   * The complete note.
   *
   * @param id under which it was asked for
   * @param file name of its page
   * @param fill puts words where the text leaves room
   */
  Note note(String id, String file, UnaryOperator<String> fill) {
    NotePage own = pages.apply(file);
    Optional<String> include = own.field("include");
    NotePage base = include.isPresent() ? pages.apply(include.get()) : own;
    String patient = "";
    String clinician = "";
    List<Section> sections = new ArrayList<>();
    for (Map.Entry<String, String> heading : headings.entrySet()) {
      List<String> text = text(heading.getKey(), own, base, fill);
      if (heading.getKey().equals(PATIENT)) {
        patient = whole(file, PATIENT, text);
      } else if (heading.getKey().equals(CLINICIAN)) {
        clinician = whole(file, CLINICIAN, text);
      } else if (!text.isEmpty()) {
        sections.add(new Section(heading.getValue(), text));
      }
    }
    return new Note(
        id,
        fill.apply(field(file, "title", own, base)),
        fill.apply(field(file, "brief", own, base)),
        patient,
        clinician,
        sections,
        sources,
        day(field(file, "last-reviewed", own, base)));
  }

  private List<String> text(String key, NotePage own, NotePage base, UnaryOperator<String> fill) {
    NotePage page = own.parts().containsKey(key) ? own : base;
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : page.parts().getOrDefault(key, List.of())) {
      paragraphs.add(fill.apply(numbered(paragraph, page.sources())));
    }
    return paragraphs;
  }

  private String numbered(String text, List<Source> from) {
    StringBuilder numbered = new StringBuilder();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      int place = Integer.parseInt(number.group(1)) - 1;
      if (place < 0 || place >= from.size()) {
        throw new IllegalStateException("No source for " + number.group() + " in: " + text);
      }
      number.appendReplacement(numbered, "[" + number(from.get(place)) + "]");
    }
    return number.appendTail(numbered).toString();
  }

  private int number(Source source) {
    for (int i = 0; i < sources.size(); i++) {
      if (isSame(sources.get(i), source)) {
        return i + 1;
      }
    }
    sources.add(source);
    return sources.size();
  }

  private static boolean isSame(Source a, Source b) {
    return a.title().equals(b.title())
        && a.organization().equals(b.organization())
        && Objects.equals(a.year(), b.year())
        && Objects.equals(a.address(), b.address());
  }

  private static String field(String file, String key, NotePage own, NotePage base) {
    String value = own.fields().getOrDefault(key, base.fields().get(key));
    if (value == null) {
      throw new IllegalStateException(file + ": no line '" + key + "'");
    }
    return value;
  }

  private static String whole(String file, String key, List<String> text) {
    if (text.isEmpty()) {
      throw new IllegalStateException(file + ": no text for " + key);
    }
    return String.join("\n\n", text);
  }

  private static LocalDate day(String text) {
    String[] parts = text.split("-", -1);
    return LocalDate.of(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
