package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemogram.intake.tree.NestedFrame.Field;
import org.hemogram.intake.tree.NestedNode.Items;
import org.hemogram.intake.tree.NestedNode.Left;
import org.hemogram.intake.tree.NestedNode.Members;
import org.hemogram.intake.tree.NestedNode.Scalar;
import org.hemogram.intake.tree.NestedShapes.Keys;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** One way through a text whose records stand within records. */
final class NestedWalk {

  /** What FHIR and its relatives call the list of codes that say the same. */
  private static final String CODING = "coding";

  private final String file;
  private final FieldWords words;
  private final NestedShapes shapes;
  private final NestedNames names;
  private final byte[] text;
  private final NestedRecords.Rows rows;
  private final NestedRecords.Told told;

  /**
   * A way through a text.
   *
   * @param file the path as given
   */
  NestedWalk(
      String file,
      FieldWords words,
      NestedShapes shapes,
      NestedNames names,
      byte[] text,
      NestedRecords.Rows rows,
      NestedRecords.Told told) {
    this.file = file;
    this.words = words;
    this.shapes = shapes;
    this.names = names;
    this.text = text;
    this.rows = rows;
    this.told = told;
  }

  void lines() {
    JsonLines lines = new JsonLines(text, 0, text.length, 1);
    while (lines.next()) {
      NestedNode record = null;
      try (JsonParser json = parser(lines.start(), lines.start() + lines.length())) {
        json.nextToken();
        NestedNode found = NestedNode.read(json, lines.number() - 1);
        record = json.nextToken() == null && found instanceof Members ? found : null;
      } catch (JacksonException fault) {
        record = null;
      }
      if (record == null) {
        told.rejected().accept(JsonFaults.ofLine(file, lines.number()));
      } else {
        value(record, null, "", "");
      }
    }
  }

  void document() {
    JacksonException stopped = null;
    NestedNode root;
    try (JsonParser json = parser(0, text.length)) {
      JsonToken first = json.nextToken();
      int line = json.currentTokenLocation().getLineNr();
      int start = (int) json.currentTokenLocation().getByteOffset();
      if (first == JsonToken.START_OBJECT) {
        Members object = Members.on(line);
        root = object;
        try {
          NestedNode.fill(object, json, text.length);
        } catch (JacksonException fault) {
          stopped = fault;
        }
      } else {
        boolean records = json.nextToken() == JsonToken.START_OBJECT;
        root = records ? new Left(line, start, text.length, List.of()) : whole();
      }
    }
    value(root, null, "", "");
    if (stopped != null) {
      throw stopped;
    }
  }

  private NestedNode whole() {
    try (JsonParser json = parser(0, text.length)) {
      json.nextToken();
      return NestedNode.read(json, 0);
    }
  }

  private JsonParser parser(int from, int to) {
    return NestedRecords.FACTORY.createParser(ObjectReadContext.empty(), text, from, to - from);
  }

  /** Reads a value that stands for one record, or a list of them. */
  private void value(NestedNode node, @Nullable NestedFrame outer, String key, String path) {
    if (node instanceof Members object) {
      record(object, outer, key, path);
    } else if (node instanceof Scalar single) {
      NestedFrame frame = NestedFrame.of(outer, "value", single.text(), single.line());
      handOut(frame, path);
    } else if (node.isGrid()) {
      grid((Items) node, outer, path);
    } else {
      list(node, outer, key, path);
    }
  }

