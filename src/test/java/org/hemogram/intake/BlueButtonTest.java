package org.hemogram.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blue Button records: a CCDA document turned into JSON, in its newer and older shapes. */
class BlueButtonTest {

  private static final String DEMOGRAPHICS =
      """
      "demographics":{"name":{"first":"Ada","last":"Lovelace"},
        "dob":{"point":{"date":"1987-02-20T00:00:00Z","precision":"day"}},"gender":"Female"}""";

  private static final String DAY =
      "\"date_time\":{\"point\":{\"date\":\"2024-03-05T00:00:00Z\",\"precision\":\"day\"}}";

  private static final String HEMOGLOBIN =
      "\"result\":{\"name\":\"HGB\",\"code\":\"718-7\",\"code_system_name\":\"LOINC\"}";

  @TempDir Path folder;

  private Export.Read read(String text) {
    return Export.in(folder).file("record.json", text).read("record.json");
  }

  private static String newer(String demographics, String... results) {
    return """
        {"meta":{"version":"2.0"},"data":{%s,
         "results":[{"result_set":{"name":"CBC","code":"58410-2"},"results":[
        %s]}]}}"""
        .formatted(demographics, String.join(",\n", results));
  }

  private static String result(String... members) {
    return "{" + String.join(",", members) + "}";
  }

  private Export.Read readOne(String... members) {
    return read(newer(DEMOGRAPHICS, result(HEMOGLOBIN, DAY, String.join(",", members))));
  }

  private static LabResult only(Export.Read read) {
    assertThat(read.results()).hasSize(1);
    return read.results().get(0);
  }

  @Test
  void should_read_results_out_of_their_panels() {
    Export.Read read =
        read(
            newer(
                DEMOGRAPHICS,
                result(HEMOGLOBIN, DAY, "\"value\":13.20,\"unit\":\"g/dl\""),
                result(
                    "\"result\":{\"name\":\"WBC\",\"code\":\"6690-2\",\"code_system_name\":\"LOINC\"}",
                    DAY,
                    "\"value\":\"6.7\",\"unit\":\"10+3/ul\""),
                result("\"result\":{\"name\":\"Sodium\",\"code\":\"2951-2\"},\"value\":140")));

    assertThat(read.dialect()).isEqualTo("blue-button");
    assertThat(read.told())
        .containsExactly("record 2024-03-05 hemoglobin 132", "record 2024-03-05 wbc 6.7");
    assertThat(read.results())
        .extracting(LabResult::reported, r -> r.source().line(), r -> r.source().field())
        .containsExactly(
            tuple("13.20 g/dl", 4, "/data/results/0/results/0/value"),
            tuple("6.7 10+3/ul", 5, "/data/results/0/results/1/value"));
    assertThat(read.ignored()).containsExactly("Sodium");
    assertThat(read.blocks().get(0).counts()).isEqualTo(new EntryCounts(3, 2, 0, 1, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // panels with their name beside the results
        "{'name':'CBC','results':[{'name':'HGB','code':'718-7','value':13.2,'unit':'g/dl',"
            + "'date':[{'date':'2024-03-05T00:00:00Z','precision':'day'}],"
            + "'interpretations':['Low']}]}",
        // panels of tests
        "{'name':'CBC','tests':[{'name':'HGB','code':'718-7','code_system':"
            + "'2.16.840.1.113883.6.1','value':13.2,'unit':'g/dl','date':'2024-03-05'}]}",
        // no panels at all, the value as text
        "{'name':'HGB','code':'718-7','freeTextValue':'13.2 g/dl',"
            + "'date':[{'date':'2024-03-05'}]}",
        // a local code that was translated
        "{'result_set':{'name':'CBC'},'results':[{'result':{'name':'HB','code':'17',"
            + "'code_system_name':'local','translations':[{'code':'718-7','code_system_name':"
            + "'LOINC'}]},'value':13.2,'unit':'g/dl','date_time':{'low':{'date':'2024-03-05'}}}]}",
        // the time of the panel
        "{'result_set':{'name':'CBC'},'date_time':{'point':{'date':'2024-03-05'}},"
            + "'results':[{'result':{'name':'Hemoglobin'},'value':13.2,'unit':'g/dl'}]}"
      })
  void should_read_older_shapes(String panel) {
    String results = "\"results\":[" + panel.replace('\'', '"') + "]";

    String expected = "record 2024-03-05 hemoglobin 132";
    assertThat(read("{\"data\":{" + DEMOGRAPHICS + "," + results + "}}").told())
        .containsExactly(expected);
    assertThat(read("{" + results + "," + DEMOGRAPHICS + "}").told()).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01T00:00:00Z, year, 2024",
    "2024-03-01T00:00:00Z, month, 2024-03",
    "2024-03-05T00:00:00Z, day, 2024-03-05",
    "2024-03-05T08:10:00Z, minute, 2024-03-05T08:10",
    "2024-03-05T08:10:30-05:00, second, 2024-03-05T08:10:30",
    "2024-03-05T08:10:30.5Z, subsecond, 2024-03-05T08:10:30",
    "2024-03-05, '', 2024-03-05"
  })
  void should_keep_times_as_precise_as_they_say(String date, String precision, String shown) {
    String point = "{\"date\":\"" + date + "\",\"precision\":\"" + precision + "\"}";
    String value = "\"value\":13.2,\"unit\":\"g/dl\",\"date_time\":{\"point\":" + point + "}";

    assertThat(only(read(newer(DEMOGRAPHICS, result(HEMOGLOBIN, value)))).time().text())
        .isEqualTo(shown);
  }

