package org.hemogram.intake.tree;

import java.util.Map;
import java.util.Set;

/**
 * The words that the Blue Button reader has to know ({@code org/hemogram/tree/blue-button.json}).
 *
 * @param loincNames what LOINC is called
 * @param notPatientIds issuers of numbers that a report must not show
 * @param precisions how many characters of a time hold for each word of precision
 * @param statuses the status of FHIR that each status stands for
 */
record BlueButtonWords(
    Set<String> loincNames,
    Set<String> notPatientIds,
    Map<String, String> precisions,
    Map<String, String> statuses) {

  private static final String RESOURCE = "/org/hemogram/tree/blue-button.json";

  BlueButtonWords {
    loincNames = Set.copyOf(loincNames);
    notPatientIds = Set.copyOf(notPatientIds);
    precisions = Map.copyOf(precisions);
    statuses = Map.copyOf(statuses);
  }

  /** The words that ship with the program. */
  static BlueButtonWords standard() {
    ShippedWords words = ShippedWords.of(RESOURCE);
    return new BlueButtonWords(
        words.section("/loincNames").keySet(),
        words.section("/notPatientIds").keySet(),
        words.section("/precisions"),
        words.section("/statuses"));
  }
}
