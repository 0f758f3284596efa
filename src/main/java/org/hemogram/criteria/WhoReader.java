package org.hemogram.criteria;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Sex;
import org.jspecify.annotations.Nullable;

/** Reads whom a group of rows is for. */
final class WhoReader {
  private static final Map<String, Pregnancy> PREGNANCIES =
      Map.of(
          "no", Pregnancy.NOT_STATED,
          "first", Pregnancy.FIRST_TRIMESTER,
          "second", Pregnancy.SECOND_TRIMESTER,
          "third", Pregnancy.THIRD_TRIMESTER);

  private WhoReader() {}

  static Who read(Fields group) {
    return new Who(group.text("for"), sex(group), age(group), pregnancy(group));
  }

  private static @Nullable Sex sex(Fields group) {
    String word = group.textOrNull("sex");
    if (word == null) {
      return null;
    }
    return switch (word) {
      case "female" -> Sex.FEMALE;
      case "male" -> Sex.MALE;
      default -> throw group.wrong("sex", "female or male", "'" + word + "'");
    };
  }

  private static AgeRange age(Fields group) {
    AgeRange.Age from = age(group, "from");
    AgeRange.Age below = age(group, "below");
    AgeRange range = new AgeRange(from == null ? AgeRange.ANY.from() : from, below);
    if (below != null && below.days() <= range.from().days()) {
      throw group.wrong("below", "an age after 'from'", group.text("below"));
    }
    return range;
  }

  private static AgeRange.@Nullable Age age(Fields group, String key) {
    String text = group.textOrNull(key);
    if (text == null) {
      return null;
    }
    AgeRange.Age age = AgeRange.Age.parse(text);
    if (age == null) {
      throw group.wrong(
          key, "an age such as '57 days', '6 months' or '13 years'", "'" + text + "'");
    }
    return age;
  }

  private static @Nullable Set<Pregnancy> pregnancy(Fields group) {
    if (!group.has("pregnancy")) {
      return null;
    }
    EnumSet<Pregnancy> states = EnumSet.noneOf(Pregnancy.class);
    for (String word : group.texts("pregnancy")) {
      Pregnancy state = PREGNANCIES.get(word);
      if (state == null) {
        throw group.wrong("pregnancy", "no, first, second or third", "'" + word + "'");
      }
      states.add(state);
    }
    return states;
  }
}
