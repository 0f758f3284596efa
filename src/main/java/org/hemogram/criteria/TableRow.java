package org.hemogram.criteria;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hemogram.lab.Analyte;

/**
 * One line of a published table as a clinician reviews it.
 *
 * @param term the term, or the limit set and the line of it
 * @param outcome the grade, the code or the points that it gives, for example {@code 2}
 * @param appliesTo whom it is for, for example {@code men, 15 years and older}; empty = everybody
 * @param analyte what is compared
 * @param condition the condition with explicit operators, for example {@code < 100 and >= 80}
 * @param unit the unit of the numbers, as a UCUM code
 * @param edges what a value exactly on a limit gets, limit by limit
 * @param wording the published wording
 * @param source where it was read
 * @param verified how far it was verified, for example {@code two sources}
 * @param lasting how long it has to hold, for example {@code 7 to 13 days}; empty = nothing is said
 */
public record TableRow(
    String term,
    String outcome,
    String appliesTo,
    Analyte analyte,
    String condition,
    String unit,
    List<Edge> edges,
    String wording,
    Source source,
    String verified,
    String lasting) {
  /** A part of something needs no unit. */
  private static final Pattern RELATIVE = Pattern.compile("% of \\w+$");

  public TableRow {
    edges = List.copyOf(edges);
  }

  /** A row that says nothing about how long. */
  TableRow(
      String term,
      String outcome,
      String appliesTo,
      Analyte analyte,
      String condition,
      String unit,
      List<Edge> edges,
      String wording,
      Source source,
      String verified) {
    this(term, outcome, appliesTo, analyte, condition, unit, edges, wording, source, verified, "");
  }

  /** The edges in one line, for example {@code 100 → 1; 80 → 2}. */
  public String edge() {
    return edges.stream().map(Edge::text).collect(Collectors.joining("; "));
  }

  /**
   * The condition in words with its numbers, for example {@code neutrophils <0.5 and ≥0.1 ×10⁹/L}.
   */
  public String statement() {
    String words =
        condition.replace("<= ", "≤").replace(">= ", "≥").replace("< ", "<").replace("> ", ">");
    boolean part = RELATIVE.matcher(condition).find();
    return (subject() + " " + words + (part ? "" : " " + analyte.unit().symbol())).strip();
  }

  private String subject() {
    String title = analyte.title();
    boolean acronym = title.length() > 1 && !Character.isLowerCase(title.charAt(1));
    return acronym ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
