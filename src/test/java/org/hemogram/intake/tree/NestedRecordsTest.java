package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.table.DialectLibrary;
import org.hemogram.intake.table.FieldNames;
import org.hemogram.intake.table.Table;
import org.hemogram.intake.terms.Terms;
import org.hemogram.lab.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestedRecordsTest {
  private static final FieldNames WORDS =
      new FieldNames(
          new Table.Setting(
              DialectLibrary.standard(),
              Terms.standard(),
              Grammars.standard(text -> false),
              IntakeSettings.RECOGNIZE));

  private final NestedRecords records = new NestedRecords("a.json", WORDS);
  private final List<String> rows = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();
  private final List<Problem> rejected = new ArrayList<>();

  private void take(String path, NestedNames.Row row, int line) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.names().length; i++) {
      cells.add(row.names()[i] + "=" + row.texts()[i]);
    }
    rows.add(path + " " + line + ": " + String.join(" ", cells));
  }

  private Optional<Problem> read(String text, boolean lines) throws IOException {
    return records.read(
        text.getBytes(StandardCharsets.UTF_8),
        lines,
        (path, row, ofPerson, line) -> take(path, row.get(), line),
        new NestedRecords.Told(notes::add, rejected::add));
  }

  private List<String> rows(String text) throws IOException {
    assertThat(read(text.replace('\'', '"').replace('~', '\n'), false)).isEmpty();
    return rows;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1}|false",
        "[{'a':1},{'b':2}]|false",
        "{'a':{'b':1}}|true",
        "[{'a':1},{'b':[1]}]|true",
        "[[1]]|true",
        "{'a':1|false"
      })
  void should_tell_records_within_records_from_flat_ones(String text, boolean nested) {
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

    assertThat(NestedRecords.isNested(bytes, false)).isEqualTo(nested);
  }

  @Test
  void should_give_each_row_what_the_records_around_it_say() throws IOException {
    assertThat(
            rows(
                "{'patient_id':'P1','sex':'F',~'orders':[~{'collected':'2024-01-05','results':[~"
                    + "{'test':'Hb','value':7.10,'unit':'g/dL'}]}]}"))
        .containsExactly(
            " 1: patient_id=P1 sex=F",
            "orders 3: collected=2024-01-05 patient_id=P1 sex=F",
            "orders.results 4: test=Hb value=7.10 unit=g/dL collected=2024-01-05 patient_id=P1"
                + " sex=F");
  }

  @Test
  void should_take_what_stands_nearest_to_the_result() throws IOException {
    assertThat(
            rows(
                "{'timestamp':'2024-05-01','unit':'g/L','orders':[{'date':'2024-01-01','results':["
                    + "{'date':'2024-01-05','test':'Hb','value':7,'unit':'g/dL'}]}]}"))
        .last()
        .isEqualTo(
            "orders.results 1: date=2024-01-05 test=Hb value=7 unit=g/dL"
                + " order.date=2024-01-01 outer.timestamp=2024-05-01 outer.unit=g/L");
  }

  @Test
  void should_leave_the_day_to_the_record_around_a_time_of_day() throws IOException {
    assertThat(rows("[{'date':'2024-01-05','results':[{'time':'08:30','test':'Hb','value':7}]}]"))
        .last()
        .isEqualTo("results 1: time=08:30 test=Hb value=7 date=2024-01-05");
  }

  @Test
  void should_never_repeat_a_result_of_the_record_around() throws IOException {
    assertThat(rows("[{'id':'P1','wbc':1.2,'value':3,'notes':[{'text':'tired'}]}]"))
        .containsExactly(" 1: id=P1 wbc=1.2 value=3", "notes 1: text=tired id=P1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // a person by what stands beside
        "{'owner':{'id':'7','name':'A','sex':'F'},'r':[{'test':'Hb','value':7}]}|patient.id=7",
        // a person by the name of the object or list
        "{'subject':{'id':'7'},'r':[{'test':'Hb','value':7}]}|subject.id=7",
        "{'patients':[{'id':'7','r':[{'id':1,'test':'Hb','value':7}]}]}|patient.id=7",
        // the outermost number where nothing else is known
        "[{'id':'7','visits':[{'id':3,'r':[{'id':1,'test':'Hb','value':7}]}]}]|id=7",
        // a person by what stands beside, in the record itself
        "{'count':1,'rows':[{'id':'7','sex':'F','test':'Hb','value':7}]}|id=7",
        // a number of a draw, beside its counts, where there is no other
        "{'draws':[{'id':'7','wbc':1,'plt':2}]}|id=7"
      })
  void should_find_the_patient(String text, String cell) throws IOException {
    assertThat(rows(text)).last().asString().containsPattern("[ ]" + cell + "( |$)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'date':'2024-01-05','r':[{'id':1,'test':'Hb','value':7}]}",
        "{'patient':'P','r':[{'id':1,'test':'Hb','value':7}]}"
      })
  void should_not_take_the_number_of_a_result_for_a_patient(String text) throws IOException {
    assertThat(rows(text)).last().asString().contains(" r.id=1").doesNotContain(" id=1");
  }

  @Test
  void should_name_what_stands_in_objects() throws IOException {
    assertThat(
            rows(
                "[{'analyte':{'display':'Hb','code':'718-7'},'measured':{'amount':7,'unit':'g/dL'},"
                    + "'range':{'low':12},'lab':{'id':4}}]"))
        .containsExactly(
            " 1: test.name=Hb analyte.code=718-7 unit=g/dL range.low=12 lab.id=4 value=7");
  }

  @Test
  void should_not_take_a_target_for_the_result() throws IOException {
    assertThat(rows("[{'test':'Hb','result':7,'target':{'value':13}}]"))
        .containsExactly(" 1: test=Hb result=7 target.value=13");
  }

  @Test
  void should_read_objects_keyed_by_tests_days_and_patients() throws IOException {
    assertThat(rows("{'P1':{'Hb':{'2024-01-05':7.1}},'P2':{'Hb':{'2024-01-06':8}}}"))
        .containsExactly(
            "*.*.* 1: value=7.1 date=2024-01-05 test=Hb patient_id=P1",
            "*.*.* 1: value=8 date=2024-01-06 test=Hb patient_id=P2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'visit_1':{'date':'2024-01-05','wbc':1},'visit_2':{'date':'2024-01-06','wbc':2}}|timepoint=visit_2",
        "{'patient':'A','x':{'k':{'wbc':1},'l':{'wbc':2}}}|timepoint=l patient=A",
        "{'current':[{'wbc':1}],'previous':[{'wbc':2}]}|timepoint=previous",
        "{'Ek':{'labs':[{'wbc':1}]},'Oh':{'labs':[{'wbc':2}]}}|wbc=2 patient_id=Oh",
        "{'x':{'k':{'wbc':1},'l':{'wbc':2}}}|wbc=2 patient_id=l",
        "{'patients':{'k':{'wbc':1}}}|wbc=1 patient_id=k",
        "{'PT-001':{'wbc':1}}|wbc=1 patient_id=PT-001",
        "{'subject_12':{'wbc':1}}|wbc=1 patient_id=subject_12",
        "{'visit_1':{'wbc':1}}| wbc=1",
        "{'bloodwork_1':{'wbc':1}}| wbc=1",
        "{'baseline':{'wbc':1},'followup':{'wbc':2}}|wbc=2 timepoint=followup"
      })
  void should_tell_patients_from_parts_of_one(String text, String cells) throws IOException {
    assertThat(rows(text)).last().asString().endsWith(cells);
  }

  @Test
  void should_read_unknown_tests_beside_known_ones() throws IOException {
    assertThat(rows("{'Hb':{'value':7},'Xyz':{'value':8}}"))
        .containsExactly("* 1: value=7 test=Hb", "* 1: value=8 test=Xyz");
  }

  @Test
  void should_not_take_parts_of_one_record_for_patients() throws IOException {
    assertThat(rows("{'patient':{'part1':{'sex':'F'}},'part2':{'wbc':1}}"))
        .containsExactly(" 1: sex=F wbc=1");
  }

  @Test
  void should_read_columns_that_are_lists() throws IOException {
    assertThat(rows("{'patient':'P1','date':['2024-01-05','2024-01-06'],'wbc':[1.2,null]}"))
        .containsExactly(
            " 1: patient=P1",
            " 1: date=2024-01-05 wbc=1.2 patient=P1",
            " 1: date=2024-01-06 wbc= patient=P1");
  }

  @Test
  void should_read_lists_of_lists_below_their_columns() throws IOException {
    assertThat(rows("{'columns':['date','wbc'],'data':[['2024-01-05',1.2],['2024-01-06']]}"))
        .containsExactly("data 1: date=2024-01-05 wbc=1.2");
    assertThat(rejected).hasSize(1);
  }

  @Test
  void should_put_units_and_limits_beside_their_tests() throws IOException {
    assertThat(rows("{'units':{'wbc':'10^9/L'},'ranges':{'wbc':{'low':4}},'r':[{'wbc':1.2}]}"))
        .last()
        .isEqualTo("r 1: wbc=1.2 wbc_unit=10^9/L wbc_low=4");
  }

  @Test
  void should_reject_what_is_no_record_and_tell_lists_that_are_not_read() throws IOException {
    assertThat(rows("{'labs':[{'wbc':1.2,'tags':['a','b']},~3]}"))
        .containsExactly("labs 1: wbc=1.2");
    assertThat(rejected).extracting(Problem::line).containsExactly(2);
    assertThat(notes).extracting(Problem::field).containsExactly("tags");
  }

  @Test
  void should_tell_where_a_document_breaks_and_keep_what_came_before() throws IOException {
    Optional<Problem> stop = read("{\"labs\":[{\"wbc\":1.2},\n{\"wbc\":", false);

    assertThat(stop).map(Problem::code).contains("input.truncated");
    assertThat(rows).containsExactly("labs 1: wbc=1.2");
  }

  @Test
  void should_read_lines_and_go_on_behind_a_broken_one() throws IOException {
    read(
        "{\"id\":1,\"labs\":[{\"wbc\":1}]}\n{\"labs\":\n\n{\"id\":2,\"labs\":[{\"wbc\":2}]}\n",
        true);

    assertThat(rows)
        .containsExactly(" 1: id=1", "labs 1: wbc=1 id=1", " 4: id=2", "labs 4: wbc=2 id=2");
    assertThat(rejected).extracting(Problem::line).containsExactly(2);
  }
}
