package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Blue Button record says of a person beside sex and birth date stays in the record. */
class NamesInRecordsTest {

  private static final String RECORD =
      """
      {"data":{"demographics":{"name":{"first":"Ottilie","last":"Zwingenberg"},
        "dob":{"point":{"date":"1979-08-14T00:00:00Z","precision":"day"}},"gender":"Female",
        "addresses":[{"city":"Quedlinburg"}],
        "identifiers":[{"identifier":"2.16.840.1.113883.4.1","extension":"111-00-2330"}]},
       "results":[{"result_set":{"name":"CBC"},"results":[
        {"result":{"name":"HGB","code":"718-7"},"date_time":{"point":{"date":"2024-01-09"}},
         "value":10.2,"unit":"g/dl"},
        {"result":{"name":"WBC","code":"6690-2"},"date_time":{"point":{"date":"last week"}},
         "value":"clotted"}]}]}}
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("r7.json"), RECORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyze",
        "analyze --format json",
        "analyze --format ndjson",
        "grade",
        "inspect",
        "inspect --format json"
      })
  void should_not_show_the_name_of_a_person(String command) {
    Invocation.Ended ended = Invocation.run((command + " " + file).split(" "));

    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).isNotEmpty();
    assertThat(ended.out() + ended.err())
        .doesNotContain("Ottilie", "Zwingenberg", "Quedlinburg", "111-00-2330");
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze --format json", "grade"})
  void should_name_the_person_by_the_file(String command) {
    assertThat(Invocation.run((command + " " + file).split(" ")).out()).contains("r7");
  }
}
