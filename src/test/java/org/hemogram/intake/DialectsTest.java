package org.hemogram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented exports in the shapes of research databases, trials, surveys and analyzers. */
class DialectsTest {

  @TempDir Path folder;

  private Export.Read read(String name, String text) {
    return Export.in(folder).file(name, text).read(name);
  }

  private static PatientFacts facts(Export.Read read, String patient) {
    return read.blocks().stream()
        .map(b -> b.facts().get(patient))
        .filter(f -> f != null)
        .findFirst()
        .orElse(PatientFacts.UNKNOWN);
  }

  private static final String EICU =
      """
      labid,patientunitstayid,labresultoffset,labtypeid,labname,labresult,labresulttext,labmeasurenamesystem,labmeasurenameinterface,labresultrevisedoffset
      1,501,-30,3,platelets x 1000,18,<18  ,K/mcL,K/MM3,-20
      2,501,1500,3,Hgb,7.1,7.1  ,g/dL,gm/dL,1510
      3,501,1500,3,WBC's in urine,5,5,,/HPF,1510
      4,502,10,3,-polys,41.5,41.5,%,%,20
      5,502,10,3,MCH,31.2,,,uug,20
      """;

  @Test
  void should_read_icu_stays_on_their_own_axes() {
    Export.Read read =
        Export.in(folder)
            .file("lab.csv", EICU)
            .file(
                "patient.csv",
                "patientunitstayid,gender,age,uniquepid\n501,Female,> 89,007-1\n502,Female,> 89,007-1\n")
            .read("lab.csv");

    assertThat(read.dialect()).isEqualTo("eicu");
    assertThat(read.told())
        .containsExactly(
            "007-1/501 day -1T23:30 platelets <18",
            "007-1/501 day 1T01:00 hemoglobin 71",
            "007-1/502 day 0T00:10 neutrophils-percent 41.5",
            "007-1/502 day 0T00:10 mch 31.2");
    assertThat(read.ignored()).containsExactly("WBC's in urine");
    assertThat(facts(read, "007-1/502").sex()).isEqualTo(Sex.FEMALE);
  }

  @Test
  void should_take_the_stay_where_its_person_is_not_known() {
    Export.Read read = read("lab.csv", EICU);

    assertThat(read.results()).extracting(r -> r.patient()).containsOnly("501", "502");
  }

  private static final String OMOP_HEADER =
      "measurement_id,person_id,measurement_concept_id,measurement_date,measurement_datetime,"
          + "operator_concept_id,value_as_number,value_as_concept_id,unit_concept_id,range_low,"
          + "range_high,measurement_source_value,unit_source_value,value_source_value\n";

  @Test
  void should_read_measurements_by_concept_code_or_name() {
    Export.Read read =
        read(
            "measurement.csv",
            OMOP_HEADER
                + "1,9,3000963,2015-05-29,2015-05-29 00:00:00,0,7.2,,8713,12,16,718-7,,7.2\n"
                + "2,9,0,2015-05-29,2016-10-10 8:05:00,4171756,5,,0,,,777-3,10*3/uL,5\n"
                + "3,9,0,2015-05-30,,,0.3,,8848,,,Neutrophils absolute,,0.3\n"
                + "4,9,3000905,2015-05-31,,0,1.5,,0,,,6690-2,10*3/uL,<1.5\n"
                + "5,9,3027018,2015-05-31,,0,88,,8541,,,8867-4,/min,88\n"
                + "6,9,3024929,2015-06-01,,0,,,8848,,,777-3,,clumped\n");

    assertThat(read.dialect()).isEqualTo("omop");
    assertThat(read.told())
        .containsExactly(
            "9 2015-05-29 hemoglobin 72",
            "9 2016-10-10T08:05:00 platelets <5",
            "9 2015-05-30 neutrophils 0.3",
            "9 2015-05-31 wbc <1.5");
    assertThat(read.ignored()).hasSize(1);
    assertThat(read.codes()).containsEntry("data.platelet-clumps", 1);
  }

