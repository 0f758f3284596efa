package org.hemogram.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hemogram.intake.entry.EntryRules;
import org.hemogram.intake.entry.EntryTranslator;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.intake.table.Profile;
import org.hemogram.intake.table.RecordTaker;
import org.hemogram.intake.table.Table;
import org.hemogram.intake.tree.FhirLinks;
import org.hemogram.intake.tree.FhirReader;
import org.hemogram.intake.tree.FlatRecords;
import org.hemogram.intake.tree.JsonShape;
import org.hemogram.intake.tree.RecordRows;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Reads one input of results: recognizes it and sends its blocks through the pipeline. */
final class InputReader {

  private static final int SAMPLE_RECORDS = 20_000;

  private final InputFile file;
  private final Table.Setting setting;
  private final Companions companions;
  private final Destination destination;
  private final Pipeline pipeline;
  private final Supplier<FhirLinks> links;
  private final List<Problem> problems;

  InputReader(
      InputFile file,
      Table.Setting setting,
      Companions companions,
      Destination destination,
      Pipeline pipeline,
      Supplier<FhirLinks> links,
      List<Problem> problems) {
    this.file = file;
    this.setting = setting;
    this.companions = companions;
    this.destination = destination;
    this.pipeline = pipeline;
    this.links = links;
    this.problems = problems;
  }

