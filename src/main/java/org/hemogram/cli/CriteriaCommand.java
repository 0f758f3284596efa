package org.hemogram.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.jspecify.annotations.Nullable;

/** {@code hemogram criteria}: the published tables. */
final class CriteriaCommand implements Command {
  private enum Format {
    TEXT,
    CSV,
    JSON,
    SOURCE
  }

  private static final Map<String, Format> FORMATS = new LinkedHashMap<>();

  static {
    FORMATS.put("text", Format.TEXT);
    FORMATS.put("csv", Format.CSV);
    FORMATS.put("json", Format.JSON);
    FORMATS.put("source", Format.SOURCE);
  }

  @Override
  public void describe(CommandModel model) {
    model
        .usage()
        .header("a published table of criteria, or the list of tables")
        .customSynopsis("hemogram criteria [OPTION]... [ID]")
        .description(
            "%nPrints a table line by line: term, grade, condition and unit, what a value exactly"
                + " on a limit gets, the published wording, the source, and how far it was"
                + " verified. With --format source it prints the file of a shipped table, to start"
                + " one of your own from.")
        .footer(
            "",
            "Examples:",
            "  hemogram criteria",
            "  hemogram criteria ctcae-5.0",
            "  hemogram criteria --format csv who-2024",
            "  hemogram criteria --criteria-file trial-scale.json trial-scale");
    model.operands("ID", () -> CriteriaLibrary.standard().ids().iterator(), "The id of a table.");
    model.section("Tables of your own", OwnCriteria.option("It is checked and can be printed."));
    model.section("Output", OutputOptions.format(FORMATS));
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException {
    Format format = arguments.choice(OutputOptions.FORMAT, FORMATS, Format.TEXT);
    CriteriaLibrary library = OwnCriteria.any(arguments).library();
    List<String> ids = arguments.operands();
    if (ids.size() > 1) {
      arguments.mistake("usage.too-many-names", "one table at a time. Leave out the others.");
    }
    CriteriaTable table = ids.isEmpty() ? null : table(ids.get(0), library, arguments);
    if (format == Format.SOURCE && source(table).isEmpty()) {
      arguments.badValue(
          OutputOptions.FORMAT, "source", "Name a shipped table, for example ctcae-5.0.");
    }
    arguments.check();
    byte[] bytes =
        switch (format) {
          case TEXT -> session.plainText().bytes(text(library, table, session.width()));
          case CSV ->
              utf8(table == null ? CriteriaData.csv(library.list()) : CriteriaData.csv(table));
          case JSON ->
              utf8(table == null ? CriteriaData.json(library.list()) : CriteriaData.json(table));
          case SOURCE -> utf8(source(table));
        };
    try (OutputTarget out = session.standardOutput()) {
      out.write(bytes);
      out.commit();
    }
    return ExitCode.DONE;
  }

  private static @Nullable CriteriaTable table(
      String id, CriteriaLibrary library, Arguments arguments) {
    CriteriaTable table = library.table(id.strip().toLowerCase(Locale.ROOT)).orElse(null);
    if (table == null) {
      arguments.mistake(
          "usage.unknown-criteria",
          "there are no criteria '"
              + id
              + "'. "
              + NearestWord.hint(id, library.ids(), "'hemogram criteria' lists what there is."));
    }
    return table;
  }

  private static String source(@Nullable CriteriaTable table) {
    return table == null ? "" : CriteriaLibrary.source(table.id()).orElse("");
  }

  private static String text(CriteriaLibrary library, @Nullable CriteriaTable table, int width) {
    return table == null
        ? CriteriaText.list(library.list(), width)
        : CriteriaText.table(table, width);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
