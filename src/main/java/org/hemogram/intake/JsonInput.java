package org.hemogram.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hemogram.intake.entry.EntryRules;
import org.hemogram.intake.entry.EntryTranslator;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.intake.tree.BlueButtonReader;
import org.hemogram.intake.tree.FhirLinks;
import org.hemogram.intake.tree.FhirReader;
import org.hemogram.intake.tree.JsonShape;
import org.hemogram.intake.tree.JsonShape.Kind;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/** Reads one JSON input: FHIR and Blue Button itself, tables in JSON by {@link RecordInput}. */
final class JsonInput {

  private final InputFile file;
  private final InputRun run;

  JsonInput(InputFile file, InputRun run) {
    this.file = file;
    this.run = run;
  }

  /** Reads the input and adds its report, behind those of companions found beside it. */
  void read(TextSource source, List<InputReport> reports) throws IOException {
    JsonShape shape = JsonShape.detect(source.head(), source.head().length, source.complete());
    shape = run.form() == null ? shape : shape.stated(run.form());
    Optional<Problem> problem = shape.problem(file.name()).or(statedOtherwise(shape.kind()));
    if (problem.isPresent()) {
      run.problems().add(asFailure(problem.get(), file));
      reports.add(
          InputReport.of(
              file.name(), shape.why(), InputReport.Role.UNRECOGNIZED, source.encoding().name()));
      return;
    }
    switch (shape.kind()) {
      case FHIR -> fhir(source, shape.envelope());
      case FHIR_LINES -> {
        // Its report comes before the first entry: the text may turn out to be cut off.
        reports.add(report(source, shape));
        fhirLines(source, shape.envelope());
        return;
      }
      case BLUE_BUTTON -> blueButton(source);
      default -> {
        new RecordInput(file, run).read(source, shape, reports);
        return;
      }
    }
    reports.add(report(source, shape));
  }

  /** A dialect of tables was stated, and this is none. */
  private Supplier<Optional<Problem>> statedOtherwise(Kind kind) {
    String stated = run.setting().settings().dialect();
    return () ->
        stated == null || kind.isTables()
            ? Optional.empty()
            : kind.dialect()
                .map(
                    seen ->
                        Problem.at(
                            new SourceLocation(file.name(), 0, null),
                            "data.file-unrecognized",
                            Severity.WARNING,
                            "this is "
                                + seen
                                + ", but --input-format states '"
                                + stated
                                + "'. State '"
                                + seen
                                + "', or leave the option out."));
  }

  /** What was named on the command line and is not recognized is a failure. */
  static Problem asFailure(Problem problem, InputFile file) {
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
            run.setting().terms(),
            run.setting().grammars(),
            DecimalMark.POINT,
            true,
            run.setting().settings(),
            false,
            Map.of()));
  }

  private FhirReader fhirReader(int envelope) {
    return new FhirReader(
        run.setting().terms(), run.setting().grammars(), file.name(), file.patient(), envelope);
  }

  private void fhir(TextSource source, int envelope) throws IOException {
    byte[] text = source.stream().readAllBytes();
    FhirReader reader = fhirReader(envelope);
    FhirLinks.Builder own = new FhirLinks.Builder();
    boolean history = reader.index(new ByteArrayInputStream(text), own);
    EntrySink sink = run.destination().newBlock();
    boolean alone = own.isEmpty();
    FhirLinks ofDocument = own.build();
    reader
        .read(
            new ByteArrayInputStream(text),
            history,
            alone ? run.links() : () -> ofDocument,
            translator(),
            sink)
        .ifPresent(p -> run.problems().add(asFailure(p, file)));
    run.pipeline().submit(file.name(), () -> sink);
  }

  private void fhirLines(TextSource source, int envelope) throws IOException {
    FhirReader reader = fhirReader(envelope);
    BlockReader blocks = BlockReader.ofLines(source);
    for (Block block = blocks.next(); block != null; block = blocks.next()) {
      Block data = block;
      run.pipeline()
          .submit(
              file.name(),
              () -> {
                EntrySink sink = run.destination().newBlock();
                reader.readLines(
                    data.bytes(),
                    0,
                    data.length(),
                    data.firstLine(),
                    run.links(),
                    translator(),
                    sink);
                blocks.release(data);
                return sink;
              });
    }
  }

  private void blueButton(TextSource source) throws IOException {
    EntrySink sink = run.destination().newBlock();
    new BlueButtonReader(
            run.setting().terms(), run.setting().grammars(), file.name(), file.patient())
        .read(source.stream(), translator(), sink)
        .ifPresent(p -> run.problems().add(asFailure(p, file)));
    run.pipeline().submit(file.name(), () -> sink);
  }

  private InputReport report(TextSource source, JsonShape shape) {
    return new InputReport(
        file.name(),
        shape.kind().dialect().orElse(null),
        shape.why(),
        InputReport.Role.RESULTS,
        source.encoding().name(),
        null,
        ".",
        "ymd",
        List.of(),
        List.of(),
        List.of(),
        EntryCounts.NONE);
  }
}
