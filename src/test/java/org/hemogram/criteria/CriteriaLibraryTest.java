package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.criteria.Samples.person;
import static org.hemogram.criteria.Samples.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.hemogram.lab.Analyte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CriteriaLibraryTest {
  private final CriteriaLibrary standard = CriteriaLibrary.standard();

  static Iterable<String> ids() {
    return CriteriaLibrary.standard().ids();
  }

  @Test
  void should_offer_the_tables_of_the_contract() {
    assertThat(standard.ids())
        .startsWith("ctcae-4.03", "ctcae-5.0", "ctcae-6.0", "daids-2.1", "who-2011", "who-2024")
        .contains("aa-camitta", "aa-diagnosis", "ipss-r", "pancytopenia", "alert-levels");
  }

  @Test
  void should_have_no_table_of_an_unknown_id() {
    assertThat(standard.table("ctcae-7.0")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void should_load_every_table_as_it_is_listed(String id) {
    CriteriaTable table = standard.table(id).orElseThrow();
    assertThat(standard.list())
        .contains(new CriteriaLibrary.Listing(id, table.kind(), table.publication().title()));
    assertThat(table.id()).isEqualTo(id);
    assertThat(standard.table(id)).containsSame(table);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void should_give_every_row_a_condition_a_wording_an_edge_and_a_source(String id) {
    assertThat(standard.table(id).orElseThrow().rows())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.condition()).isNotBlank();
              assertThat(row.wording()).isNotBlank();
              assertThat(row.edge()).contains("→");
              assertThat(row.outcome()).isNotBlank();
              assertThat(row.source().title()).isNotBlank();
              assertThat(row.verified()).isIn("two sources", "source read", "secondary read");
            });
  }

  @Test
  void should_describe_a_row_for_review() {
    assertThat(standard.table("ctcae-5.0").orElseThrow().rows())
        .filteredOn(row -> row.term().equals("Neutrophil count decreased"))
        .element(2)
        .isEqualTo(
            new TableRow(
                "Neutrophil count decreased",
                "3",
                "",
                Analyte.NEUTROPHILS,
                "< 1 and >= 0.5",
                "10*9/L",
                List.of(new Edge("1", "2"), new Edge("0.5", "3")),
                "<1000 - 500/mm3; <1.0 - 0.5 x 10e9 /L",
                new Source(
                    "NCI CTCAE v5.0",
                    "https://dctd.cancer.gov/research/ctep-trials/for-sites/adverse-events#ctep-ctcae"),
                "two sources"));
  }

  @Test
  void should_show_adjustments_for_review() {
    assertThat(standard.table("who-2024").orElseThrow().rows())
        .anySatisfy(
            row -> {
              assertThat(row.term()).isEqualTo("Elevation");
              assertThat(row.condition()).isEqualTo(">= 2500 and < 3000");
              assertThat(row.outcome()).isEqualTo("take off 18 g/L");
            });
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "person 11 months, 89.9, true",
    "person 11 months, 90, false",
    "man 40 y, 75, true",
    "man 40 y, 75.1, false",
    "person, 70, true",
    "person, 80, false",
  })
  void should_take_a_table_of_the_user(String who, String value, boolean alert) throws IOException {
    CriteriaLibrary more = standard.with("own-levels.json", resource("/criteria/own-levels.json"));
    assertThat(more.ids()).endsWith("own-levels");
    Bands bands = Bands.of(more.table("own-levels").orElseThrow());
    assertThat(
            bands
                .worst(Analyte.HEMOGLOBIN, quantity(Analyte.HEMOGLOBIN, value), null, person(who))
                .isPresent())
        .isEqualTo(alert);
  }

  @Test
  void should_let_a_table_of_the_user_take_the_place_of_a_shipped_one() throws IOException {
    String own =
        resource("/criteria/own-levels.json").replace("\"own-levels\"", "\"alert-levels\"");
    CriteriaLibrary more = standard.with("own.json", own);
    assertThat(more.ids()).isEqualTo(standard.ids());
    assertThat(more.table("alert-levels").orElseThrow().publication().title())
        .isEqualTo("Levels of a made-up laboratory");
    assertThat(standard.table("alert-levels").orElseThrow().publication().title())
        .isEqualTo("Common laboratory alert levels");
  }

  private static String resource(String name) throws IOException {
    try (InputStream bytes = CriteriaLibraryTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
