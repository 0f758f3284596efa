package org.hemogram.intake.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

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
 */
record FhirWords(
    Set<String> loinc,
    Set<String> ucum,
    List<String> mimicItems,
    Set<String> rangeTypes,
    Map<String, Sex> sexes,
    Map<String, Step> ageUnits,
    Set<String> notBlood,
    Set<String> notBloodWords) {

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
  }

  /** The words that ship with the program, read once: a folder may hold thousands of FHIR files. */
  static FhirWords standard() {
    return Shipped.WORDS;
  }

  private static final class Shipped {
    private static final FhirWords WORDS = load();
  }

  private static FhirWords load() {
    Map<String, Map<String, String>> words = new HashMap<>();
    try (InputStream stream = FhirWords.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      // Token by token: building a data binder takes longer than reading a small export.
      try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), stream)) {
        json.nextToken();
        read(json, "", words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<String> notBlood = new HashSet<>(section(words, "/notBlood/v2-0487").keySet());
    notBlood.addAll(section(words, "/notBlood/snomed").keySet());
    return new FhirWords(
        section(words, "/loinc").keySet(),
        section(words, "/ucum").keySet(),
        List.copyOf(section(words, "/mimicItems").keySet()),
        section(words, "/rangeTypes").keySet(),
        meanings(section(words, "/sexes"), Sex::valueOf),
        meanings(section(words, "/ageUnits"), Step::valueOf),
        notBlood,
        section(words, "/notBlood/words").keySet());
  }

  /**
   * Reads an object or a list into the words of {@code path}; words of a list mean nothing more.
   */
  private static void read(JsonParser json, String path, Map<String, Map<String, String>> into) {
    boolean list = json.currentToken() == JsonToken.START_ARRAY;
    Map<String, String> section = into.computeIfAbsent(path, p -> new HashMap<>());
    for (JsonToken token = json.nextToken(); !token.isStructEnd(); token = json.nextToken()) {
      String name = json.getString();
      if (list) {
        section.put(name, "");
      } else if (json.nextToken().isScalarValue()) {
        section.put(name, json.getString());
      } else {
        read(json, path + "/" + name, into);
      }
    }
  }

  private static Map<String, String> section(Map<String, Map<String, String>> words, String path) {
    Map<String, String> section = words.get(path);
    if (section == null) {
      throw new IllegalStateException(RESOURCE + " has no " + path);
    }
    return section;
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
