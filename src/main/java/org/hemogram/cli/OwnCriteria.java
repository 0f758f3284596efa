package org.hemogram.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hemogram.criteria.Band;
import org.hemogram.criteria.Bands;
import org.hemogram.criteria.CriteriaException;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The option {@code --criteria-file}: tables of the user beside those that ship. */
final class OwnCriteria {
  static final String CRITERIA_FILE = "--criteria-file";

  private static final String BAD = "usage.bad-criteria";
  private static final String FORM =
      "'hemogram schema criteria' describes a table, 'hemogram criteria --format source ctcae-5.0'"
          + " prints one.";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Arguments arguments;
  private final CriteriaLibrary shipped = CriteriaLibrary.standard();
  private final Set<String> ids = new HashSet<>();
  private final List<String> graded = new ArrayList<>();
  private CriteriaLibrary library = shipped;

  private OwnCriteria(Arguments arguments) {
    this.arguments = arguments;
  }

  /**
   * The option.
   *
   * @param use what a command does with the table
   */
  static OptionSpec.Builder option(String use) {
    return Options.values(
        "FILE",
        "A table of your own in the form of the shipped ones; repeatable. "
            + use
            + " 'hemogram schema criteria' describes the form.",
        CRITERIA_FILE);
  }

  /** Every table that is there: those that ship, and those of the files, of whatever kind. */
  static OwnCriteria any(Arguments arguments) {
    OwnCriteria own = new OwnCriteria(arguments);
    for (String file : arguments.texts(CRITERIA_FILE)) {
      own.add(file);
    }
    return own;
  }

  /** As above, where every file has to be of use when results are judged. */
  static OwnCriteria used(Arguments arguments) {
    OwnCriteria own = new OwnCriteria(arguments);
    for (String file : arguments.texts(CRITERIA_FILE)) {
      CriteriaTable table = own.add(file);
      if (table != null) {
        own.use(file, table);
      }
    }
    return own;
  }

  /** The tables that ship, and those of the user. */
  CriteriaLibrary library() {
    return library;
  }

  /** The ids of the tables of the user that give grades, in the order of the options. */
  List<String> graded() {
    return List.copyOf(graded);
  }

  /** Adds a table; null when there is something wrong with it, which is noted. */
  private @Nullable CriteriaTable add(String file) {
    String json = read(file);
    if (json == null) {
      return null;
    }
    try {
      CriteriaTable table = CriteriaLibrary.read(file, json);
      if (!isAllowed(file, table)) {
        return null;
      }
      library = library.with(table);
      return table;
    } catch (CriteriaException e) {
      wrong(file, whatIsWrong(file, e) + " " + FORM);
      return null;
    }
  }

  private @Nullable String read(String file) {
    try {
      String text = Files.readString(Path.of(file));
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      wrong(file, "the text is not UTF-8. Save it as UTF-8.");
    } catch (IOException | InvalidPathException e) {
      arguments.badValue(CRITERIA_FILE, file, "The file cannot be read. Check its name.");
    }
    return null;
  }

  /** The message of an exception begins with {@code table FILE}; the file is told before it. */
  private static String whatIsWrong(String file, CriteriaException e) {
    String message = String.valueOf(e.getMessage());
    String start = "table " + file;
    String rest = message.startsWith(start) ? message.substring(start.length()) : message;
    return rest.replaceFirst("^[,:] *", "") + ".";
  }

  /** An id is a name in the output: it must not stand for something else than what it names. */
  private boolean isAllowed(String file, CriteriaTable table) {
    String id = table.id();
    if (!ids.add(id)) {
      wrong(file, "the id '" + id + "' stands in two files. Give each table an id of its own.");
      return false;
    }
    CriteriaTable before = shipped.table(id).orElse(null);
    if (before == null) {
      return true;
    }
    if (before.kind() != CriteriaTable.Kind.BANDS || table.kind() != CriteriaTable.Kind.BANDS) {
      wrong(file, "'" + id + "' is the id of a shipped table. Give it an id of its own.");
      return false;
    }
    Set<String> codes = codes(before);
    for (String code : codes(table)) {
      if (!codes.contains(code)) {
        wrong(
            file,
            "the table "
                + id
                + " has no code '"
                + code
                + "'. A table that takes its place has some of its codes: "
                + String.join(", ", codes)
                + ".");
        return false;
      }
    }
    return true;
  }

  private static Set<String> codes(CriteriaTable table) {
    Set<String> codes = new TreeSet<>();
    for (Band band : Bands.of(table).all()) {
      codes.add(band.code());
    }
    return codes;
  }

  private void use(String file, CriteriaTable table) {
    if (table.kind() == CriteriaTable.Kind.GRADES) {
      graded.add(table.id());
    } else if (shipped.table(table.id()).isEmpty()) {
      wrong(
          file,
          "a table of kind '"
              + table.kind().id()
              + "' judges nothing here. Give one of kind 'grades', or one of kind 'bands' with the"
              + " id of the shipped table whose place it takes, for example alert-levels.");
    }
  }

  private void wrong(String file, String message) {
    arguments.mistakeIn(file, BAD, message);
  }
}
