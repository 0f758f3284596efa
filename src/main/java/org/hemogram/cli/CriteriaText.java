package org.hemogram.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.CriteriaTable.Kind;
import org.hemogram.criteria.Edge;
import org.hemogram.criteria.Publication;
import org.hemogram.criteria.Source;
import org.hemogram.criteria.TableRow;

/**
 * {@code criteria --format text}: a published table as somebody reviews it, line by line. Each row
 * says condition, edges, published wording, and by number the source, with how far it was verified.
 */
final class CriteriaText {
  private static final int LONGEST_ID = 20;
  private static final int LONGEST_LABEL = 28;

  /** What is said about how far a number was verified, in words. */
  private static final Map<String, String> VERIFIED = new LinkedHashMap<>();

  static {
    VERIFIED.put("two sources", "read in at least two independent texts that agree");
    VERIFIED.put("source read", "read in the original, or in a full transcription of it");
    VERIFIED.put("secondary read", "read in a text that quotes or applies the original");
  }

  private final Kind kind;
  private final int width;
  private final List<Source> sources = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  private CriteriaText(Kind kind, int width) {
    this.kind = kind;
    this.width = width;
  }

  /** Every table with its title. */
  static String list(List<CriteriaLibrary.Listing> tables, int width) {
    StringBuilder out = new StringBuilder();
    for (CriteriaLibrary.Listing table : tables) {
      entry(out, table.id(), LONGEST_ID, table.title(), width);
    }
    return out.toString();
  }

  /** One table. */
  static String table(CriteriaTable table, int width) {
    CriteriaText text = new CriteriaText(table.kind(), width);
    text.publication(table.publication());
    int column = text.column(table.rows());
    String before = "";
    for (TableRow row : table.rows()) {
      String title = row.term() + (row.appliesTo().isEmpty() ? "" : ", " + row.appliesTo());
      if (!title.equals(before)) {
        text.out.append('\n');
        Paragraph.append(text.out, "", 2, title, width);
        before = title;
      }
      text.row(row, column);
    }
    text.sources(table.rows());
    return text.out.toString();
  }

  private void publication(Publication from) {
    out.append(from.id()).append('\n');
    Paragraph.append(
        out,
        "",
        0,
        sentence(title(from)) + sentence(from.publisher() + ", " + from.published()),
        width);
    if (!from.address().isEmpty()) {
      out.append(from.address()).append('\n');
    }
    if (!from.notes().isEmpty()) {
      out.append('\n');
    }
    for (String note : from.notes()) {
      Paragraph.append(out, "- ", 2, note, width);
    }
  }

  private static String title(Publication from) {
    boolean named = from.version().isEmpty() || from.title().contains(from.version());
    return named ? from.title() : from.title() + ", version " + from.version();
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text + " " : text + ". ";
  }

  /** Where the second column starts: wide enough for every label that is not unusually long. */
  private int column(List<TableRow> rows) {
    int longest = 0;
    for (TableRow row : rows) {
      int length = outcome(row.outcome()).length();
      longest = Math.max(longest, length <= LONGEST_LABEL ? length : 0);
    }
    return longest + 2;
  }

  private void row(TableRow row, int column) {
    String lasting = row.lasting().isEmpty() ? "" : ", " + row.lasting();
    entry(out, outcome(row.outcome()), column, condition(row) + lasting, width);
    String edges =
        row.edges().stream()
            .map(edge -> "exactly " + edge.limit() + ": " + edge(edge))
            .collect(Collectors.joining("; "));
    if (!edges.isEmpty()) {
      entry(out, "", column, edges, width);
    }
    String cited = " [" + number(row.source()) + "], " + row.verified();
    entry(out, "", column, "\"" + row.wording() + "\"" + cited, width);
  }

  /** What is compared, with what, in which unit. */
  private static String condition(TableRow row) {
    boolean measured = row.unit().equals(row.analyte().unit().ucum());
    String what = measured ? row.analyte().id() : row.term().toLowerCase(Locale.ROOT);
    String unit = row.unit().isEmpty() ? "" : " (" + row.unit() + ")";
    return what + " " + row.condition() + unit;
  }

  private String edge(Edge edge) {
    if (!edge.outcome().equals(Edge.NONE)) {
      return outcome(edge.outcome());
    }
    return switch (kind) {
      case GRADES, DURATIONS -> "no grade";
      case BANDS -> "no band";
      case POINTS -> "0 points";
      case SETS, RESPONSES -> "not met";
    };
  }

  private String outcome(String outcome) {
    boolean number = !outcome.isEmpty() && Character.isDigit(outcome.charAt(0));
    if (!number) {
      return outcome;
    }
    return switch (kind) {
      case GRADES, DURATIONS -> "grade " + outcome;
      case POINTS -> outcome.equals("1") ? "1 point" : outcome + " points";
      case BANDS, SETS, RESPONSES -> outcome;
    };
  }

  private int number(Source source) {
    if (!sources.contains(source)) {
      sources.add(source);
    }
    return sources.indexOf(source) + 1;
  }

  private void sources(List<TableRow> rows) {
    out.append("\nSources\n");
    for (Source source : sources) {
      String text = (source.title() + " " + source.address()).strip();
      entry(out, "[" + number(source) + "]", 5, text, width);
    }
    out.append('\n');
    for (Map.Entry<String, String> label : VERIFIED.entrySet()) {
      if (rows.stream().anyMatch(row -> row.verified().equals(label.getKey()))) {
        entry(out, label.getKey(), 16, label.getValue(), width);
      }
    }
  }

  private static void entry(StringBuilder out, String label, int column, String text, int width) {
    String before =
        "  " + label + " ".repeat(Math.max(label.isEmpty() ? column : 2, column - label.length()));
    Paragraph.append(out, before, column + 2, text, width);
  }
}
