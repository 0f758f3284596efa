package org.hemogram.intake.events;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemogram.intake.terms.TextTable;
import org.hemogram.lab.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What names of treatments mean. Case, accents and what stands between words do not matter. The
 * words are data ({@code events/names.tsv}, {@code events/phases.tsv}).
 */
public final class TreatmentTerms {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, Treatment> names = new HashMap<>();
  private final Map<String, Treatment> events = new LinkedHashMap<>();
  private final List<String> spellings = new ArrayList<>();
  private final Map<String, Treatment> within = new LinkedHashMap<>();

  /** Reads the words that ship with the program. */
  public TreatmentTerms() {
    for (EventKind kind : EventKind.values()) {
      addEvent(kind.id(), new Treatment(kind, null));
    }
    for (List<String> row : TextTable.rows("events/names.tsv", 4)) {
      Treatment treatment = treatment(row.get(0), row.get(1));
      for (String name : TextTable.split(row.get(2), ',')) {
        addName(name, treatment);
      }
      for (String name : TextTable.split(row.get(3), ',')) {
        addName(name, treatment);
        within.put(key(name), treatment);
      }
    }
    addPhases();
  }

  static Treatment treatment(String event, String agent) {
    return new Treatment(EventKind.of(event), agent.isEmpty() ? null : agent);
  }

  private void addName(String name, Treatment treatment) {
    String key = key(name);
    if (key.isEmpty()) {
      return;
    }
    Treatment known = names.putIfAbsent(key, treatment);
    if (known != null && !known.equals(treatment)) {
      throw new IllegalStateException("names.tsv: " + name + " is there twice");
    }
    addEvent(name.strip(), treatment);
  }

  private void addEvent(String spelling, Treatment event) {
    if (events.putIfAbsent(key(spelling), event) == null) {
      spellings.add(spelling);
    }
  }

  /** {@code CsA stop}, {@code start eltrombopag}: a phase before or behind a name. */
  private void addPhases() {
    for (List<String> row : TextTable.rows("events/phases.tsv", 2)) {
      for (String word : TextTable.split(row.get(1), ',')) {
        String phase = key(word);
        names.forEach((name, treatment) -> addPhase(name, phase, row.get(0), treatment));
      }
    }
  }

  private void addPhase(String name, String word, String phase, Treatment treatment) {
    EventKind kind = phase.equals("start") ? treatment.kind() : treatment.kind().stop();
    if (kind != null) {
      Treatment event = new Treatment(kind, treatment.agent());
      events.putIfAbsent(name + " " + word, event);
      events.putIfAbsent(word + " " + name, event);
    }
  }

  /** The event that a person means by a word, with {@code start} or {@code stop} or without. */
  public Optional<Treatment> event(String text) {
    return Optional.ofNullable(events.get(key(text)));
  }

  /** All names as they are written, for suggestions. */
  public List<String> spellings() {
    return List.copyOf(spellings);
  }

  /**
   * The treatment that an export names, perhaps with a dose and a form: {@code Filgrastim 300 ug/mL
   * injection}. Of several the longest name decides.
   */
  public Optional<Treatment> named(String text) {
    String key = key(text);
    Treatment whole = names.get(key);
    return whole != null ? Optional.of(whole) : Optional.ofNullable(inside(" " + key + " "));
  }

  private @Nullable Treatment inside(String text) {
    String longest = "";
    for (String name : within.keySet()) {
      if (name.length() > longest.length() && contains(text, name)) {
        longest = name;
      }
    }
    return within.get(longest);
  }

  private static boolean contains(String text, String name) {
    boolean apart = name.charAt(0) < 0x2E80;
    return text.contains(apart ? " " + name + " " : name);
  }

  /** A name without case, accents and marks between words. */
  static String key(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    return GAPS.matcher(plain).replaceAll(" ").strip();
  }

  /** The keys of names that are looked for inside longer texts. */
  Set<String> within() {
    return Set.copyOf(within.keySet());
  }
}