  @Test
  void should_use_concepts_and_persons_beside_the_measurements() {
    Export.Read read =
        Export.in(folder)
            .file(
                "MEASUREMENT.csv",
                OMOP_HEADER + "1,9,777001,2015-05-29,,0,31,,777002,,,local,,31\n")
            .file(
                "CONCEPT.csv",
                "concept_id,concept_name,domain_id,vocabulary_id,concept_class_id,concept_code\n"
                    + "777001,Platelets in Blood,Measurement,LOINC,Lab Test,777-3\n"
                    + "777002,thousand per microliter,Unit,UCUM,Unit,10*3/uL\n")
            .file(
                "PERSON.csv",
                "person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth,birth_datetime\n"
                    + "9,8532,1990,4,9,\n")
            .read("MEASUREMENT.csv");

    assertThat(read.told()).containsExactly("9 2015-05-29 platelets 31");
    assertThat(facts(read, "9").sex()).isEqualTo(Sex.FEMALE);
    assertThat(facts(read, "9").birthDate().text()).isEqualTo("1990-04-09");
  }

  private static final String LB =
      "STUDYID,DOMAIN,USUBJID,LBTESTCD,LBTEST,LBCAT,LBORRES,LBORRESU,LBORNRLO,LBORNRHI,"
          + "LBSTRESC,LBSTRESN,LBSTRESU,LBSTNRLO,LBSTNRHI,LBSTAT,LBSPEC,LBDTC,LBDY\n";

  @Test
  void should_take_one_pair_of_value_and_unit_completely() {
    Export.Read read =
        read(
            "lb.csv",
            LB
                + "S,LB,S-01 7,HGB,Hemoglobin,HEMATOLOGY,7.1,g/dL,11.5,16,4.41,4.41,mmol/L,7.1,9.9,,,2013-12-26T14:45,-7\n"
                + "S,LB,S-01 7,PLAT,Platelet,Hematology,12,furlongs,150,400,12,12,GI/L,151,401,,,2013-12,1\n"
                + "S,LB,S-01 7,LYMLE,Lymphocytes/Leukocytes,HEMATOLOGY,0.55,FRACTION,0.2,0.5,0.55,0.55,FRACTION,,,,,2013-12-28,3\n"
                + "S,LB,S-01 7,WBC,Leukocytes,HEMATOLOGY,,,,,,,,,,NOT DONE,,2013-12-28,3\n"
                + "S,LB,S-01 7,WBC,Leukocytes,URINALYSIS,3,THOU/uL,,,,,,,,,,2013-12-28,3\n"
                + "S,LB,S-01 7,RBC,Erythrocytes,HEMATOLOGY,2,MILL/uL,,,,,,,,,URINE,2013-12-28,3\n");

    assertThat(read.dialect()).isEqualTo("cdisc-sdtm-lb");
    assertThat(read.told())
        .containsExactly(
            "S-01 7 2013-12-26T14:45 hemoglobin 71",
            "S-01 7 2013-12 platelets 12",
            "S-01 7 2013-12-28 lymphocytes-percent 55");
    assertThat(lower(read, 0)).isEqualByComparingTo("115");
    assertThat(lower(read, 1)).isEqualByComparingTo("151");
    assertThat(read.ignored())
        .containsExactly(
            "WBC Leukocytes (other specimen: URINALYSIS)",
            "RBC Erythrocytes (other specimen: URINE)");
    assertThat(read.codes()).containsEntry("data.value-unreadable", 1);
  }

  private static BigDecimal lower(Export.Read read, int index) {
    ReferenceInterval interval = read.results().get(index).assay().interval();
    return Objects.requireNonNull(Objects.requireNonNull(interval).lower());
  }

  @Test
  void should_fall_back_on_study_days_in_a_trial_without_dates() {
    Export.Read read =
        read(
            "lb.csv",
            LB
                + "S,LB,7,HGB,Hemoglobin,HEMATOLOGY,7.1,g/dL,,,,,,,,,,,-7\n"
                + "S,LB,7,HGB,Hemoglobin,HEMATOLOGY,7.4,g/dL,,,,,,,,,,,15\n");

    assertThat(read.told()).containsExactly("7 day -7 hemoglobin 71", "7 day 15 hemoglobin 74");
  }