  @Test
  void should_tell_a_time_that_cannot_be_read() {
    Export.Read read =
        read(
            newer(
                DEMOGRAPHICS,
                result(HEMOGLOBIN, "\"value\":13,\"unit\":\"g/dl\",\"date_time\":\"in March\"")));

    assertThat(only(read).time().isKnown()).isFalse();
    assertThat(read.codes()).containsEntry("data.date-unreadable", 1);
  }

  @Test
  void should_take_sex_and_birth_date_and_never_the_name() {
    Export.Read read = readOne("\"value\":13.2,\"unit\":\"g/dl\"");

    assertThat(read.blocks().get(0).facts())
        .containsOnlyKeys("record")
        .allSatisfy((id, facts) -> assertThat(facts.sex()).isEqualTo(Sex.FEMALE))
        .allSatisfy((id, facts) -> assertThat(facts.birthDate().text()).isEqualTo("1987-02-20"));
    assertThat(read.results().toString() + read.blocks().get(0).notes() + read.outcome())
        .doesNotContain("Lovelace")
        .doesNotContain("Ada");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'identifier':'2.16.840.1.113883.19.5','extension':'998991'}|998991",
        "{'identifier':'998991'}|998991",
        "{'identifier':'2.16.840.1.113883.4.1','extension':'111-00-2330'}|record",
        "{'identifier':'2.16.840.1.113883.4.1','extension':'111-00-2330'},{'identifier':'77'}|77"
      })
  void should_name_the_person_by_an_identifier_but_not_by_a_social_security_number(
      String identifiers, String patient) {
    String demographics =
        "\"demographics\":{\"identifiers\":[" + identifiers.replace('\'', '"') + "]}";
    String one = result(HEMOGLOBIN, DAY, "\"value\":13.2,\"unit\":\"g/dl\"");

    assertThat(only(read(newer(demographics, one))).patient()).isEqualTo(patient);
  }

  @Test
  void should_read_older_demographics() {
    String older = "\"demographics\":{\"dob\":\"1987-02-20\",\"gender\":\"M\"}";
    Export.Read read = read("{\"data\":{" + older + ",\"results\":[]}}");

    assertThat(read.blocks().get(0).facts().getOrDefault("record", PatientFacts.UNKNOWN))
        .satisfies(f -> assertThat(f.sex()).isEqualTo(Sex.MALE))
        .satisfies(f -> assertThat(f.birthDate().text()).isEqualTo("1987-02-20"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'low':'12.0','high':'15.5','unit':'g/dl'}|120..155",
        "{'low':'12.0','high':'15.5'}|120..155",
        "{'low':{'value':'120','unit':'g/L'},'high':{'value':'155','unit':'g/L'}}|120..155",
        "{'low_value':12,'low_unit':'g/dl','high_value':15.5,'high_unit':'g/dl'}|120..155",
        "{'high':'15.5','unit':'g/dl'}|..155",
        "{'range':'12.0-15.5 g/dl'}|120..155",
        "{'range':'M 13-18 g/dl; F 12-16 g/dl'}|120..160",
        "{'text':'12.0 - 15.5'}|120..155"
      })
  void should_take_the_printed_range(String range, String expected) {
    LabResult result =
        only(
            readOne(
                "\"value\":13.2,\"unit\":\"g/dl\",\"reference_range\":"
                    + range.replace('\'', '"')));

    ReferenceInterval interval = result.assay().interval();
    assertThat(interval).isNotNull();
    assertThat(plain(interval.lower()) + ".." + plain(interval.upper())).isEqualTo(expected);
  }

  private static String plain(@Nullable BigDecimal limit) {
    return limit == null ? "" : limit.stripTrailingZeros().toPlainString();
  }

  @Test
  void should_ignore_an_inverted_range() {
    LabResult result =
        only(
            readOne(
                "\"value\":13.2,\"unit\":\"g/dl\",\"reference_range\":{\"low\":\"16\",\"high\":\"12\"}"));

    assertThat(result.assay().interval()).isNull();
    assertThat(result.assay().remarks()).isEqualTo(Set.of(Remark.RANGE_IGNORED));
  }

  @ParameterizedTest
  @CsvSource({
    "completed, ''",
    "active, preliminary",
    "preliminary, preliminary",
    "corrected, corrected",
    "whatever, status-unknown"
  })
  void should_use_a_value_with_the_remark_of_its_status(String status, String remark) {
    LabResult result =
        only(readOne("\"value\":13.2,\"unit\":\"g/dl\",\"status\":\"" + status + "\""));

    assertThat(result.assay().remarks())
        .extracting(Remark::id)
        .isEqualTo(remark.isEmpty() ? List.of() : List.of(remark));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'status':'aborted','value':13.2,'unit':'g/dl'|CANCELLED",
        "'status':'nullified','value':13.2,'unit':'g/dl'|ENTERED_IN_ERROR",
        "'status':'completed','unit':'g/dl'|VALUE_MISSING",
        "'value':null,'unit':'g/dl'|VALUE_MISSING",
        "'freeTextValue':'clotted'|SPECIMEN_PROBLEM",
        "'value':13.2|UNIT_MISSING"
      })
  void should_reject_what_is_no_result_with_its_reason(String members, Reason reason) {
    Export.Read read = readOne(members.replace('\'', '"'));

    assertThat(read.blocks().get(0).rejected())
        .extracting(RejectedResult::reason)
        .containsExactly(reason);
  }

  @Test
  void should_keep_a_comparator_in_the_value() {
    Export.Read read =
        read(
            newer(
                DEMOGRAPHICS,
                result(
                    "\"result\":{\"name\":\"PLT\",\"code\":\"777-3\"}",
                    DAY,
                    "\"value\":\"<5\",\"unit\":\"10+3/ul\"")));

    assertThat(only(read).quantity().text()).isEqualTo("<5");
  }

  @Test
  void should_keep_what_stands_before_a_cut() {
    String one = result(HEMOGLOBIN, DAY, "\"value\":13.2,\"unit\":\"g/dl\"");
    String panel = "{\"result_set\":{\"name\":\"CBC\"},\"results\":[" + one + "]}";
    String whole = "{\"data\":{" + DEMOGRAPHICS + ",\"results\":[" + panel + "," + panel + "]}}";

    Export.Read read = read(whole.substring(0, whole.length() - 30));

    assertThat(read.told()).containsExactly("record 2024-03-05 hemoglobin 132");
    assertThat(read.outcome().problems())
        .extracting(Problem::code)
        .containsExactly("input.truncated");
  }

  @Test
  void should_survive_elements_of_unexpected_shape() {
    Export.Read read =
        read(
            "{\"data\":{\"demographics\":[7],\"results\":[1,null,[],{\"results\":[7,{}]},"
                + "{\"result\":{\"name\":\"HGB\"},\"value\":{\"value\":13.2,\"unit\":\"g/dl\"},"
                + "\"date_time\":[],\"reference_range\":[],\"status\":{}}]}}");

    assertThat(read.told()).containsExactly("record  hemoglobin 132");
  }
}
