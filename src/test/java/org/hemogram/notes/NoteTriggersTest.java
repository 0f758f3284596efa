package org.hemogram.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which circumstances bring which notes. */
class NoteTriggersTest {
  private static final NoteLibrary LIBRARY = new NoteLibrary("en");

  private static final Set<String> FACTS =
      Set.of("context.aplastic-anemia", "context.duffy-null", "context.pregnant");

  private static final Set<String> NUMBERS =
      Set.of("age-years", "red-cell-units", "months-since-treatment");

  private static Circumstances patient(String words) {
    Set<String> present = new HashSet<>();
    Map<String, Long> numbers = new HashMap<>();
    for (String word : words.split(" ")) {
      int sign = word.indexOf('=');
      if (sign < 0) {
        present.add(word);
      } else {
        numbers.put(word.substring(0, sign), Long.valueOf(word.substring(sign + 1)));
      }
    }
    return new Circumstances(present, numbers);
  }

  @ParameterizedTest
  @CsvSource({
    "age-years=17, context.child",
    "age-years=0, context.child",
    "age-years=17 pancytopenia, inherited",
    "red-cell-units=20, support.iron",
    "red-cell-units=21, support.iron",
    "context.aplastic-anemia months-since-treatment=6, followup.clonal",
    "neutropenia.moderate trend.neutrophils.falling, neutropenia.fever",
    "neutropenia.mild trend.neutrophils.stable, neutropenia.duffy-null",
    "context.duffy-null, neutropenia.duffy-null",
    "trend.platelets.falling response.partial, relapse.possible",
    "pancytopenia.persistent reticulocytes.low, aa.overview",
    "ferritin.high event.rbc-transfusion, support.iron",
    "graft-failure.secondary, red-flags",
    "neutropenia.severe, red-flags",
    "event.chemotherapy, trend.nadir"
  })
  void should_bring_a_note(String words, String note) {
    assertThat(LIBRARY.notesFor(patient(words), false)).contains(note);
  }

  @ParameterizedTest
  @CsvSource({
    "age-years=18, context.child",
    "age-years=18 pancytopenia, inherited",
    "pancytopenia, inherited",
    "red-cell-units=19, support.iron",
    "months-since-treatment=6, followup.clonal",
    "context.aplastic-anemia months-since-treatment=5, followup.clonal",
    "context.aplastic-anemia, followup.clonal",
    "neutropenia.moderate, neutropenia.fever",
    "neutropenia.moderate trend.neutrophils.stable, neutropenia.fever",
    "neutropenia.mild, neutropenia.duffy-null",
    "neutropenia.mild trend.neutrophils.falling, neutropenia.duffy-null",
    "neutropenia.mild trend.neutrophils.stable anemia.mild, neutropenia.duffy-null",
    "neutropenia.mild trend.neutrophils.stable thrombocytopenia.mild, neutropenia.duffy-null",
    "neutropenia.mild trend.neutrophils.stable pancytopenia, neutropenia.duffy-null",
    "trend.platelets.falling, relapse.possible",
    "trend.platelets.falling response.none, relapse.possible",
    "pancytopenia, aa.overview",
    "ferritin.high, support.iron"
  })
  void should_not_bring_a_note(String words, String note) {
    assertThat(LIBRARY.notesFor(patient(words), false)).doesNotContain(note);
  }

  @ParameterizedTest
  @CsvSource({
    "event.atg, treatment.ist, support.infection",
    "context.aplastic-anemia, aa.overview, aa.mechanism"
  })
  void should_keep_background_for_a_full_report(String words, String brief, String full) {
    assertThat(LIBRARY.notesFor(patient(words), true)).contains(brief).doesNotContain(full);
    assertThat(LIBRARY.notesFor(patient(words), false)).contains(brief, full);
  }

  static Stream<Trigger> triggers() {
    return LIBRARY.triggers().stream();
  }

  @ParameterizedTest
  @MethodSource("triggers")
  void should_know_every_word_and_every_note(Trigger trigger) {
    assertThat(trigger.noteIds()).allSatisfy(id -> assertThat(LIBRARY.has(id)).as(id).isTrue());
    for (Trigger.Condition condition : trigger.conditions()) {
      if (condition instanceof Trigger.Present present) {
        assertThat(isKnown(present.word())).as(present.word()).isTrue();
      } else if (condition instanceof Trigger.Amount number) {
        assertThat(NUMBERS).contains(number.name());
      }
    }
  }

  private static boolean isKnown(String word) {
    if (word.startsWith("context.")) {
      return FACTS.contains(word);
    }
    if (word.startsWith("event.")) {
      return Arrays.stream(EventKind.values()).anyMatch(kind -> word.equals("event." + kind.id()));
    }
    int dot = word.lastIndexOf('.');
    if (word.endsWith(".high") && Analyte.of(word.substring(0, dot)).isPresent()) {
      return true;
    }
    if (word.contains("*")) {
      String before = word.substring(0, word.indexOf('*'));
      return LIBRARY.codes().stream().anyMatch(entry -> entry.code().startsWith(before));
    }
    return LIBRARY.code(word).isPresent();
  }

  @Test
  void should_bring_up_every_note_by_a_code_or_a_circumstance() {
    Set<String> brought = new TreeSet<>();
    LIBRARY.codes().forEach(entry -> brought.addAll(entry.noteIds()));
    LIBRARY.triggers().forEach(trigger -> brought.addAll(trigger.noteIds()));

    assertThat(brought).containsAll(LIBRARY.topics());
  }

  static Stream<String> dataCodes() {
    return LIBRARY.codes().stream().map(CodeEntry::code).filter(code -> code.startsWith("data."));
  }

  @ParameterizedTest
  @MethodSource("dataCodes")
  void should_never_lose_a_safety_note_to_a_problem_of_the_data(String problem) {
    for (CodeEntry entry : LIBRARY.codes()) {
      if (!entry.code().contains("<")) {
        List<String> alone = safety(entry.code());
        assertThat(safety(entry.code(), problem)).containsAll(alone);
        assertThat(safety(problem, entry.code())).containsAll(alone);
      }
    }
  }

  private static List<String> safety(String... codes) {
    Set<String> words = Arrays.stream(codes).collect(Collectors.toSet());
    return LIBRARY
        .notesFor(
            List.of(codes),
            LIBRARY.notesFor(new Circumstances(words, Map.of()), false),
            Audience.CLINICIAN,
            ReaderUnits.NONE)
        .stream()
        .map(Note::id)
        .filter(LIBRARY::isSafety)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sometimes", "", "FULL"})
  void should_refuse_a_row_that_says_neither_brief_nor_full(String extent) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Trigger.of(List.of("pancytopenia", extent, "red-flags")));
  }
}
