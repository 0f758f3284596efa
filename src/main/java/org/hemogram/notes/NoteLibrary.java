package org.hemogram.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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

  /** Read when notes of a patient are picked for the first time. */
  private volatile @Nullable List<Trigger> triggers;

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

  /** A word around notes, {@code last-reviewed}, or a heading of the text report. */
  public String label(String key) {
    return words.label(key);
  }

  /** The heading of a part of a note, {@code references}. */
  public String heading(String key) {
    return words.headings().getOrDefault(key, key);
  }

  /** What a report is not: {@code patient}, {@code clinician}, {@code urgent}. */
  public String disclaimer(String form) {
    return words.disclaimer(form);
  }

  /** The title of a code beside numbers: shorter, and without what stands in brackets. */
  public Optional<String> shortTitle(String code) {
    return codes.shortTitle(code);
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
    return note(id, ReaderUnits.NONE);
  }

  /** As above, with amounts in the units of a reader's own report. */
  public Note note(String id, ReaderUnits units) {
    Note room = notes.computeIfAbsent(id, this::assemble);
    ReaderUnits all = units.printed().isEmpty() ? units : units.with(parts());
    Amounts amounts = new Amounts(all, words.groupSign());
    return room.with(amounts::fill);
  }

  /**
   * Ids of the notes that the circumstances of a patient bring, beyond those of single codes; none
   * twice, in the order of the table.
   *
   * @param brief whether only those of a brief report are wanted
   */
  public Set<String> notesFor(Circumstances patient, boolean brief) {
    Set<String> ids = new LinkedHashSet<>();
    for (Trigger trigger : triggers()) {
      if ((trigger.brief() || !brief) && trigger.holds(patient)) {
        ids.addAll(trigger.noteIds());
      }
    }
    return ids;
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    for (List<String> row : files.rows("units.tsv", 2)) {
      parts.put(row.get(0), row.get(1));
    }
    return parts;
  }

  /** The rows of {@code triggers.tsv} as they stand: conditions, brief or full, notes. */
  public List<List<String>> triggerRows() {
    return files.rows("triggers.tsv", 3);
  }

  /** The triggers; threads that read them at the same time find the same. */
  List<Trigger> triggers() {
    List<Trigger> known = triggers;
    if (known == null) {
      known = triggerRows().stream().map(Trigger::of).toList();
      triggers = known;
    }
    return known;
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

  /**
   * Ids of notes in whose title or text all words of a person stand, those first that say them
   * most; none for a code or a word that no note has. Reads every note.
   */
  public List<String> search(String query) {
    Set<String> ids = new LinkedHashSet<>(topics.keySet());
    ids.addAll(codes.singleCodes());
    Map<String, String> texts = new LinkedHashMap<>();
    for (String id : ids) {
      Note note = note(id);
      texts.putIfAbsent(
          id,
          String.join(" ", note.title(), note.brief(), note.patientText(), note.clinicianText()));
    }
    return new NoteSearch(query.strip().toLowerCase(Locale.ROOT)).all(texts);
  }

  /**
   * Codes and topics that a misspelled word may have meant, the nearest first, at most five; search
   * words of topics where no code or topic is near.
   */
  public List<String> nearest(String word) {
    Set<String> names = new LinkedHashSet<>(codes.allCodes());
    names.addAll(topics.keySet());
    List<String> near = NearestNames.to(word, names);
    return near.isEmpty() ? NearestNames.to(word, searchPhrases()) : near;
  }

  private Set<String> searchPhrases() {
    Set<String> phrases = new LinkedHashSet<>();
    for (String id : topics.keySet()) {
      for (String phrase : page(id).field("keywords").orElse("").split(",", -1)) {
        if (!phrase.isBlank()) {
          phrases.add(phrase.strip());
        }
      }
    }
    return phrases;
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
    return inOrder(ids, ReaderUnits.NONE);
  }

  /** As above; what a patient reads always begins with the signs that need help at once. */
  public List<Note> notesFor(Collection<String> findingCodes, Audience audience) {
    return notesFor(findingCodes, Set.of(), audience, ReaderUnits.NONE);
  }

  /**
   * As above, with notes that circumstances bring.
   *
   * @param more ids of {@link #notesFor(Circumstances, boolean)}
   * @param units those of the reader's own report
   */
  public List<Note> notesFor(
      Collection<String> findingCodes,
      Collection<String> more,
      Audience audience,
      ReaderUnits units) {
    Set<String> ids = new LinkedHashSet<>();
    if (audience == Audience.PATIENT) {
      ids.add(URGENT);
    }
    notesFor(findingCodes).forEach(note -> ids.add(note.id()));
    ids.addAll(more);
    return inOrder(ids, units);
  }

  /** Notes by id in the order of the page: safety, findings, data, background. */
  public List<Note> inOrder(Collection<String> ids, ReaderUnits units) {
    List<String> sorted = new ArrayList<>(ids);
    sorted.sort(
        (a, b) -> {
          int places = place(a).compareTo(place(b));
          return places != 0 ? places : Boolean.compare(b.equals(URGENT), a.equals(URGENT));
        });
    return sorted.stream().map(id -> note(id, units)).toList();
  }

  /** Whether a note tells what needs help at once; such a note is never left out. */
  public boolean isSafety(String id) {
    return place(id) == Place.SAFETY;
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
