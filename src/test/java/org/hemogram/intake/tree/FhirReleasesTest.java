package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One hemoglobin in the shape of each release of FHIR. */
class FhirReleasesTest {

  private static final String DSTU2 =
      """
      {"resourceType":"Observation","id":"o1","status":"final",
       "category":{"coding":[{"system":"http://hl7.org/fhir/observation-category","code":"laboratory"}]},
       "code":{"coding":[{"system":"http://loinc.org","code":"718-7","display":"Hgb"}]},
       "subject":{"reference":"Patient/p1"},"effectiveDateTime":"2024-03-05",
       "issued":"2024-03-05T10:00:00Z","comments":"fasting",
       "valueQuantity":{"value":9.3,"unit":"g/dL","system":"http://unitsofmeasure.org","code":"g/dL"},
       "interpretation":{"coding":[{"system":"http://hl7.org/fhir/v2/0078","code":"L"}]},
       "referenceRange":[{"low":{"value":12,"unit":"g/dL"},"high":{"value":16,"unit":"g/dL"},
         "meaning":{"coding":[{"system":"http://hl7.org/fhir/referencerange-meaning","code":"normal"}]}}],
       "related":[{"type":"has-member","target":{"reference":"Observation/o2"}}]}""";

  private static final String STU3 =
      """
      {"resourceType":"Observation","id":"o1","status":"final",
       "category":[{"coding":[{"code":"laboratory"}]}],
       "code":{"coding":[{"system":"http://loinc.org","code":"718-7"}]},
       "subject":{"reference":"Patient/p1"},"context":{"reference":"Encounter/e"},
       "effectivePeriod":{"start":"2024-03-05"},"comment":"fasting",
       "valueQuantity":{"value":9.3,"unit":"g/dL"},
       "interpretation":{"coding":[{"code":"L"}]},
       "referenceRange":[{"low":{"value":12,"unit":"g/dL"},"high":{"value":16,"unit":"g/dL"},
         "appliesTo":[{"text":"Female"}]}]}""";

  private static final String R4 =
      """
      {"resourceType":"Observation","id":"o1","status":"final",
       "category":[{"coding":[{"code":"laboratory"}]}],
       "code":{"coding":[{"system":"http://loinc.org","code":"718-7"}],"text":"Hb"},
       "subject":{"reference":"Patient/p1"},"encounter":{"reference":"Encounter/e"},
       "effectiveInstant":"2024-03-05T08:10:00Z","note":[{"text":"fasting"}],
       "valueQuantity":{"value":9.3,"unit":"g/dL"},
       "interpretation":[{"coding":[{"code":"L"}],"text":"Low"}],
       "referenceRange":[{"low":{"value":12},"high":{"value":16}}]}""";

  private static final String R5 =
      """
      {"resourceType":"Observation","id":"o1","status":"final","instantiatesCanonical":"x",
       "triggeredBy":[{"observation":{"reference":"Observation/o0"},"type":"reflex"}],
       "code":{"coding":[{"system":"http://loinc.org","code":"718-7"}]},
       "subject":{"reference":"Patient/p1"},"effectiveTiming":{"event":["2024-03-05T08:10:00Z"]},
       "valueQuantity":{"value":9.3,"unit":"g/dL"},"bodyStructure":{"reference":"BodyStructure/b"},
       "interpretation":[{"coding":[{"code":"L"}]}],
       "referenceRange":[{"low":{"value":12},"high":{"value":16},"normalValue":{"text":"normal"}}]}""";

  static String[] releases() {
    return new String[] {DSTU2, STU3, R4, R5};
  }

  @ParameterizedTest
  @MethodSource("releases")
  void should_read_the_same_result_in_every_release(String text) {
    for (FhirExport export :
        new FhirExport[] {FhirExport.document(text), FhirExport.lines(text.replace("\n", " "))}) {
      assertThat(export.entries.results()).hasSize(1);
      LabResult result = export.entries.results().get(0);
      ReferenceInterval interval = result.assay().interval();
      assertThat(result.patient()).isEqualTo("p1");
      assertThat(result.time().text()).startsWith("2024-03-05");
      assertThat(result.reported()).isEqualTo("9.3 g/dL");
      assertThat(result.assay().remarks()).isEmpty();
      assertThat(interval).isNotNull();
      assertThat(interval.lower()).isEqualByComparingTo("120");
      assertThat(interval.upper()).isEqualByComparingTo("160");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cannot-be-obtained", "specimen-in-process", "something-newer"})
  void should_use_a_status_that_later_releases_added_with_a_remark(String status) {
    FhirExport export = FhirExport.document(R5.replace("\"final\"", "\"" + status + "\""));

    assertThat(export.entries.results())
        .extracting(r -> r.assay().remarks())
        .containsExactly(Set.of(Remark.STATUS_UNKNOWN));
  }

  @Test
  void should_count_members_of_a_panel_once_and_the_panel_never() {
    String panel =
        "{\"resourceType\":\"Observation\",\"id\":\"panel\",\"status\":\"final\","
            + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"58410-2\"}]},"
            + "\"hasMember\":[{\"reference\":\"Observation/o1\"}],"
            + "\"derivedFrom\":[{\"reference\":\"Observation/o1\"}]}";
    String report =
        "{\"resourceType\":\"DiagnosticReport\",\"status\":\"final\",\"presentedForm\":"
            + "[{\"contentType\":\"application/pdf\",\"data\":\"AAAA\"}],\"result\":["
            + "{\"reference\":\"Observation/panel\"},{\"reference\":\"Observation/o1\"}]}";

    assertThat(FhirExport.document(Json.bundle(report, panel, R4)).entries.counts().read())
        .isEqualTo(1);
  }
}
