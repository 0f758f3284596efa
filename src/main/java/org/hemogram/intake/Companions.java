package org.hemogram.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hemogram.intake.table.CodeDictionary;
import org.hemogram.intake.table.Dialect;
import org.hemogram.intake.table.Table;
import org.hemogram.intake.tree.JsonShape;
import org.hemogram.intake.tree.JsonTables;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.InputReport;

/**
 * Tables that belong beside an export: patients and dictionaries of codes. They are read before any
 * results, also when only the export itself was named and they stand in the same folder.
 */
final class Companions {

  private final Table.Setting setting;
  private final Destination destination;
  private final CodeDictionary codes = new CodeDictionary();
  private final Set<Path> seen = new HashSet<>();

  Companions(Table.Setting setting, Destination destination) {
    this.setting = setting;
    this.destination = destination;
  }

  /** What the dictionaries read so far say about codes. */
  CodeDictionary codes() {
    return codes;
  }

  /** True when a file is a companion by its header. Standard input and pipes never are. */
  boolean isCompanion(InputFile file) {
    Path path = file.path();
    if (path == null || !file.canBeReadAgain()) {
      return false;
    }
    try (TextSource source = TextSource.open(file, setting.settings().encoding())) {
      boolean companion =
          JsonShape.isJson(source.head(), source.head().length)
              ? isCompanion(file, source)
              : Table.recognize(Recognition.text(source), setting)
                  .filter(Table.Recognized::isCompanion)
                  .isPresent();
      if (companion) {
        seen.add(path.toRealPath());
      }
      return companion;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Tables in JSON: all of them have to be companions. Where a text can hold several, its beginning
   * does not tell.
   */
  private boolean isCompanion(InputFile file, TextSource source) throws IOException {
    byte[] head = source.head();
    JsonShape.Kind kind = JsonShape.detect(head, head.length, source.complete()).kind();
    if (!kind.isTables()) {
      return false;
    }
    boolean several = kind == JsonShape.Kind.DATASET_JSON || JsonTables.isNested(kind, head);
    byte[] text = several && !source.complete() ? source.stream().readAllBytes() : head;
    List<RecordSample> samples =
        RecordSample.of(
            RecordSample.tables(file, kind, text, setting), setting, destination.newBlock());
    return !samples.isEmpty() && samples.stream().allMatch(RecordSample::isCompanion);
  }

  /** Reads a companion. */
  InputReport read(InputFile file, TextSource source) throws IOException {
    byte[] bytes = source.stream().readAllBytes();
    return JsonShape.isJson(bytes, bytes.length)
        ? read(file, source, bytes)
        : readTable(file, source, new String(bytes, StandardCharsets.UTF_8));
  }

  /** Reads a companion in JSON whose text was read already. */
  InputReport read(InputFile file, TextSource source, byte[] text) throws IOException {
    JsonShape.Kind kind = JsonShape.detect(text, text.length, true).kind();
    JsonTables tables = RecordSample.tables(file, kind, text, setting);
    List<RecordSample> samples = RecordSample.of(tables, setting, destination.newBlock());
    EntrySink block = destination.newBlock();
    RecordSample.readCompanions(tables, samples, file.name(), block, codes, destination.newBlock());
    destination.append(block, file.name());
    Optional<Table.Recognized> first =
        samples.stream().flatMap(s -> s.recognized().stream()).findFirst();
    String form = tables.form().isEmpty() ? "" : tables.form() + "; ";
    return report(file, source, first, form);
  }

  private InputReport readTable(InputFile file, TextSource source, String text) {
    Optional<Table.Recognized> table = Table.recognize(text, setting);
    EntrySink block = destination.newBlock();
    table.ifPresent(t -> t.readCompanion(file.name(), text, block, codes));
    destination.append(block, file.name());
    return report(file, source, table, "");
  }

  private static InputReport report(
      InputFile file, TextSource source, Optional<Table.Recognized> table, String form) {
    return new InputReport(
        file.name(),
        table.map(Table.Recognized::id).orElse(null),
        form + table.map(Table.Recognized::why).orElse(""),
        InputReport.Role.COMPANION,
        source.encoding().name(),
        table.map(Table.Recognized::delimiter).orElse(null),
        null,
        null,
        table.map(Table.Recognized::columns).orElse(List.of()),
        List.of(),
        List.of(),
        EntryCounts.NONE);
  }

  /** Finds and reads the companions that stand beside an export that was named alone. */
  List<InputReport> beside(InputFile export, List<Dialect.Companion> wanted) {
    List<InputReport> found = new ArrayList<>();
    Path path = export.path();
    Path folder = path == null ? null : path.toAbsolutePath().getParent();
    if (folder == null || !export.named()) {
      return found;
    }
    for (Path neighbor : neighbors(folder)) {
      String name = baseName(neighbor);
      boolean fits = wanted.stream().anyMatch(c -> c.files().contains(name));
      if (fits) {
        String shown = sibling(export.name(), neighbor.getFileName().toString());
        InputFile file = InputFile.of(shown, neighbor, false);
        readOnce(file, neighbor, found);
      }
    }
    return found;
  }

  private void readOnce(InputFile file, Path path, List<InputReport> found) {
    try {
      if (!seen.contains(path.toRealPath()) && isCompanion(file)) {
        try (TextSource source = TextSource.open(file, null)) {
          found.add(read(file, source));
        }
      }
    } catch (IOException e) {
      // A neighbor that cannot be read was not asked for: the export stands without it.
      seen.add(path);
    }
  }

  private static List<Path> neighbors(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path file : stream) {
        if (Files.isRegularFile(file) && InputFinder.isTable(file.getFileName().toString())) {
          files.add(file);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    files.sort((a, b) -> a.toString().compareTo(b.toString()));
    return files;
  }

  private static String baseName(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** A file beside an export, named the way the export is. */
  static String sibling(String export, String name) {
    int slash = export.lastIndexOf('/');
    return slash < 0 ? name : export.substring(0, slash + 1) + name;
  }
}
