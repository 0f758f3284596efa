package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemogram.lab.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every reason for having no grade, through the command: a row that has it, and one that has not.
 */
class GradeReasonsTest {

  /**
   * A reason with the smallest table that has it, and what takes it away.
   *
   * @param row cells under {@link #HEADER}
   * @param options of both runs
   * @param supplied cells that take the reason away; the same where an option does
   * @param option the option that takes it away; empty where cells do
   * @param advice what standard error says about it
   */
  private record Case(String row, String options, String supplied, String option, String advice) {}

  private static final String HEADER =
      "patient,date,sex,age,test,value,unit,lower,upper,baseline,status,comment\n";

  private static final String DAIDS = "--criteria daids-2.1";
  private static final String WHO = "--criteria who-2024";

  private static Case of(Reason reason) {
    return switch (reason) {
      case LIMIT_MISSING ->
          new Case(
              "P,2024-01-01,F,30,Platelets,120,10^9/L,,,,,",
              "--intervals export",
              "P,2024-01-01,F,30,Platelets,120,10^9/L,150,400,,,",
              "",
              "--interval-file");
      case SEX_MISSING ->
          new Case("P,2024-01-01,,30,Hemoglobin,12.5,g/dL,,,,,", WHO, "", "--sex female", "--sex");
      case AGE_MISSING ->
          new Case("P,2024-01-01,F,,Hemoglobin,11.2,g/dL,,,,,", WHO, "", "--age 30", "--age");
      case AGE_NOT_COVERED ->
          new Case(
              "P,2024-01-01,F,3 months,Hemoglobin,9,g/dL,,,,,",
              WHO,
              "P,2024-01-01,F,7 months,Hemoglobin,9,g/dL,,,,,",
              "",
              "");
      case UNIT_MISSING ->
          new Case(
              "P,2024-01-01,F,30,Platelets,120,,,,,,",
              "--assume-units none",
              "",
              "--unit platelets=10^9/L",
              "--unit");
      case UNIT_UNKNOWN ->
          new Case(
              "P,2024-01-01,F,30,Platelets,120,bushels,,,,,",
              "",
              "P,2024-01-01,F,30,Platelets,120,10^9/L,,,,,",
              "",
              "Correct the unit");
      case CENSORED ->
          new Case(
              "P,2024-01-01,F,30,ANC,<1.2,10^9/L,,,,,",
              "",
              "P,2024-01-01,F,30,ANC,<0.3,10^9/L,,,,,",
              "",
              "");
      case VALUE_MISSING ->
          new Case(
              "P,2024-01-01,F,30,Platelets,pending,10^9/L,,,,,",
              "",
              "P,2024-01-01,F,30,Platelets,120,10^9/L,,,,,",
              "",
              "Export again");
      case VALUE_IMPLAUSIBLE ->
          new Case(
              "P,2024-01-01,F,30,Hemoglobin,125,g/dL,,,,,",
              "",
              "P,2024-01-01,F,30,Hemoglobin,125,g/L,,,,,",
              "",
              "Check value and unit");
      case BASELINE_MISSING ->
          new Case(
              "P,2024-01-01,F,30,Eosinophils,0.9,10^9/L,0,0.5,,,",
              "",
              "P,2024-01-01,F,30,Eosinophils,0.9,10^9/L,0,0.5,0.4,,",
              "",
              "--baseline first");
      case BASELINE_TOO_LOW ->
          new Case(
              "P,2024-01-01,F,30,Neutrophils,0.4,10^9/L,1.5,7.5,0.9,,",
              "--criteria iwcll-2008",
              "P,2024-01-01,F,30,Neutrophils,0.4,10^9/L,1.5,7.5,1.0,,",
              "",
              "");
      case PREGNANCY_UNKNOWN ->
          new Case(
              "P,2024-01-01,F,30,Hemoglobin,10.7,g/dL,,,,,",
              WHO + " --pregnant unknown",
              "",
              "--pregnant 2",
              "--pregnant");
      case VALUE_UNREADABLE ->
          new Case(
              "P,2024-01-01,F,30,Platelets,12o,10^9/L,,,,,",
              "",
              "P,2024-01-01,F,30,Platelets,120,10^9/L,,,,,",
              "",
              "value-unreadable");
      case SPECIMEN_PROBLEM ->
          new Case(
              "P,2024-01-01,F,30,Platelets,120,10^9/L,,,,,platelet clumps",
              "",
              "P,2024-01-01,F,30,Platelets,120,10^9/L,,,,,no comment",
              "",
              "");
      case ENTERED_IN_ERROR ->
          new Case(
              "P,2024-01-01,F,30,Platelets,120,10^9/L,,,,entered-in-error,",
              "",
              "P,2024-01-01,F,30,Platelets,120,10^9/L,,,,final,",
              "",
              "");
      case CANCELLED ->
          new Case(
              "P,2024-01-01,F,30,Platelets,120,10^9/L,,,,cancelled,",
              "",
              "P,2024-01-01,F,30,Platelets,120,10^9/L,,,,final,",
              "",
              "");
      case PATIENT_MISSING ->
          new Case(
              ",2024-01-01,F,30,Platelets,120,10^9/L,,,,,",
              "",
              "P,2024-01-01,F,30,Platelets,120,10^9/L,,,,,",
              "",
              "Add the patient's id");
    };
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void should_leave_the_grade_out_for_the_reason_and_say_what_to_supply(Reason reason) {
    Case one = of(reason);
    Invocation.Ended run = grade(one.row(), one.options(), "");

    assertThat(run.exit()).isIn(0, 3);
    assertThat(reasons(run)).contains(reason.id());
    assertThat(run.err()).contains(one.advice());
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void should_not_name_the_reason_once_it_is_gone(Reason reason) {
    Case one = of(reason);
    String row = one.supplied().isEmpty() ? one.row() : one.supplied();
    Invocation.Ended run = grade(row, one.options(), one.option());

    assertThat(reasons(run)).isNotEmpty().containsOnly("");
    assertThat(run.err()).doesNotContain("no grade because");
  }

  @Test
  void should_count_the_rows_that_want_a_fact_and_name_the_first() {
    String row = "P,2024-01-01,,30,Hemoglobin,12.5,g/dL,,,,,\n";
    Invocation.Ended run = grade("Q,2024-01-01,F,30,WBC,5,10^9/L,,,,,\n" + row + row, WHO, "");

    assertThat(run.err())
        .isEqualTo(
            "hemogram: -:3: 1 row has no grade because the sex is not known. Give --sex, or"
                + " --patients FILE. [data.sex-missing]\n");
  }

  @Test
  void should_say_that_a_table_of_limit_sets_gives_no_grades() {
    String row = "P,2024-01-01,F,30,Hemoglobin,12.5,g/dL,,,,,\n";

    Invocation.Ended run = grade(row, "--criteria aa-camitta", "");
    assertThat(run.out()).hasLineCount(1);
    assertThat(run.err()).contains("aa-camitta gives no grades to single results", "analyze");
    assertThat(grade(row, "--criteria aa-camitta,who-2024", "").err()).doesNotContain("no grades");
  }

  @Test
  void should_say_the_same_about_grouped_input() {
    String rows =
        "P,2024-01-01,,30,Hemoglobin,12.5,g/dL,,,,,\nQ,2024-01-01,,30,Hemoglobin,9.5,g/dL,,,,,\n"
            + "R,2024-01-01,,30,Hemoglobin,9.7,g/dL,,,,,\n";

    assertThat(grade(rows, DAIDS, "--grouped")).isEqualTo(grade(rows, DAIDS, ""));
    assertThat(grade(rows, DAIDS, "").err()).contains("-:3: 2 rows have no grade");
  }

  @Test
  void should_keep_a_row_without_a_patient_in_its_place_and_make_no_patient_of_it() {
    String rows =
        "P,2024-01-01,F,30,Platelets,20,10^9/L,,,,,\n,2024-01-01,F,30,Platelets,120,10^9/L,,,,,\n"
            + "P,2024-01-02,F,30,Platelets,30,10^9/L,,,,,\n";

    Invocation.Ended run = grade(rows, "", "");
    assertThat(run.out().lines().skip(1))
        .extracting(line -> line.substring(0, line.indexOf(",platelets,")))
        .containsExactly("P,2024-01-01", ",2024-01-01", "P,2024-01-02");
    assertThat(grade(rows, "", "--grouped")).isEqualTo(run);
    assertThat(grade(rows, "", "--pseudonymize").out().lines().skip(2).findFirst().orElseThrow())
        .startsWith(",2024-01-01,platelets,");
    assertThat(
            new Invocation()
                .input((HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .with("analyze", "-")
                .out())
        .startsWith("standard input: 2 results of 1 patient, 1 not used");
  }

  @Test
  void should_have_a_code_with_a_note_for_what_it_tells() {
    Set<Reason> told =
        EnumSet.of(
            Reason.SEX_MISSING,
            Reason.AGE_MISSING,
            Reason.PREGNANCY_UNKNOWN,
            Reason.LIMIT_MISSING,
            Reason.BASELINE_MISSING);
    for (Reason reason : told) {
      assertThat(Invocation.run("explain", "data." + reason.id()).exit()).isZero();
    }
  }

  private static Invocation.Ended grade(String rows, String options, String more) {
    List<String> args = new ArrayList<>(List.of("grade"));
    for (String part : List.of(options, more)) {
      if (!part.isEmpty()) {
        args.addAll(Arrays.asList(part.split(" ")));
      }
    }
    args.add("-");
    return new Invocation()
        .input((HEADER + rows + "\n").getBytes(StandardCharsets.UTF_8))
        .with(args.toArray(new String[0]));
  }

  private static List<String> reasons(Invocation.Ended run) {
    return run.out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1)[12])
        .collect(Collectors.toList());
  }
}
