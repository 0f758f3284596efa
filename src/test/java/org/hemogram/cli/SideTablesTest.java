package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Sex;
import org.hemogram.lab.TreatmentEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SideTablesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "ALG, ATG",
    "Thymoglobulin, ATG",
    "CsA, CYCLOSPORINE_START",
    "ciclosporin, CYCLOSPORINE_START",
    "filgrastim, G_CSF",
    "GCSF, G_CSF",
    "PRBC, RBC_TRANSFUSION",
    "Packed  Red_Cells, RBC_TRANSFUSION",
    "platelets, PLATELET_TRANSFUSION",
    "packed RBCs, RBC_TRANSFUSION",
    "RBC unit, RBC_TRANSFUSION",
    "plts, PLATELET_TRANSFUSION",
    "SDP, PLATELET_TRANSFUSION",
    "HSCT, TRANSPLANT",
    "ASCT, TRANSPLANT",
    "MUD transplant, TRANSPLANT",
    "Haploidentical BMT, TRANSPLANT",
    "cord blood transplant, TRANSPLANT",
    "darbepoetin, EPO",
    "chemo, CHEMOTHERAPY"
  })
  void should_understand_usual_words_for_events(String word, EventKind kind) throws IOException {
    EventTable table = events("patient_id,date,event\nP1,2024-03-05," + word + "\n");

    assertThat(table.problems()).isEmpty();
    assertThat(table.events()).singleElement().satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void should_understand_every_event_by_its_name(EventKind kind) throws IOException {
    assertThat(events("patient_id,date,event\nP1,2024-03-05," + kind.id() + "\n").events())
        .singleElement()
        .satisfies(event -> assertThat(event.label()).isEqualTo(kind.id() + " 2024-03-05"));
  }

  @Test
  void should_read_days_of_results_without_dates() throws IOException {
    EventTable table =
        events("date,event\nday 12,plts\n-4,plts\n0,atg\nDay +3,prbc\n2023,prbc\n1095,prbc\n");

    assertThat(table.events())
        .extracting(TreatmentEvent::label)
        .containsExactly(
            "platelet-transfusion day 12",
            "platelet-transfusion day -4",
            "atg day 0",
            "rbc-transfusion day 3");
    assertThat(table.problems()).hasSize(2);
  }

  @Test
  void should_keep_amount_and_line() throws IOException {
    EventTable table =
        events(
            "patient_id;date;event;amount;comment\nP1;2024-03-05;prbc;2 units;\"two\nlines\"\n"
                + "P1;2024-03-06;atg;;\n");

    assertThat(table.events()).extracting(e -> e.amount()).containsExactly("2 units", null);
    assertThat(table.events()).extracting(e -> e.source().line()).containsExactly(2, 4);
  }

  @Test
  void should_read_units_of_blood_agents_and_last_days() throws IOException {
    EventTable table =
        events(
            """
            date,event,until,amount
            2024-03-05,prbc,,2 U
            2024-03-05,Neulasta,,6 mg
            2024-03-05,atg,2024-03-08,
            2024-03-05,CsA,2024-09-05,
            2024-03-05,filgrastim,2024-03-01,
            """);

    assertThat(table.events())
        .extracting(e -> e.label() + " " + e.agent() + " " + e.units() + " " + e.last().text())
        .containsExactly(
            "rbc-transfusion 2024-03-05 null 2 ",
            "g-csf 2024-03-05 pegfilgrastim null ",
            "atg 2024-03-05 null null 2024-03-08",
            "cyclosporine-start 2024-03-05 null null ",
            "cyclosporine-stop 2024-09-05 null null ",
            "g-csf 2024-03-05 filgrastim null ");
    assertThat(table.problems())
        .extracting(Problem::code, Problem::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("data.event-misplaced", 6));
  }

  @Test
  void should_tell_of_columns_that_are_not_used() throws IOException {
    String rows = "patient_id,date,event,ammount,Ward\nP1,2024-03-05,prbc,2,7\n";

    assertThat(events(rows).problems())
        .extracting(Problem::code, Problem::line, Problem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "input.column-unused",
                1,
                "columns are not used: 'ammount' (did you mean 'amount'?), 'ward'. Those that are"
                    + " used are called patient_id, date, event, amount, until, comment."));
    assertThat(events("patient_id,date,event,\nP1,2024-03-05,atg,\n").problems()).isEmpty();
  }

  @Test
  void should_count_a_repeated_line_once() throws IOException {
    EventTable table =
        events(
            "patient_id,date,event,amount\nP1,2024-03-05,prbc,1\nP1,2024-03-05,PRBC,1\n"
                + "P1,2024-03-05,prbc,2\nP2,2024-03-05,prbc,1\n");

    assertThat(table.events()).hasSize(3);
    assertThat(table.problems())
        .extracting(Problem::code, Problem::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("data.duplicate", 3));
  }

  @Test
  void should_leave_out_and_tell_what_cannot_be_read() throws IOException {
    EventTable table =
        events(
            """
            patient_id,date,event
            P1,2024-03-05,filgrastm
            P1,soon,atg
            P1,2024,atg
            P1,,atg
            ,2024-03-05,atg
            P1,2024-03-05,atg
            """);

    assertThat(table.events()).hasSize(1);
    assertThat(table.problems())
        .extracting(Problem::code, Problem::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("data.event-unknown", 2),
            org.assertj.core.groups.Tuple.tuple("data.date-unreadable", 3),
            org.assertj.core.groups.Tuple.tuple("data.date-missing", 4),
            org.assertj.core.groups.Tuple.tuple("data.patient-missing", 6));
    assertThat(table.problems().get(0).message()).contains("Did you mean 'filgrastim'?");
    assertThat(table.problems().get(2).count()).isEqualTo(2);
    assertThat(table.problems()).noneSatisfy(p -> assertThat(p.message()).contains("P1"));
  }

  @Test
  void should_ask_for_the_order_of_a_date_that_may_mean_two_days() throws IOException {
    String text = "patient_id,date,event\nP1,03/04/2024,atg\n";

    assertThat(events(text).problems())
        .extracting(Problem::code)
        .containsExactly("data.date-ambiguous");
    assertThat(EventTable.read(file(text), DateOrder.DMY).events())
        .singleElement()
        .satisfies(event -> assertThat(event.time().text()).isEqualTo("2024-04-03"));
  }

  @Test
  void should_read_days_of_an_axis_of_its_own() throws IOException {
    assertThat(events("patient_id,date,event\nP1,day 12,atg\n").events())
        .singleElement()
        .satisfies(event -> assertThat(event.time().text()).isEqualTo("day 12"));
  }

  @Test
  void should_take_facts_of_many_patients() throws IOException {
    PatientTable table =
        patients(
            """
            Patient ID,sex,birth_date,age,pregnant,altitude,cigarettes,duffy_null,diagnosis
            P1,F,1980-05,,2,2500,0,yes,aplastic-anemia
            P2,m,,9 months,,,,,
            P1,,,,,,20,,
            """);

    assertThat(table.problems()).extracting(Problem::code).containsExactly("data.conflict");
    assertThat(table.facts().get("P1"))
        .satisfies(
            facts -> {
              assertThat(facts.sex()).isEqualTo(Sex.FEMALE);
              assertThat(facts.birthDate().text()).isEqualTo("1980-05");
              assertThat(facts.pregnancy()).isEqualTo(Pregnancy.SECOND_TRIMESTER);
              assertThat(facts.altitude()).isEqualTo(2500);
              assertThat(facts.cigarettes()).as("two rows that differ").isNull();
              assertThat(facts.duffyNull()).isTrue();
              assertThat(facts.aplasticAnemia()).isTrue();
            });
    assertThat(table.facts().get("P2").age()).isNotNull();
  }

  @Test
  void should_keep_facts_that_hold_for_a_time_apart() throws IOException {
    PatientTable table =
        patients("patient_id,pregnant,from,until\nP1,1,2024-01-01,2024-03-31\nP1,2,2024-04-01,\n");

    assertThat(table.facts()).isEmpty();
    assertThat(table.dated().get("P1"))
        .extracting(DatedFacts::from, DatedFacts::until)
        .extracting(Object::toString)
        .hasSize(2);
    assertThat(table.dated().get("P1").get(1).until().isKnown()).isFalse();
  }

  @Test
  void should_know_sex_and_birth_date_of_rows_with_dates_at_all_times() throws IOException {
    PatientTable table =
        patients(
            "patient_id,sex,birth_date,pregnant,from,until\n"
                + "P1,f,1993-04-04,1,2024-01-01,2024-03-31\n"
                + "P1,f,,2,2024-04-01,2024-06-30\n"
                + "P2,f,,,2024-01-01,2024-03-31\n"
                + "P2,m,1980-01-01,,2024-04-01,\n");

    assertThat(table.facts().get("P1").sex()).isEqualTo(Sex.FEMALE);
    assertThat(table.facts().get("P1").birthDate()).hasToString("1993-04-04");
    assertThat(table.facts().get("P1").pregnancy()).isEqualTo(Pregnancy.NOT_STATED);
    assertThat(table.facts().get("P2").sex()).isEqualTo(Sex.UNKNOWN);
    assertThat(table.facts().get("P2").birthDate()).hasToString("1980-01-01");
    assertThat(table.problems()).isEmpty();
  }

  @Test
  void should_tell_cells_that_cannot_be_read_and_keep_the_others() throws IOException {
    PatientTable table =
        patients(
            "patient_id,sex,altitude,duffy_null,pregnant,age\n"
                + "P1,?,high,maybe,9,old\n"
                + "P2,f,1,0,no,4\n");

    assertThat(table.problems())
        .extracting(Problem::field)
        .containsExactly("sex", "age", "pregnant", "altitude", "duffy_null");
    assertThat(table.facts().get("P1").sex()).isEqualTo(Sex.UNKNOWN);
    assertThat(table.facts().get("P2").sex()).isEqualTo(Sex.FEMALE);
  }

  @Test
  void should_read_a_compressed_file_with_a_byte_order_mark() throws IOException {
    Path file = folder.resolve("patients.csv.gz");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("\ufeffpatient_id\tsex\nP1\tf\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, bytes.toByteArray());

    assertThat(PatientTable.read(file.toString(), null).facts()).containsOnlyKeys("P1");
  }

  @Test
  void should_refuse_a_file_without_the_columns_and_quote_no_row() throws IOException {
    String file = file("Marlowe,female\n");

    assertThatThrownBy(() -> PatientTable.read(file, null))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("patient_id")
        .hasMessageNotContaining("Marlowe");
    assertThatThrownBy(() -> EventTable.read(file(""), null)).isInstanceOf(UsageException.class);
  }

  @Test
  void should_refuse_a_file_that_is_no_csv() throws IOException {
    String file = file("patient_id\n\"P1\n");

    assertThatThrownBy(() -> PatientTable.read(file, null))
        .isInstanceOf(UsageException.class)
        .satisfies(
            e ->
                assertThat(((UsageException) e).problems())
                    .extracting(Problem::code)
                    .isEqualTo(List.of("input.malformed")));
  }

  private EventTable events(String text) throws IOException {
    return EventTable.read(file(text), null);
  }

  private PatientTable patients(String text) throws IOException {
    return PatientTable.read(file(text), null);
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), text).toString();
  }
}
