package org.hemogram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.TreatmentEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of treatments beside the results. */
class TreatmentTablesTest {
  private static final String LB =
      """
      USUBJID,LBTESTCD,LBORRES,LBORRESU,LBDTC
      S-1,HGB,9.1,g/dL,2024-03-05
      S-1,PLAT,12,GI/L,2024-03-05
      """;

  @TempDir Path folder;

  private static List<String> events(Export.Read read) {
    return read.blocks().stream()
        .flatMap(block -> block.events().stream())
        .map(TreatmentTablesTest::told)
        .toList();
  }

  private static String told(TreatmentEvent event) {
    return event.patient()
        + " "
        + event.label()
        + (event.last().isKnown() ? " .." + event.last() : "")
        + (event.amount() == null ? "" : " (" + event.amount() + ")");
  }

  @Test
  void should_read_the_treatment_domains_of_sdtm() {
    Export.Read read =
        Export.in(folder)
            .file("lb.csv", LB)
            .file(
                "cm.csv",
                """
                STUDYID,DOMAIN,USUBJID,CMTRT,CMDECOD,CMDOSE,CMDOSU,CMROUTE,CMSTDTC,CMENDTC,CMSTAT,CMOCCUR
                S,CM,S-1,Neoral,CICLOSPORIN,100,mg,ORAL,2024-01-10,2024-06-10,,
                S,CM,S-1,Restasis,CICLOSPORIN,,,OPHTHALMIC,2024-01-11,,,
                S,CM,S-1,Neulasta inj.,,6,mg,SC,2024-02-01,,,
                S,CM,S-1,PRBC,RED BLOOD CELLS CONCENTRATED,2,units,IV,2024-02-02,,,Y
                S,CM,S-1,PRBC,RED BLOOD CELLS CONCENTRATED,2,units,IV,2024-02-03,,,N
                S,CM,S-1,PRBC,RED BLOOD CELLS CONCENTRATED,,,IV,2024-02-04,,NOT DONE,
                S,CM,S-1,Paracetamol,PARACETAMOL,1,g,ORAL,2024-02-04,,,
                S,CM,S-1,Filgrastim,FILGRASTIM,,,SC,2024-02,,,
                """)
            .file(
                "ex.csv",
                """
                USUBJID,EXTRT,EXDOSE,EXDOSU,EXSTDTC,EXENDTC
                S-1,ATGAM,40,mg/kg,2024-01-10,2024-01-13
                S-1,PLACEBO,0,mg,2024-01-10,2024-01-13
                """)
            .file(
                "pr.csv",
                """
                USUBJID,PRTRT,PRDECOD,PRSTDTC
                S-1,Platelets given,PLATELET TRANSFUSION,2024-02-05T09:30
                """)
            .read();

    assertThat(events(read))
        .containsExactlyInAnyOrder(
            "S-1 cyclosporine-start 2024-01-10 (100 mg)",
            "S-1 cyclosporine-stop 2024-06-10 (100 mg)",
            "S-1 g-csf 2024-02-01 (6 mg)",
            "S-1 rbc-transfusion 2024-02-02 (2 units)",
            "S-1 atg 2024-01-10 ..2024-01-13 (40 mg/kg)",
            "S-1 platelet-transfusion 2024-02-05");
    assertThat(read.codes()).containsOnlyKeys("data.date-missing").containsValue(1);
    assertThat(read.told()).hasSize(2);
    assertThat(read.outcome().inputs())
        .filteredOn(input -> input.role() == InputReport.Role.COMPANION)
        .extracting(InputReport::dialect)
        .containsExactly("cdisc-cm", "cdisc-ex", "cdisc-pr");
    assertThat(read.outcome().inputs())
        .filteredOn(input -> input.role() == InputReport.Role.COMPANION)
        .allSatisfy(input -> assertThat(input.entries().read()).isZero());
  }

  @Test
  void should_find_them_beside_results_that_were_named_alone() {
    Export.Read read =
        Export.in(folder)
            .file("lb.csv", LB)
            .file("cm.csv", "USUBJID,CMTRT,CMSTDTC\nS-1,Nplate,2024-01-10\n")
            .read("lb.csv");

    assertThat(events(read)).containsExactly("S-1 romiplostim-start 2024-01-10");
  }

