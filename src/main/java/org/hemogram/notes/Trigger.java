package org.hemogram.notes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of {@code triggers.tsv}: which circumstances of a patient bring which notes beyond those
 * of single codes.
 *
 * @param conditions all have to hold
 * @param brief whether the notes stand in a brief report, too
 * @param noteIds what is brought
 */
record Trigger(List<Condition> conditions, boolean brief, List<String> noteIds) {
  private static final Pattern NUMBER = Pattern.compile("([a-z-]+)(>=|<)(\\d+)");

  /** One word of a condition. */
  sealed interface Condition {
    /** Whether it holds for one patient. */
    boolean holds(Circumstances patient);
  }

  /** A code or fact that has to be there, or, after an exclamation mark, must not. */
  record Present(String word, boolean wanted) implements Condition {
    @Override
    public boolean holds(Circumstances patient) {
      return isIn(patient.words()) == wanted;
    }

    private boolean isIn(Set<String> words) {
      int star = word.indexOf('*');
      if (star < 0) {
        return words.contains(word);
      }
      String before = word.substring(0, star);
      String after = word.substring(star + 1);
      return words.stream()
          .anyMatch(
              w ->
                  w.length() >= before.length() + after.length()
                      && w.startsWith(before)
                      && w.endsWith(after));
    }
  }

  /** A number that has to be known and to reach a limit, or to stay below it. */
  record Amount(String name, boolean atLeast, long limit) implements Condition {
    @Override
    public boolean holds(Circumstances patient) {
      Long known = patient.numbers().get(name);
      return known != null && (atLeast ? known >= limit : known < limit);
    }
  }

  Trigger {
    conditions = List.copyOf(conditions);
    noteIds = List.copyOf(noteIds);
  }

  /** Reads a row: words between blanks, {@code brief} or {@code full}, notes between blanks. */
  static Trigger of(List<String> cells) {
    Map<String, Boolean> extents = Map.of("brief", true, "full", false);
    Boolean brief = extents.get(cells.get(1));
    if (brief == null) {
      throw new IllegalStateException("triggers.tsv: neither brief nor full: " + cells);
    }
    return new Trigger(
        List.of(cells.get(0).split(" ", -1)).stream().map(Trigger::condition).toList(),
        brief,
        List.of(cells.get(2).split(" ", -1)));
  }

  private static Condition condition(String word) {
    Matcher number = NUMBER.matcher(word);
    if (number.matches()) {
      return new Amount(
          number.group(1), number.group(2).equals(">="), Long.parseLong(number.group(3)));
    }
    return word.startsWith("!") ? new Present(word.substring(1), false) : new Present(word, true);
  }

  /** Whether all conditions hold. */
  boolean holds(Circumstances patient) {
    for (Condition condition : conditions) {
      if (!condition.holds(patient)) {
        return false;
      }
    }
    return true;
  }
}
