package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Groups of one term: nobody in two of them, no age left out between them, the same outcomes. */
final class GroupChecks {
  private GroupChecks() {}

  static void check(String place, List<Scale.Group> groups) {
    for (int i = 0; i < groups.size(); i++) {
      for (int j = 0; j < i; j++) {
        checkApart(place, groups.get(j).who(), groups.get(i).who());
      }
      checkNextAge(place, groups.get(i), groups);
      checkOutcomes(place, groups.get(0), groups.get(i));
    }
  }

  private static void checkApart(String place, Who one, Who other) {
    if (one.overlaps(other)) {
      throw CriteriaException.at(
          place,
          "each person in one group",
          String.format(Locale.ROOT, "'%s' and '%s' for the same", one.label(), other.label()));
    }
  }

  private static void checkNextAge(String place, Scale.Group group, List<Scale.Group> groups) {
    AgeRange age = group.who().age();
    if (age.below() == null) {
      return;
    }
    boolean last = true;
    boolean followed = false;
    for (Scale.Group other : groups) {
      last &= other.who().age().from().days() < age.below().days();
      followed |= age.meets(other.who().age());
    }
    if (!last && !followed) {
      throw CriteriaException.at(
          place, "a group that starts where '" + group.who().label() + "' ends", "a gap in ages");
    }
  }

  private static void checkOutcomes(String place, Scale.Group first, Scale.Group group) {
    List<String> expected = outcomes(first);
    List<String> found = outcomes(group);
    if (!expected.equals(found)) {
      throw CriteriaException.at(
          place + ", " + group.who().label(), "the outcomes " + expected, found.toString());
    }
  }

  private static List<String> outcomes(Scale.Group group) {
    List<String> outcomes = new ArrayList<>();
    for (Row row : group.ladder().rows()) {
      outcomes.add(row.published().outcome());
    }
    return outcomes;
  }
}
