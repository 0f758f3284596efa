package org.hemogram.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.hemogram.intake.table.Table;
import org.hemogram.intake.tree.JsonShape;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Reads a set of inputs: finds them, recognizes each, reads companions first and then results in
 * blocks side by side. What cannot be read is told and does not stop the rest. This is the entry
 * point.
 */
public final class Intake {

  private final Table.Setting setting;
  private final JsonShape.@Nullable Kind form;
  private final int threads;

  /**
   * An intake.
   *
   * @param vocabulary dialects, names, units and forms
   * @param settings what the user states instead of letting it be recognized
   * @param threads how many blocks are read side by side
   */
  public Intake(Vocabulary vocabulary, IntakeSettings settings, int threads) {
    this.form = JsonShape.Kind.of(settings.dialect()).orElse(null);
    this.setting =
        new Table.Setting(
            vocabulary.library(),
            vocabulary.terms(),
            vocabulary.grammars(),
            form == null ? settings : settings.withoutDialect());
    this.threads = threads;
  }

  /**
   * Reads everything that the arguments name.
   *
   * @param arguments files, folders, or {@code -} for standard input
   * @param standardInput the stream behind {@code -}
   * @param destination where entries go
   */
  public Outcome read(List<String> arguments, InputStream standardInput, Destination destination) {
    InputFinder finder = new InputFinder(standardInput);
    arguments.forEach(finder::add);
    Run run = new Run(destination);
    run.problems.addAll(finder.problems());
    try (Pipeline pipeline = new Pipeline(threads, destination::append)) {
      run.readAll(finder.files(), pipeline);
      pipeline.drain();
    }
    run.finishOrder(finder);
    return new Outcome(run.inputs(), run.problems);
  }

  /** One run over a set of inputs. */
  private final class Run {
    private final Destination destination;
    private final List<Problem> problems = new ArrayList<>();
    private final List<InputReport> reports = new ArrayList<>();
    private final Companions companions;

    Run(Destination destination) {
      this.destination = destination;
      this.companions = new Companions(setting, destination);
    }

    void readAll(List<InputFile> files, Pipeline pipeline) {
      List<InputFile> results = new ArrayList<>();
      boolean alone = files.size() == 1;
      for (InputFile file : files) {
        if (!alone && companions.isCompanion(file)) {
          guarded(file, source -> reports.add(companions.read(file, source)));
        } else {
          results.add(file);
        }
      }
      results.addAll(BulkNeighbors.of(results));
      LinksOfRun links = new LinksOfRun(results, setting);
      InputRun run =
          new InputRun(setting, form, companions, destination, pipeline, links, problems);
      for (InputFile file : results) {
        guarded(file, source -> new InputReader(file, run).read(source, reports));
      }
    }

    /** Opens an input and reads it; a failure is told with its cause and the rest goes on. */
    private void guarded(InputFile file, Reading reading) {
      try (TextSource source = TextSource.open(file, setting.settings().encoding())) {
        reading.read(source);
      } catch (EOFException e) {
        problems.add(
            at(file, "input.truncated", "the file ends too early. Copy it again and retry."));
        unreadable(file);
      } catch (ZipException e) {
        problems.add(
            at(file, "input.malformed", "the gzip data are damaged. Copy the file again."));
        unreadable(file);
      } catch (IOException | UncheckedIOException e) {
        problems.add(
            at(file, "input.unreadable", "the file cannot be read. Check its permissions."));
        unreadable(file);
      } catch (OutOfMemoryError e) {
        problems.add(
            at(
                file,
                "input.too-large",
                "there is not enough memory for this input. Give more with HEMOGRAM_OPTS=-Xmx8g."));
        unreadable(file);
      }
    }

    private void unreadable(InputFile file) {
      if (reports.stream().noneMatch(r -> r.file().equals(file.name()))) {
        reports.add(
            InputReport.of(
                file.name(), "the input could not be read", InputReport.Role.UNRECOGNIZED, null));
      }
    }

    private void finishOrder(InputFinder finder) {
      for (String skipped : finder.skipped()) {
        reports.add(
            InputReport.of(
                skipped,
                "its name does not end like a table or JSON",
                InputReport.Role.SKIPPED,
                null));
      }
      Map<String, Integer> places = new HashMap<>();
      finder.order().forEach(name -> places.putIfAbsent(name, places.size()));
      // What was not named itself comes last.
      reports.sort(
          Comparator.comparingInt(report -> places.getOrDefault(report.file(), Integer.MAX_VALUE)));
    }

    List<InputReport> inputs() {
      return reports;
    }
  }

  @FunctionalInterface
  private interface Reading {
    void read(TextSource source) throws IOException;
  }

  static Problem at(InputFile file, String code, String message) {
    return Problem.at(new SourceLocation(file.name(), 0, null), code, Severity.ERROR, message);
  }

  /** The head of a source as text. */
  static String head(TextSource source) {
    return new String(source.head(), StandardCharsets.UTF_8);
  }
}
