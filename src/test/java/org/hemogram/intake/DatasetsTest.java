package org.hemogram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports in the shapes of named data sets, with and without the tables that belong beside them.
 */
class DatasetsTest {

  private static final String MIMIC_IV =
      """
      labevent_id,subject_id,hadm_id,specimen_id,itemid,charttime,storetime,value,valuenum,valueuom,ref_range_lower,ref_range_upper,flag,priority,comments
      1,90000001,,71,51222,2150-03-15 10:00:00,2150-03-15 10:30:00,6.2,6.2,g/dL,12.0,16.0,abnormal,ROUTINE,
      2,90000001,,71,51265,2150-03-15 10:00:00,2150-03-15 10:30:00,<5,5,K/uL,150,400,abnormal,ROUTINE,
      3,90000001,,71,50811,2150-03-15 10:00:00,2150-03-15 10:30:00,6.0,6.0,g/dL,12.0,16.0,abnormal,ROUTINE,
      4,90000001,,71,50971,2150-03-15 10:00:00,2150-03-15 10:30:00,4.1,4.1,mEq/L,3.3,5.1,,ROUTINE,
      5,90000001,,71,51301,2150-03-15 10:00:00,2150-03-15 10:30:00,___,1.1,K/uL,4.0,10.0,abnormal,ROUTINE,"___"
      """;

  private static final List<String> MIMIC_IV_TOLD =
      List.of(
          "90000001 2150-03-15T10:00:00 hemoglobin 62",
          "90000001 2150-03-15T10:00:00 platelets <5",
          "90000001 2150-03-15T10:00:00 wbc 1.1");

  @TempDir Path folder;

  @Test
  void should_read_mimic_iv_without_its_dictionary() {
    Export.Read read = Export.in(folder).file("labevents.csv", MIMIC_IV).read("labevents.csv");

    assertThat(read.dialect()).isEqualTo("mimic-iv");
    assertThat(read.told()).isEqualTo(MIMIC_IV_TOLD);
    assertThat(read.ignored()).hasSize(2);
  }

  @Test
  void should_use_the_patients_and_the_dictionary_that_stand_beside_it() {
    Export.Read read =
        Export.in(folder)
            .file("labevents.csv", MIMIC_IV)
            .file(
                "patients.csv",
                "subject_id,gender,anchor_age,anchor_year,anchor_year_group,dod\n"
                    + "90000001,F,24,2149,2014 - 2016,\n")
            .file(
                "d_labitems.csv", "itemid,label,fluid,category\n50971,Potassium,Blood,Chemistry\n")
            .read("labevents.csv");

    assertThat(read.told()).isEqualTo(MIMIC_IV_TOLD);
    assertThat(read.ignored()).contains("50971 Potassium");
    assertThat(read.outcome().inputs())
        .extracting(InputReport::role)
        .containsExactlyInAnyOrder(
            InputReport.Role.RESULTS, InputReport.Role.COMPANION, InputReport.Role.COMPANION);
    assertThat(read.blocks())
        .anySatisfy(
            b ->
                assertThat(b.facts().getOrDefault("90000001", PatientFacts.UNKNOWN))
                    .satisfies(f -> assertThat(f.sex()).isEqualTo(Sex.FEMALE))
                    .satisfies(f -> assertThat(years(f, read)).isEqualTo(24)));
  }

  private static int years(PatientFacts facts, Export.Read read) {
    Moment time = read.results().get(0).time();
    return facts.ageAt(time, time).years();
  }

  @Test
  void should_read_mimic_iii_in_either_case() {
    String text =
        """
        ROW_ID,SUBJECT_ID,HADM_ID,ITEMID,CHARTTIME,VALUE,VALUENUM,VALUEUOM,FLAG
        1,10006,,51249,2164-09-24 20:21:00,33.1,33.1,%,
        2,10006,,51256,2164-09-24 20:21:00,71,71,%,
        """;

    Export.Read read = Export.in(folder).file("LABEVENTS.csv", text).read("LABEVENTS.csv");

    assertThat(read.dialect()).isEqualTo("mimic-iii");
    assertThat(read.told())
        .containsExactly(
            "10006 2164-09-24T20:21:00 mchc 331",
            "10006 2164-09-24T20:21:00 neutrophils-percent 71");
  }

