package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hemogram.intake.tree.Concept.Coding;

/** Turns the codes and ranges of a Blue Button record into those of FHIR. */
record BlueButtonCodes(FhirWords fhir, BlueButtonWords words) {

  /** Results of a CCDA document are coded in LOINC; nothing else has this form. */
  private static final Pattern LOINC_FORM = Pattern.compile("[1-9]\\d{0,6}-\\d");

  /** The codes of a test, its own and those it was translated into. */
  Concept concept(JsonNode test) {
    List<Coding> codings = new ArrayList<>();
    add(test, codings);
    for (JsonNode translation : test.any("translations", "translation").each()) {
      add(translation, codings);
    }
    return new Concept(codings, test.get("name").text());
  }

  private void add(JsonNode coded, List<Coding> into) {
    String code = coded.get("code").text().strip();
    if (!code.isEmpty()) {
      into.add(new Coding(system(coded, code), code, coded.get("name").text()));
    }
  }

  private String system(JsonNode coded, String code) {
    String system = coded.get("code_system").text().strip();
    String name = coded.get("code_system_name").text().strip().toLowerCase(Locale.ROOT);
    boolean unnamed = system.isEmpty() && name.isEmpty();
    boolean loinc =
        fhir.loinc().contains(system)
            || words.loincNames().contains(name)
            || unnamed && LOINC_FORM.matcher(code).matches();
    return loinc ? fhir.loinc().iterator().next() : system;
  }

  /** The range of a result: limits as texts with or without a unit, or one text. */
  static List<PrintedRange> ranges(JsonNode printed) {
    FhirQuantity low = limit(printed, "low");
    FhirQuantity high = limit(printed, "high");
    String text = printed.textOf("range", "text").orElse("");
    return List.of(
        new PrintedRange(
            low.isEmpty() ? null : low,
            high.isEmpty() ? null : high,
            text,
            Concept.NONE,
            List.of(),
            null,
            null));
  }

  private static FhirQuantity limit(JsonNode printed, String side) {
    JsonNode limit = printed.any(side, side + "_value");
    String number = limit.textOf("value").orElse("");
    String unit =
        printed
            .get(side + "_unit")
            .textOf()
            .or(() -> limit.get("unit").textOf())
            .or(() -> printed.get("unit").textOf())
            .orElse("");
    return new FhirQuantity(number, "", unit, "", "");
  }
}
