package org.hemogram.intake.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the companion tables of a run say about the codes of its exports: labels and specimens of
 * tests, and which person a stay belongs to. Filled before results are read.
 */
public final class CodeDictionary {

  /**
   * An item; whatever is not known is empty.
   *
   * @param label what it is called
   * @param specimen what it is measured in
   * @param category the heading that it stands under
   * @param system the code list from which {@code code} is taken
   * @param code its code in that list
   */
  record Item(String label, String specimen, String category, String system, String code) {}

  private final Map<String, Item> items = new HashMap<>();
  private final Map<String, String> persons = new HashMap<>();

  void add(String code, Item item) {
    items.put(code, item);
  }

  void addStay(String stay, String person) {
    persons.put(stay, person);
  }

  Optional<Item> item(String code) {
    return Optional.ofNullable(items.get(code));
  }

  /**
   * The patient of a stay: {@code person/stay}, since the times of two stays have nothing in
   * common; the stay alone where its person is not known.
   */
  String patientOf(String stay) {
    String person = persons.get(stay);
    return person == null ? stay : person + "/" + stay;
  }
}
