package org.hemogram.intake.tree;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hemogram.lab.Problem;
import org.hemogram.resource.ResourceTree;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads records that stand within records as rows of tables: the results of an order, the visits of
 * a patient. Each list is a table of its own, known by its path; its rows also have what the
 * records around them say. Objects may be keyed by tests, days or patients, and columns may be
 * written as lists.
 */
final class NestedRecords {

  /** Data frames print a missing number as {@code NaN}. */
  static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** So many records are looked at for records within them. */
  private static final int RECORDS_TRIED = 1000;

  private final String file;
  private final FieldWords words;
  private final NestedShapes shapes;
  private final NestedNames names;

  /** Takes rows. */
  interface Rows {
    /**
     * Takes one row.
     *
     * @param path the names of the lists and objects in which it stands, with points between them
     * @param row gives its cells
     * @param ofPerson true when the record itself says something about a person
     * @param line the 1-based line on which the record starts
     */
    void accept(String path, Supplier<NestedNames.Row> row, boolean ofPerson, int line);
  }

  NestedRecords(String file, FieldWords words) {
    this.file = file;
    this.words = words;
    ResourceTree lists =
        ResourceTree.read(NestedRecords.class, "/org/hemogram/tree/nested-records.json");
    this.shapes = new NestedShapes(words, lists);
    this.names = new NestedNames(words, lists);
  }

  /** True when a list or an object stands within a record. */
  static boolean isNested(byte[] text, boolean lines) {
    int tried = 0;
    if (lines) {
      JsonLines each = new JsonLines(text, 0, text.length, 1);
      while (tried++ < RECORDS_TRIED && each.next()) {
        if (isNested(text, each.start(), each.length(), 1)) {
          return true;
        }
      }
      return false;
    }
    return isNested(text, 0, text.length, RECORDS_TRIED);
  }

  private static boolean isNested(byte[] text, int from, int length, int records) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text, from, length)) {
      boolean list = json.nextToken() == JsonToken.START_ARRAY;
      for (int i = 0; i < records && (!list || json.nextToken() != JsonToken.END_ARRAY); i++) {
        if (json.currentToken() == JsonToken.START_ARRAY) {
          return true;
        }
        if (json.currentToken() == JsonToken.START_OBJECT) {
          for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (json.nextToken().isStructStart()) {
              return true;
            }
          }
        }
        if (!list) {
          return false;
        }
      }
    } catch (JacksonException fault) {
      return false;
    }
    return false;
  }

  /**
   * Reads a text.
   *
   * @param lines true for one record a line
   * @param told takes what is not read
   * @return what stopped the reading before the end; the rows up to there were handed out
   */
  Optional<Problem> read(byte[] text, boolean lines, Rows rows, Told told) throws IOException {
    NestedWalk walk = new NestedWalk(file, words, shapes, names, text, rows, told);
    if (lines) {
      walk.lines();
      return Optional.empty();
    }
    try {
      walk.document();
      return Optional.empty();
    } catch (JacksonException fault) {
      JsonFaults.rethrowInputFault(fault);
      return Optional.of(JsonFaults.ofInput(file, fault));
    }
  }

  /**
   * What is told while reading.
   *
   * @param note takes what is told beside the rows
   * @param rejected takes what stands for rows that cannot be read
   */
  record Told(Consumer<Problem> note, Consumer<Problem> rejected) {
    static final Told NOTHING = new Told(p -> {}, p -> {});
  }
}
