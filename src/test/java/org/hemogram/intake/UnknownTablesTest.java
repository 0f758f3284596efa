package org.hemogram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hemogram.lab.InputReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose headers nobody has seen: what their cells settle, and what they do not. */
class UnknownTablesTest {

  @TempDir Path folder;

  private Export.Read read(String text) {
    return Export.in(folder).file("unknown.csv", text).read("unknown.csv");
  }

  @Test
  void should_take_the_only_column_of_days_for_the_draws() {
    Export.Read read =
        read("Investigation,Result,Unit,Tube stood on\nHb,7.1,g/dL,05-Mar-2024 08:10 AM\n");

    assertThat(read.told()).containsExactly("unknown 2024-03-05T08:10 hemoglobin 71");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Calendar date", "Kalendertag", "Tube stood on", "Dia", "Wanneer"})
  void should_take_a_day_by_any_other_name(String header) {
    Export.Read read = read("Investigation,Result,Unit," + header + "\nHb,7.1,g/dL,2024-03-05\n");

    assertThat(read.told()).containsExactly("unknown 2024-03-05 hemoglobin 71");
  }

  @Test
  void should_take_neither_of_two_columns_of_days() {
    Export.Read read = read("Investigation,Result,Unit,A,B\nHb,7.1,g/dL,2024-03-05,2024-03-09\n");

    assertThat(read.told()).containsExactly("unknown  hemoglobin 71");
    assertThat(read.codes()).containsEntry("data.date-missing", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Born on", "Geb. am", "Date of transplant", "Printed at", "Décès le"})
  void should_take_no_other_event_for_the_draw(String header) {
    Export.Read read = read("Investigation,Result,Unit," + header + "\nHb,7.1,g/dL,1984-03-05\n");

    assertThat(read.results()).extracting(r -> r.time().isKnown()).containsExactly(false);
  }

  @Test
  void should_name_tests_by_the_column_that_holds_their_names() {
    Export.Read read =
        read("Kürzel im Haus,Result,Unit,Date\nHb,7.1,g/dL,2024-03-05\nPLT,8,G/L,2024-03-05\n");

    assertThat(read.told())
        .containsExactly("unknown 2024-03-05 hemoglobin 71", "unknown 2024-03-05 platelets 8");
  }

  @Test
  void should_keep_out_what_stands_under_a_heading_of_another_specimen() {
    Export.Read read =
        read(
            "DE_EXAME,DE_ANALITO,DE_RESULTADO,CD_UNIDADE,DT_COLETA\n"
                + "Hemograma,Leucócitos,1230,/mm3,13/03/2020\n"
                + "Urina tipo I,Leucócitos,3000,/mL,13/03/2020\n");

    assertThat(read.told()).containsExactly("unknown 2020-03-13 wbc 1.23");
    assertThat(read.ignored()).containsExactly("Leucócitos (other specimen: Urina tipo I)");
  }

  @Test
  void should_not_take_the_first_row_of_a_list_for_a_header_of_dates() {
    Export.Read read =
        read("Wunderlich,Sonderbar,Tag\nWBC,1.2 K/uL,3/15/2024\nPLT,8 K/uL,3/15/2024\n");

    assertThat(read.outcome().inputs())
        .extracting(InputReport::role)
        .containsExactly(InputReport.Role.UNRECOGNIZED);
  }

  @Test
  void should_read_a_differential_by_what_it_adds_up_to() {
    String percent = "Date,WBC,Neutrophils,Lymphocytes,Monocytes\n2024-03-05,1.2,17.5,78,3\n";
    String counts = "Date,WBC,Neutrophils,Lymphocytes,Monocytes\n2024-03-05,1.2,0.2,0.9,0.08\n";
    String cells = "Date,WBC,Neutrophils,Lymphocytes,Monocytes\n2024-03-05,1200,210,900,80\n";

    assertThat(read(percent).told())
        .contains("unknown 2024-03-05 lymphocytes-percent 78")
        .contains("unknown 2024-03-05 monocytes-percent 3");
    assertThat(read(counts).told())
        .contains("unknown 2024-03-05 lymphocytes 0.9")
        .contains("unknown 2024-03-05 monocytes 0.08");
    assertThat(read(cells).told())
        .contains("unknown 2024-03-05 lymphocytes 0.9")
        .contains("unknown 2024-03-05 neutrophils 0.21");
  }

  /** 95 of a total of 100 in one microliter, or 95 percent: the sum fits both. */
  @Test
  void should_not_choose_between_two_sums_that_fit() {
    Export.Read read = read("Date,WBC,Neutrophils,Lymphocytes\n2024-03-05,0.1,17,78\n");

    assertThat(read.told()).doesNotContain("unknown 2024-03-05 lymphocytes-percent 78");
    assertThat(read.codes()).containsKey("data.unit-missing");
  }
}
