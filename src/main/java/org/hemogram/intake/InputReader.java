package org.hemogram.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hemogram.intake.table.Profile;
import org.hemogram.intake.table.Table;
import org.hemogram.intake.table.TableParts;
import org.hemogram.intake.tree.JsonShape;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/** Reads one input of results: recognizes it and sends its blocks through the pipeline. */
final class InputReader {

  private final InputFile file;
  private final InputRun run;

  InputReader(InputFile file, InputRun run) {
    this.file = file;
    this.run = run;
  }

  /**
   * Reads the input.
   *
   * @param reports takes its own report and those of companions found beside it; its own comes
   *     before the first entry, so that it is there when the input turns out to be cut off
   */
  void read(TextSource source, List<InputReport> reports) throws IOException {
    if (isBlank(source.head())) {
      run.problems()
          .add(told("input.empty", "the file is empty. Check the export.", Severity.WARNING));
      reports.add(unrecognized(source, "the input is empty"));
    } else if (JsonShape.isJson(source.head(), source.head().length)) {
      new JsonInput(file, run).read(source, reports);
    } else {
      table(source, reports);
    }
    if (source.guessed()) {
      run.problems()
          .add(
              told(
                  "data.encoding",
                  "the text is not UTF-8 and was read as "
                      + source.encoding().name().replace("windows", "Windows")
                      + ". State --encoding if names or units look wrong.",
                  Severity.WARNING));
    }
  }

  private static boolean isBlank(byte[] head) {
    for (byte b : head) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private Problem told(String code, String message, Severity severity) {
    return Problem.at(new SourceLocation(file.name(), 0, null), code, severity, message);
  }

  private void table(TextSource source, List<InputReport> reports) throws IOException {
    Optional<Table.Recognized> recognized =
        Table.recognize(Recognition.text(source), run.setting());
    boolean otherForm = run.form() != null && recognized.stream().noneMatch(r -> r.isCompanion());
    if (otherForm) {
      run.problems()
          .add(
              told(
                  "data.file-unrecognized",
                  "this is no JSON, which --input-format states. Leave the option out, or state the"
                      + " dialect of the table.",
                  file.named() ? Severity.ERROR : Severity.WARNING));
      reports.add(unrecognized(source, "the input is no JSON"));
      return;
    }
    if (recognized.isEmpty()) {
      List<String> names = Table.headerNames(Recognition.text(source));
      String foreign = ForeignForms.message(Recognition.text(source));
      run.problems()
          .add(
              told(
                  "data.file-unrecognized",
                  foreign == null
                      ? "no dialect fits this table; " + firstLine(names) + ". " + advice(names)
                      : foreign,
                  file.named() ? Severity.ERROR : Severity.WARNING));
      InputReport report = unrecognized(source, "no dialect fits the header");
      reports.add(
          isHeader(names)
              ? report.withColumns(Table.guessedColumns(Recognition.text(source), run.setting()))
              : report);
      return;
    }
    if (recognized.get().isCompanion()) {
      reports.add(run.companions().read(file, source));
      return;
    }
    reports.addAll(run.companions().beside(file, recognized.get().companions()));
    Table table =
        recognized
            .get()
            .prepared(file.name(), file.patient(), Intake.head(source), run.companions().codes());
    if (table.isUndecided() && !source.complete()) {
      table = decidedByAll(table);
    }
    reports.add(report(source, recognized.get(), table));
    send(table, source);
  }

  /** Looks at every date of a large input when its head does not tell their order. */
  private Table decidedByAll(Table table) throws IOException {
    if (!file.canBeReadAgain()) {
      return table;
    }
    Table decided = table;
    try (TextSource again = TextSource.open(file, run.setting().settings().encoding())) {
      BlockReader blocks = BlockReader.ofTable(again, table.delimiter().charAt(0));
      Block block = blocks.next();
      while (block != null && decided.isUndecided()) {
        decided = decided.decided(block);
        block = blocks.next();
      }
    }
    return decided;
  }

  private void send(Table table, TextSource source) throws IOException {
    BlockReader blocks = BlockReader.ofTable(source, table.delimiter().charAt(0));
    TableParts parts = table.parts();
    int skip = table.dataLine() - 1;
    for (Block block = blocks.next(); block != null; block = blocks.next()) {
      Block data = block.withoutLines(skip);
      skip = 0;
      List<TableParts.Part> cut = parts.of(data);
      run.pipeline()
          .submit(
              file.name(),
              () -> {
                EntrySink sink = run.destination().newBlock();
                cut.forEach(part -> part.table().read(part.block(), sink));
                blocks.release(data);
                return sink;
              });
    }
  }

  /** False for a line that holds values: it may name a person and is not repeated. */
  private static boolean isHeader(List<String> cells) {
    boolean names = cells.size() > 1;
    for (String cell : cells) {
      names &=
          cell.chars()
              .noneMatch(c -> Character.isDigit(c) || Character.isISOControl(c) || c == ':');
    }
    return names;
  }

  private String advice(List<String> names) {
    Profile profile = run.setting().settings().profile();
    List<String> missing = profile == null ? List.of() : profile.missingFrom(names);
    return missing.isEmpty()
        ? "Name the columns like those of 'hemogram help dialects', or describe them with --profile;"
            + " 'hemogram inspect' prints a profile to start from."
        : "The profile needs a column " + String.join(", ", missing) + ". Correct the profile.";
  }

  /** The header as it was seen. */
  private static String firstLine(List<String> cells) {
    return isHeader(cells)
        ? "its first line reads: "
            + shortened(String.join(", ", cells.subList(0, Math.min(8, cells.size()))))
        : "its first line is not repeated here, as its digits may be those of values";
  }

  private static String shortened(String text) {
    return text.length() > 120 ? text.substring(0, 120) + " …" : text;
  }

  private InputReport report(TextSource source, Table.Recognized recognized, Table table) {
    return new InputReport(
        file.name(),
        recognized.id(),
        recognized.why(),
        InputReport.Role.RESULTS,
        source.encoding().name(),
        table.delimiter(),
        table.decimal(),
        table.dateOrder(),
        table.columns(),
        List.of(),
        List.of(),
        EntryCounts.NONE);
  }

  private InputReport unrecognized(TextSource source, String why) {
    return InputReport.of(
        file.name(), why, InputReport.Role.UNRECOGNIZED, source.encoding().name());
  }
}
