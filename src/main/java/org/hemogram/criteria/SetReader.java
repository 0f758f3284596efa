package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the limit sets of a table. */
final class SetReader {
  private final Fields table;
  private final TableReader.Evidence evidence;
  private final ScaleReader items;

  SetReader(Fields table, TableReader.Evidence evidence, List<TableRow> published) {
    this.table = table;
    this.evidence = evidence;
    this.items = new ScaleReader(CriteriaTable.Kind.SETS, Adjustments.NONE, published);
  }

  List<LimitSet> sets() {
    Map<String, LimitSet> sets = new LinkedHashMap<>();
    for (Fields fields : table.objects("sets")) {
      String id = fields.text("id");
      LimitSet set = set(fields.named(table.place() + ", set " + id), id, sets);
      if (sets.put(id, set) != null) {
        throw fields.wrong("id", "an id of its own", "'" + id + "' again");
      }
    }
    return List.copyOf(sets.values());
  }

  private LimitSet set(Fields fields, String id, Map<String, LimitSet> before) {
    TableReader.Evidence own = evidence.refined(fields);
    String title = fields.text("title");
    List<Fields> read = fields.objects("lines");
    int atLeast = fields.integer("atLeast");
    if (atLeast < 1 || atLeast > read.size()) {
      throw fields.wrong("atLeast", "1 to " + read.size(), String.valueOf(atLeast));
    }
    LimitSet within = within(fields, before);
    String name = Share.named(title, atLeast, read.size(), read.size());
    String shown = within == null ? name : name + ", only within: " + within.title();
    List<LimitLine> lines = new ArrayList<>();
    for (Fields line : read) {
      lines.add(line(line, shown, own));
    }
    fields.done();
    return new LimitSet(id, title, atLeast, within, lines, own.requireSource(fields));
  }

  private static @Nullable LimitSet within(Fields fields, Map<String, LimitSet> before) {
    String id = fields.textOrNull("within");
    LimitSet within = id == null ? null : before.get(id);
    if (id != null && within == null) {
      throw fields.wrong("within", "a set that stands before it", "'" + id + "'");
    }
    return within;
  }

  private LimitLine line(Fields fields, String set, TableReader.Evidence outer) {
    String name = fields.text("name");
    List<LimitItem> read = new ArrayList<>();
    for (Fields item : fields.objects("items")) {
      Fields named = item.named(fields.place() + ", " + name);
      read.add(new LimitItem(items.read(named, set + ": " + name, outer)));
    }
    LimitLine line = new LimitLine(name, fields.flag("anyOf"), read);
    fields.done();
    return line;
  }
}
