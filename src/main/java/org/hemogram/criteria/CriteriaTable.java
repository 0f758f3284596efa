package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.lab.Analyte;

/** One published standard in one version: what it is, and everything that can be asked of it. */
public final class CriteriaTable {

  /** What the rows of a table give. */
  public enum Kind {
    GRADES,
    BANDS,
    POINTS,
    SETS,
    RESPONSES,
    DURATIONS;

    /** The kind of that word. */
    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word in a table. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Publication publication;
  private final Kind kind;
  private final Content content;
  private final List<TableRow> rows;
  private final Map<Analyte, List<Term>> terms;

  /**
   * What a table holds; only one of these is filled.
   *
   * @param scales terms with rows
   * @param sets limit sets
   * @param responses responses
   * @param durations scales by duration
   */
  record Content(
      List<Scale> scales,
      List<LimitSet> sets,
      List<Response> responses,
      List<DurationScale> durations) {
    Content {
      scales = List.copyOf(scales);
      sets = List.copyOf(sets);
      responses = List.copyOf(responses);
      durations = List.copyOf(durations);
    }
  }

  CriteriaTable(Publication publication, Kind kind, Content content, List<TableRow> rows) {
    this.publication = publication;
    this.kind = kind;
    this.content = content;
    this.rows = List.copyOf(rows);
    this.terms = kind == Kind.GRADES ? terms(publication.id(), content.scales()) : Map.of();
  }

  private static Map<Analyte, List<Term>> terms(String id, List<Scale> scales) {
    Map<Analyte, List<Term>> terms = new EnumMap<>(Analyte.class);
    for (Scale scale : scales) {
      List<Term> more = new ArrayList<>(terms.getOrDefault(scale.analyte(), List.of()));
      more.add(new Term(id, scale));
      terms.put(scale.analyte(), List.copyOf(more));
    }
    return Collections.unmodifiableMap(terms);
  }

  /** The id, for example {@code ctcae-5.0}. */
  public String id() {
    return publication.id();
  }

  /** Title, version, publisher, date, address, notes. */
  public Publication publication() {
    return publication;
  }

  /** What its rows give. */
  public Kind kind() {
    return kind;
  }

  /** Every graded term, by analyte in the order of {@link Analyte}, then as the table has them. */
  public List<Term> terms() {
    return terms.values().stream().flatMap(List::stream).toList();
  }

  /** The graded terms of an analyte; none when the table has none or gives no grades. */
  public List<Term> termsFor(Analyte analyte) {
    return terms.getOrDefault(analyte, List.of());
  }

  /** The table line by line, for review. */
  public List<TableRow> rows() {
    return rows;
  }

  /** This table with limits that follow elevation and smoking in this way, where it gives both. */
  CriteriaTable adjustedBy(Adjustment how) {
    boolean same = content.scales().stream().allMatch(scale -> scale.adjustments().isBy(how));
    return same
        ? this
        : new CriteriaTable(
            publication,
            kind,
            new Content(
                content.scales().stream().map(scale -> scale.adjustedBy(how)).toList(),
                content.sets(),
                content.responses(),
                content.durations()),
            rows);
  }

  List<Scale> scales() {
    return content.scales();
  }

  List<LimitSet> sets() {
    return content.sets();
  }

  List<Response> responses() {
    return content.responses();
  }

  List<DurationScale> durations() {
    return content.durations();
  }
}