  @Test
  void should_read_days_of_the_study_where_there_are_no_dates() {
    Export.Read read =
        Export.in(folder)
            .file("lb.csv", "USUBJID,LBTESTCD,LBORRES,LBORRESU,LBDTC,LBDY\nS-1,HGB,9.1,g/dL,,3\n")
            .file("cm.csv", "USUBJID,CMTRT,CMSTDTC,CMSTDY\nS-1,PRBC,,2\nS-1,PRBC,,-1\n")
            .read();

    assertThat(events(read))
        .containsExactly("S-1 rbc-transfusion day 2", "S-1 rbc-transfusion day -1");
  }

  @Test
  void should_read_a_table_of_events_in_the_folder_of_an_export() {
    Export.Read read =
        Export.in(folder)
            .file("counts.csv", "patient_id,date,test,value,unit\nP1,2024-03-05,Hb,91,g/L\n")
            .file(
                "treatments.csv",
                """
                patient_id,date,event,amount
                P1,2024-03-04,PRBC,2 U
                P1,2024-03-01,CsA stop,
                P1,2024-03-01,magic,
                ,2024-03-01,atg,
                P1,soon,atg,
                """)
            .read();

    assertThat(events(read))
        .containsExactly("P1 rbc-transfusion 2024-03-04 (2 U)", "P1 cyclosporine-stop 2024-03-01");
    assertThat(read.codes())
        .containsOnlyKeys("data.event-unknown", "data.patient-missing", "data.date-unreadable");
    assertThat(read.told()).hasSize(1);
  }

  @Test
  void should_not_take_events_of_another_kind_for_treatments() {
    Export.Read read =
        Export.in(folder)
            .file("counts.csv", "patient_id,date,test,value,unit\nP1,2024-03-05,Hb,91,g/L\n")
            .file("adverse.csv", "patient_id,date,event,severity\nP1,2024-03-04,atg,3\n")
            .read();

    assertThat(events(read)).isEmpty();
  }

  @Test
  void should_read_the_procedures_of_synthea() {
    Export.Read read =
        Export.in(folder)
            .file(
                "observations.csv",
                """
                DATE,PATIENT,ENCOUNTER,CATEGORY,CODE,DESCRIPTION,VALUE,UNITS,TYPE
                2024-03-05T08:00:00Z,p1,e1,laboratory,718-7,Hemoglobin,9.1,g/dL,numeric
                """)
            .file(
                "procedures.csv",
                """
                START,STOP,PATIENT,ENCOUNTER,SYSTEM,CODE,DESCRIPTION,BASE_COST,REASONCODE,REASONDESCRIPTION
                2024-02-03T08:00:00Z,2024-02-03T09:00:00Z,p1,e1,s,116859006,Transfusion of red blood cells (procedure),1,,
                2024-02-04T08:00:00Z,2024-02-04T09:00:00Z,p1,e1,s,1,Depression screening (procedure),1,,
                """)
            .read();

    assertThat(events(read)).containsExactly("p1 rbc-transfusion 2024-02-03");
    assertThat(read.codes()).isEmpty();
  }

  @Test
  void should_read_the_drugs_and_procedures_of_omop() {
    Export.Read read =
        Export.in(folder)
            .file(
                "measurement.csv",
                """
                measurement_id,person_id,measurement_concept_id,measurement_date,value_as_number,unit_concept_id,measurement_source_value
                1,7,3000963,2024-03-05,9.1,8713,718-7
                """)
            .file(
                "drug_exposure.csv",
                """
                drug_exposure_id,person_id,drug_concept_id,drug_exposure_start_date,drug_exposure_end_date,drug_source_value,route_source_value
                1,7,1304850,2024-02-01,2024-02-03,Filgrastim 300 MCG,SC
                2,7,0,2024-02-01,2024-02-03,Ibuprofen,PO
                """)
            .file(
                "procedure_occurrence.csv",
                """
                procedure_occurrence_id,person_id,procedure_concept_id,procedure_date,procedure_source_value
                1,7,0,2024-02-05,Platelet transfusion
                """)
            .read();

    assertThat(events(read))
        .containsExactlyInAnyOrder(
            "7 g-csf 2024-02-01 ..2024-02-03", "7 platelet-transfusion 2024-02-05");
  }
}
