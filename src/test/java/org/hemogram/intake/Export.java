package org.hemogram.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.LabResult;

/** Exports written into a folder and read by the whole intake. */
final class Export {

  private final Path folder;
  private IntakeSettings settings = IntakeSettings.RECOGNIZE;

  private Export(Path folder) {
    this.folder = folder;
  }

  static Export in(Path folder) {
    return new Export(folder);
  }

  Export with(IntakeSettings stated) {
    settings = stated;
    return this;
  }

  Export file(String name, String text) {
    return file(name, text, StandardCharsets.UTF_8);
  }

  Export file(String name, String text, Charset charset) {
    return file(name, text.getBytes(charset));
  }

  Export file(String name, byte[] bytes) {
    try {
      Path path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the named files, or the whole folder when none is named. */
  Read read(String... names) {
    List<String> arguments = new ArrayList<>();
    for (String name : names) {
      arguments.add(name.equals("-") ? name : folder.resolve(name).toString());
    }
    return read(
        arguments.isEmpty() ? List.of(folder.toString()) : arguments,
        InputStream.nullInputStream());
  }

  /** Reads standard input. */
  Read readStandardInput(String text) {
    return read(List.of("-"), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Read read(List<String> arguments, InputStream standardInput) {
    List<RecordedEntries> blocks = new ArrayList<>();
    Outcome outcome =
        new Intake(Vocabulary.load(), settings, 2)
            .read(
                arguments,
                standardInput,
                new Destination() {
                  @Override
                  public EntrySink newBlock() {
                    return new RecordedEntries();
                  }

                  @Override
                  public void append(EntrySink block, String file) {
                    blocks.add((RecordedEntries) block);
                  }
                });
    return new Read(outcome, blocks);
  }

  /** What reading brought. */
  record Read(Outcome outcome, List<RecordedEntries> blocks) {

    List<LabResult> results() {
      return blocks.stream().flatMap(b -> b.results().stream()).toList();
    }

    /** The results as {@code patient time analyte value}, in input order. */
    List<String> told() {
      return results().stream()
          .map(
              r -> "%s %s %s %s".formatted(r.patient(), r.time(), r.analyte(), r.quantity().text()))
          .toList();
    }

    /** Codes of everything that was told about entries and inputs, with counts. */
    Map<String, Integer> codes() {
      Map<String, Integer> codes = new TreeMap<>();
      blocks.forEach(
          b -> {
            b.rejections().forEach(p -> codes.merge(p.code(), p.count(), Integer::sum));
            b.notes().forEach(p -> codes.merge(p.code(), p.count(), Integer::sum));
          });
      outcome.problems().forEach(p -> codes.merge(p.code(), p.count(), Integer::sum));
      return codes;
    }

    List<String> ignored() {
      return blocks.stream().flatMap(b -> b.ignored().stream()).toList();
    }

    String dialect() {
      return String.valueOf(outcome.inputs().get(0).dialect());
    }
  }
}
