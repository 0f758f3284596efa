package org.hemogram.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of {@code codes.tsv}: which codes there are, how bad each is, what is attached. */
final class CodeTable {
  private static final String ANALYTE = "<analyte>";
  private static final String ANYTHING = "<reason>";
  private static final String ANY = "*";
  private static final Set<String> DATA = Set.of("data", "messages");

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final List<Row> families = new ArrayList<>();
  private final Words words;

  private record Row(String code, String family, int rank, List<String> notes) {}

  /** A code as it stands in a report, with the row that it belongs to. */
  private record Match(Row row, String analyte) {}

  CodeTable(NoteFiles files, Words words) {
    this.words = words;
    for (List<String> cells : files.rows("codes.tsv", 4)) {
      add(row(cells));
    }
  }

  private static Row row(List<String> cells) {
    return new Row(
        cells.get(0),
        cells.get(1),
        Integer.parseInt(cells.get(2)),
        List.of(cells.get(3).split(" ", -1)));
  }

  private void add(Row row) {
    if (rows.put(row.code(), row) != null) {
      throw new IllegalStateException("codes.tsv: " + row.code() + " is there twice");
    }
    if (row.code().contains("<")) {
      families.add(row);
    }
  }

  Optional<CodeEntry> entry(String code) {
    return match(code).map(found -> entry(found.row(), code, found.analyte()));
  }

  /** Every row, a family as one entry. */
  List<CodeEntry> entries() {
    return rows.values().stream().map(row -> entry(row, row.code(), ANY)).toList();
  }

  /** Every code that is not a family. */
  List<String> singleCodes() {
    return rows.keySet().stream().filter(code -> !code.contains("<")).toList();
  }

  /** Every code that can be written out, families with all their analytes. */
  List<String> allCodes() {
    List<String> all = new ArrayList<>();
    for (Row row : rows.values()) {
      if (row.code().contains(ANALYTE)) {
        for (String analyte : words.analytes().keySet()) {
          if (!analyte.equals(ANY)) {
            all.add(row.code().replace(ANALYTE, analyte));
          }
        }
      } else if (!row.code().contains(ANYTHING)) {
        all.add(row.code());
      }
    }
    return all;
  }

  /** The title without brackets, or a shorter one where the words have it. */
  Optional<String> shortTitle(String code) {
    return match(code)
        .map(
            found -> {
              String title = entry(found.row(), code, found.analyte()).title();
              int bracket = title.indexOf(" (");
              return words
                  .shortTitle(found.row().code())
                  .orElse(bracket < 0 ? title : title.substring(0, bracket));
            });
  }

  /** The file that explains a code: a family has one file for all its members. */
  Optional<String> page(String code) {
    return match(code).map(found -> found.row().code().replaceAll("\\.<\\w+>", ""));
  }

  /** Whether a code speaks of the input and not of the blood. */
  boolean isAboutData(String code) {
    return match(code).filter(found -> DATA.contains(found.row().family())).isPresent();
  }

  /** The analyte that a code names, "*" when it names none. */
  String analyte(String code) {
    return match(code).map(Match::analyte).orElse(ANY);
  }

  private Optional<Match> match(String code) {
    Row row = rows.get(code);
    if (row != null) {
      return Optional.of(new Match(row, ANY));
    }
    return families.stream().flatMap(family -> member(family, code).stream()).findFirst();
  }

  private Optional<Match> member(Row family, String code) {
    String pattern = family.code();
    String before = pattern.substring(0, pattern.indexOf('<'));
    String after = pattern.substring(pattern.indexOf('>') + 1);
    if (code.length() <= before.length() + after.length()
        || !code.startsWith(before)
        || !code.endsWith(after)) {
      return Optional.empty();
    }
    String part = code.substring(before.length(), code.length() - after.length());
    if (pattern.contains(ANYTHING)) {
      return Optional.of(new Match(family, ANY));
    }
    return words.analytes().containsKey(part) && !part.equals(ANY)
        ? Optional.of(new Match(family, part))
        : Optional.empty();
  }

  private CodeEntry entry(Row row, String code, String analyte) {
    String title = words.fill(words.title(row.code()), analyte);
    return new CodeEntry(code, title, words.family(row.family()), row.rank(), row.notes());
  }
}
