package org.hemogram.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All notes of one language.
 *
 * <p>A library reads its tables when it is made and each note when it is first asked for. Threads
 * may share it.
 */
public final class NoteLibrary {
  private static final String URGENT = "red-flags";

  private final String language;
  private final NoteFiles files;
  private final Words words;
  private final CodeTable codes;
  private final Map<String, Place> topics = new LinkedHashMap<>();
  private final Map<String, NotePage> pages = new ConcurrentHashMap<>();
  private final Map<String, Note> notes = new ConcurrentHashMap<>();

  /** Where a note stands among others; the order is that of the page. */
  private enum Place {
    SAFETY,
    FINDING,
    DATA,
    BACKGROUND
  }

  /**
   * Opens the shipped notes.
   *
   * @param language name of the folder, for example {@code en}
   * @throws IllegalArgumentException when there are no notes in that language
   */
  public NoteLibrary(String language) {
    this(language, NoteFiles.shipped());
  }

  NoteLibrary(String language, NoteFiles files) {
    if (files.read(language + "/words.tsv") == null) {
      throw new IllegalArgumentException("There are no notes in the language '" + language + "'");
    }
    this.language = language;
    this.files = files;
    this.words = new Words(files, language);
    this.codes = new CodeTable(files, words);
    for (List<String> row : files.rows("topics.tsv", 2)) {
      topics.put(row.get(0), Place.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
  }

  /** The row of a code, also of a member of a family such as {@code trend.platelets.falling}. */
  public Optional<CodeEntry> code(String code) {
    return codes.entry(code);
  }

  /** Every code in the order of the contract; a family is one entry, {@code alert.<analyte>}. */
  public List<CodeEntry> codes() {
    return codes.entries();
  }

  /** Ids of the notes that are not about one code, background such as {@code aa.overview}. */
  public List<String> topics() {
    return List.copyOf(topics.keySet());
  }

  /** Whether {@link #note} knows this id. */
  public boolean has(String id) {
    return topics.containsKey(id) || codes.page(id).isPresent();
  }

  /**
   * The note of a code or topic.
   *
   * @throws NoSuchElementException when there is none with this id
   */
  public Note note(String id) {
    return notes.computeIfAbsent(id, this::assemble);
  }

  /**
   * The note that a person asks for by a code, a topic, or words of its title or its search words,
   * for example "transfusion". Misspelled words find nothing; {@link #nearest} is for those.
   */
  public Optional<Note> find(String query) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    if (has(wanted)) {
      return Optional.of(note(wanted));
    }
    NoteSearch search = new NoteSearch(wanted);
    return search
        .best(searchWords(topics.keySet()))
        .or(() -> search.best(searchWords(codes.singleCodes())))
        .map(this::note);
  }

  /** Codes and topics that a misspelled word may have meant, the nearest first, at most five. */
  public List<String> nearest(String word) {
    Set<String> names = new LinkedHashSet<>(codes.allCodes());
    names.addAll(topics.keySet());
    return NearestNames.to(word, names);
  }

  /**
   * The notes of a report, none twice: safety notes first, then the others in the order of the
   * codes that bring them, then notes on the data, then background.
   *
   * @throws NoSuchElementException when a code is not in the table
   */
  public List<Note> notesFor(Collection<String> findingCodes) {
    Set<String> ids = new LinkedHashSet<>();
    for (String code : findingCodes) {
      ids.addAll(
          codes
              .entry(code)
              .orElseThrow(() -> new NoSuchElementException("There is no code " + code))
              .noteIds());
    }
    return inOrder(ids);
  }

  /** As above; what a patient reads always begins with the signs that need help at once. */
  public List<Note> notesFor(Collection<String> findingCodes, Audience audience) {
    Set<String> ids = new LinkedHashSet<>();
    if (audience == Audience.PATIENT) {
      ids.add(URGENT);
    }
    notesFor(findingCodes).forEach(note -> ids.add(note.id()));
    return inOrder(ids);
  }

  private List<Note> inOrder(Collection<String> ids) {
    List<String> sorted = new ArrayList<>(ids);
    sorted.sort(Comparator.comparing(this::place).thenComparing(id -> !id.equals(URGENT)));
    return sorted.stream().map(this::note).toList();
  }

  private Place place(String id) {
    Place place = topics.get(id);
    if (place == null) {
      place = codes.isAboutData(id) ? Place.DATA : Place.FINDING;
    }
    return place;
  }

  private Note assemble(String id) {
    String file =
        codes
            .page(id)
            .or(() -> topics.containsKey(id) ? Optional.of(id) : Optional.empty())
            .orElseThrow(() -> new NoSuchElementException("There is no note " + id));
    String analyte = codes.analyte(id);
    return new NoteAssembly(words.headings(), this::page)
        .note(id, file, text -> words.fill(text, analyte));
  }

  private NotePage page(String file) {
    String name = language + "/" + file + ".md";
    return pages.computeIfAbsent(
        file, f -> NotePage.parse(name, files.require(name), words.headings()));
  }

  /** Titles and search words of notes; reads their files. */
  private Map<String, String> searchWords(Collection<String> ids) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String id : ids) {
      NotePage page = page(id);
      words.put(id, page.field("title").orElse("") + "," + page.field("keywords").orElse(""));
    }
    return words;
  }
}
