package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/** Reads the terms of a table: an analyte, groups of people, rows. */
final class ScaleReader {
  private final CriteriaTable.Kind kind;
  private final Adjustments adjustments;
  private final List<TableRow> published;

  /**
   * A reader that adds each row it meets to a list.
   *
   * @param kind what the rows have to give
   * @param adjustments what the table takes off before it compares
   * @param published the list
   */
  ScaleReader(CriteriaTable.Kind kind, Adjustments adjustments, List<TableRow> published) {
    this.kind = kind;
    this.adjustments = adjustments;
    this.published = published;
  }

  Scale read(Fields term, String name, TableReader.Evidence outer) {
    Analyte analyte = analyte(term);
    TableReader.Evidence evidence = outer.refined(term);
    boolean ageNeeded = term.flag("ageNeeded");
    PremisesReader.Read premises =
        new PremisesReader(term, name, analyte, evidence).read(kind, published);
    List<Scale.Group> groups = new ArrayList<>();
    if (term.has("groups")) {
      for (Fields group : term.objects("groups")) {
        Who who = WhoReader.read(group);
        Fields named = group.named(term.place() + ", " + who.label());
        List<Row> rows = rows(named, name, who, analyte, evidence.refined(named));
        groups.add(new Scale.Group(who, ladder(term, rows, premises)));
        named.done();
      }
    } else {
      List<Row> rows = rows(term, name, Who.EVERYBODY, analyte, evidence);
      groups.add(new Scale.Group(Who.EVERYBODY, ladder(term, rows, premises)));
    }
    if (premises.override() != null) {
      published.add(premises.override().published());
    }
    term.done();
    GroupChecks.check(term.place(), groups);
    return new Scale(name, analyte, ageNeeded, groups, adjustments);
  }

  static Analyte analyte(Fields term) {
    String id = term.text("analyte");
    Analyte analyte =
        Analyte.of(id).orElseThrow(() -> term.wrong("analyte", "a known analyte", "'" + id + "'"));
    String unit = term.text("unit");
    if (!unit.equals(analyte.unit().ucum())) {
      throw term.wrong("unit", "'" + analyte.unit().ucum() + "'", "'" + unit + "'");
    }
    return analyte;
  }

  private static Ladder ladder(Fields term, List<Row> rows, PremisesReader.Read premises) {
    Row override = premises.override();
    Row last = rows.get(rows.size() - 1);
    if (override != null && override.grade() != last.grade()) {
      throw term.wrong(
          "override", "the grade of the last row, " + last.grade(), "grade " + override.grade());
    }
    return new Ladder(rows, premises.premises(), override);
  }

  private List<Row> rows(
      Fields group, String name, Who who, Analyte analyte, TableReader.Evidence outer) {
    List<RowFields> read = new ArrayList<>();
    for (Fields fields : group.objects("rows")) {
      read.add(row(fields, group.place(), outer));
    }
    LadderChecks.check(read);
    List<List<Edge>> edges = Edges.of(read);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      RowFields one = read.get(i);
      TableRow line =
          new TableRow(
              name,
              one.outcome(),
              who.label(),
              analyte,
              one.condition().text(),
              analyte.unit().ucum(),
              edges.get(i),
              one.wording(),
              one.source(),
              one.verified());
      published.add(line);
      rows.add(new Row(one.grade(), one.code(), one.points(), one.condition(), line));
    }
    return rows;
  }

  /** What a row says before it is put into its place on the ladder. */
  record RowFields(
      String place,
      int grade,
      @Nullable String code,
      @Nullable BigDecimal points,
      Condition condition,
      String wording,
      Source source,
      String verified) {

    String outcome() {
      if (grade > 0) {
        return String.valueOf(grade);
      }
      return code != null ? code : points != null ? points.toPlainString() : "met";
    }
  }

  private RowFields row(Fields fields, String place, TableReader.Evidence outer) {
    int grade = kind == CriteriaTable.Kind.GRADES ? fields.integer("grade") : 0;
    if (kind == CriteriaTable.Kind.GRADES && (grade < 1 || grade > 4)) {
      throw fields.wrong("grade", "1 to 4", String.valueOf(grade));
    }
    String code =
        kind == CriteriaTable.Kind.BANDS ? fields.text("code") : fields.textOrNull("code");
    BigDecimal points =
        kind == CriteriaTable.Kind.POINTS ? TableReader.decimal(fields, "points") : null;
    String outcome = grade > 0 ? "grade " + grade : code == null ? "" : code;
    Fields row = outcome.isEmpty() ? fields : fields.named(place + ", " + outcome);
    Condition condition = condition(row, "condition");
    checkReferences(row, condition);
    TableReader.Evidence evidence = outer.refined(row);
    RowFields read =
        new RowFields(
            row.place(),
            grade,
            code,
            points,
            condition,
            row.text("wording"),
            evidence.requireSource(row),
            evidence.requireVerified(row));
    row.done();
    return read;
  }

  /** The condition under a key. */
  static Condition condition(Fields row, String key) {
    String text = row.text(key);
    Condition condition = Condition.parse(text);
    if (condition == null) {
      throw row.wrong(key, "a condition such as '< LLN and >= 1.5'", "'" + text + "'");
    }
    return condition;
  }

  /** Only grades know a baseline, and nothing here the best value since then. */
  private void checkReferences(Fields row, Condition condition) {
    for (Limit.Reference reference : condition.references()) {
      boolean known = reference == Limit.Reference.BASELINE && kind == CriteriaTable.Kind.GRADES;
      if (reference.isEarlierValue() && !known) {
        throw row.wrong(
            "condition", "limits that are known in a table of " + kind.id(), reference.word());
      }
    }
  }
}
