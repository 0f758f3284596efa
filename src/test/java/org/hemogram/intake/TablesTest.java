package org.hemogram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.hemogram.lab.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

  private static final String LONG =
      """
      patient_id,date,test,value,unit,reference_low,reference_high
      A,2024-01-15,Hemoglobin,9.3,g/dL,12.0,16.0
      A,2024-01-15,Platelets,44,10^3/uL,150,400
      B,2024-01-16,ANC,830,/uL,1800,7500
      """;

  private static final List<String> LONG_TOLD =
      List.of(
          "A 2024-01-15 hemoglobin 93",
          "A 2024-01-15 platelets 44",
          "B 2024-01-16 neutrophils 0.83");

  @TempDir Path folder;

  @Test
  void should_read_one_result_a_row() {
    Export.Read read = Export.in(folder).file("a.csv", LONG).read("a.csv");

    assertThat(read.dialect()).isEqualTo("generic-long");
    assertThat(read.told()).isEqualTo(LONG_TOLD);
    assertThat(read.results().get(1).source())
        .isEqualTo(new SourceLocation(folder.resolve("a.csv").toString(), 3, "value"));
    assertThat(read.results().get(0).reported()).isEqualTo("9.3 g/dL");
    assertThat(read.results().get(2).assay().interval())
        .satisfies(i -> assertThat(i.lower()).isEqualByComparingTo("1.8"))
        .satisfies(i -> assertThat(i.upper()).isEqualByComparingTo("7.5"));
    assertThat(read.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {"~;~", "~\t~", "~|~"})
  void should_find_the_delimiter(String delimiter) {
    Export.Read read =
        Export.in(folder).file("a.txt", LONG.replace(",", delimiter)).read("a.txt");

    assertThat(read.told()).isEqualTo(LONG_TOLD);
    assertThat(read.outcome().inputs().get(0).delimiter()).isEqualTo(delimiter);
  }

  @Test
  void should_read_decimal_commas_between_semicolons() {
    String text = LONG.replace(",", ";").replaceAll("(\\d)\\.(\\d)", "$1,$2");

    Export.Read read = Export.in(folder).file("a.csv", text).read("a.csv");

    assertThat(read.told()).isEqualTo(LONG_TOLD);
    assertThat(read.outcome().inputs().get(0).decimal()).isEqualTo(",");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE,﻿", "UTF-16BE,﻿", "UTF-8,﻿", "UTF-8,''"})
  void should_read_any_unicode_encoding(String charset, String mark) {
    Export.Read read =
        Export.in(folder).file("a.csv", mark + LONG, Charset.forName(charset)).read("a.csv");

    assertThat(read.told()).isEqualTo(LONG_TOLD);
  }

  @Test
  void should_read_windows_1252_and_say_so() {
    String text =
        """
        Patient;Datum;Untersuchung;Ergebnis;Einheit
        A;15.01.2024;Hämoglobin;9,3;g/dl
        A;15.01.2024;Leukozyten;2,9;Tsd./µl
        """;

    Export.Read read =
        Export.in(folder).file("a.csv", text, Charset.forName("windows-1252")).read("a.csv");

    assertThat(read.told())
        .containsExactly("A 2024-01-15 hemoglobin 93", "A 2024-01-15 wbc 2.9");
    assertThat(read.codes()).containsOnlyKeys("data.encoding");
  }

  @Test
  void should_unpack_gzip_by_its_content() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(LONG.getBytes(StandardCharsets.UTF_8));
    }

    Export.Read read =
        Export.in(folder).file("plain-name.csv", packed.toByteArray()).read("plain-name.csv");

    assertThat(read.told()).isEqualTo(LONG_TOLD);
  }

  @Test
  void should_tell_a_gzip_that_is_cut() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(LONG.repeat(50).getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 20);

    Export.Read read = Export.in(folder).file("a.csv.gz", cut).read("a.csv.gz");

    assertThat(read.codes()).containsKey("input.truncated");
  }

  @Test
  void should_read_standard_input() {
    Export.Read read = Export.in(folder).readStandardInput(LONG);

    assertThat(read.told()).isEqualTo(LONG_TOLD);
    assertThat(read.results().get(0).source().file()).isEqualTo("-");
  }

  @Test
  void should_read_one_draw_a_row_with_units_in_the_header() {
    Export.Read read =
        Export.in(folder)
            .file(
                "anna.csv",
                """
                Date,Sex,WBC (10^3/uL),HGB [g/dL],PLT (10^3/uL),NEUT%
                2024-01-15,F,2.9,9.3,44,
                2024-01-22,F,2.6,NA,36,28
                """)
            .read("anna.csv");

    assertThat(read.dialect()).isEqualTo("generic-wide");
    assertThat(read.told())
        .containsExactly(
            "anna 2024-01-15 wbc 2.9",
            "anna 2024-01-15 hemoglobin 93",
            "anna 2024-01-15 platelets 44",
            "anna 2024-01-22 wbc 2.6",
            "anna 2024-01-22 platelets 36",
            "anna 2024-01-22 neutrophils-percent 28");
    assertThat(read.results().get(1).source().field()).isEqualTo("HGB [g/dL]");
    assertThat(read.results().get(5).assay().remarks()).isEmpty();
  }

  @Test
  void should_take_units_from_a_second_header_row() {
    Export.Read read =
        Export.in(folder)
            .file(
                "a.csv",
                """
                Patient,Date,WBC,Hb,Platelets
                ,,10^9/L,g/L,10^9/L
                A,2024-01-15,2.9,93,44
                """)
            .read("a.csv");

    assertThat(read.told())
        .containsExactly(
            "A 2024-01-15 wbc 2.9", "A 2024-01-15 hemoglobin 93", "A 2024-01-15 platelets 44");
    assertThat(read.results().get(0).source().line()).isEqualTo(3);
  }

  @Test
  void should_find_the_header_below_a_preamble_and_skip_repeats_of_it() {
    Export.Read read =
        Export.in(folder)
            .file(
                "a.csv",
                "Laboratory report\n\n"
                    + LONG
                    + "patient_id,date,test,value,unit,reference_low,reference_high\n"
                    + "C,2024-01-17,WBC,3.1,10^3/uL,4,11\n")
            .read("a.csv");

    assertThat(read.told()).hasSize(4).endsWith("C 2024-01-17 wbc 3.1");
    assertThat(read.results().get(3).source().line()).isEqualTo(8);
    assertThat(read.codes()).isEmpty();
  }

  @Test
  void should_lose_only_the_broken_row() {
    Export.Read read =
        Export.in(folder)
            .file(
                "a.csv",
                """
                patient_id,date,test,value,unit
                A,2024-01-15,Hemoglobin,9.3,g/dL
                A,2024-01-15,"Hemo"globin,9.3,g/dL
                A,2024-01-16,WBC
                A,2024-01-16,WBC,2,9,10^3/uL
                A,2024-01-16,"Platelets,44,10^3/uL
                A,2024-01-17,Platelets,36,10^3/uL
                """)
            .read("a.csv");

    assertThat(read.told())
        .containsExactly("A 2024-01-15 hemoglobin 93", "A 2024-01-17 platelets 36");
    assertThat(read.codes()).isEqualTo(Map.of("data.row-malformed", 4));
    assertThat(read.blocks().get(0).rejections())
        .extracting(p -> p.line())
        .containsExactly(3, 4, 5, 6);
  }

  @Test
  void should_read_line_breaks_within_quotes_and_keep_counting_lines() {
    Export.Read read =
        Export.in(folder)
            .file(
                "a.csv",
                """
                patient_id,date,test,value,unit,comment
                A,2024-01-15,Hemoglobin,9.3,g/dL,"first
                second"
                A,2024-01-15,WBC,2.9,10^3/uL,
                """)
            .read("a.csv");

    assertThat(read.results()).extracting(r -> r.source().line()).containsExactly(2, 4);
  }

  @Test
  void should_reject_each_entry_that_cannot_be_used_with_its_reason() {
    Export.Read read =
        Export.in(folder)
            .file(
                "a.csv",
                """
                patient_id,date,test,value,unit
                A,2024-01-15,Hemoglobin,not a number,g/dL
                A,2024-01-15,Hemoglobin,9.3,g/dLL
                A,2024-01-15,Hemoglobin,930,g/dL
                A,2024-01-15,Hemoglobin,9.3,
                A,2024-01-15,Platelets,clumped,10^3/uL
                A,2024-01-15,WBC,,10^3/uL
                A,2024-01-15,ANC,<0.1,10^3/uL
                ,2024-01-15,WBC,2.9,10^3/uL
                A,2024-01-15,Sodium,140,mmol/L
                """)
            .read("a.csv");

    assertThat(read.blocks().get(0).rejected())
        .extracting(r -> r.reason())
        .containsExactly(
            Reason.VALUE_UNREADABLE,
            Reason.UNIT_UNKNOWN,
            Reason.VALUE_IMPLAUSIBLE,
            Reason.UNIT_MISSING,
            Reason.SPECIMEN_PROBLEM,
            Reason.VALUE_MISSING);
    assertThat(read.told()).containsExactly("A 2024-01-15 neutrophils <0.1");
    assertThat(read.ignored()).containsExactly("Sodium");
    assertThat(read.codes())
        .containsEntry("data.patient-missing", 1)
        .containsEntry("data.unit-unknown", 1)
        .containsEntry("data.platelet-clumps", 1);
    assertThat(read.blocks().get(0).rejections())
        .anySatisfy(p -> assertThat(p.message()).contains("Did you mean 'g/dL'?"));
  }

  @Test
  void should_refuse_dates_that_can_be_read_in_two_ways() {
    String rows =
        """
        patient_id,date,test,value,unit
        A,03/04/2024,WBC,2.9,10^3/uL
        """;

    Export.Read undecided = Export.in(folder).file("a.csv", rows).read("a.csv");
    Export.Read decided =
        Export.in(folder).file("b.csv", rows + "A,25/04/2024,WBC,3.1,10^3/uL\n").read("b.csv");

    assertThat(undecided.told()).containsExactly("A  wbc 2.9");
    assertThat(undecided.codes()).isEqualTo(Map.of("data.date-ambiguous", 1));
    assertThat(decided.told()).containsExactly("A 2024-04-03 wbc 2.9", "A 2024-04-25 wbc 3.1");
    assertThat(decided.outcome().inputs().get(0).dateOrder()).isEqualTo("dmy");
  }

  @Test
  void should_decide_the_date_order_by_rows_far_behind_the_head() {
    StringBuilder text = new StringBuilder("patient_id,date,test,value,unit\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("A,03/04/2024,WBC,2.9,10^3/uL\n");
    }
    text.append("A,25/04/2024,WBC,3.1,10^3/uL\n");

    Export.Read read = Export.in(folder).file("a.csv", text.toString()).read("a.csv");

    assertThat(read.results()).hasSize(50_001);
    assertThat(read.results().get(0).time().text()).isEqualTo("2024-04-03");
  }

  @Test
  void should_settle_a_missing_unit_by_the_printed_limits_only() {
    Export.Read read =
        Export.in(folder)
            .file(
                "a.csv",
                """
                patient_id,date,test,value,reference_range
                A,2024-01-15,Hemoglobin,9.3,12.0 - 16.0
                A,2024-01-15,Hemoglobin,93,120 - 160
                A,2024-01-15,Hemoglobin,9.3,
                """)
            .read("a.csv");

    assertThat(read.told())
        .containsExactly("A 2024-01-15 hemoglobin 93", "A 2024-01-15 hemoglobin 93");
    assertThat(read.results().get(0).assay().remarks()).containsExactly(Remark.UNIT_ASSUMED);
    assertThat(read.blocks().get(0).rejected())
        .extracting(r -> r.reason())
        .containsExactly(Reason.UNIT_MISSING);
  }

  @Test
  void should_suspect_a_unit_that_the_printed_limits_contradict() {
    Export.Read read =
        Export.in(folder)
            .file(
                "a.csv",
                """
                patient_id,date,test,value,unit,reference_low,reference_high
                A,2024-01-15,Hemoglobin,9.3,g/L,12,16
                A,2024-01-15,Platelets,210000,/uL,150,400
                """)
            .read("a.csv");

    assertThat(read.told()).containsExactly("A 2024-01-15 platelets 210");
    assertThat(read.results().get(0).assay().interval()).isNull();
    assertThat(read.codes()).isEqualTo(Map.of("data.unit-suspect", 1));
  }

  @Test
  void should_keep_other_specimens_out() {
    Export.Read read =
        Export.in(folder)
            .file(
                "a.csv",
                """
                patient_id,date,test,value,unit,specimen
                A,2024-01-15,WBC,2.9,10^3/uL,Blood
                A,2024-01-15,WBC,40,10^3/uL,Urine
                A,2024-01-15,WBC,2,10^3/uL,CSF
                A,2024-01-15,"Leukocytes, urine",5,/uL,
                """)
            .read("a.csv");

    assertThat(read.told()).containsExactly("A 2024-01-15 wbc 2.9");
    assertThat(read.ignored()).hasSize(3);
  }

  @Test
  void should_ignore_other_tests_by_name_and_count_them() {
    StringBuilder text = new StringBuilder("patient_id,date,test,value,unit\n");
    for (int i = 0; i < 500; i++) {
      text.append("A,2024-01-15,Sodium,140,mmol/L\nA,2024-01-15,\"Potassium\",4,mmol/L\n");
    }
    text.append("A,2024-01-15,WBC,2.9,10^3/uL\n");

    Export.Read read = Export.in(folder).file("a.csv", text.toString()).read("a.csv");

    assertThat(read.told()).containsExactly("A 2024-01-15 wbc 2.9");
    assertThat(read.results().get(0).source().line()).isEqualTo(1002);
    assertThat(read.ignored()).hasSize(1000).containsOnly("Sodium", "Potassium");
  }

  @Test
  void should_say_which_header_was_seen_when_no_dialect_fits() {
    Export.Read read = Export.in(folder).file("a.csv", "apples,pears\n1,2\n").read("a.csv");

    assertThat(read.outcome().problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.code()).isEqualTo("data.file-unrecognized");
              assertThat(p.message()).contains("apples, pears");
            });
    assertThat(read.outcome().inputs().get(0).role()).isEqualTo(InputReport.Role.UNRECOGNIZED);
  }

  @Test
  void should_take_a_cut_last_row_for_broken_when_its_value_may_be_cut() {
    Export.Read read =
        Export.in(folder)
            .file("a.csv", "patient_id,date,test,value,unit\nA,2024-01-15,Platelets,4")
            .read("a.csv");

    assertThat(read.told()).isEmpty();
    assertThat(read.codes()).isEqualTo(Map.of("data.row-malformed", 1));
  }
}
