package org.hemogram.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DialectLibraryTest {
  private static final DialectLibrary LIBRARY = DialectLibrary.standard();

  static List<String> ids() {
    return LIBRARY.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void should_describe_each_dialect_under_its_id(String id) {
    Dialect dialect = LIBRARY.find(id);

    assertThat(dialect).isNotNull();
    assertThat(dialect.id()).isEqualTo(id);
  }

  /** Whatever a table of a dialect must have in its header is enough to look at the dialect. */
  @ParameterizedTest
  @MethodSource("ids")
  void should_find_a_dialect_by_what_each_of_its_tables_requires(String id) {
    Dialect dialect = LIBRARY.find(id);
    List<Dialect.Signs> tables = new ArrayList<>(List.of(dialect.signs()));
    dialect.companions().forEach(companion -> tables.add(companion.signs()));

    for (Dialect.Signs signs : tables) {
      Header least = new Header(signs.requires());
      assertThat(LIBRARY.possible(least)).as("%s", signs).contains(dialect);
    }
  }

  @Test
  void should_leave_out_dialects_whose_tables_a_header_cannot_begin() {
    Header header = new Header(List.of("patient_id", "date", "test", "value"));

    assertThat(LIBRARY.possible(header))
        .extracting(Dialect::id)
        .containsExactly("generic-long", "generic-wide", "analyzer", "generic-transposed");
  }

  @Test
  void should_list_all_dialects_in_the_order_of_their_ids() {
    assertThat(LIBRARY.all()).extracting(Dialect::id).containsExactlyElementsOf(LIBRARY.ids());
  }
}
