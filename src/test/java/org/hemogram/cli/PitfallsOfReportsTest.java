package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of messy content downstream of reading: limits in force, grades, findings. */
class PitfallsOfReportsTest {

  @TempDir Path folder;

  private String write(String text) {
    try {
      return Files.writeString(folder.resolve("a.csv"), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lower and upper limit of the first graded row, with their origin. */
  private String limits(String text, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("grade", "--intervals", "export", "-q", write(text)));
    arguments.addAll(List.of(options));
    String row =
        Invocation.run(arguments.toArray(String[]::new))
            .out()
            .lines()
            .skip(1)
            .findFirst()
            .orElse("");
    String[] cells = row.split(",", -1);
    return cells[5] + "/" + cells[6] + " " + cells[7];
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "150 - 400|150/400",
        "150,0 – 400,0|150/400",
        "150—400|150/400",
        "150 ~ 400|150/400",
        "150～400|150/400",
        "１５０～４００|150/400",
        "150至400|150/400",
        "150 bis 400|150/400",
        "150 à 400|150/400",
        "150 a 400|150/400",
        "150 to 400|150/400",
        "150--400|150/400",
        "150..400|150/400",
        "(150-400)|150/400",
        "150-400 10^9/L|150/400",
        "1,50,000 - 4,00,000 /cumm|150/400",
        "od 150 do 400|150/400",
        "da 150 a 400|150/400",
        "de 150 à 400|150/400",
        "entre 150 et 400|150/400",
        "between 150 and 400|150/400",
        "> 150|150/",
        ">=150|150/",
        "from 150|150/",
        "<400|/400",
        "up to 400|/400",
        "bis 400|/400",
        "fino a 400|/400",
      })
  void should_hold_a_result_against_its_printed_range(String printed, String limits) {
    String text =
        "patient;date;test;result;unit;reference_range\na;2024-01-01;PLT;40;10^9/L;"
            + printed
            + "\n";

    assertThat(limits(text)).isEqualTo(limits + " export");
  }

  @ParameterizedTest
  @ValueSource(strings = {"150-", "see report", "Adults 150-400", "150", "400-150"})
  void should_not_use_what_is_no_range(String printed) {
    String text =
        "patient;date;test;result;unit;reference_range\na;2024-01-01;PLT;40;10^9/L;"
            + printed
            + "\n";

    assertThat(limits(text)).isEqualTo("/ ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "F|M:13-17/F:12-15|120/150",
        "M|M:13-17/F:12-15|130/170",
        "F|Male: 13.0 - 17.0, Female: 12.0 - 15.0|120/150",
        "M|男:130-175 女:115-150 g/L|130/175",
        "F|w: 12-15; m: 13-17|120/150",
        "F|Femmes : 12 à 15 Hommes : 13 à 17|120/150",
        "F|Donne 12-15 Uomini 13-17|120/150",
        "M|K: 12-15 M: 13-17|130/170",
      })
  void should_choose_the_range_of_the_patients_sex(String sex, String printed, String limits) {
    String unit = printed.contains("g/L") ? "91,g/L" : "9.1,g/dL";
    String text =
        "patient,sex,date,test,result,unit,reference_range\na,"
            + sex
            + ",2024-01-01,HGB,"
            + unit
            + ",\""
            + printed
            + "\"\n";

    assertThat(limits(text)).isEqualTo(limits + " export");
  }

  @Test
  void should_choose_the_range_of_a_sex_that_an_option_states() {
    String text =
        "patient,date,test,result,unit,reference_range\na,2024-01-01,HGB,9.1,g/dL,M:13-17/F:12-15\n";

    assertThat(limits(text, "--sex", "female")).isEqualTo("120/150 export");
    assertThat(limits(text, "--sex", "male")).isEqualTo("130/170 export");
    assertThat(limits(text)).isEqualTo("/ ");
  }

  @Test
  void should_show_a_count_of_clumped_platelets_without_grading_it() {
    String file =
        write(
            """
            patient,date,test,result,unit,comment
            a,2024-01-01 08:00,PLT,210,10^9/L,
            a,2024-01-08 08:00,PLT,12,10^9/L,platelet clumps present
            """);

    Invocation.Ended grades = Invocation.run("grade", "-q", file);
    Invocation.Ended report =
        Invocation.run("analyze", "--format", "json", "--notes", "none", file);

    assertThat(grades.out().lines())
        .anyMatch(row -> row.contains("platelets,12,") && row.contains(",used,specimen-problem,"));
    assertThat(report.out()).doesNotContain("thrombocytopenia").contains("data.platelet-clumps");
  }

  @Test
  void should_derive_no_count_from_a_differential_of_zeros() {
    String file =
        write(
            """
            patient,date,WBC (10^9/L),NEUT%,LYMPH%,MONO%,EOS%,BASO%
            a,2024-01-01,5.2,0,0,0,0,0
            """);

    Invocation.Ended report = Invocation.run("analyze", "--format", "json", file);

    assertThat(report.out()).doesNotContain("\"neutropenia").contains("data.differential-sum");
  }

  @Test
  void should_use_a_hemoglobin_in_the_unit_that_the_hematocrit_shows() {
    String file =
        write(
            """
            patient,date,test,result,unit
            a,2024-01-01 08:00,HGB,93,g/dL
            a,2024-01-01 08:00,HCT,28,%
            a,2024-01-02 08:00,HGB,94,g/dL
            """);

    Invocation.Ended grades = Invocation.run("grade", "-q", file);

    assertThat(grades.out().lines())
        .anyMatch(row -> row.startsWith("a,2024-01-01T08:00,hemoglobin,93,g/L"))
        .anyMatch(
            row ->
                row.startsWith("a,2024-01-02T08:00,hemoglobin,")
                    && row.contains("rejected,unit-unknown"));
  }

  @Test
  void should_tell_of_two_units_and_of_a_jump_between_neighbors() {
    String file =
        write(
            """
            patient,date,test,result,unit
            mixed,2024-01-01,HGB,9.3,g/dL
            mixed,2024-01-08,HGB,91,g/L
            near,2024-01-01,PLT,140,10^9/L
            near,2024-01-08,PLT,14,10^9/L
            scale,2024-01-01,PLT,2.4,10^9/L
            scale,2024-01-08,PLT,240,10^9/L
            """);

    Invocation.Ended report =
        Invocation.run("analyze", "--format", "json", "--notes", "none", file);

    assertThat(codes(report, "mixed"))
        .contains("data.unit-mixed")
        .doesNotContain("data.unit-suspect");
    assertThat(codes(report, "scale"))
        .contains("data.unit-suspect")
        .doesNotContain("data.unit-mixed");
    assertThat(codes(report, "near")).doesNotContain("data.unit-suspect", "data.unit-mixed");
  }

  private static List<String> codes(Invocation.Ended report, String patient) {
    List<String> codes = new ArrayList<>();
    new JsonMapper()
        .readTree(report.out())
        .get("patients")
        .forEach(
            p -> {
              if (p.get("id").asString().equals(patient)) {
                p.get("problems").forEach(problem -> codes.add(problem.get("code").asString()));
              }
            });
    return codes;
  }

  @Test
  void should_tell_of_counts_that_do_not_agree_with_each_other() {
    String file =
        write(
            """
            patient,date,HGB (g/dL),HCT (%),RBC (10^12/L),MCV (fL),MCHC (g/dL),NEUT%,LYMPH%,MONO%,EOS%,BASO%
            off,2024-01-01,9.0,45,3.1,90,33,20,30,5,1,1
            fine,2024-01-01,9.0,27,3.0,90,33.3,50,40,7,2,1
            """);

    Invocation.Ended report =
        Invocation.run("analyze", "--format", "json", "--notes", "none", file);

    assertThat(codes(report, "off")).contains("data.mismatch", "data.differential-sum");
    assertThat(codes(report, "fine")).doesNotContain("data.mismatch", "data.differential-sum");
  }

  @Test
  void should_name_nobody_in_messages() {
    String file =
        write(
            """
            patient,patient_name,date,test,result,unit,comment
            a,Erika Mustermann,2024-01-01,PLT,clumped,10^9/L,called to Dr. Who
            a,Erika Mustermann,2024-01-02,PLT,what,10^9/L,called to Dr. Who
            """);

    Invocation.Ended report = Invocation.run("analyze", file);

    assertThat(report.out() + report.err()).doesNotContain("Mustermann").doesNotContain("Dr. Who");
  }
}
