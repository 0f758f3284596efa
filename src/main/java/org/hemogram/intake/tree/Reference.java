package org.hemogram.intake.tree;

import java.util.Set;

/**
 * A FHIR Reference; texts that are missing are empty.
 *
 * @param target the literal reference: {@code Patient/1}, an address, {@code urn:uuid:…}, {@code
 *     #id}
 * @param identifierSystem the system of a logical reference
 * @param identifier the value of a logical reference
 * @param display the text of a reference
 */
record Reference(String target, String identifierSystem, String identifier, String display) {
  /** A reference that says nothing. */
  static final Reference NONE = new Reference("", "", "", "");

  /** What else than a person an Observation may be about. */
  private static final Set<String> OTHER_SUBJECTS =
      Set.of(
          "Group",
          "Device",
          "Location",
          "Organization",
          "Procedure",
          "Practitioner",
          "Medication",
          "Substance",
          "BiologicallyDerivedProduct",
          "NutritionProduct");

  boolean isEmpty() {
    return target.isEmpty() && identifier.isEmpty() && display.isEmpty();
  }

  boolean isLocal() {
    return target.startsWith("#");
  }

  /** True when it points at a device, a group or another thing that is no person. */
  boolean isNoPerson() {
    String key = key(target);
    int slash = key.indexOf('/');
    return slash > 0 && OTHER_SUBJECTS.contains(key.substring(0, slash));
  }

  /**
   * The form in which references and {@code fullUrl} of the same resource are equal: {@code
   * Type/id} for relative references and addresses, whatever server they name; a URN as it is.
   */
  static String key(String reference) {
    if (reference.startsWith("urn:") || reference.startsWith("#")) {
      return reference;
    }
    int history = reference.indexOf("/_history/");
    int end = history < 0 ? reference.length() : history;
    int last = reference.lastIndexOf('/', end - 1);
    int before = last < 0 ? -1 : reference.lastIndexOf('/', last - 1);
    return reference.substring(before + 1, end);
  }

  /**
   * The last part of the reference: the id on its server, or what stands behind {@code urn:uuid:}.
   */
  static String id(String reference) {
    String key = key(reference);
    if (key.startsWith("urn:")) {
      return key.substring(key.lastIndexOf(':') + 1);
    }
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
