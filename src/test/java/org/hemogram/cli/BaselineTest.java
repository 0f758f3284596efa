package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the baseline of a grade comes from, and that a reader sees it. */
class BaselineTest {
  private static final String TABLE =
      """
      patient,date,test,value,unit,lower,upper,baseline
      P1,2024-01-01,Eosinophils,0.4,10^9/L,0,0.5,
      P1,2024-02-01,Eosinophils,0.9,10^9/L,0,0.5,
      P1,2024-02-02,Eosinophils,0.9,10^9/L,0,0.5,1.0
      P1,2024-02-02,Hemoglobin,195,g/L,130,170,180
      P1,2024-02-03,Hemoglobin,195,g/L,130,170,
      P2,2024-02-01,Eosinophils,<0.3,10^9/L,0,0.5,
      P2,2024-02-02,Eosinophils,0.8,10^9/L,0,0.5,
      P2,2024-02-03,Eosinophils,0.9,10^9/L,0,0.5,
      """;

  private static List<String> shown(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "grade";
    System.arraycopy(options, 0, args, 1, options.length);
    args[args.length - 1] = "-";
    return new Invocation()
        .input(TABLE.getBytes(StandardCharsets.UTF_8))
        .with(args)
        .out()
        .lines()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[9].equals("Eosinophilia") || cells[9].startsWith("Hemoglobin"))
        .map(
            cells ->
                cells[0] + " " + cells[3] + ": " + cells[10] + cells[12] + " " + cells[13] + " "
                    + cells[16] + " " + cells[17])
        .map(String::strip)
        .toList();
  }

  @Test
  void should_take_the_baseline_of_the_export_and_no_other() {
    assertThat(shown("--criteria", "ctcae-6.0"))
        .containsExactly(
            "P1 0.4: 0",
            "P1 0.9: baseline-missing",
            "P1 0.9: 0  1 export",
            "P1 195: 2",
            "P1 195: 2",
            "P2 <0.3: 0",
            "P2 0.8: baseline-missing",
            "P2 0.9: baseline-missing");
  }

  @Test
  void should_show_the_baseline_that_hemoglobin_counts_from_in_4_03_only() {
    assertThat(shown("--criteria", "ctcae-4.03"))
        .containsExactly("P1 195: 1  180 export", "P1 195: 2 baseline-missing");
  }

  @Test
  void should_take_the_first_plain_result_where_asked_to_and_say_so() {
    assertThat(shown("--criteria", "ctcae-6.0", "--baseline", "first"))
        .containsExactly(
            "P1 0.4: 0 baseline-first 0.4 first",
            "P1 0.9: 1 baseline-first 0.4 first",
            "P1 0.9: 0  1 export",
            "P1 195: 2",
            "P1 195: 2",
            "P2 <0.3: 0 baseline-first 0.8 first",
            "P2 0.8: 0 baseline-first 0.8 first",
            "P2 0.9: 1 baseline-first 0.8 first");
    assertThat(shown("--criteria", "ctcae-6.0", "--baseline", "first", "--grouped"))
        .isEqualTo(shown("--criteria", "ctcae-6.0", "--baseline", "first"));
  }

  @Test
  void should_grade_findings_by_the_same_baseline() {
    Invocation.Ended run =
        new Invocation()
            .input(TABLE.getBytes(StandardCharsets.UTF_8))
            .with("analyze", "-f", "json", "--criteria", "ctcae-6.0", "--baseline", "first", "-");

    assertThat(run.out()).contains("\"code\":\"eosinophilia\"").contains("{\"ctcae-6.0\":1}");
  }

  @Test
  void should_say_where_versions_of_a_standard_differ() {
    String table =
        "patient,date,sex,age,test,value,unit\nP1,2024-01-01,M,40,ANC,0.3,10^9/L\n"
            + "P1,2024-01-01,M,40,Platelets,60,10^9/L\n";
    Invocation both = new Invocation().input(table.getBytes(StandardCharsets.UTF_8));
    String text = both.with("analyze", "--criteria", "ctcae-5.0,ctcae-6.0", "-").out();

    assertThat(text.replaceAll("\\s+", " "))
        .contains("CTCAE 5.0 grade 4, CTCAE 6.0 grade 3: the limits differ")
        .contains("CTCAE 5.0: 2, 6.0: 2")
        .containsOnlyOnce("the limits differ");
    Invocation again = new Invocation().input(table.getBytes(StandardCharsets.UTF_8));
    assertThat(again.with("analyze", "-f", "json", "--criteria", "ctcae-5.0,ctcae-6.0", "-").out())
        .contains("\"grades\":{\"ctcae-5.0\":4,\"ctcae-6.0\":3}")
        .contains("\"grades\":{\"ctcae-5.0\":2,\"ctcae-6.0\":2}");
  }
}
