package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemogram.intake.tree.NestedNode.Items;
import org.hemogram.intake.tree.NestedNode.Left;
import org.hemogram.intake.tree.NestedNode.Members;
import org.hemogram.intake.tree.NestedNode.Scalar;
import org.hemogram.resource.ResourceTree;

/** What an object in a text of records within records is, by the names and kinds of its members. */
final class NestedShapes {

  /** Objects are alike that have half of their members in common. */
  private static final int HALF = 2;

  /** What stands beside results and has the same tests in it. */
  private static final List<String> BESIDE = List.of("unit", "range", "lower", "upper", "flag");

  private static final int SHORT = 4;

  /** The number behind a word. */
  private static final Pattern NUMBER = Pattern.compile("[ _.-]*[0-9]+$");

  private final FieldWords words;
  private final Set<String> parts;

  NestedShapes(FieldWords words, ResourceTree lists) {
    this.words = words;
    this.parts = Set.copyOf(lists.texts("parts"));
  }

  /** True when a sex, birth date or age stands among the members. */
  boolean isOfPerson(Members object) {
    for (Map.Entry<String, NestedNode> member : object.members().entrySet()) {
      if (member.getValue() instanceof Scalar && words.isAboutPerson(member.getKey())) {
        return true;
      }
    }
    return false;
  }

  /** True when an object holds single values only, none of them under a day. */
  boolean isFlat(Members object) {
    for (Map.Entry<String, NestedNode> member : object.members().entrySet()) {
      if (!(member.getValue() instanceof Scalar) || words.isDate(member.getKey())) {
        return false;
      }
    }
    return true;
  }

  /**
   * The columns of a table that are written as lists of one length, or as objects keyed by the
   * numbers of the rows; empty where there is no such table.
   */
  Map<String, List<String>> columns(Members object) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    int length = -1;
    boolean named = false;
    for (Map.Entry<String, NestedNode> member : object.members().entrySet()) {
      List<String> cells = cells(member.getValue());
      if (cells.isEmpty()) {
        continue;
      }
      if (length >= 0 && cells.size() != length) {
        return Map.of();
      }
      length = cells.size();
      columns.put(member.getKey(), cells);
      named |= words.isTest(member.getKey()) || words.isValue(member.getKey());
    }
    return named && columns.size() > 1 ? columns : Map.of();
  }

  /** The cells of a column; empty for what is none. */
  private static List<String> cells(NestedNode node) {
    if (node.isSeries()) {
      return node.texts();
    }
    if (!(node instanceof Members rows)) {
      return List.of();
    }
    List<String> cells = new ArrayList<>();
    for (Map.Entry<String, NestedNode> row : rows.members().entrySet()) {
      boolean numbered = row.getKey().equals(Integer.toString(cells.size()));
      if (!numbered || !(row.getValue() instanceof Scalar cell)) {
        return List.of();
      }
      cells.add(cell.text());
    }
    return cells;
  }

  /** True for what holds results of the test after which it is called. */
  boolean isResult(NestedNode node) {
    return node.isRecords()
        || node instanceof Members object
            && object.members().entrySet().stream()
                .anyMatch(
                    m ->
                        words.isValue(m.getKey())
                            || words.isDate(m.getKey())
                            || m.getValue().isRecords());
  }

  /** True for what holds a result itself, called as tables call it. */
  boolean hasValue(NestedNode node) {
    return node instanceof Members object
        && object.members().entrySet().stream()
            .anyMatch(m -> m.getValue() instanceof Scalar && words.isValue(m.getKey()));
  }

  /** What the keys of an object say whose members are records. */
  enum Keys {
    /** It is one record. */
    NONE,
    /** Each member is a patient. */
    PATIENTS,
    /** Each member is a record of the same patient: a visit, a report. */
    PARTS
  }

  /**
   * Tells whether the members of an object are records, and of what.
   *
   * @param name what it is called; where it is called after people its members need no other sign
   * @param ofOne true when what stands around says whose it is
   */
  Keys keys(String name, Members object, boolean ofOne) {
    String one = NestedNames.singular(name);
    boolean called = !one.equals(name) && words.isPatient(one + " id");
    boolean alone = called || object.members().keySet().stream().allMatch(this::isLikeId);
    if (object.members().size() < (alone ? 1 : 2) || !areAlike(object)) {
      return Keys.NONE;
    }
    if (called) {
      return Keys.PATIENTS;
    }
    boolean counts = object.members().values().stream().allMatch(this::hasCounts);
    boolean own = object.members().values().stream().anyMatch(this::namesPatient);
    boolean word = object.members().keySet().stream().anyMatch(this::isPart);
    if (!counts) {
      return Keys.NONE;
    }
    return ofOne || own || word ? Keys.PARTS : Keys.PATIENTS;
  }

  /** True for objects, or lists of objects, of which each has half of the first one's members. */
  private boolean areAlike(Members object) {
    List<String> first = List.of();
    for (Map.Entry<String, NestedNode> member : object.members().entrySet()) {
      List<String> inside = membersOf(member.getValue());
      String key = member.getKey();
      boolean beside = BESIDE.stream().anyMatch(b -> words.isSame(NestedNames.singular(key), b));
      if (inside.isEmpty() || beside || words.isTest(key) || words.isDate(key)) {
        return false;
      }
      first = first.isEmpty() ? inside : first;
      if (inside.stream().filter(first::contains).count() * HALF < inside.size()) {
        return false;
      }
    }
    return true;
  }

  private boolean hasCounts(NestedNode node) {
    return !(node instanceof Members object)
        || object.members().entrySet().stream()
            .anyMatch(
                m ->
                    words.isTest(m.getKey())
                        || words.isValue(m.getKey())
                        || m.getValue().isRecords()
                        || m.getValue() instanceof Members inner && hasCounts(inner));
  }

  private boolean namesPatient(NestedNode node) {
    return membersOf(node).stream().anyMatch(words::isPatient);
  }

  /** True for a number, perhaps behind a few letters or a word for people: {@code PT-0012}. */
  private boolean isLikeId(String key) {
    String word = NUMBER.matcher(key).replaceAll("");
    return !word.equals(key) && (word.length() <= SHORT || words.isPatient(word + " id"));
  }

  /** True for the word for a part of one person's results, numbered or not: {@code visit_2}. */
  private boolean isPart(String key) {
    String word = NUMBER.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("");
    return words.isColumn(key)
        || parts.contains(word)
        || parts.contains(NestedNames.singular(word));
  }

  /** The names of the members of an object, or of the first one of a list; empty for others. */
  private static List<String> membersOf(NestedNode node) {
    if (node instanceof Members object) {
      return List.copyOf(object.members().keySet());
    }
    return node instanceof Items list && node.isRecords()
        ? membersOf(list.items().get(0))
        : node instanceof Left left ? left.first() : List.of();
  }

  /** The names of the columns, where an object holds them beside a list of lists. */
  List<String> header(Members object) {
    List<NestedNode> series = object.members().values().stream().filter(this::isNamed).toList();
    List<NestedNode> grids = object.members().values().stream().filter(NestedNode::isGrid).toList();
    if (grids.size() != 1) {
      return List.of();
    }
    int width = ((Items) grids.get(0)).items().get(0).texts().size();
    return series.stream()
        .map(NestedNode::texts)
        .filter(t -> t.size() == width)
        .findFirst()
        .orElse(List.of());
  }

  private boolean isNamed(NestedNode node) {
    return node.isSeries()
        && node.texts().stream().anyMatch(t -> words.isColumn(t) || words.isTest(t));
  }
}