  @Test
  void should_use_the_demographics_of_a_trial() {
    Export.Read read =
        Export.in(folder)
            .file(
                "lb.csv", LB + "S,LB,7,HGB,Hemoglobin,HEMATOLOGY,7.1,g/dL,,,,,,,,,,2014-01-02,1\n")
            .file(
                "dm.csv",
                "STUDYID,DOMAIN,USUBJID,RFSTDTC,AGE,AGEU,SEX\nS,DM,7,2014-01-02,9,MONTHS,F\n")
            .read("lb.csv");

    assertThat(facts(read, "7").sex()).isEqualTo(Sex.FEMALE);
    assertThat(facts(read, "7").ageAt(read.results().get(0).time(), read.results().get(0).time()))
        .satisfies(age -> assertThat(age.years()).isZero());
    assertThat(read.outcome().inputs())
        .extracting(InputReport::role)
        .contains(InputReport.Role.COMPANION);
  }

  private static final String ADLB =
      "USUBJID,SEX,AGE,AGEU,ADT,ADY,PARAM,PARAMCD,PARCAT1,AVAL,AVALC,BASE,DTYPE,ANRLO,ANRHI\n";

  @Test
  void should_read_analysis_values_with_the_unit_of_their_parameter() {
    Export.Read read =
        read(
            "adlb.csv",
            ADLB
                + "7,F,61,YEARS,2014-01-02,1,Hemoglobin (mmol/L),HGB,HEMATOLOGY,4.4,,5,,7.1,9.9\n"
                + "7,F,61,YEARS,2014-01-09,8,Neutrophils (10^9/L),NEUT,HEMATOLOGY,,<0.1,,,1.8,7\n"
                + "7,F,61,YEARS,2014-01-09,8,Neutrophils (10^9/L),NEUT,HEMATOLOGY,0.1,,,MINIMUM,1.8,7\n"
                + "7,F,61,YEARS,2014-01-09,8,Hemoglobin change,_HGB,HEMATOLOGY,0.2,,,,,\n");

    assertThat(read.dialect()).isEqualTo("cdisc-adam-adlb");
    assertThat(read.told())
        .containsExactly("7 2014-01-02 hemoglobin 70.9016", "7 2014-01-09 neutrophils <0.1");
    assertThat(read.ignored())
        .containsExactly(
            "NEUT Neutrophils (10^9/L) (derived row)", "_HGB Hemoglobin change (change score)");
    assertThat(facts(read, "7").sex()).isEqualTo(Sex.FEMALE);
  }

  @Test
  void should_count_the_days_of_an_analysis_from_1960() {
    Export.Read read =
        read(
            "adlb.csv",
            ADLB + "7,F,61,YEARS,19718,8,Platelets (10^9/L),PLAT,HEMATOLOGY,8,,,,150,400\n");

    assertThat(read.told()).containsExactly("7 2013-12-26 platelets 8");
  }

  @Test
  void should_read_a_survey_with_its_demographics() {
    Export.Read read =
        Export.in(folder)
            .file(
                "CBC_J.csv",
                "\"SEQN\",\"LBXWBCSI\",\"LBXNEPCT\",\"LBDNENO\",\"LBXHGB\",\"LBXHCT\",\"LBXPLTSI\",\"LBXRDW\"\n"
                    + "1,7.4,42.6,3.2,13.1,37,239,12.8\n2,,,,,,,\n3,6,,,9.9,30,180,15\n")
            .file(
                "DEMO_J.csv",
                "SEQN,RIAGENDR,RIDAGEYR,RIDAGEMN,RIDEXPRG\n1,1,80,,\n2,2,30,,\n3,2,1,14,\n")
            .read("CBC_J.csv");

    assertThat(read.dialect()).isEqualTo("nhanes");
    assertThat(read.told())
        .contains("1  hemoglobin 131", "1  hematocrit 0.37", "3  hemoglobin 99")
        .hasSize(12);
    assertThat(facts(read, "1").sex()).isEqualTo(Sex.MALE);
    assertThat(facts(read, "3").sex()).isEqualTo(Sex.FEMALE);
    assertThat(facts(read, "3").pregnancy()).isEqualTo(Pregnancy.NOT_STATED);
    assertThat(read.codes()).containsEntry("data.date-missing", 2);
  }

