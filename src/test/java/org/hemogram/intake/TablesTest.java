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
    Export.Read read = Export.in(folder).file("a.txt", LONG.replace(",", delimiter)).read("a.txt");

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

    assertThat(read.told()).containsExactly("A 2024-01-15 hemoglobin 93", "A 2024-01-15 wbc 2.9");
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
}
