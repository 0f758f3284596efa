package org.hemogram.intake.tree;

/** Small invented FHIR resources for tests. */
final class Json {
  private Json() {}

  static final String HEMOGLOBIN = loinc("718-7");
  static final String PLATELETS = loinc("777-3");
  static final String SUBJECT = "\"subject\":{\"reference\":\"Patient/p1\"}";
  static final String DAY = "\"effectiveDateTime\":\"2024-03-05\"";
  static final String FINAL = "\"status\":\"final\"";
  static final String TEN = quantity("10.0", "g/dL");

  static String loinc(String code) {
    return "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"" + code + "\"}]}";
  }

  /** A value with a UCUM unit. */
  static String quantity(String number, String ucum) {
    return "\"valueQuantity\":" + amount(number, ucum);
  }

  static String amount(String number, String ucum) {
    return "{\"value\":%s,\"unit\":\"%s\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"%s\"}"
        .formatted(number, ucum, ucum);
  }

  static String resource(String type, String... members) {
    return "{\"resourceType\":\"" + type + "\"," + String.join(",", members) + "}";
  }

  /** An Observation of exactly these members. */
  static String observation(String... members) {
    return resource("Observation", members);
  }

  /** A final hemoglobin of patient p1 on 2024-03-05, 10.0 g/dL, with these members beside. */
  static String hemoglobin(String... members) {
    String more = members.length == 0 ? "" : "," + String.join(",", members);
    return observation(HEMOGLOBIN, SUBJECT, DAY, FINAL, TEN + more);
  }

  /** A Bundle with one resource on each line, the first one on line 2. */
  static String bundle(String... resources) {
    StringBuilder text = new StringBuilder("{\"resourceType\":\"Bundle\",\"entry\":[\n");
    for (int i = 0; i < resources.length; i++) {
      text.append("{\"resource\":")
          .append(resources[i])
          .append(i + 1 < resources.length ? "},\n" : "}\n");
    }
    return text.append("]}\n").toString();
  }
}