  private void list(NestedNode list, @Nullable NestedFrame outer, String key, String path) {
    if (list instanceof Items items) {
      items.items().forEach(item -> element(item, outer, key, path));
    } else if (list instanceof Left left) {
      try (JsonParser json = parser(left.from(), left.to())) {
        json.nextToken();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          element(NestedNode.read(json, left.line() - 1), outer, key, path);
        }
      }
    }
  }

  private void element(NestedNode item, @Nullable NestedFrame outer, String key, String path) {
    if (item instanceof Members object) {
      record(object, outer, key, path);
    } else {
      told.rejected().accept(JsonFaults.ofLine(file, item.line()));
    }
  }

  /** A list of lists, of which the first names the columns. */
  private void grid(Items grid, @Nullable NestedFrame outer, String path) {
    List<String> header = grid.items().get(0).texts();
    rows(header, grid.items().subList(1, grid.items().size()), outer, path);
  }

  private void rows(
      List<String> header, List<NestedNode> lines, @Nullable NestedFrame outer, String path) {
    for (NestedNode line : lines) {
      List<String> cells = line.texts();
      if (cells.size() == header.size()) {
        row(header, cells, outer, line.line(), path);
      } else {
        told.rejected().accept(JsonFaults.ofRow(file, line.line(), header.size()));
      }
    }
  }

  private void row(
      List<String> header, List<String> cells, @Nullable NestedFrame outer, int line, String path) {
    NestedFrame frame = new NestedFrame(outer, "", line);
    for (int i = 0; i < header.size(); i++) {
      frame.fields.add(new Field(List.of(), header.get(i), cells.get(i), false));
    }
    handOut(frame, path);
  }

  private void record(Members object, @Nullable NestedFrame outer, String key, String path) {
    Keys keys = shapes.keys(key, object, isOfOne(outer));
    if (keys != Keys.NONE) {
      keyed(keys, object, outer, path);
      return;
    }
    NestedFrame own = new NestedFrame(outer, key, object.line());
    List<Runnable> inner = new ArrayList<>();
    collect(object, List.of(), own, path, inner);
    if (!own.fields.isEmpty()) {
      handOut(own, path);
    }
    inner.forEach(Runnable::run);
  }

  private void handOut(NestedFrame own, String path) {
    boolean ofPerson = own.fields.stream().anyMatch(f -> words.isAboutPerson(f.name()));
    rows.accept(path, () -> names.row(own), ofPerson, own.line);
  }

  /** True when the records around a record say whose it is. */
  private boolean isOfOne(@Nullable NestedFrame around) {
    for (NestedFrame frame = around; frame != null; frame = frame.outer) {
      for (Field field : frame.fields) {
        int depth = field.within().size();
        String object = depth == 0 ? frame.key : field.within().get(depth - 1);
        if (words.isPatient(field.name()) || words.isPatient(object + " " + field.name())) {
          return true;
        }
      }
    }
    return false;
  }

  private void keyed(Keys keys, Members records, @Nullable NestedFrame outer, String path) {
    String name = keys == Keys.PATIENTS ? "patient_id" : "timepoint";
    records
        .members()
        .forEach(
            (key, record) -> {
              NestedFrame own = NestedFrame.of(outer, name, key, record.line());
              value(record, own, "", below(path, "*"));
            });
  }

  /** Takes what an object says itself, and finds the records in it. */
  private void collect(
      Members object, List<String> within, NestedFrame own, String path, List<Runnable> inner) {
    boolean ofPerson = shapes.isOfPerson(object);
    if (shapes.isFlat(object)) {
      object.members().forEach((name, cell) -> field(name, cell, within, own, ofPerson));
      return;
    }
    Map<String, List<String>> columns = shapes.columns(object);
    if (!columns.isEmpty()) {
      inner.add(() -> columns(columns, own, object.line(), path));
    }
    List<String> header = shapes.header(object);
    boolean tests = hasTests(object);
    object.members().forEach((name, cell) -> field(name, cell, within, own, ofPerson));
    object
        .members()
        .forEach(
            (name, node) -> {
              if (columns.containsKey(name) || node instanceof Scalar && !words.isDate(name)) {
                return;
              }
              if (words.isDate(name)) {
                inner.add(() -> keyed("date", name, node, own, path));
              } else if (words.isTest(name) && shapes.isResult(node)
                  || tests && shapes.hasValue(node)) {
                inner.add(() -> keyed("test", name, node, own, path));
              } else if (node instanceof Members deeper) {
                deeper(name, deeper, within, own, path, inner);
              } else if (name.equals(CODING) && first(node) instanceof Members coding) {
                collect(coding, with(within, name), own, path, inner);
              } else {
                String below = below(path, String.join(".", within), name);
                if (node.isRecords()) {
                  inner.add(() -> list(node, own, NestedNames.singular(name), below));
                } else if (node.isGrid() && !header.isEmpty()) {
                  inner.add(() -> rows(header, ((Items) node).items(), own, below));
                } else if (node.isGrid()) {
                  inner.add(() -> grid((Items) node, own, below));
                } else if (node instanceof Items series && header.isEmpty()) {
                  series(series, name, within, own, ofPerson);
                }
              }
            });
  }

  /** True when members are called after tests and hold their results: then others may, too. */
  private boolean hasTests(Members object) {
    return object.members().entrySet().stream()
        .anyMatch(m -> words.isTest(m.getKey()) && shapes.isResult(m.getValue()));
  }

  private void field(
      String name, NestedNode cell, List<String> within, NestedFrame own, boolean ofPerson) {
    if (cell instanceof Scalar single && !words.isDate(name)) {
      own.fields.add(new Field(within, name, single.text(), ofPerson));
    }
  }

  private void deeper(
      String name,
      Members object,
      List<String> within,
      NestedFrame own,
      String path,
      List<Runnable> inner) {
    Keys keys = shapes.keys(name, object, isOfOne(own));
    if (keys != Keys.NONE) {
      String below = below(path, String.join(".", within), name);
      inner.add(() -> keyed(keys, object, own, below));
    } else {
      collect(object, with(within, name), own, path, inner);
    }
  }

  private static List<String> with(List<String> within, String name) {
    List<String> deeper = new ArrayList<>(within);
    deeper.add(name);
    return deeper;
  }

  private @Nullable NestedNode first(NestedNode list) {
    if (list instanceof Items items) {
      return items.items().isEmpty() ? null : items.items().get(0);
    }
    if (list instanceof Left left) {
      try (JsonParser json = parser(left.from(), left.to())) {
        json.nextToken();
        json.nextToken();
        return NestedNode.read(json, left.line() - 1);
      }
    }
    return null;
  }

  private void series(
      Items list, String name, List<String> within, NestedFrame own, boolean ofPerson) {
    if (list.items().size() == 1 && list.isSeries()) {
      own.fields.add(new Field(within, name, list.texts().get(0), ofPerson));
    } else if (!list.items().isEmpty()) {
      told.note()
          .accept(
              Problem.at(
                  new SourceLocation(file, list.line(), name),
                  "data.row-malformed",
                  Severity.WARNING,
                  "the field holds a list and was not read. Export one value a field, or one"
                      + " record for each."));
    }
  }

  private void keyed(String column, String key, NestedNode node, NestedFrame own, String path) {
    value(node, NestedFrame.of(own, column, key, node.line()), "", below(path, "*"));
  }

  private void columns(Map<String, List<String>> columns, NestedFrame own, int line, String path) {
    List<String> header = List.copyOf(columns.keySet());
    List<List<String>> cells = List.copyOf(columns.values());
    for (int i = 0; i < cells.get(0).size(); i++) {
      int at = i;
      row(header, cells.stream().map(c -> c.get(at)).toList(), own, line, path);
    }
  }

  private static String below(String path, String... names) {
    StringBuilder below = new StringBuilder(path);
    for (String name : names) {
      if (!name.isEmpty()) {
        below.append(below.isEmpty() ? "" : ".").append(name);
      }
    }
    return below.toString();
  }
}
