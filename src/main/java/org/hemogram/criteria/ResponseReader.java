package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads the responses of a table; see {@link Response}. */
final class ResponseReader {
  private static final String MET = "met";
  private static final String NOT_MET = "not met";

  private final Fields table;
  private final TableReader.Evidence evidence;
  private final List<TableRow> published;

  ResponseReader(Fields table, TableReader.Evidence evidence, List<TableRow> published) {
    this.table = table;
    this.evidence = evidence;
    this.published = published;
  }

  List<Response> responses() {
    Map<String, Response> responses = new LinkedHashMap<>();
    for (Fields fields : table.objects("responses")) {
      String id = fields.text("id");
      Response response = response(fields.named(table.place() + ", " + id), id, responses);
      if (responses.put(id, response) != null) {
        throw fields.wrong("id", "an id of its own", "'" + id + "' again");
      }
    }
    return List.copyOf(responses.values());
  }

  private Response response(Fields fields, String id, Map<String, Response> before) {
    TableReader.Evidence own = evidence.refined(fields);
    String title = fields.text("title");
    List<Fields> read = fields.objects("lines");
    int atLeast = share(fields, "atLeast", 1, read.size());
    int atMost = fields.has("atMost") ? share(fields, "atMost", atLeast, read.size()) : read.size();
    int weeks = fields.has("weeks") ? share(fields, "weeks", 1, Integer.MAX_VALUE) : 0;
    Response.Since since = since(fields);
    String name = Share.named(title, atLeast, atMost, read.size());
    List<Response> not = new ArrayList<>();
    for (String other : fields.texts("not")) {
      Response known = before.get(other);
      if (known == null) {
        throw fields.wrong("not", "a response that stands before it", "'" + other + "'");
      }
      not.add(known);
      name += ", not " + known.title();
    }
    List<ResponseLine> lines = new ArrayList<>();
    for (Fields line : read) {
      lines.add(new Line(line, name, since, weeks, own).line());
    }
    fields.done();
    return new Response(id, title, since, atLeast, atMost, weeks, lines, not);
  }

  private static int share(Fields fields, String key, int least, int most) {
    int number = fields.integer(key);
    if (number < least || number > most) {
      throw fields.wrong(key, least + " to " + most, String.valueOf(number));
    }
    return number;
  }

  private static Response.Since since(Fields fields) {
    String word = fields.text("since");
    for (Response.Since since : Response.Since.values()) {
      if (since.name().toLowerCase(Locale.ROOT).equals(word)) {
        return since;
      }
    }
    throw fields.wrong("since", "baseline, best or nothing", "'" + word + "'");
  }

  /** One line while it is read. */
  private final class Line {
    private final Fields fields;
    private final String name;
    private final Response.Since since;
    private final int weeks;
    private final TableReader.Evidence evidence;
    private final Analyte analyte;
    private final @Nullable BigDecimal unprinted;

    Line(Fields fields, String name, Response.Since since, int weeks, TableReader.Evidence outer) {
      this.fields = fields;
      this.name = name;
      this.since = since;
      this.weeks = weeks;
      this.evidence = outer.refined(fields);
      this.analyte = ScaleReader.analyte(fields);
      this.unprinted = fields.has("unprinted") ? TableReader.decimal(fields, "unprinted") : null;
    }

    ResponseLine line() {
      Condition start = fields.has("start") ? start(fields, "start") : null;
      List<ResponseLine.Case> cases = new ArrayList<>();
      List<Condition> starts = new ArrayList<>();
      List<Fields> read = fields.objects("cases");
      for (Fields one : read) {
        Condition from = one.has("start") || read.size() > 1 ? start(one, "start") : null;
        if (from != null) {
          starts.add(from);
        }
        cases.add(ruleOf(one, start, from));
      }
      if (read.size() > 1) {
        CaseChecks.check(fields.place(), starts, unprinted);
      } else if (!starts.isEmpty()) {
        throw fields.wrong("cases", "the start of a single rule at the line", "one with a start");
      }
      fields.done();
      return new ResponseLine(analyte, start, cases);
    }

    private Condition start(Fields from, String key) {
      Condition condition = ScaleReader.condition(from, key);
      if (since == Response.Since.NOTHING) {
        throw from.wrong(key, "no earlier value, as nothing is compared", condition.text());
      }
      if (!condition.references().isEmpty()) {
        throw from.wrong(key, "plain numbers", condition.text());
      }
      return condition;
    }

    private ResponseLine.Case ruleOf(
        Fields one, @Nullable Condition start, @Nullable Condition from) {
      Condition condition = ScaleReader.condition(one, "condition");
      for (Limit.Reference reference : condition.references()) {
        if (!reference.name().equals(since.name())) {
          throw one.wrong(
              "condition", "numbers, or limits relative to the " + word(), reference.word());
        }
      }
      TableReader.Evidence own = evidence.refined(one);
      List<Edge> edges = new ArrayList<>();
      for (Comparison comparison : condition.comparisons()) {
        boolean included = comparison.operator().holds(0);
        edges.add(new Edge(comparison.limit().text(), included ? MET : NOT_MET));
      }
      addStarts(edges, start, NOT_MET);
      addStarts(edges, from, "in the other row");
      TableRow row =
          new TableRow(
              name,
              MET,
              whom(start, from),
              analyte,
              condition.text(),
              analyte.unit().ucum(),
              edges,
              one.text("wording"),
              own.requireSource(one),
              own.requireVerified(one),
              weeks == 0 ? "" : "at least " + weeks + " weeks");
      published.add(row);
      one.done();
      return new ResponseLine.Case(from, condition, row);
    }

    private String word() {
      return since.name().toLowerCase(Locale.ROOT);
    }

    private String whom(@Nullable Condition start, @Nullable Condition from) {
      if (start == null && from == null) {
        return "";
      }
      String first = start == null ? "" : start.text();
      String second = from == null ? "" : from.text();
      return word() + " " + first + (start == null || from == null ? "" : " and ") + second;
    }

    private void addStarts(List<Edge> edges, @Nullable Condition start, String outside) {
      for (Comparison one : start == null ? List.<Comparison>of() : start.comparisons()) {
        BigDecimal number = one.fixed();
        boolean left = number != null && unprinted != null && number.compareTo(unprinted) == 0;
        String outcome = one.operator().holds(0) ? "in this row" : left ? "not printed" : outside;
        String limit = number == null ? one.limit().text() : Quantity.plain(number);
        edges.add(new Edge(word() + " " + limit, outcome));
      }
    }
  }
}
