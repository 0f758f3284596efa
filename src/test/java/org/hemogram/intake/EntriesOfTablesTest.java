package org.hemogram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntriesOfTablesTest {

  @TempDir Path folder;

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
            Reason.VALUE_MISSING,
            Reason.PATIENT_MISSING);
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
                A,2024-01-15,Hemoglobin,9.3,g/dL,120,160
                A,2024-01-15,Platelets,210000,/uL,150,400
                A,2024-01-16,Hemoglobin,9.3,g/L,12,16
                """)
            .read("a.csv");

    assertThat(read.told())
        .containsExactly("A 2024-01-15 platelets 210", "A 2024-01-16 hemoglobin 93");
    assertThat(read.results().get(0).assay().interval()).isNull();
    assertThat(read.results().get(1).assay().remarks()).containsExactly(Remark.UNIT_ASSUMED);
    assertThat(read.blocks().get(0).rejected())
        .extracting(r -> r.reason())
        .containsExactly(Reason.UNIT_UNKNOWN);
    assertThat(read.codes()).isEqualTo(Map.of("data.unit-suspect", 2));
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
