package org.hemogram.intake.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hemogram.intake.tree.Concept.Coding;
import org.hemogram.lab.Sex;
import org.hemogram.lab.StatedAge.Step;

/**
 * The code systems and words that the FHIR reader has to know ({@code
 * org/hemogram/tree/fhir.json}).
 *
 * @param loinc the names of LOINC as a code system
 * @param ucum the names of UCUM as a code system
 * @param mimicItems endings of the system of MIMIC's item ids
 * @param rangeTypes kinds of reference range that are the usual one
 * @param sexes codes for whom a range holds
 * @param ageUnits units of the ages for which a range holds
 * @param notBlood specimen codes of anything but blood
 * @param notBloodWords words in the name of a specimen that is not blood
 * @param bulkResults what files of a bulk export that hold results are called
 * @param bulkCompanions what files are called that belong to them
 * @param notGiven the status of a treatment that did not take place
 */
record FhirWords(
    Set<String> loinc,
    Set<String> ucum,
    List<String> mimicItems,
    Set<String> rangeTypes,
    Map<String, Sex> sexes,
    Map<String, Step> ageUnits,
    Set<String> notBlood,
    Set<String> notBloodWords,
    String bulkResults,
    Set<String> bulkCompanions,
    Set<String> notGiven) {

  private static final String RESOURCE = "/org/hemogram/tree/fhir.json";

  FhirWords {
    loinc = Set.copyOf(loinc);
    ucum = Set.copyOf(ucum);
    mimicItems = List.copyOf(mimicItems);
    rangeTypes = Set.copyOf(rangeTypes);
    sexes = Map.copyOf(sexes);
    ageUnits = Map.copyOf(ageUnits);
    notBlood = Set.copyOf(notBlood);
    notBloodWords = Set.copyOf(notBloodWords);
    bulkCompanions = Set.copyOf(bulkCompanions);
    notGiven = Set.copyOf(notGiven);
  }

  /** The words that ship with the program, read once: a folder may hold thousands of FHIR files. */
  static FhirWords standard() {
    return Shipped.WORDS;
  }

  private static final class Shipped {
    private static final FhirWords WORDS = load();
  }

  private static FhirWords load() {
    ShippedWords words = ShippedWords.of(RESOURCE);
    Set<String> notBlood = new HashSet<>(words.section("/notBlood/v2-0487").keySet());
    notBlood.addAll(words.section("/notBlood/snomed").keySet());
    return new FhirWords(
        words.section("/loinc").keySet(),
        words.section("/ucum").keySet(),
        List.copyOf(words.section("/mimicItems").keySet()),
        words.section("/rangeTypes").keySet(),
        meanings(words.section("/sexes"), Sex::valueOf),
        meanings(words.section("/ageUnits"), Step::valueOf),
        notBlood,
        words.section("/notBlood/words").keySet(),
        words.section("/bulk").getOrDefault("results", ""),
        words.section("/bulk/companions").keySet(),
        words.section("/notGiven").keySet());
  }

  private static <T> Map<String, T> meanings(
      Map<String, String> words, Function<String, T> meaning) {
    Map<String, T> meanings = new HashMap<>();
    words.forEach(
        (word, means) -> meanings.put(word, meaning.apply(means.toUpperCase(Locale.ROOT))));
    return meanings;
  }

  boolean isMimicItem(String system) {
    for (String ending : mimicItems) {
      if (system.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** True for the status of a treatment that did not take place. */
  boolean isNotGiven(String status) {
    return notGiven.contains(status.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * True when a specimen is known to be something else than blood; one that is not known is blood.
   */
  boolean isNotBlood(Concept specimen) {
    for (Coding coding : specimen.codings()) {
      if (notBlood.contains(coding.code()) || names(coding.display())) {
        return true;
      }
    }
    return names(specimen.text());
  }

  private boolean names(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (notBloodWords.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
