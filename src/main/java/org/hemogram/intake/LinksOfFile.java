package org.hemogram.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.hemogram.intake.table.Table;
import org.hemogram.intake.tree.FhirLinks;
import org.hemogram.intake.tree.FhirReader;
import org.jspecify.annotations.Nullable;

/**
 * What the Observations of a bulk export refer to in the same file. Read only when one of them asks, by
 * reading the file a second time.
 */
final class LinksOfFile implements Supplier<FhirLinks> {

  private final InputFile file;
  private final Table.Setting setting;
  private final FhirReader reader;
  private @Nullable FhirLinks links;

  LinksOfFile(InputFile file, Table.Setting setting, FhirReader reader) {
    this.file = file;
    this.setting = setting;
    this.reader = reader;
  }

  @Override
  public synchronized FhirLinks get() {
    FhirLinks known = links;
    if (known == null) {
      known = file.path() == null ? FhirLinks.NONE : read();
      links = known;
    }
    return known;
  }

  private FhirLinks read() {
    FhirLinks.Builder builder = new FhirLinks.Builder();
    try (TextSource source = TextSource.open(file, setting.settings().encoding())) {
      BlockReader blocks = new BlockReader(source.stream(), false);
      for (Block block = blocks.next(); block != null; block = blocks.next()) {
        reader.indexLines(block.bytes(), 0, block.length(), builder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder.build();
  }
}
