package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemogram.intake.terms.HeaderName;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Tells lines between the rows of a table from its rows: {@code Urinalysis,,} heads a section,
 * {@code Patient: P2,,} begins another person, {@code 02.01.2024;;} another day. Immutable.
 */
final class HeadingLines {

  private static final int LONGEST_SECTION = 48;
  private static final String GENERIC = "generic-long";

  private final Layout layout;
  private final Table.Setting setting;
  private final DateColumns dates;
  private final Lazy<Words> words = new Lazy<>(this::words);

  /** Names in front of a person or a day, and words of sections; all folded or in lower case. */
  private record Words(
      List<String> patients,
      List<String> days,
      List<String> specimens,
      Set<String> collected,
      Set<String> blood,
      Set<String> within) {}

  HeadingLines(Layout layout, Table.Setting setting) {
    this.layout = layout;
    this.setting = setting;
    this.dates = new DateColumns(setting.grammars().dates());
  }

  private Words words() {
    ResourceTree tree =
        ResourceTree.read(HeadingLines.class, "/org/hemogram/dialects/headings.json");
    return new Words(
        names(Role.PATIENT),
        names(Role.TIME),
        names(Role.SPECIMEN),
        tree.texts("collected").stream().map(Header::folded).collect(Collectors.toSet()),
        Set.copyOf(tree.texts("blood")),
        Set.copyOf(tree.texts("within")));
  }

  private List<String> names(Role role) {
    Dialect generic = setting.library().find(GENERIC);
    return generic == null
        ? List.of()
        : generic.columns().getOrDefault(role, List.of()).stream().map(Header::folded).toList();
  }

  /**
   * What holds below a line; null for a row of the table.
   *
   * @param now what held above it
   */
  @Nullable Heading below(Heading now, List<String> row) {
    List<Integer> filled = filled(row);
    if (filled.isEmpty() || filled.size() > 2) {
      return null;
    }
    Said said = said(row, filled);
    if (!said.text().isEmpty() && isBesideTable(filled)) {
      Heading named = named(now, said.label(), said.text());
      if (named != null) {
        return named;
      }
    }
    return filled.size() > 1 ? null : alone(now, row.get(filled.get(0)).strip(), filled.get(0));
  }

  /** The day on which the samples were taken, from a line above the header; empty for any other. */
  String collected(List<String> row) {
    List<Integer> filled = filled(row);
    if (filled.isEmpty() || filled.size() > 2) {
      return "";
    }
    Said said = said(row, filled);
    return words.get().collected().contains(said.label()) && dates.isDate(said.text())
        ? said.text()
        : "";
  }

  /** A line as {@code label: text}; the text is empty where it says nothing of the kind. */
  private record Said(String label, String text) {}

  private static Said said(List<String> row, List<Integer> filled) {
    String text = row.get(filled.get(0)).strip();
    int colon = text.indexOf(':');
    String label = Header.folded(colon < 0 ? text : text.substring(0, colon));
    if (filled.size() == 2) {
      boolean open = colon < 0 || colon == text.length() - 1;
      return new Said(label, open ? row.get(filled.get(1)).strip() : "");
    }
    return new Said(label, colon < 0 ? "" : untilGap(text.substring(colon + 1).strip()));
  }

  private @Nullable Heading named(Heading now, String label, String said) {
    if (isHeaderName(said)) {
      return null;
    }
    int rank = words.get().patients().indexOf(label);
    if (rank >= 0) {
      return Heading.ofPatient(PatientIds.plain(said), rank);
    }
    if (words.get().specimens().contains(label)) {
      return now.withSection(said);
    }
    return words.get().days().contains(label) && dates.isDate(said) ? now.withDate(said) : null;
  }

  /** A header that comes again says {@code Patient}, then {@code Date}. */
  private boolean isHeaderName(String text) {
    return layout.header().column(text) >= 0;
  }

  private @Nullable Heading alone(Heading now, String text, int column) {
    if (!layout.tests().isEmpty()) {
      return null;
    }
    if (dates.isDate(text)) {
      boolean drawn = layout.has(Role.TIME) || !layout.draws().isEmpty();
      return drawn ? null : now.withDate(text);
    }
    return isSection(text, column) ? now.withSection(text) : null;
  }

  /**
   * True for a heading. In a column of persons or days only a known word is one; elsewhere any
   * short text but the name of a test, or of something that stands in every section.
   */
  private boolean isSection(String text, int column) {
    int colon = text.indexOf(':');
    if (text.length() > LONGEST_SECTION
        || text.endsWith(".")
        || colon >= 0 && colon < text.length() - 1
        || !Character.isLetterOrDigit(text.codePointAt(0))) {
      return false;
    }
    if (setting.library().isOtherCategory(text)) {
      return true;
    }
    List<String> parts = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    if (parts.stream().anyMatch(words.get().within()::contains)) {
      return false;
    }
    if (parts.stream().anyMatch(words.get().blood()::contains)) {
      return true;
    }
    boolean other = column == layout.column(Role.PATIENT) || column == layout.column(Role.TIME);
    boolean value = column == layout.column(Role.VALUE) && column > 0;
    boolean letters = text.codePoints().anyMatch(Character::isLetter);
    return letters && !other && !value && !isTest(text);
  }

  private boolean isTest(String text) {
    String name = HeaderName.split(text, setting.terms().units()).name();
    return setting.terms().names().byName(name).isPresent();
  }

  /** A row of a table with two columns for everything is a row. */
  private boolean isBesideTable(List<Integer> filled) {
    return filled.size() == 1 || layout.header().size() > 2;
  }

  private static List<Integer> filled(List<String> row) {
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < row.size() && filled.size() <= 2; i++) {
      if (!row.get(i).isBlank()) {
        filled.add(i);
      }
    }
    return filled;
  }

  /** What stands before two blanks: behind them lines say something else. */
  private static String untilGap(String text) {
    int gap = text.indexOf("  ");
    return gap < 0 ? text : text.substring(0, gap).strip();
  }

  /** True when rows below are to be left out or belong to another person or day. */
  boolean matters(Heading heading) {
    return !heading.patient().isEmpty()
        || !heading.date().isEmpty()
        || setting.library().isOtherCategory(heading.section());
  }
}
