package org.hemogram.intake.events;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemogram.intake.terms.TextTable;
import org.hemogram.lab.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What names of treatments mean. Case, accents and what stands between words do not matter. The
 * words are data ({@code events/names.tsv}, {@code events/phases.tsv}).
 */
public final class TreatmentTerms {
  /** Where the scripts of East Asia begin. */
  private static final char UNSPACED = 0x2E80;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, Treatment> names = new HashMap<>();
  private final Map<String, Treatment> events = new LinkedHashMap<>();
  private final List<String> spellings = new ArrayList<>();

  /** Names that are looked for inside longer texts, by their first word. */
  private final Map<String, List<String>> within = new HashMap<>();

  /** The same in scripts that put nothing between words. */
  private final List<String> withinUnspaced = new ArrayList<>();

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
        addWithin(key(name));
      }
    }
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

  private void addWithin(String key) {
    if (!key.isEmpty() && key.charAt(0) >= UNSPACED) {
      withinUnspaced.add(key);
    } else if (!key.isEmpty()) {
      within.computeIfAbsent(TextTable.split(key, ' ').get(0), w -> new ArrayList<>(1)).add(key);
    }
  }

  private void addEvent(String spelling, Treatment event) {
    if (events.putIfAbsent(key(spelling), event) == null) {
      spellings.add(spelling);
    }
  }

  /** The event that a person means by a word, with {@code start} or {@code stop} or without. */
  public Optional<Treatment> event(String text) {
    String key = key(text);
    Treatment event = events.get(key);
    return event == null ? inPhase(key) : Optional.of(event);
  }

  /** {@code CsA stop}, {@code start eltrombopag}: a phase before or behind a name. */
  private Optional<Treatment> inPhase(String key) {
    for (List<String> row : TextTable.rows("events/phases.tsv", 2)) {
      for (String word : TextTable.split(row.get(1), ',')) {
        String phase = key(word);
        Treatment treatment = null;
        if (key.startsWith(phase + " ")) {
          treatment = names.get(key.substring(phase.length() + 1));
        } else if (key.endsWith(" " + phase)) {
          treatment = names.get(key.substring(0, key.length() - phase.length() - 1));
        }
        EventKind kind = treatment == null ? null : kind(treatment, row.get(0));
        if (treatment != null && kind != null) {
          return Optional.of(new Treatment(kind, treatment.agent()));
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable EventKind kind(Treatment treatment, String phase) {
    return phase.equals("start") ? treatment.kind() : treatment.kind().stop();
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
    for (String word : TextTable.split(text.strip(), ' ')) {
      for (String name : within.getOrDefault(word, List.of())) {
        boolean longer = name.length() > longest.length();
        longest = longer && text.contains(" " + name + " ") ? name : longest;
      }
    }
    for (String name : withinUnspaced) {
      longest = name.length() > longest.length() && text.contains(name) ? name : longest;
    }
    return names.get(longest);
  }

  /** A name without case, accents and marks between words. */
  static String key(String text) {
    String plain = isPlain(text) ? text : unmarked(text);
    return GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static String unmarked(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
