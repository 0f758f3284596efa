package org.hemogram.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which notes are found, attached and ordered. */
class NoteLibraryTest {
  private final NoteLibrary library = new NoteLibrary("en");

  private static List<String> ids(List<Note> notes) {
    return notes.stream().map(Note::id).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"neutropenia.severe", "neutropenia.profound"})
  void should_always_attach_the_fever_note_to_severe_neutropenia(String code) {
    assertThat(library.code(code).orElseThrow().noteIds()).contains("neutropenia.fever");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thrombocytopenia.marked",
        "thrombocytopenia.severe",
        "thrombocytopenia.critical",
        "anemia.severe",
        "pancytopenia",
        "pancytopenia.persistent",
        "aa.blood-criteria.very-severe",
        "aa.blood-criteria.severe",
        "aa.blood-criteria.not-met",
        "aa.blood-criteria.undetermined"
      })
  void should_always_attach_the_red_flags(String code) {
    assertThat(library.code(code).orElseThrow().noteIds()).contains("red-flags");
  }

  @Test
  void should_always_say_what_a_count_cannot_show_with_criteria_and_responses() {
    assertThat(library.codes())
        .filteredOn(entry -> entry.code().matches("(aa|response)\\..*"))
        .hasSize(10)
        .allSatisfy(entry -> assertThat(entry.noteIds()).contains("limits.cbc"));
  }

  @Test
  void should_not_tell_about_aplastic_anemia_without_its_other_explanations() {
    assertThat(library.codes())
        .filteredOn(entry -> entry.noteIds().contains("aa.overview"))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.noteIds()).contains("pancytopenia"));
  }

  @Test
  void should_put_safety_first_then_findings_then_data_then_background() {
    List<Note> notes =
        library.notesFor(
            List.of("data.duplicate", "pancytopenia", "neutropenia.severe", "anemia.severe"));
    assertThat(ids(notes))
        .containsExactly(
            "red-flags",
            "neutropenia.fever",
            "pancytopenia",
            "neutropenia.severe",
            "anemia",
            "data.duplicate",
            "pancytopenia.next-steps",
            "limits.cbc");
  }

  @Test
  void should_keep_findings_in_the_order_given_and_show_no_note_twice() {
    assertThat(ids(library.notesFor(List.of("anemia.mild", "leukopenia.mild", "anemia.moderate"))))
        .containsExactly("anemia", "leukopenia");
    assertThat(ids(library.notesFor(List.of("leukopenia.mild", "anemia.mild"))))
        .containsExactly("leukopenia", "anemia");
  }

  @Test
  void should_not_let_a_note_on_the_data_remove_a_safety_note() {
    assertThat(ids(library.notesFor(List.of("data.platelet-clumps", "thrombocytopenia.severe"))))
        .startsWith("red-flags")
        .contains("thrombocytopenia.below-50", "data.platelet-clumps");
  }

  @Test
  void should_show_patients_the_red_flags_whatever_was_found() {
    assertThat(ids(library.notesFor(List.of(), Audience.PATIENT))).containsExactly("red-flags");
    assertThat(ids(library.notesFor(List.of("anemia.mild"), Audience.PATIENT)))
        .containsExactly("red-flags", "anemia");
    assertThat(ids(library.notesFor(List.of("anemia.mild"), Audience.CLINICIAN)))
        .containsExactly("anemia");
  }

  @Test
  void should_refuse_to_pick_notes_for_an_unknown_code() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> library.notesFor(List.of("anemia.purple")))
        .withMessageContaining("anemia.purple");
  }

  @Test
  void should_take_texts_from_the_included_note_and_number_sources_in_reading_order() {
    Note own = library.note("neutropenia.profound");
    Note included = library.note("neutropenia.severe");
    assertThat(own.patientText()).isEqualTo(included.patientText());
    assertThat(own.sections().get(0)).isNotEqualTo(included.sections().get(0));
    assertThat(own.sources().get(0)).isEqualTo(included.sources().get(0));
    assertThat(own.sources()).doesNotHaveDuplicates();
  }

  @Test
  void should_reach_every_file_from_a_code_or_a_topic() throws Exception {
    Set<String> reached = new TreeSet<>(library.topics());
    for (CodeEntry entry : library.codes()) {
      reached.add(entry.code().replaceAll("\\.<\\w+>", ""));
    }
    Path folder =
        Path.of(Objects.requireNonNull(NoteLibrary.class.getResource("en/words.tsv")).toURI())
            .resolveSibling("");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".md"))
          .containsExactlyInAnyOrderElementsOf(reached.stream().map(id -> id + ".md").toList());
    }
  }

  @Test
  void should_name_the_code_or_topic_at_the_top_of_each_file() {
    NoteFiles files = NoteFiles.shipped();
    for (CodeEntry entry : library.codes()) {
      String file = "en/" + entry.code().replaceAll("\\.<\\w+>", "") + ".md";
      assertThat(files.require(file)).startsWith("---\nid: " + entry.code() + "\n");
    }
  }

  @Test
  void should_attach_every_finding_and_data_topic_to_some_code() {
    Set<String> attached = new TreeSet<>();
    library.codes().forEach(entry -> attached.addAll(entry.noteIds()));
    assertThat(attached)
        .contains("red-flags", "neutropenia.fever", "anemia", "trend", "data.units", "alert")
        .allSatisfy(id -> assertThat(library.has(id)).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "aa.overview, aa.overview",
    "AA.Overview, aa.overview",
    "aplastic anemia, aa.overview",
    "Aplastic Anemia, aa.overview",
    "cyclosporine, treatment.ist",
    "ATG, treatment.ist",
    "transfusion, support.transfusion",
    "transplant, treatment.transplant",
    "g-csf, treatment.growth-factors",
    "neutropenia, neutropenia.mild-moderate",
    "low platelets, thrombocytopenia.mild-moderate",
    "fever, neutropenia.fever",
    "bone marrow, limits.cbc",
    "iron overload, support.iron",
    "relapse, relapse.possible",
    "duffy, neutropenia.duffy-null",
    "response, response",
    "trend.platelets.falling, trend.platelets.falling",
    "platelet recovery, recovery.platelets"
  })
  void should_find_a_note_by_plain_words(String query, String id) {
    assertThat(library.find(query)).map(Note::id).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pancitopenia", "neutropenia.sever", "nonsense.code", "", " ", "trend.x.falling"})
  void should_find_nothing_for_words_that_no_note_has(String query) {
    assertThat(library.find(query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "neutropenia.sever, neutropenia.severe",
    "pancitopenia, pancytopenia",
    "pancytopenai, pancytopenia",
    "neutropnia, neutropenia.mild",
    "leukopenia.modrate, leukopenia.moderate",
    "trend.plateles.falling, trend.platelets.falling",
    "alert.hemoglobine, alert.hemoglobin",
    "red-flag, red-flags",
    "DATA.DUPLICAT, data.duplicate",
    "input.emtpy, input.empty"
  })
  void should_name_the_nearest_code_first(String word, String nearest) {
    assertThat(library.nearest(word)).first().isEqualTo(nearest);
  }

  @Test
  void should_offer_the_whole_family_when_its_name_is_misspelled() {
    assertThat(library.nearest("neutropnia"))
        .allSatisfy(name -> assertThat(name).startsWith("neutropenia."))
        .hasSizeBetween(3, 5);
  }

  @Test
  void should_offer_nothing_for_words_that_are_far_from_everything() {
    assertThat(library.nearest("xyzzyplugh")).isEmpty();
    assertThat(library.nearest("")).isEmpty();
  }

  @Test
  void should_refuse_a_note_that_does_not_exist() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> library.note("anemia.purple"));
  }

  @Test
  void should_refuse_a_language_without_notes() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new NoteLibrary("tlh"))
        .withMessageContaining("tlh");
  }

  @Test
  void should_read_one_file_beside_the_tables_for_one_note() {
    List<String> read = new ArrayList<>();
    NoteFiles shipped = NoteFiles.shipped();
    NoteLibrary counting =
        new NoteLibrary(
            "en",
            name -> {
              read.add(name);
              return shipped.read(name);
            });
    read.clear();
    counting.note("pancytopenia");
    counting.note("pancytopenia");
    assertThat(read).containsExactly("en/pancytopenia.md");
  }

  @Test
  void should_need_only_a_folder_for_another_language() {
    NoteFiles shipped = NoteFiles.shipped();
    NoteFiles french =
        name ->
            switch (name) {
              case "fr/words.tsv" ->
                  """
                  heading\tpatient\tPour vous
                  heading\tclinician\tPour le soignant
                  family\tcombined\tCombinés
                  title\tpancytopenia\tPancytopénie
                  analyte\t*\tune valeur
                  """;
              case "fr/pancytopenia.md" ->
                  """
                  ---
                  title: Pancytopénie
                  brief: Trop peu de cellules.
                  last-reviewed: 2026-11-22
                  ---

                  ## Pour vous

                  Trop peu de cellules.

                  ## Pour le soignant

                  Trois lignées basses.
                  """;
              default -> shipped.read(name);
            };
    NoteLibrary library = new NoteLibrary("fr", french);
    assertThat(library.code("pancytopenia").orElseThrow().family()).isEqualTo("Combinés");
    assertThat(library.note("pancytopenia").text(Audience.CLINICIAN))
        .isEqualTo("Trois lignées basses.");
  }
}
