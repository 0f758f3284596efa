package org.hemogram.criteria;

import java.util.List;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/** Reads what has to hold before the rows of a graded term count; see {@link Premises}. */
final class PremisesReader {
  private final Fields term;
  private final String name;
  private final Analyte analyte;
  private final TableReader.Evidence evidence;

  PremisesReader(Fields term, String name, Analyte analyte, TableReader.Evidence evidence) {
    this.term = term;
    this.name = name;
    this.analyte = analyte;
    this.evidence = evidence;
  }

  /** What was read: the premises, and the override as a row of the ladder, or null. */
  record Read(Premises premises, @Nullable Row override) {
    static final Read NONE = new Read(Premises.NONE, null);
  }

  Read read(CriteriaTable.Kind kind, List<TableRow> published) {
    if (!term.has("evaluable") && !term.has("only") && !term.has("override")) {
      return Read.NONE;
    }
    if (kind != CriteriaTable.Kind.GRADES) {
      throw CriteriaException.at(
          term.place(), "evaluable, only and override in a table of grades", kind.id());
    }
    Condition evaluable = evaluable(published);
    Condition only = only(published);
    Row override = override();
    Condition at = override == null ? null : override.condition();
    return new Read(new Premises(evaluable, only, at), override);
  }

  private @Nullable Condition evaluable(List<TableRow> published) {
    Fields fields = term.object("evaluable");
    if (fields == null) {
      return null;
    }
    Condition condition = ScaleReader.condition(fields, "baseline");
    Comparison start = condition.single();
    if (start == null || start.fixed() == null || start.operator().isUpper()) {
      throw fields.wrong("baseline", "one number, such as '>= 1.0'", condition.text());
    }
    Comparison outside = start.negated();
    boolean included = start.operator().holds(0);
    Edge edge = new Edge(start.limit().text(), included ? "evaluable" : "not evaluable");
    published.add(row(fields, "not evaluable", "baseline " + outside.text(), edge));
    fields.done();
    return condition;
  }

  private @Nullable Condition only(List<TableRow> published) {
    Fields fields = term.object("only");
    if (fields == null) {
      return null;
    }
    Condition condition = ScaleReader.condition(fields, "condition");
    Comparison one = condition.single();
    if (one == null) {
      throw fields.wrong("condition", "one comparison", condition.text());
    }
    boolean included = one.operator().holds(0);
    Edge edge = new Edge(one.limit().text(), included ? "may have a grade" : Edge.NONE);
    published.add(row(fields, "any grade only if", condition.text(), edge));
    fields.done();
    return condition;
  }

  private @Nullable Row override() {
    Fields fields = term.object("override");
    if (fields == null) {
      return null;
    }
    int grade = fields.integer("grade");
    Condition condition = ScaleReader.condition(fields, "condition");
    Comparison one = condition.single();
    if (one == null || one.fixed() == null) {
      throw fields.wrong("condition", "one number, such as '< 20'", condition.text());
    }
    String outcome = String.valueOf(grade);
    Edge edge = new Edge(one.limit().text(), one.operator().holds(0) ? outcome : "as by the rows");
    TableRow line = row(fields, outcome, condition.text(), edge);
    fields.done();
    return new Row(grade, null, null, condition, line);
  }

  private TableRow row(Fields fields, String outcome, String condition, Edge edge) {
    TableReader.Evidence own = evidence.refined(fields);
    return new TableRow(
        name,
        outcome,
        "",
        analyte,
        condition,
        analyte.unit().ucum(),
        List.of(edge),
        fields.text("wording"),
        own.requireSource(fields),
        own.requireVerified(fields));
  }
}
