package org.hemogram.intake;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.hemogram.intake.table.Table;
import org.hemogram.intake.tree.FhirLinks;
import org.hemogram.intake.tree.FhirReader;
import org.hemogram.intake.tree.JsonShape;
import org.jspecify.annotations.Nullable;

/**
 * What Observations refer to anywhere in the FHIR files of a run: patients, samples and reports may
 * stand in files of their own, also behind the Observations. Read only when an Observation asks, by
 * reading the files a second time; pipes cannot be.
 */
final class LinksOfRun implements Supplier<FhirLinks> {

  private final List<InputFile> files;
  private final Table.Setting setting;
  private @Nullable FhirLinks links;

  LinksOfRun(List<InputFile> files, Table.Setting setting) {
    this.files = files.stream().filter(InputFile::canBeReadAgain).toList();
    this.setting = setting;
  }

  @Override
  public synchronized FhirLinks get() {
    FhirLinks known = links;
    if (known == null) {
      known = files.isEmpty() ? FhirLinks.NONE : collected();
      links = known;
    }
    return known;
  }

  private FhirLinks collected() {
    FhirLinks.Builder builder = new FhirLinks.Builder();
    files.forEach(file -> collect(file, builder));
    return builder.build();
  }

  private void collect(InputFile file, FhirLinks.Builder into) {
    try (TextSource source = TextSource.open(file, setting.settings().encoding())) {
      collect(file, source, into);
    } catch (IOException unread) {
      // Told when the file's turn comes.
    }
  }

  private void collect(InputFile file, TextSource source, FhirLinks.Builder into)
      throws IOException {
    byte[] head = source.head();
    if (!JsonShape.isJson(head, head.length)) {
      return;
    }
    JsonShape shape = JsonShape.detect(head, head.length, source.complete());
    JsonShape.Kind kind = shape.kind();
    FhirReader reader =
        new FhirReader(
            setting.terms(), setting.grammars(), file.name(), file.patient(), shape.envelope());
    if (kind == JsonShape.Kind.FHIR) {
      reader.index(source.stream(), into);
    } else if (kind == JsonShape.Kind.FHIR_LINES) {
      BlockReader blocks = BlockReader.ofLines(source);
      for (Block block = blocks.next(); block != null; block = blocks.next()) {
        reader.indexLines(block.bytes(), 0, block.length(), into);
        blocks.release(block);
      }
    }
  }
}
