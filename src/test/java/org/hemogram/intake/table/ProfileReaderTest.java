package org.hemogram.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hemogram.intake.terms.Terms;
import org.hemogram.lab.Analyte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileReaderTest {

  private static final ProfileReader READER =
      new ProfileReader(DialectLibrary.standard(), Terms.standard());

  private static Profile read(String json) {
    return READER.read("lab.json", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void should_read_what_a_column_holds_and_what_names_mean() {
    Profile profile =
        read(
            """
            { "shape": "long", "columns": { "name": "Test", "value": ["Wert", "Messung"] },
              "codes": { "TZ": "platelets", "NEUT%": { "analyte": "neutrophils-percent", "unit": "%" } },
              "delimiter": ";", "encoding": "windows-1252", "_note": "anything" }
            """);

    assertThat(profile.dialect().id()).isEqualTo("profile");
    assertThat(profile.dialect().columns().get(Role.VALUE)).containsExactly("wert", "messung");
    assertThat(profile.dialect().codes().get("tz").analyte()).isEqualTo(Analyte.PLATELETS);
    assertThat(profile.dialect().codes().get("neut%").unit()).isEqualTo("%");
    assertThat(profile.delimiter()).isEqualTo(';');
    assertThat(profile.missingFrom(List.of("Test", "Anderes"))).containsExactly("Wert");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ \"shape\": \"tall\" }|shape: expected long, wide or transposed",
        "{ \"shape\": \"wide\", \"colums\": {} }|'colums' is no member",
        "{ \"shape\": \"wide\", \"columns\": { \"patent\": \"A\" } }|there is no role 'patent'",
        "{ \"shape\": \"wide\", \"codes\": { \"A\": \"thrombocytes\" } }|no analyte 'thrombocytes'",
        "{ \"shape\": \"wide\", \"codes\": { \"A\": { \"analyte\": \"wbc\", \"unit\": \"g/dL\" } } }|'g/dL' is no unit of wbc",
        "{ \"shape\": \"wide\", \"units\": { \"A\": \"parsec\" } }|'parsec' is no unit",
        "{ \"shape\": \"long\", \"columns\": { \"value\": \"A\" } }|a long table needs a value and one of name",
        "{ \"shape\": \"wide\", \"dateOrder\": \"md\" }|dateOrder: expected ymd, dmy or mdy",
        "{ \"shape\": \"wide\", \"decimal\": \"comma\" }|decimal: expected . or ,",
        "{ \"shape\": \"wide\", \"delimiter\": \"tab\" }|delimiter: expected one character",
        "{ \"shape\": \"wide\", \"encoding\": \"martian\" }|encoding: there is no martian",
        "{ \"shape\": \"wide\", \"dayZero\": \"1960\" }|dayZero: expected YYYY-MM-DD",
        "{ \"shape\": \"wide\", \"schema\": \"hemogram.profile/9\" }|expected hemogram.profile/1",
        "{ \"shape\": \"wide\", \"midnight\": \"y\" }|lab.json: midnight: expected no time",
        "{ \"shape\": \"wide\", \"codeSystem\": \"q\" }|codeSystem: there is no code list 'q'",
        "{ \"shape\": \"wide\", \"columns\": { \"patient\": \"?\" } }|columns: patient names no column",
        "{ \"shape\": \"wide\", \"columns\": { \"unit\": null } }|lab.json/columns/unit: expected a list",
        "{ \"shape\": \"wide\", \"columns\": [] }|lab.json/columns: expected an object",
        "{}|lab.json: 'shape' is missing",
        "[]|lab.json: expected an object",
      })
  void should_say_what_is_wrong_with_a_profile(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{ \"shape\": }", "not json", "{} {}"})
  void should_refuse_what_is_no_json(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_describe_every_role_in_the_schema_and_on_the_page() throws IOException {
    JsonNode schema =
        JsonMapper.shared()
            .readTree(
                Files.readString(Path.of("src/main/resources/org/hemogram/schema/profile.json")));
    Set<String> listed = new TreeSet<>();
    schema.at("/$defs/role/enum").forEach(role -> listed.add(role.asString()));
    String page = Files.readString(Path.of("docs/profiles.md"));

    Set<String> roles = new TreeSet<>();
    for (Role role : Role.values()) {
      roles.add(role.id());
    }
    assertThat(listed).isEqualTo(roles);
    assertThat(roles).allSatisfy(role -> assertThat(page).contains("`" + role + "`"));
  }
}