  @Test
  void should_read_the_smart_table_by_code_and_not_by_name() {
    String text =
        """
        ID	PID	DATE	LOINC	SCALE	NAME	VALUE	LOW	HIGH	UNITS
        1	1	2008-07-10	26515-7	Qn	Plt Ct Ref Lab	44	150	400	k/cumm
        2	1	2008-07-10	5821-4	Qn	WBC #/area UrnS HPF	0-5			/HPF
        """;

    Export.Read read =
        Export.in(folder)
            .file("labs.txt", text)
            .file("patients.txt", "PID\tGENDER\tdob\tgestage\n1\tM\t1950-02-03\t\n")
            .read("labs.txt");

    assertThat(read.dialect()).isEqualTo("smart-labs");
    assertThat(read.told()).containsExactly("1 2008-07-10 platelets 44");
    assertThat(read.ignored()).containsExactly("5821-4 WBC #/area UrnS HPF");
    assertThat(read.blocks())
        .anySatisfy(
            b ->
                assertThat(b.facts().getOrDefault("1", PatientFacts.UNKNOWN).birthDate().text())
                    .isEqualTo("1950-02-03"));
  }

  @Test
  void should_read_synthea_observations() {
    String text =
        """
        DATE,PATIENT,ENCOUNTER,CATEGORY,CODE,DESCRIPTION,VALUE,UNITS,TYPE
        2023-10-10T04:17:47Z,p1,e1,laboratory,718-7,Hemoglobin [Mass/volume] in Blood,13.2,g/dL,numeric
        2023-10-10T04:17:47Z,p1,e1,laboratory,21000-5,Erythrocyte distribution width,42.1,fL,numeric
        2023-10-10T04:17:47Z,p1,e1,vital-signs,8302-2,Body Height,127.9,cm,numeric
        """;

    Export.Read read = Export.in(folder).file("observations.csv", text).read("observations.csv");

    assertThat(read.dialect()).isEqualTo("synthea-csv");
    assertThat(read.told())
        .containsExactly(
            "p1 2023-10-10T04:17:47 hemoglobin 132", "p1 2023-10-10T04:17:47 rdw-sd 42.1");
  }

  @Test
  void should_read_flat_json_records_like_rows() {
    String text =
        """
        [ {"patient_id": "A", "date": "2024-01-15", "test": "WBC", "value": 2.9, "unit": "10^3/uL"},
          {"unit": "g/dL", "patient_id": "A", "date": "2024-01-15", "test": "Hemoglobin", "value": "9.3"} ]
        """;

    Export.Read array = Export.in(folder).file("a.json", text).read("a.json");
    Export.Read lines =
        Export.in(folder)
            .file(
                "a.ndjson",
                """
                {"patient_id": "A", "date": "2024-01-15", "test": "WBC", "value": 2.9, "unit": "10^3/uL"}
                {"patient_id": "A", "date": "2024-01-15", "test": "Hemoglobin", "value": 9.3, "unit": "g/dL"}
                """)
            .read("a.ndjson");

    assertThat(array.told()).containsExactly("A 2024-01-15 wbc 2.9", "A 2024-01-15 hemoglobin 93");
    assertThat(lines.told()).isEqualTo(array.told());
    assertThat(lines.results().get(1).source().line()).isEqualTo(2);
  }

  @Test
  void should_read_a_folder_in_name_order_and_list_what_it_skips() {
    String row = "patient_id,date,test,value,unit\nA,2024-01-15,WBC,%s,10^3/uL\n";

    Export.Read read =
        Export.in(folder)
            .file("b.csv", row.formatted("2"))
            .file("a.csv", row.formatted("1"))
            .file("notes.docx", "PK")
            .read();

    assertThat(read.told()).containsExactly("A 2024-01-15 wbc 1", "A 2024-01-15 wbc 2");
    assertThat(read.outcome().inputs())
        .extracting(i -> Path.of(i.file()).getFileName() + " " + i.role().id())
        .containsExactly("a.csv results", "b.csv results", "notes.docx skipped");
  }

  @Test
  void should_tell_what_is_not_there_and_read_the_rest() {
    Export.Read read =
        Export.in(folder)
            .file("a.csv", "patient_id,date,test,value,unit\nA,2024-01-15,WBC,2,10^3/uL\n")
            .file("empty.csv", "")
            .read("nope.csv", "empty.csv", "a.csv");

    assertThat(read.told()).hasSize(1);
    assertThat(read.codes()).containsOnlyKeys("input.missing", "input.empty");
  }
}
