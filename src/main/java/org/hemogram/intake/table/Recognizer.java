package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemogram.intake.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes the dialect of a table by its header names, wherever the header stands and whatever
 * the delimiter. Of several dialects that fit, the one with the most distinguishing names is taken;
 * the user's own description comes before all others.
 */
final class Recognizer {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int PREAMBLE = 30;
  private static final int SAMPLE = 200;

  /** No more than one cell in this many of a header begins with a digit. */
  private static final int MOST_DIGITS = 3;

  /** More than any dialect can reach. */
  private static final int PROFILE = 30_000;

  private final Terms terms;
  private final DialectLibrary library;
  private final NamedForm named;
  private final LongForm longForm;
  private final WideForm wide;
  private final TransposedForm transposed;
  private final @Nullable String stated;
  private final @Nullable Profile profile;

  Recognizer(Table.Setting setting) {
    this.terms = setting.terms();
    this.library = setting.library();
    this.named = new NamedForm(terms);
    DateColumns dates = new DateColumns(setting.grammars().dates());
    SpecimenColumn specimens = new SpecimenColumn(library);
    this.longForm = new LongForm(terms, dates, specimens);
    this.wide = new WideForm(terms, dates, setting.grammars().studyTimes());
    this.transposed = new TransposedForm(terms, dates, specimens, setting.grammars().studyTimes());
    this.stated = setting.settings().dialect();
    this.profile = setting.settings().profile();
  }

  /** The layout of the table that begins with {@code head}, or empty when no dialect fits. */
  Optional<Layout> recognize(String head, @Nullable Character delimiter) {
    Character marked = delimiter == null ? separatorLine(head) : delimiter;
    Candidate best = profile == null ? null : headerless(profile, head, delimiter);
    for (char d : marked == null ? DELIMITERS : new char[] {marked}) {
      if (head.indexOf(d) < 0) {
        continue;
      }
      List<CsvForm.Lines> records = CsvForm.first(head, d, PREAMBLE + SAMPLE);
      for (int i = 0; i < Math.min(PREAMBLE, records.size()); i++) {
        best = Candidate.better(best, candidate(records, i, d));
      }
    }
    return Optional.ofNullable(best).map(Candidate::layout);
  }

  /** A table without a header has the columns that its profile names, all of them. */
  private @Nullable Candidate headerless(
      Profile given, String head, @Nullable Character delimiter) {
    char separator = delimiter == null ? ',' : delimiter;
    List<CsvForm.Lines> records = new ArrayList<>();
    records.add(new CsvForm.Lines(given.header(), 0, 0));
    records.addAll(CsvForm.first(head, separator, SAMPLE));
    boolean fits =
        !given.header().isEmpty()
            && records.size() > 1
            && records.get(1).cells().size() == given.header().size();
    return fits ? profiled(given, HeaderLine.of(records, 0, separator)) : null;
  }

  /** The layout of records whose fields have these names, with some of the records. */
  Optional<Layout> recognize(List<CsvForm.Lines> namesThenSample) {
    return Optional.ofNullable(candidate(namesThenSample, 0, ',')).map(Candidate::layout);
  }

  /** The layout of another table that begins with the record {@code at}; null when none does. */
  @Nullable Layout again(List<CsvForm.Lines> records, int at, char delimiter) {
    List<CsvForm.Lines> table =
        records.subList(at, Math.min(records.size(), at + PREAMBLE + SAMPLE));
    Candidate found = candidate(table, 0, delimiter);
    return found == null || found.layout().companion() != null ? null : found.layout();
  }

  /** The header names of the first line with any, for saying what was seen. */
  static List<String> firstNames(String head) {
    List<CsvForm.Lines> table = firstTable(head);
    return table.isEmpty() ? List.of() : table.get(0).cells();
  }

  /** The records from the first line with any, separated by what gives it most columns. */
  static List<CsvForm.Lines> firstTable(String head) {
    List<CsvForm.Lines> best = List.of();
    int most = 0;
    for (char d : DELIMITERS) {
      List<CsvForm.Lines> records =
          CsvForm.first(head, d, PREAMBLE + SAMPLE).stream()
              .dropWhile(CsvForm.Lines::isBlank)
              .toList();
      if (!records.isEmpty() && records.get(0).cells().size() > most) {
        most = records.get(0).cells().size();
        best = records;
      }
    }
    return best;
  }

  /** {@code sep=;} in the first line, as spreadsheets write it. */
  private static @Nullable Character separatorLine(String head) {
    boolean has = head.length() > 4 && head.regionMatches(true, 0, "sep=", 0, 4);
    return has ? head.charAt(4) : null;
  }

  private @Nullable Candidate candidate(List<CsvForm.Lines> records, int at, char delimiter) {
    CsvForm.Lines cells = records.get(at);
    if (cells.cells().size() < 2 || cells.isBlank()) {
      return null;
    }
    HeaderLine line = HeaderLine.of(records, at, delimiter);
    boolean likeData = looksLikeData(cells.cells());
    Candidate best = profile == null ? null : profiled(profile, line);
    Candidate companion = null;
    for (Dialect dialect : library.possible(line.header())) {
      boolean other = stated != null && !stated.equals(dialect.id());
      if (other || likeData && dialect.shape() != Dialect.Shape.TRANSPOSED) {
        continue;
      }
      best = Candidate.better(best, results(dialect, line));
      for (Dialect.Companion beside : dialect.companions()) {
        companion = Candidate.better(companion, named.fit(dialect, beside, line));
      }
    }
    return best != null && companion != null && holdsTests(best.layout(), line)
        ? best
        : Candidate.better(best, companion);
  }

  /** True when tests stand in it, so that it is no list of patients alone. */
  private boolean holdsTests(Layout layout, HeaderLine line) {
    if (!layout.tests().isEmpty() || !layout.draws().isEmpty()) {
      return true;
    }
    int name = layout.column(Role.NAME);
    return name >= 0
        && line.sample().stream()
            .anyMatch(
                row ->
                    name < row.cells().size()
                        && terms.names().byName(row.cells().get(name).strip()).isPresent());
  }

  private @Nullable Candidate profiled(Profile given, HeaderLine line) {
    Candidate found = results(given.dialect(), line);
    return found == null ? null : found.raisedBy(PROFILE);
  }

  private @Nullable Candidate results(Dialect dialect, HeaderLine line) {
    if (!dialect.signs().fit(line.header())) {
      return null;
    }
    boolean coded = dialect.isNamed() || dialect.codeSystem() != null;
    return switch (dialect.shape()) {
      case LONG -> coded ? named.fit(dialect, line) : longForm.fit(dialect, line);
      case WIDE -> coded ? named.fit(dialect, line) : wide.fit(dialect, line);
      case TRANSPOSED -> transposed.fit(dialect, line);
    };
  }

  /**
   * A header hardly has cells that begin with a digit; looking at every data row would take long.
   */
  private static boolean looksLikeData(List<String> cells) {
    int filled = 0;
    int digits = 0;
    for (String cell : cells) {
      String text = cell.strip();
      if (!text.isEmpty()) {
        filled++;
        digits += Character.isDigit(text.charAt(0)) ? 1 : 0;
      }
    }
    return digits * MOST_DIGITS > filled;
  }
}
