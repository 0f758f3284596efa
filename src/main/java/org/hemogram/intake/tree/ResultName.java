package org.hemogram.intake.tree;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * What an Observation is known by when it comes again: its business identifier, wherever and
 * whenever; else its id, but only for the same time, because small exports number their resources
 * anew in each file.
 *
 * @param key the name; empty when the Observation has none
 * @param order when this version was issued, in milliseconds; 0 when not known
 */
record ResultName(String key, long order) {
  private static final ResultName NONE = new ResultName("", 0);

  /**
   * The name of an Observation.
   *
   * @param parent the resource that contains it, or one that says nothing
   */
  static ResultName of(Resource observation, Resource parent) {
    String key = key(observation, !parent.type.isEmpty());
    return key.isEmpty() ? NONE : new ResultName(key, order(observation, parent));
  }

  private static String key(Resource observation, boolean contained) {
    for (Reference identifier : observation.identifiers) {
      if (!identifier.identifier().isEmpty() && !identifier.identifierSystem().isEmpty()) {
        return identifier.identifierSystem() + '|' + identifier.identifier();
      }
    }
    boolean local = observation.id.isEmpty() || contained;
    return local ? "" : "Observation/" + observation.id + '@' + observation.effective;
  }

  private static long order(Resource observation, Resource parent) {
    String[] stated = {observation.issued, observation.updated, parent.issued, parent.updated};
    for (String time : stated) {
      if (!time.isEmpty()) {
        try {
          return OffsetDateTime.parse(time).toInstant().toEpochMilli();
        } catch (DateTimeException unreadable) {
          // The next one may tell; without any, the order is not known.
        }
      }
    }
    return 0;
  }
}