  /**
   * Reads the input.
   *
   * @param reports takes its own report and those of companions found beside it; its own comes
   *     before the first entry, so that it is there when the input turns out to be cut off
   */
  void read(TextSource source, List<InputReport> reports) throws IOException {
    if (isBlank(source.head())) {
      problems.add(told("input.empty", "the file is empty. Check the export.", Severity.WARNING));
      reports.add(unrecognized(source, "the input is empty"));
    } else if (JsonShape.isJson(source.head(), source.head().length)) {
      json(source, reports);
    } else {
      table(source, reports);
    }
    if (source.guessed()) {
      problems.add(
          told(
              "data.encoding",
              "the text is not UTF-8 and was read as Windows-1252. State --encoding if names or"
                  + " units look wrong.",
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
    Optional<Table.Recognized> recognized = Table.recognize(Recognition.text(source), setting);
    if (recognized.isEmpty()) {
      List<String> names = Table.headerNames(Recognition.text(source));
      problems.add(
          told(
              "data.file-unrecognized",
              "no dialect fits this table; " + firstLine(names) + ". " + advice(names),
              file.named() ? Severity.ERROR : Severity.WARNING));
      InputReport report = unrecognized(source, "no dialect fits the header");
      reports.add(
          isHeader(names)
              ? report.withColumns(Table.guessedColumns(Recognition.text(source), setting))
              : report);
      return;
    }
    if (recognized.get().isCompanion()) {
      reports.add(companions.read(file, source));
      return;
    }
    reports.addAll(companions.beside(file, recognized.get().companions()));
    Table table =
        recognized
            .get()
            .prepared(file.name(), file.patient(), Intake.head(source), companions.codes());
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
    try (TextSource again = TextSource.open(file, setting.settings().encoding())) {
      BlockReader blocks = new BlockReader(again.stream(), true);
      Block block = blocks.next();
      while (block != null && decided.isUndecided()) {
        decided = decided.decided(block);
        block = blocks.next();
      }
    }
    return decided;
  }

  private void send(Table table, TextSource source) throws IOException {
    BlockReader blocks = new BlockReader(source.stream(), true);
    int skip = table.dataLine() - 1;
    for (Block block = blocks.next(); block != null; block = blocks.next()) {
      Block data = block.withoutLines(skip);
      skip = 0;
      pipeline.submit(
          file.name(),
          () -> {
            EntrySink sink = destination.newBlock();
            table.read(data, sink);
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
    Profile profile = setting.settings().profile();
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
        : "its first line holds values and not the names of columns";
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
    return Intake.report(file.name(), why, InputReport.Role.UNRECOGNIZED, source.encoding().name());
  }

  private void json(TextSource source, List<InputReport> reports) throws IOException {
    JsonShape shape = JsonShape.detect(source.head(), source.head().length, source.complete());
    Optional<Problem> problem = shape.problem(file.name());
    if (problem.isPresent()) {
      problems.add(asFailure(problem.get()));
      reports.add(unrecognized(source, shape.why()));
      return;
    }
    switch (shape.kind()) {
      case FHIR_LINES -> {
        reports.add(jsonReport(source, shape, shape.kind().dialect().orElse(null), null));
        fhirLines(source);
      }
      case RECORDS, RECORD_LINES -> reports.add(records(source, shape));
      default -> reports.add(fhir(source, shape));
    }
  }

  /** What was named on the command line and is not recognized is a failure. */
  private Problem asFailure(Problem problem) {
    boolean failure = file.named() || problem.code().startsWith("input.");
    return new Problem(
        problem.code(),
        failure ? Severity.ERROR : problem.severity(),
        problem.message(),
        problem.count(),
        problem.file(),
        problem.line(),
        problem.field());
  }

  private EntryTranslator translator() {
    return new EntryTranslator(
        new EntryRules(
            setting.terms(), setting.grammars(), DecimalMark.POINT, setting.settings(), Map.of()));
  }

  private FhirReader fhirReader() {
    return new FhirReader(setting.terms(), setting.grammars(), file.name(), file.patient());
  }

  private InputReport fhir(TextSource source, JsonShape shape) throws IOException {
    byte[] text = source.stream().readAllBytes();
    FhirReader reader = fhirReader();
    FhirLinks.Builder own = new FhirLinks.Builder();
    boolean history = reader.index(new ByteArrayInputStream(text), own);
    EntrySink sink = destination.newBlock();
    boolean alone = own.isEmpty();
    FhirLinks ofDocument = own.build();
    reader
        .read(
            new ByteArrayInputStream(text),
            history,
            alone ? links : () -> ofDocument,
            translator(),
            sink)
        .ifPresent(p -> problems.add(asFailure(p)));
    pipeline.submit(file.name(), () -> sink);
    return jsonReport(source, shape, shape.kind().dialect().orElse(null), null);
  }

  private void fhirLines(TextSource source) throws IOException {
    FhirReader reader = fhirReader();
    BlockReader blocks = new BlockReader(source.stream(), false);
    for (Block block = blocks.next(); block != null; block = blocks.next()) {
      Block data = block;
      pipeline.submit(
          file.name(),
          () -> {
            EntrySink sink = destination.newBlock();
            reader.readLines(
                data.bytes(), 0, data.length(), data.firstLine(), links, translator(), sink);
            return sink;
          });
    }
  }

  private InputReport records(TextSource source, JsonShape shape) throws IOException {
    byte[] text = source.stream().readAllBytes();
    Set<String> names = new LinkedHashSet<>();
    List<String[]> rows = new ArrayList<>();
    List<String[]> rowNames = new ArrayList<>();
    EntrySink unused = destination.newBlock();
    read(
        text,
        shape,
        (fields, values, line) -> {
          names.addAll(List.of(fields));
          if (rows.size() < SAMPLE_RECORDS) {
            rows.add(values);
            rowNames.add(fields);
          }
        },
        unused);
    List<String> header = List.copyOf(names);
    List<String[]> sample = aligned(header, rowNames, rows);
    Optional<Table.Recognized> recognized =
        Table.recognizeRecords(header, sample, setting).filter(r -> !r.isCompanion());
    if (recognized.isEmpty()) {
      problems.add(
          told(
              "data.file-unrecognized",
              "the records have no field that names a test beside one that holds its value. Name the"
                  + " fields like the columns of 'hemogram help dialects', or state --input-format.",
              file.named() ? Severity.ERROR : Severity.WARNING));
      return unrecognized(source, "no dialect fits the names of the fields");
    }
    Table table = recognized.get().preparedRecords(file.name(), file.patient(), sample);
    EntrySink sink = destination.newBlock();
    RecordTaker taker = table.records(sink);
    read(text, shape, taker::take, sink).ifPresent(p -> problems.add(asFailure(p)));
    taker.end();
    pipeline.submit(file.name(), () -> sink);
    return jsonReport(source, shape, recognized.get().id(), table);
  }

  private Optional<Problem> read(byte[] text, JsonShape shape, RecordRows rows, EntrySink sink)
      throws IOException {
    FlatRecords records = new FlatRecords(file.name());
    if (shape.kind().isLines()) {
      records.readLines(text, 0, text.length, 1, rows, sink);
      return Optional.empty();
    }
    try (InputStream stream = new ByteArrayInputStream(text)) {
      return records.read(stream, rows, sink);
    }
  }

  private static List<String[]> aligned(
      List<String> header, List<String[]> rowNames, List<String[]> rows) {
    List<String[]> aligned = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      String[] cells = new String[header.size()];
      Arrays.fill(cells, "");
      for (int i = 0; i < rows.get(r).length; i++) {
        cells[header.indexOf(rowNames.get(r)[i])] = rows.get(r)[i];
      }
      aligned.add(cells);
    }
    return aligned;
  }

  private InputReport jsonReport(
      TextSource source, JsonShape shape, @Nullable String dialect, @Nullable Table table) {
    return new InputReport(
        file.name(),
        dialect,
        shape.why(),
        InputReport.Role.RESULTS,
        source.encoding().name(),
        null,
        table == null ? "." : table.decimal(),
        table == null ? "ymd" : table.dateOrder(),
        table == null ? List.of() : table.columns(),
        List.of(),
        List.of(),
        EntryCounts.NONE);
  }
}
