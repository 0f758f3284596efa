package org.hemogram.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of codes against the contract, whose codes were copied by hand. */
class CodeTableTest {
  private static final NoteLibrary LIBRARY = new NoteLibrary("en");

  static Stream<String> contractCodes() {
    return TestData.contractCodes().stream();
  }

  @ParameterizedTest
  @MethodSource("contractCodes")
  void should_have_an_entry_with_notes_for_every_code(String code) {
    CodeEntry entry = LIBRARY.code(code).orElseThrow();
    assertThat(entry.code()).isEqualTo(code);
    assertThat(entry.title()).isNotBlank().doesNotContain("{").doesNotEndWith(".");
    assertThat(entry.family()).isNotBlank();
    assertThat(entry.noteIds()).allSatisfy(id -> assertThat(LIBRARY.note(id).id()).isEqualTo(id));
  }

  @ParameterizedTest
  @MethodSource("contractCodes")
  void should_explain_every_code_in_its_own_words(String code) {
    Note note = LIBRARY.note(code);
    String explanation = explanation(note);
    assertThat(explanation).hasSizeGreaterThan(200);
    assertThat(note.id()).isEqualTo(code);
    assertThat(note.title()).isEqualTo(LIBRARY.code(code).orElseThrow().title());
    assertThat(note.sections().stream().map(Section::heading))
        .startsWith("What it says", "How it is computed");
  }

  @Test
  void should_not_explain_two_codes_with_the_same_words() {
    Map<String, List<String>> codesByText =
        contractCodes()
            .filter(code -> !code.startsWith("alert."))
            .collect(
                Collectors.groupingBy(
                    code -> LIBRARY.note(code).sections().get(0).paragraphs().toString()));
    assertThat(codesByText.values()).allSatisfy(codes -> assertThat(codes).hasSize(1));
  }

  @Test
  void should_have_no_code_that_the_contract_does_not_know() {
    Set<String> known = new TreeSet<>(TestData.contractCodes());
    List<String> extra = new ArrayList<>();
    for (CodeEntry entry : LIBRARY.codes()) {
      String pattern = entry.code().replaceAll("<\\w+>", "[a-z-]+");
      if (known.stream().noneMatch(code -> code.matches(pattern))) {
        extra.add(entry.code());
      }
    }
    assertThat(extra).isEmpty();
  }

  @Test
  void should_list_codes_in_the_order_of_the_contract() {
    List<String> listed = LIBRARY.codes().stream().map(CodeEntry::code).toList();
    List<Integer> places =
        contractCodes()
            .map(
                code ->
                    listed.indexOf(
                        listed.stream()
                            .filter(l -> code.matches(l.replaceAll("<\\w+>", "[a-z-]+")))
                            .findFirst()
                            .orElseThrow()))
            .toList();
    assertThat(places).isSorted();
  }

  @Test
  void should_give_every_code_a_rank_of_its_own() {
    assertThat(LIBRARY.codes().stream().map(CodeEntry::rank)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "aa.blood-criteria.very-severe, aa.blood-criteria.severe",
    "aa.blood-criteria.severe, neutropenia.profound",
    "neutropenia.profound, neutropenia.severe",
    "neutropenia.severe, thrombocytopenia.severe",
    "thrombocytopenia.critical, thrombocytopenia.severe",
    "thrombocytopenia.severe, pancytopenia",
    "anemia.severe, pancytopenia",
    "pancytopenia.persistent, pancytopenia",
    "pancytopenia, thrombocytopenia.marked",
    "pancytopenia, bicytopenia",
    "bicytopenia, neutropenia.moderate",
    "neutropenia.moderate, anemia.moderate",
    "anemia.moderate, anemia.mild",
    "relapse.possible, response.partial",
    "anemia.mild, anemia.macrocytic",
    "anemia.mild, leukocytosis",
    "trend.platelets.falling, trend.platelets.rising",
    "trend.platelets.stable, data.platelet-clumps",
    "data.platelet-clumps, data.duplicate",
    "data.duplicate, input.empty"
  })
  void should_rank_the_worse_finding_first(String worse, String other) {
    assertThat(List.of(worse, other).stream().map(LIBRARY::code).map(c -> c.orElseThrow()))
        .isSortedAccordingTo(Comparator.comparingInt(CodeEntry::rank));
  }

  @ParameterizedTest
  @CsvSource({
    "trend.platelets.falling, Platelets falling",
    "trend.mcv.rising, MCV rising",
    "trend.wbc.stable, White cells: no clear change",
    "alert.hemoglobin, Hemoglobin beyond a common alert level"
  })
  void should_name_the_analyte_in_the_title_of_a_family(String code, String title) {
    assertThat(LIBRARY.code(code).orElseThrow().title()).isEqualTo(title);
    assertThat(LIBRARY.note(code).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "trend.kryptonite.falling",
    "trend..falling",
    "trend.*.falling",
    "trend.platelets.sideways",
    "alert.",
    "neutropenia",
    "Neutropenia.severe",
    "''"
  })
  void should_not_know_what_is_not_a_code(String code) {
    assertThat(LIBRARY.code(code)).isEmpty();
  }

  private static String explanation(Note note) {
    return note.sections().stream()
        .flatMap(section -> section.paragraphs().stream())
        .collect(Collectors.joining(" "));
  }
}