  private static final String FLOW_SHEET =
      """
      Cumulative report

      Test,Unit,Reference range,03/01/2024,17/01/2024,02/02/2024
      Time,,,08:00,09:30,
      WBC,10^9/L,4.0-10.0,1.2,1.0,<0.5
      Haemoglobin,g/L,115-165,72,68 *,81
      Platelets (10^9/L),,150-400,8,clumped,-
      Sodium,mmol/L,135-145,140,141,138
      """;

  @Test
  void should_read_a_flow_sheet_with_its_dates_across() {
    Export.Read read = read("ward.csv", FLOW_SHEET);

    assertThat(read.dialect()).isEqualTo("generic-transposed");
    assertThat(read.told())
        .containsExactly(
            "ward 2024-01-03T08:00 wbc 1.2",
            "ward 2024-01-17T09:30 wbc 1",
            "ward 2024-02-02 wbc <0.5",
            "ward 2024-01-03T08:00 hemoglobin 72",
            "ward 2024-01-17T09:30 hemoglobin 68",
            "ward 2024-02-02 hemoglobin 81",
            "ward 2024-01-03T08:00 platelets 8");
    assertThat(read.ignored()).containsExactly("Sodium", "Sodium", "Sodium");
    assertThat(read.codes()).containsEntry("data.platelet-clumps", 1);
  }

  @Test
  void should_not_guess_the_order_of_dates_across() {
    Export.Read read =
        read(
            "ward.csv",
            FLOW_SHEET.replace("17/01/2024", "07/01/2024").replace("02/02/2024", "02/03/2024"));

    assertThat(read.results()).extracting(r -> r.time().isKnown()).containsOnly(false);
    assertThat(read.codes()).containsKey("data.date-ambiguous");
  }

  @Test
  void should_read_an_analyzer_by_sample_and_leave_controls_out() {
    Export.Read read =
        read(
            "xn.csv",
            """
            Nickname,Date,Time,Sample No.,Patient ID,WBC(10^3/uL),WBC/M,HGB(g/dL),PLT(10^3/uL),PLT/M,NEUT%(%),PLT-I(10^3/uL),RBC-BF(10^6/uL),HGB-BLANK()
            XN1,2024/03/05,10:11:12,2403050001,,1.02*,,7.1,8,*,20.6,9,----,1
            XN1,2024/03/05,10:13:12,2403050002,77,1.05,,----,@12,,----,13,----,1
            XN1,2024/03/05,09:13:12,QC-41210811,,6.95,,12.7,231,,50.6,229,----,1
            """);

    assertThat(read.dialect()).isEqualTo("analyzer");
    assertThat(read.told())
        .containsExactly(
            "2403050001 2024-03-05T10:11:12 wbc 1.02",
            "2403050001 2024-03-05T10:11:12 hemoglobin 71",
            "2403050001 2024-03-05T10:11:12 platelets 8",
            "2403050001 2024-03-05T10:11:12 neutrophils-percent 20.6",
            "77 2024-03-05T10:13:12 wbc 1.05",
            "77 2024-03-05T10:13:12 platelets 12");
    assertThat(read.ignored()).hasSize(4).containsOnly("(quality control run)");
  }

  @Test
  void should_take_another_version_of_a_count_where_the_plain_one_is_missing() {
    Export.Read read =
        read("xn.csv", "Sample No.,Date,PLT-F(10^3/uL),HGB(g/dL)\n1,2024/03/05,8,7.1\n");

    assertThat(read.told())
        .isEqualTo(List.of("1 2024-03-05 platelets 8", "1 2024-03-05 hemoglobin 71"));
  }

  @ParameterizedTest
  @CsvSource({"99, false", "100, true", "101, true", "'', false", "-, false"})
  void should_not_rely_on_platelets_that_the_analyzer_suspects_to_be_clumped(
      String flag, boolean unreliable) {
    Export.Read read =
        read(
            "xn.csv",
            "Sample No.,Date,PLT(10^3/uL),HGB(g/dL),Q-Flag(PLT Clumps?)\n1,2024/03/05,38,7.1,"
                + flag
                + "\n");

    assertThat(read.results()).hasSize(2);
    assertThat(read.results().get(0).assay().remarks().contains(Remark.UNRELIABLE))
        .isEqualTo(unreliable);
    assertThat(read.codes().containsKey("data.platelet-clumps")).isEqualTo(unreliable);
  }
}
