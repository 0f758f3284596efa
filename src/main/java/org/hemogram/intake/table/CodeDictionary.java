package org.hemogram.intake.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an export's own dictionary says about its codes: a label and a specimen. */
public final class CodeDictionary {

  /** A code's label and the specimen it is measured in, either may be empty. */
  record Item(String label, String specimen, String category) {}

  private final Map<String, Item> items = new HashMap<>();

  void add(String code, Item item) {
    items.put(code, item);
  }

  Optional<Item> item(String code) {
    return Optional.ofNullable(items.get(code));
  }
}
