package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/** Reads the scales by duration of a table; see {@link DurationScale}. */
final class DurationReader {
  private final Fields table;
  private final TableReader.Evidence evidence;
  private final List<TableRow> published;

  DurationReader(Fields table, TableReader.Evidence evidence, List<TableRow> published) {
    this.table = table;
    this.evidence = evidence;
    this.published = published;
  }

  List<DurationScale> durations() {
    List<DurationScale> scales = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Fields fields : table.objects("durations")) {
      String id = fields.text("id");
      if (!ids.add(id)) {
        throw fields.wrong("id", "an id of its own", "'" + id + "' again");
      }
      scales.add(scale(fields.named(table.place() + ", " + id), id));
    }
    return scales;
  }

  private DurationScale scale(Fields fields, String id) {
    TableReader.Evidence own = evidence.refined(fields);
    String title = fields.text("title");
    Analyte analyte = ScaleReader.analyte(fields);
    int from = atLeast(fields, "fromDay", 0);
    OptionalInt last = end(fields, "lastDay", from);
    DurationScale.Counting counting = counting(fields);
    String when = last.isPresent() ? "days " + from + " to " + last.getAsInt() : "from day " + from;
    List<DurationRow> rows = new ArrayList<>();
    for (Fields row : fields.objects("rows")) {
      DurationRow read = row(row, new Place(title, when, analyte, counting, own));
      published.add(read.published());
      rows.add(read);
    }
    DurationChecks.check(fields.place(), rows);
    int stable = fields.has("stableDays") ? atLeast(fields, "stableDays", 1) : 0;
    int tests = fields.has("tests") ? atLeast(fields, "tests", 1) : 1;
    DurationScale.Recovery recovery =
        recovery(fields, new Place(title, when, analyte, counting, own));
    fields.done();
    return new DurationScale(
        id, title, analyte, from, last, counting, stable, tests, rows, recovery);
  }

  private static DurationScale.Counting counting(Fields fields) {
    String word = fields.text("counting");
    List<String> known = new ArrayList<>();
    for (DurationScale.Counting counting : DurationScale.Counting.values()) {
      String id = counting.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (id.equals(word)) {
        return counting;
      }
      known.add(id);
    }
    throw fields.wrong("counting", String.join(", ", known), "'" + word + "'");
  }

  private static int atLeast(Fields fields, String key, int least) {
    int number = fields.integer(key);
    if (number < least) {
      throw fields.wrong(key, least + " or more", String.valueOf(number));
    }
    return number;
  }

  /** A number that must lie above another, or none. */
  private static OptionalInt end(Fields fields, String key, int from) {
    return fields.has(key) ? OptionalInt.of(atLeast(fields, key, from + 1)) : OptionalInt.empty();
  }

  /** What the rows of a scale share. */
  private record Place(
      String title,
      String when,
      Analyte analyte,
      DurationScale.Counting counting,
      TableReader.Evidence evidence) {

    TableRow row(
        Fields fields, String outcome, DurationRow.Bound limit, List<Edge> edges, String lasting) {
      TableReader.Evidence own = evidence.refined(fields);
      return new TableRow(
          title,
          outcome,
          when,
          analyte,
          limit.text(),
          analyte.unit().ucum(),
          edges,
          fields.text("wording"),
          own.requireSource(fields),
          own.requireVerified(fields),
          lasting);
    }
  }

  private static DurationRow row(Fields fields, Place place) {
    int grade = fields.integer("grade");
    if (grade < 1 || grade > 4) {
      throw fields.wrong("grade", "1 to 4", String.valueOf(grade));
    }
    DurationRow.Bound limit = bound(fields);
    boolean throughout = fields.flag("throughout");
    int from = throughout ? 1 : atLeast(fields, "from", 1);
    OptionalInt below = throughout ? OptionalInt.empty() : end(fields, "below", from);
    String lasting = throughout ? "the whole time" : place.counting().words(length(from, below));
    List<Edge> edges = new ArrayList<>();
    boolean included = limit.comparison().operator().holds(0);
    String unit = limit.comparison().limit().text();
    edges.add(new Edge(unit, included ? "counted" : "not counted"));
    if (!throughout) {
      edges.add(new Edge(place.counting().words(String.valueOf(from)), String.valueOf(grade)));
    }
    TableRow line = place.row(fields, String.valueOf(grade), limit, edges, lasting);
    fields.done();
    return new DurationRow(grade, limit, from, below, throughout, line);
  }

  private static String length(int from, OptionalInt below) {
    if (below.isEmpty()) {
      return from + " or more";
    }
    int last = below.getAsInt() - 1;
    return last == from ? String.valueOf(from) : from + " to " + last;
  }

  private static DurationRow.Bound bound(Fields fields) {
    Condition condition = ScaleReader.condition(fields, "condition");
    Comparison one = condition.single();
    if (one == null || one.fixed() == null) {
      throw fields.wrong("condition", "one number, such as '<= 0.5'", condition.text());
    }
    return new DurationRow.Bound(one);
  }

  private DurationScale.@Nullable Recovery recovery(Fields scale, Place place) {
    Fields fields = scale.object("recovery");
    if (fields == null) {
      return null;
    }
    DurationRow.Bound limit = bound(fields);
    int days = atLeast(fields, "days", 1);
    int free = atLeast(fields, "transfusionFreeDays", 0);
    boolean included = limit.comparison().operator().holds(0);
    String unit = limit.comparison().limit().text();
    List<Edge> edges = List.of(new Edge(unit, included ? "recovered" : "not recovered"));
    String lasting = days + " days in a row, " + free + " days without a transfusion";
    TableRow line = place.row(fields, "recovered", limit, edges, lasting);
    published.add(line);
    fields.done();
    return new DurationScale.Recovery(limit, days, free, line);
  }
}
