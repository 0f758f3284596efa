package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemogram.intake.tree.NestedFrame.Field;
import org.hemogram.resource.ResourceTree;

/**
 * Makes one row of a record and of those it stands in: gives each value the name that a table would
 * give its column. What stands in a record counts before what stands around it.
 */
final class NestedNames {

  /** So many forms of records are remembered. */
  private static final int MOST_FORMS = 10_000;

  private static final String ID = "id";
  private static final String PATIENT = "patient";
  private static final String TEST = "test";
  private static final String UNIT = "unit";

  private final FieldWords words;
  private final Set<String> general;
  private final Set<String> labels;
  private final Set<String> amounts;
  private final Map<List<Object>, Form> forms = new HashMap<>();

  NestedNames(FieldWords words, ResourceTree lists) {
    this.words = words;
    this.general = Set.copyOf(lists.texts("general"));
    this.labels = Set.copyOf(lists.texts("labels"));
    this.amounts = Set.copyOf(lists.texts("amounts"));
  }

  /** The singular of a list's name, roughly. */
  static String singular(String name) {
    if (name.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
  }

  /**
   * The cells of a row.
   *
   * @param names the names of their columns; the same array for records of the same form
   * @param texts what they say
   */
  record Row(String[] names, String[] texts) {}

  /** Where the cells of records of one form stand among the fields of the record and its outers. */
  private record Form(String[] names, int[] places) {}

  /** The row of a record. */
  Row row(NestedFrame own) {
    List<Field> fields = new ArrayList<>();
    List<Object> key = new ArrayList<>();
    for (NestedFrame frame = own; frame != null; frame = frame.outer) {
      key.add(frame.key);
      for (Field field : frame.fields) {
        fields.add(field);
        key.add(field.within());
        key.add(field.name());
        key.add(field.ofPerson());
        key.add(frame == own && says(field));
      }
    }
    Form form = forms.get(key);
    if (form == null) {
      form = form(own, fields);
      if (forms.size() < MOST_FORMS) {
        forms.put(key, form);
      }
    }
    String[] texts = new String[form.places().length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = fields.get(form.places()[i]).text();
    }
    return new Row(form.names(), texts);
  }

  private Form form(NestedFrame own, List<Field> fields) {
    IdentityHashMap<Field, Integer> places = new IdentityHashMap<>();
    fields.forEach(field -> places.put(field, places.size()));
    Map<String, Field> cells = cells(own);
    return new Form(
        cells.keySet().toArray(String[]::new),
        cells.values().stream().mapToInt(places::get).toArray());
  }

  /** The fields of a record and of those around it by the names of their columns. */
  private Map<String, Field> cells(NestedFrame own) {
    Map<String, Field> cells = new LinkedHashMap<>();
    Map<String, Field> ids = new LinkedHashMap<>();
    for (Field field : own.fields) {
      String name = ownName(own, field);
      cells.putIfAbsent(cells.containsKey(name) ? full(own, field) : name, field);
      if (isId(field)) {
        ids.put(name, field);
      }
    }
    promoteValue(own, cells);
    Map<String, Field> inner = Map.copyOf(cells);
    for (NestedFrame frame = own.outer; frame != null; frame = frame.outer) {
      Map<String, Field> around = new LinkedHashMap<>();
      for (Field field : frame.fields) {
        String name = outerName(frame, field);
        boolean value = words.isValue(name) || words.isValue(field.name());
        boolean result = value || words.isTest(name) && !isBesideTest(field);
        if (!result) {
          boolean said = isSaid(name, cells, inner);
          String column = said ? full(frame, field) : name;
          around.putIfAbsent(column, field);
          if (isId(field) && !said) {
            ids.put(column, field);
          }
        }
      }
      around.forEach(cells::putIfAbsent);
    }
    identify(own, cells, ids);
    return cells;
  }

  /**
   * False for a field whose column another one may fill: it is blank, or a time without its day.
   */
  private boolean says(Field field) {
    String text = field.text();
    return !text.isBlank() && (text.indexOf(':') < 0 || !words.isClock(text));
  }

  /** True when a record nearer to the result says what a column of that name would say. */
  private boolean isSaid(String name, Map<String, Field> cells, Map<String, Field> inner) {
    if (cells.containsKey(name)) {
      return true;
    }
    for (Map.Entry<String, Field> cell : inner.entrySet()) {
      if (words.isSame(name, cell.getKey()) && says(cell.getValue())) {
        return true;
      }
    }
    return false;
  }

  private String ownName(NestedFrame frame, Field field) {
    if (!field.within().isEmpty()) {
      return within(field.within().get(field.within().size() - 1), frame, field);
    }
    boolean ofPatient = !frame.key.isEmpty() && words.isPatient(frame.key + " " + field.name());
    boolean inner = isId(field) && !field.ofPerson() && frame.outer != null && !frame.key.isEmpty();
    return isGeneral(field) && ofPatient || inner ? frame.key + "." + field.name() : field.name();
  }

  private String outerName(NestedFrame frame, Field field) {
    if (!field.within().isEmpty()) {
      return within(field.within().get(field.within().size() - 1), frame, field);
    }
    if (!frame.key.isEmpty()) {
      return within(frame.key, frame, field);
    }
    if (!isGeneral(field)) {
      return field.name();
    }
    return field.ofPerson() && words.isColumn(PATIENT + " " + field.name())
        ? PATIENT + "." + field.name()
        : full(frame, field);
  }

  private String within(String around, NestedFrame frame, Field field) {
    String name = field.name();
    if (field.ofPerson() && isGeneral(field) && words.isColumn(PATIENT + " " + name)) {
      return PATIENT + "." + name;
    }
    if (words.isColumn(around + " " + name)) {
      return around + "." + name;
    }
    if (words.isTest(name) && words.isSame(around, UNIT)) {
      return name + "_" + UNIT;
    }
    if (words.isTest(around) && words.isColumn(name)) {
      return around + "_" + name;
    }
    if (words.namesTests(around) && labels.contains(lower(name))) {
      return TEST + ".name";
    }
    if (words.namesTests(around) && lower(name).equals("code")) {
      return TEST + ".code";
    }
    boolean clear = !isGeneral(field) && (words.isColumn(name) || words.isTest(name));
    return clear ? name : full(frame, field);
  }

  /** True for what is said of a test and no result of it: its unit, its limits. */
  private boolean isBesideTest(Field field) {
    List<String> within = field.within();
    String around = within.isEmpty() ? "" : within.get(within.size() - 1);
    return words.isTest(around) || words.isSame(around, UNIT);
  }

  /** A name that says nothing without what it stands in: {@code name}, {@code code}. */
  private boolean isGeneral(Field field) {
    return general.contains(lower(field.name()));
  }

  private static boolean isId(Field field) {
    return lower(field.name()).equals(ID) && field.within().isEmpty();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String full(NestedFrame frame, Field field) {
    String around =
        field.within().isEmpty()
            ? frame.key.isEmpty() ? "outer" : frame.key
            : String.join(".", field.within());
    return around + "." + field.name();
  }

  /** An amount within an object is the result where no other value of the record is one. */
  private void promoteValue(NestedFrame own, Map<String, Field> cells) {
    if (cells.keySet().stream().anyMatch(words::isValue)) {
      return;
    }
    List<Field> found =
        own.fields.stream()
            .filter(f -> !f.within().isEmpty() && amounts.contains(lower(f.name())))
            .toList();
    if (found.size() == 1) {
      cells.remove(full(own, found.get(0)));
      cells.put("value", found.get(0));
    }
  }

  /**
   * Where nothing else tells patients apart, the number of the outermost record does; that of a
   * single result never does.
   */
  private void identify(NestedFrame own, Map<String, Field> cells, Map<String, Field> ids) {
    boolean single = cells.keySet().stream().anyMatch(words::isValue);
    if (ids.isEmpty() || cells.keySet().stream().anyMatch(words::isPatient)) {
      return;
    }
    String last = "";
    for (String name : ids.keySet()) {
      last = name;
    }
    boolean ofResult = single && last.equals(own.key + "." + ID);
    if (!ofResult) {
      cells.remove(last);
      cells.put(ID, ids.get(last));
    }
  }
}
