package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.intake.tree.Json.amount;
import static org.hemogram.intake.tree.Json.bundle;
import static org.hemogram.intake.tree.Json.hemoglobin;
import static org.hemogram.intake.tree.Json.resource;

import java.math.BigDecimal;
import java.util.Set;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FhirRangesTest {
  private static final String FEMALE = "\"appliesTo\":[{\"coding\":[{\"code\":\"248152002\"}]}]";
  private static final String MALE = "\"appliesTo\":[{\"text\":\"Male\"}]";

  private static String range(String low, String high, String unit, String... more) {
    StringBuilder text = new StringBuilder("{\"x\":1");
    if (!low.isEmpty()) {
      text.append(",\"low\":").append(amount(low, unit));
    }
    if (!high.isEmpty()) {
      text.append(",\"high\":").append(amount(high, unit));
    }
    for (String member : more) {
      text.append(',').append(member);
    }
    return text.append('}').toString();
  }

  private static LabResult readFor(String gender, String birthDate, String... ranges) {
    FhirExport export =
        FhirExport.document(
            bundle(
                hemoglobin("\"referenceRange\":[" + String.join(",", ranges) + "]"),
                resource(
                    "Patient",
                    "\"id\":\"p1\"",
                    "\"gender\":\"" + gender + "\"",
                    "\"birthDate\":\"" + birthDate + "\"")));
    assertThat(export.entries.results()).hasSize(1);
    return export.entries.results().get(0);
  }

  private static LabResult read(String... ranges) {
    return readFor("unknown", "", ranges);
  }

  /** The printed interval in g/L as {@code lower..upper}; empty when there is none. */
  private static String interval(LabResult result) {
    ReferenceInterval interval = result.assay().interval();
    return interval == null ? "" : plain(interval.lower()) + ".." + plain(interval.upper());
  }

  private static String plain(@Nullable BigDecimal limit) {
    return limit == null ? "" : Quantity.plain(limit);
  }

  private static void assertIgnored(LabResult result) {
    assertThat(interval(result)).isEmpty();
    assertThat(result.assay().remarks()).isEqualTo(Set.of(Remark.RANGE_IGNORED));
  }

  @ParameterizedTest
  @CsvSource({
    "12.0, 15.5, g/dL, 120..155",
    "12.0, '', g/dL, 120..",
    "'', 15.5, g/dL, ..155",
    "120, 155, g/L, 120..155",
    "'', 155, g/L, ..155",
    "120, '', g/L, 120.."
  })
  void should_take_limits_in_their_own_unit(String low, String high, String unit, String expected) {
    assertThat(interval(read(range(low, high, unit)))).isEqualTo(expected);
  }

  @Test
  void should_take_limits_without_unit_in_the_unit_of_the_value() {
    String bare = "{\"low\":{\"value\":12},\"high\":{\"value\":15.5}}";

    assertThat(interval(read(bare))).isEqualTo("120..155");
  }

  @Test
  void should_ignore_limits_in_a_unit_that_the_analyte_cannot_have() {
    assertIgnored(read(range("12", "15", "mm[Hg]")));
  }

  @Test
  void should_ignore_inverted_limits_and_tell() {
    FhirExport export =
        FhirExport.document(hemoglobin("\"referenceRange\":[" + range("15.5", "12", "g/dL") + "]"));

    assertIgnored(export.entries.results().get(0));
    assertThat(export.entries.notes()).hasSize(1);
  }

  @Test
  void should_read_a_range_that_is_text() {
    assertThat(interval(read("{\"text\":\"12.0 - 15.5\"}"))).isEqualTo("120..155");
  }

  @Test
  void should_read_the_part_of_a_text_that_is_for_the_sex() {
    String text = "{\"text\":\"M 13-18 g/dl; F 12-16 g/dl\"}";

    assertThat(interval(readFor("female", "", text))).isEqualTo("120..160");
    assertThat(interval(readFor("male", "", text))).isEqualTo("130..180");
    assertThat(interval(read(text))).isEmpty();
  }

  @Test
  void should_choose_the_range_for_the_sex() {
    String[] both = {range("12", "16", "g/dL", FEMALE), range("13", "18", "g/dL", MALE)};

    assertThat(interval(readFor("female", "", both))).isEqualTo("120..160");
    assertThat(interval(readFor("male", "", both))).isEqualTo("130..180");
    assertIgnored(read(both));
  }

  @Test
  void should_not_use_the_only_range_when_it_is_for_the_other_sex() {
    assertIgnored(readFor("male", "", range("12", "16", "g/dL", FEMALE)));
    assertThat(interval(read(range("12", "16", "g/dL", FEMALE)))).isEqualTo("120..160");
  }

  @Test
  void should_choose_the_range_for_the_age() {
    String child = "\"age\":{\"high\":{\"value\":11,\"code\":\"a\"}}";
    String adult = "\"age\":{\"low\":{\"value\":12,\"unit\":\"years\"}}";
    String[] both = {range("11", "14", "g/dL", child), range("12", "16", "g/dL", adult)};

    assertThat(interval(readFor("female", "2012-03-06", both))).isEqualTo("110..140");
    assertThat(interval(readFor("female", "2012-03-05", both))).isEqualTo("120..160");
    assertIgnored(readFor("female", "2012", both));
  }

  @Test
  void should_prefer_the_range_for_the_sex_to_the_one_for_everybody() {
    String[] both = {range("11", "17", "g/dL"), range("12", "16", "g/dL", FEMALE)};

    assertThat(interval(readFor("female", "", both))).isEqualTo("120..160");
    assertThat(interval(readFor("male", "", both))).isEqualTo("110..170");
    assertIgnored(read(both));
  }

  @Test
  void should_take_ranges_that_agree_whoever_they_are_for() {
    LabResult result = read(range("12", "16", "g/dL", FEMALE), range("12", "16", "g/dL", MALE));

    assertThat(interval(result)).isEqualTo("120..160");
  }

  @Test
  void should_not_take_a_therapeutic_range_for_the_usual_one() {
    String goal = "\"type\":{\"coding\":[{\"code\":\"treatment\"}]}";
    String normal = "\"type\":{\"coding\":[{\"code\":\"normal\"}]}";

    assertThat(interval(read(range("10", "11", "g/dL", goal)))).isEmpty();
    assertThat(interval(read(range("10", "11", "g/dL", goal), range("12", "16", "g/dL", normal))))
        .isEqualTo("120..160");
  }

  @Test
  void should_have_no_remark_when_no_range_was_printed() {
    LabResult result = read();

    assertThat(interval(result)).isEmpty();
    assertThat(result.assay().remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12-15.5|120..155",
        "12.0 - 15.5 g/dL|120..155",
        "120 - 155 g/L|120..155",
        "<15.5|..155",
        "> 12|120..",
        "see note|"
      })
  void should_read_texts_with_or_without_a_unit(String text, String expected) {
    String range = "{\"text\":\"" + text + "\"}";

    assertThat(interval(read(range))).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void should_know_the_sex_for_a_text_in_lines() {
    String text = "{\"text\":\"M 13-18 g/dl; F 12-16 g/dl\"}";
    FhirExport export =
        FhirExport.lines(
            hemoglobin("\"referenceRange\":[" + text + "]")
                + "\n"
                + resource("Patient", "\"id\":\"p1\"", "\"gender\":\"female\""));

    assertThat(interval(export.entries.results().get(0))).isEqualTo("120..160");
  }
}
