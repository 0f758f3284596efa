package org.hemogram.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hemogram.intake.table.RecordTaker;
import org.hemogram.intake.table.Table;
import org.hemogram.intake.tree.JsonShape;
import org.hemogram.intake.tree.JsonTables;
import org.hemogram.intake.tree.RecordRows;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/**
 * Reads tables that come as JSON: flat records, and the datasets of CDISC Dataset-JSON. The names
 * of the columns decide on the dialect, as in a delimited table; companions may stand in the same
 * text as results.
 */
final class RecordInput {

  private static final RecordRows NOWHERE = (names, values, line) -> {};

  private final InputFile file;
  private final InputRun run;

  RecordInput(InputFile file, InputRun run) {
    this.file = file;
    this.run = run;
  }

  void read(TextSource source, JsonShape shape, List<InputReport> reports) throws IOException {
    byte[] text = source.stream().readAllBytes();
    JsonTables tables = RecordSample.tables(file, shape.kind(), text, run.setting());
    List<RecordSample> samples =
        RecordSample.of(tables, run.setting(), run.destination().newBlock());
    List<RecordSample> results = samples.stream().filter(RecordSample::isResults).toList();
    if (results.isEmpty()) {
      boolean companion = samples.stream().anyMatch(RecordSample::isCompanion);
      reports.add(
          companion
              ? run.companions().read(file, source, text)
              : unrecognized(source, tables, samples));
      return;
    }
    for (RecordSample sample : results) {
      reports.addAll(run.companions().beside(file, sample.recognized().get().companions()));
    }
    EntrySink sink = run.destination().newBlock();
    readCompanions(tables, samples, sink);
    reports.add(readResults(source, shape, tables, samples, sink));
    run.pipeline().submit(file.name(), () -> sink);
  }

  private void readCompanions(JsonTables tables, List<RecordSample> samples, EntrySink sink)
      throws IOException {
    if (samples.stream().anyMatch(RecordSample::isCompanion)) {
      RecordSample.readCompanions(
          tables,
          samples,
          file.name(),
          sink,
          run.companions().codes(),
          run.destination().newBlock());
    }
  }

  private InputReport readResults(
      TextSource source,
      JsonShape shape,
      JsonTables tables,
      List<RecordSample> samples,
      EntrySink sink)
      throws IOException {
    List<RecordRows> takers = new ArrayList<>();
    List<RecordTaker> ends = new ArrayList<>();
    List<Table> read = new ArrayList<>();
    List<String> why = new ArrayList<>();
    List<InputReport.Column> columns = new ArrayList<>();
    String dialect = null;
    for (RecordSample sample : samples) {
      if (!sample.isResults()) {
        takers.add(NOWHERE);
        if (!sample.isCompanion() && !sample.around()) {
          sink.note(notRead(sample));
        }
        continue;
      }
      Table.Recognized recognized = sample.recognized().get();
      Table table =
          recognized.preparedRecords(
              file.name(), file.patient(), sample.rows(), run.companions().codes());
      RecordTaker taker = table.records(sink);
      takers.add(taker::take);
      ends.add(taker);
      read.add(table);
      columns.addAll(table.columns());
      why.add((sample.title().isEmpty() ? "" : sample.title() + ": ") + recognized.why());
      dialect = dialect == null ? recognized.id() : dialect;
    }
    tables.read(takers, sink).ifPresent(p -> run.problems().add(JsonInput.asFailure(p, file)));
    ends.forEach(RecordTaker::end);
    return new InputReport(
        file.name(),
        dialect,
        (tables.form().isEmpty() ? shape.why() : tables.form()) + "; " + String.join("; ", why),
        InputReport.Role.RESULTS,
        source.encoding().name(),
        null,
        read.get(0).decimal(),
        read.get(0).dateOrder(),
        columns,
        List.of(),
        List.of(),
        EntryCounts.NONE);
  }

  private Problem notRead(RecordSample sample) {
    return Problem.at(
        new SourceLocation(file.name(), 0, null),
        "data.file-unrecognized",
        Severity.INFO,
        "a dataset beside the results fits no dialect and was not read"
            + (sample.title().isEmpty() ? "" : " (" + sample.title() + ")")
            + ". Nothing has to be done if it holds no blood counts.");
  }

  /** Where the text breaks, that is told; else that nothing in it can be understood. */
  private InputReport unrecognized(TextSource source, JsonTables tables, List<RecordSample> samples)
      throws IOException {
    Optional<Problem> fault =
        tables.read(Collections.nCopies(tables.size(), NOWHERE), run.destination().newBlock());
    List<String> names =
        samples.stream().flatMap(sample -> sample.names().stream()).distinct().toList();
    Problem unclear =
        Problem.at(
            new SourceLocation(file.name(), 0, null),
            "data.file-unrecognized",
            file.named() ? Severity.ERROR : Severity.WARNING,
            "the records have no field that names a test beside one that holds its value; "
                + JsonShape.seen(names)
                + ". Name the fields like the columns of 'hemogram help dialects', or describe"
                + " them with --profile; 'hemogram inspect' prints a profile to start from.");
    run.problems().add(fault.map(p -> JsonInput.asFailure(p, file)).orElse(unclear));
    return InputReport.of(
            file.name(),
            "no dialect fits the names of the fields",
            InputReport.Role.UNRECOGNIZED,
            source.encoding().name())
        .withColumns(guessed(samples));
  }

  /**
   * What the fields of the innermost records suggest; nothing where one may be called after a
   * patient.
   */
  private List<InputReport.Column> guessed(List<RecordSample> samples) {
    return samples.stream()
        .filter(sample -> !sample.around() && !sample.names().isEmpty())
        .findFirst()
        .filter(sample -> sample.names().stream().allMatch(JsonShape::isNoData))
        .map(sample -> Table.guessedColumns(sample.names(), sample.rows(), run.setting()))
        .orElse(List.of());
  }
}
