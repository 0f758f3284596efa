package org.hemogram.intake.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hemogram.intake.entry.EntryTranslator;
import org.hemogram.intake.grammar.ClumpWords;
import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.intake.terms.Terms;
import org.hemogram.intake.terms.UnitTable;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Problem;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads FHIR JSON of any version and in any container.
 *
 * <p>A document (a Bundle, an array, one resource) is read twice: {@link #index} collects what its
 * Observations refer to, {@link #read} hands out the entries. Lines of a bulk export are read in
 * blocks, several at a time on different threads; {@link #indexLines} collects links from them
 * where they are needed. Immutable.
 */
public final class FhirReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String file;
  private final String filePatient;
  private final int envelope;
  private final TestNames names;
  private final RangeChoice ranges;
  private final FhirWords words;
  private final UnitTable units;
  private final Lazy<ClumpWords> clumps;

  /**
   * A reader of one file.
   *
   * @param terms names and units
   * @param grammars ranges as text, words for the sex
   * @param file the path as given
   * @param filePatient the patient of Observations that name none
   * @param envelope how many objects stand around the resources that are no resources
   */
  public FhirReader(Terms terms, Grammars grammars, String file, String filePatient, int envelope) {
    this.file = file;
    this.envelope = envelope;
    this.filePatient = filePatient;
    this.words = FhirWords.standard();
    this.clumps = grammars.clumps();
    this.units = terms.units();
    this.names = new TestNames(terms.names(), words);
    this.ranges = new RangeChoice(words, grammars, units);
  }

  /** What files of a bulk export that hold results are called, in lower case. */
  public static String bulkResults() {
    return FhirWords.standard().bulkResults();
  }

  /** What the files are called that belong to them, in lower case. */
  public static Set<String> bulkCompanions() {
    return FhirWords.standard().bulkCompanions();
  }

  /**
   * Collects what the Observations of a document refer to. Where the text is broken it stops
   * quietly: {@link #read} tells.
   *
   * @return true when the document is a history, which holds several versions of its resources
   */
  public boolean index(InputStream text, FhirLinks.Builder into) throws IOException {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      ResourceParser parser =
          new ResourceParser(json, new TextPool(), ResourceParser.LINKED, 0, into::add);
      try {
        parser.all(envelope);
      } catch (JacksonException fault) {
        JsonFaults.rethrowInputFault(fault);
      }
      return parser.isHistory();
    }
  }

  /**
   * Hands out the entries of a document.
   *
   * @param history true to count only the last version of each Observation
   * @return what stopped the reading before the end ({@code input.malformed}, {@code
   *     input.truncated}); the entries up to there were handed out
   */
  public Optional<Problem> read(
      InputStream text,
      boolean history,
      Supplier<FhirLinks> links,
      EntryTranslator translator,
      EntrySink sink)
      throws IOException {
    ObservationReader observations = new ObservationReader(this, links, true, translator, sink);
    Versions versions = new Versions();
    Consumer<Resource> out = history ? versions::add : observations::take;
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      int others =
          new ResourceParser(json, new TextPool(), ResourceParser.RELEVANT, 0, out).all(envelope);
      if (others > 0) {
        sink.note(JsonFaults.notResources(file, others));
      }
      return Optional.empty();
    } catch (JacksonException fault) {
      JsonFaults.rethrowInputFault(fault);
      return Optional.of(JsonFaults.ofInput(file, fault));
    } finally {
      versions.handOut(observations);
    }
  }

  /** Collects links from whole lines. Lines that hold Observations cost next to nothing here. */
  public void indexLines(byte[] block, int from, int to, FhirLinks.Builder into) {
    lines(block, from, to, 1, ResourceParser.LINKED, into::add, line -> {});
  }

  /**
   * Hands out the entries of whole lines, one resource each. Nothing of a broken line is used; it
   * is told with its number.
   *
   * @param block holds the lines
   * @param from where the first line starts
   * @param to where the last line ends
   * @param firstLine the number of the first line
   * @param links asked for only when an Observation has no time or no patient of its own, or when
   *     its test is known by name only and the sample decides; called on the reading thread
   */
  public void readLines(
      byte[] block,
      int from,
      int to,
      int firstLine,
      Supplier<FhirLinks> links,
      EntryTranslator translator,
      EntrySink sink) {
    ObservationReader observations = new ObservationReader(this, links, false, translator, sink);
    lines(
        block,
        from,
        to,
        firstLine,
        ResourceParser.RELEVANT,
        observations::take,
        line -> sink.rejected(JsonFaults.ofLine(file, line)));
  }

  private void lines(
      byte[] block,
      int from,
      int to,
      int firstLine,
      Set<String> types,
      Consumer<Resource> out,
      Consumer<Integer> broken) {
    TextPool pool = new TextPool();
    List<Resource> ofLine = new ArrayList<>();
    JsonLines lines = new JsonLines(block, from, to, firstLine);
    while (lines.next()) {
      if (lines.isOther(types)) {
        continue;
      }
      ofLine.clear();
      if (parse(lines, pool, types, ofLine)) {
        ofLine.forEach(out);
      } else {
        broken.accept(lines.number());
      }
    }
  }

  private boolean parse(JsonLines lines, TextPool pool, Set<String> types, List<Resource> into) {
    try (JsonParser json =
        FACTORY.createParser(
            ObjectReadContext.empty(), lines.block(), lines.start(), lines.length())) {
      return new ResourceParser(json, pool, types, lines.number(), into::add).all(envelope) == 0;
    } catch (JacksonException fault) {
      return false;
    }
  }

  /** Where a resource stands. */
  SourceLocation at(Resource resource) {
    return new SourceLocation(file, resource.line, field(resource.pointer));
  }

  /** A pointer as a field; null for the whole record. */
  static @Nullable String field(String pointer) {
    return pointer.isEmpty() ? null : pointer;
  }

  String file() {
    return file;
  }

  String filePatient() {
    return filePatient;
  }

  TestNames names() {
    return names;
  }

  ClumpWords clumps() {
    return clumps.get();
  }

  RangeChoice ranges() {
    return ranges;
  }

  FhirWords words() {
    return words;
  }

  UnitTable units() {
    return units;
  }
}
