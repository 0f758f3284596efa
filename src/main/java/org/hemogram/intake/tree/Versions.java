package org.hemogram.intake.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources of a history Bundle: of several versions of one Observation or treatment only the
 * last one counts. It is known by {@code meta.versionId}, else by {@code meta.lastUpdated}, else it
 * stands first, as FHIR asks of a history. A deletion is a version of which nothing counts.
 */
final class Versions {

  private final List<Resource> all = new ArrayList<>();
  private final Map<String, Resource> newest = new HashMap<>();

  void add(Resource resource) {
    all.add(resource);
    if (isCounted(resource) && !resource.id.isEmpty()) {
      newest.merge(key(resource), resource, (known, next) -> isLater(next, known) ? next : known);
    }
  }

  /** Hands out everything in the order of the document. */
  void handOut(ObservationReader reader) {
    for (Resource resource : all) {
      boolean replaced = newest.getOrDefault(key(resource), resource) != resource;
      if (resource.deleted) {
        continue;
      }
      if (!replaced) {
        reader.take(resource);
      } else if (resource.given == null) {
        reader.replaced(resource);
      }
    }
  }

  private static boolean isCounted(Resource resource) {
    return resource.given != null || resource.type.equals("Observation");
  }

  private static String key(Resource resource) {
    return resource.type + "/" + resource.id;
  }

  private static boolean isLater(Resource next, Resource known) {
    if (isNumber(next.version) && isNumber(known.version)) {
      return new BigInteger(next.version).compareTo(new BigInteger(known.version)) > 0;
    }
    boolean dated = !next.updated.isEmpty() && !known.updated.isEmpty();
    return dated && next.updated.compareTo(known.updated) > 0;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
