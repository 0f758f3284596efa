package org.hemogram.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.NoteLibrary;
import picocli.CommandLine.Model.OptionSpec;

/** The option {@code --fail-on}. */
final class FailOnOption {
  static final String FAIL_ON = "--fail-on";

  private static final String GRADE = "g[1-4]";
  private static final String CTCAE = "ctcae-";
  private static final List<String> GRADES = List.of("g1", "g2", "g3", "g4");
  private static final List<String> MESSAGES = List.of("input.", "output.", "usage.");

  private FailOnOption() {}

  static OptionSpec.Builder option() {
    return Options.choice(
        "LIST",
        "Exit with 1 when one is met: g1 to g4 (a latest result has that CTCAE grade or a higher"
            + " one), codes of current findings, or families of codes (pancytopenia,"
            + " neutropenia.severe, aa).",
        GRADES,
        FAIL_ON);
  }

  /** The conditions, with the CTCAE tables among the chosen criteria or the usual one. */
  static FailOn read(Arguments arguments, List<String> criteria, String usualTable) {
    List<String> asked = arguments.list(FAIL_ON);
    if (asked.isEmpty()) {
      if (arguments.has(FAIL_ON)) {
        arguments.badValue(FAIL_ON, "", "Give for example g3 or pancytopenia.");
      }
      return FailOn.NOTHING;
    }
    int grade = FailOn.NO_GRADE;
    List<String> codes = new ArrayList<>();
    for (String word : asked) {
      if (word.matches(GRADE)) {
        grade = Math.min(grade, word.charAt(1) - '0');
      } else {
        codes.add(word);
      }
    }
    check(codes, arguments);
    List<String> tables = criteria.stream().filter(id -> id.startsWith(CTCAE)).toList();
    return new FailOn(grade, tables.isEmpty() ? List.of(usualTable) : tables, codes);
  }

  private static void check(List<String> codes, Arguments arguments) {
    if (codes.isEmpty()) {
      return;
    }
    NoteLibrary library = new NoteLibrary("en");
    Set<String> known = known(library);
    for (String code : codes) {
      if (!known.contains(code) && library.code(code).filter(FailOnOption::isFinding).isEmpty()) {
        arguments.badValue(
            FAIL_ON, code, NearestWord.hint(code, known, "'hemogram explain' lists the codes."));
      }
    }
  }

  private static boolean isFinding(CodeEntry entry) {
    return MESSAGES.stream().noneMatch(entry.code()::startsWith);
  }

  /** Grades, families and codes, the shorter before the longer. */
  private static Set<String> known(NoteLibrary library) {
    Set<String> families = new LinkedHashSet<>(GRADES);
    Set<String> codes = new LinkedHashSet<>();
    for (CodeEntry entry : library.codes()) {
      String code = entry.code();
      if (isFinding(entry)) {
        for (int dot = code.indexOf('.'); dot > 0; dot = code.indexOf('.', dot + 1)) {
          String family = code.substring(0, dot);
          if (!family.contains("<")) {
            families.add(family);
          }
        }
        if (!code.contains("<")) {
          codes.add(code);
        }
      }
    }
    families.addAll(codes);
    return families;
  }
}
