package org.hemogram.intake.tree;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.intake.RecordedEntries;
import org.hemogram.intake.entry.EntryRules;
import org.hemogram.intake.entry.EntryTranslator;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.terms.Terms;
import org.hemogram.lab.Problem;

/** One export under test: reads its text the way the intake does and records what came out. */
final class FhirExport {
  static final String FILE = "export.json";
  static final String FILE_PATIENT = "export";

  private static final Terms TERMS = Terms.standard();
  private static final Grammars GRAMMARS = Grammars.standard(TERMS.units()::isUnit);

  private final FhirReader reader = new FhirReader(TERMS, GRAMMARS, FILE, FILE_PATIENT, 0);
  private final FhirLinks.Builder links = new FhirLinks.Builder();
  final RecordedEntries entries = new RecordedEntries();
  Optional<Problem> stop = Optional.empty();
  int linksAsked;

  static EntryTranslator translator() {
    return new EntryTranslator(
        new EntryRules(
            TERMS, GRAMMARS, DecimalMark.POINT, true, IntakeSettings.RECOGNIZE, false, Map.of()));
  }

  /** Reads a document in two passes. */
  static FhirExport document(String text) {
    return document(text.getBytes(StandardCharsets.UTF_8));
  }

  static FhirExport document(byte[] text) {
    FhirExport export = new FhirExport();
    try {
      boolean history = export.reader.index(new ByteArrayInputStream(text), export.links);
      export.stop =
          export.reader.read(
              new ByteArrayInputStream(text), history, links(export), translator(), export.entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return export;
  }

  private static Supplier<FhirLinks> links(FhirExport export) {
    FhirLinks built = export.links.build();
    return () -> built;
  }

  /** Reads lines as one block, with links from the same lines. */
  static FhirExport lines(String text) {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  static FhirExport lines(byte[] text) {
    return block(text, 0, text.length, 1);
  }

  /** Reads a part of a text as one block. */
  static FhirExport block(byte[] text, int from, int to, int firstLine) {
    FhirExport export = new FhirExport();
    export.reader.indexLines(text, from, to, export.links);
    FhirLinks built = export.links.build();
    export.reader.readLines(text, from, to, firstLine, () -> built, translator(), export.entries);
    return export;
  }

  /** Reads lines that nothing else is known about, and counts how often links were asked for. */
  static FhirExport linesWithoutLinks(String text) {
    FhirExport export = new FhirExport();
    byte[] block = text.getBytes(StandardCharsets.UTF_8);
    export.reader.readLines(
        block,
        0,
        block.length,
        1,
        () -> {
          export.linksAsked++;
          return FhirLinks.NONE;
        },
        translator(),
        export.entries);
    return export;
  }
}
