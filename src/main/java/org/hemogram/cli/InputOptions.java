package org.hemogram.cli;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.intake.IntakeSettings.AssumeUnits;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.table.Profile;
import org.jspecify.annotations.Nullable;

/** What the user states about the inputs; the operands that name them. */
final class InputOptions {
  static final String INPUT_FORMAT = "--input-format";
  static final String DELIMITER = "--delimiter";
  static final String DECIMAL = "--decimal";
  static final String ENCODING = "--encoding";
  static final String DATE_ORDER = "--date-order";
  static final String ASSUME_UNITS = "--assume-units";
  static final String STRICT = "--strict";

  private static final Map<String, DateOrder> ORDERS = new LinkedHashMap<>();
  private static final Map<String, AssumeUnits> ASSUMPTIONS = new LinkedHashMap<>();
  private static final Map<String, Character> DECIMALS = new LinkedHashMap<>();
  private static final Map<String, Character> DELIMITERS = new LinkedHashMap<>();
  private static final List<String> USUAL_ENCODINGS =
      List.of("UTF-8", "UTF-16", "ISO-8859-1", "windows-1252");

  static {
    ORDERS.put("dmy", DateOrder.DMY);
    ORDERS.put("mdy", DateOrder.MDY);
    ORDERS.put("ymd", DateOrder.YMD);
    ASSUMPTIONS.put("evidence", AssumeUnits.EVIDENCE);
    ASSUMPTIONS.put("us", AssumeUnits.US);
    ASSUMPTIONS.put("si", AssumeUnits.SI);
    ASSUMPTIONS.put("none", AssumeUnits.NONE);
    DECIMALS.put("point", '.');
    DECIMALS.put("comma", ',');
    DECIMALS.put(".", '.');
    DECIMALS.put(",", ',');
    DELIMITERS.put("comma", ',');
    DELIMITERS.put("semicolon", ';');
    DELIMITERS.put("tab", '\t');
    DELIMITERS.put("bar", '|');
    DELIMITERS.put("\\t", '\t');
  }

  private InputOptions() {}

  static void describe(CommandModel model) {
    model.operands(
        "FILE...",
        List.of(),
        "A file, a folder (read with everything in it, in name order), or - for standard input."
            + " Compressed .gz is read as it is. Several files are one set.");
    model.section(
        "What is otherwise recognized",
        Options.value(
            "ID", "The dialect of the inputs; 'hemogram help dialects' lists them.", INPUT_FORMAT),
        ProfileOption.option(),
        Options.value(
            "CHAR",
            "What separates columns: comma, semicolon, tab, bar, or the character.",
            DELIMITER),
        Options.choice("MARK", "The decimal mark: point or comma.", DECIMALS.keySet(), DECIMAL),
        Options.choice(
            "NAME", "The character encoding, for example windows-1252.", USUAL_ENCODINGS, ENCODING),
        Options.choice(
            "ORDER", "The order in numeric dates: dmy, mdy, ymd.", ORDERS.keySet(), DATE_ORDER),
        UnitOption.option(),
        Options.choice(
            "HOW",
            "How the unit of a result without one is settled: evidence (default; only where one"
                + " unit is left), us, si, none.",
            ASSUMPTIONS.keySet(),
            ASSUME_UNITS),
        Options.flag("Exit with 3 when an entry had to be rejected.", STRICT));
  }

  /** The files; a mistake when there are none. */
  static List<String> files(Arguments arguments) {
    List<String> files = arguments.operands();
    if (files.isEmpty()) {
      arguments.mistake(
          "usage.missing-file",
          "no file is named. Name files or folders, or - for standard input.");
    }
    if (files.contains("")) {
      arguments.mistake("usage.missing-file", "the name of a file is empty. Check the arguments.");
    }
    return files;
  }

  /** What is stated; options come before the profile, and the profile before what is recognized. */
  static IntakeSettings settings(Arguments arguments, Session session) {
    Profile profile = ProfileOption.profile(arguments, session);
    Character delimiter = delimiter(arguments);
    Charset encoding = encoding(arguments);
    return new IntakeSettings(
        dialect(arguments),
        delimiter == null && profile != null ? profile.delimiter() : delimiter,
        arguments.choice(DECIMAL, DECIMALS),
        encoding == null && profile != null ? profile.encoding() : encoding,
        arguments.choice(DATE_ORDER, ORDERS),
        UnitOption.units(arguments),
        arguments.choice(ASSUME_UNITS, ASSUMPTIONS, AssumeUnits.EVIDENCE),
        profile);
  }

  private static @Nullable String dialect(Arguments arguments) {
    String id = arguments.text(INPUT_FORMAT).orElse(null);
    if (id == null) {
      return null;
    }
    List<String> known = DialectIds.all();
    String wanted = id.strip().toLowerCase(Locale.ROOT);
    if (!known.contains(wanted)) {
      arguments.unknownValue(INPUT_FORMAT, id, known);
    }
    return wanted;
  }

  private static @Nullable Character delimiter(Arguments arguments) {
    String text = arguments.text(DELIMITER).orElse(null);
    if (text == null) {
      return null;
    }
    Character named = DELIMITERS.get(text.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    boolean usable =
        text.length() == 1
            && !Character.isLetterOrDigit(text.charAt(0))
            && "\"\r\n.".indexOf(text.charAt(0)) < 0;
    if (!usable) {
      arguments.badValue(
          DELIMITER, text, "Give comma, semicolon, tab, bar, or one character such as ;.");
      return null;
    }
    return text.charAt(0);
  }

  private static @Nullable Charset encoding(Arguments arguments) {
    String name = arguments.text(ENCODING).orElse(null);
    if (name == null) {
      return null;
    }
    try {
      return Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      arguments.unknownValue(ENCODING, name, USUAL_ENCODINGS);
      return null;
    }
  }
}
