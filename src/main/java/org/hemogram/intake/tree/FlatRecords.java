package org.hemogram.intake.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads flat JSON records, an array of objects or one object per line, as rows of a table. A list
 * or an object that turns up in one of them is told and left out; where they are usual, {@link
 * NestedRecords} reads the text. Immutable.
 *
 * @param file the path as given
 */
public record FlatRecords(String file) {

  /** Data frames print a missing number as {@code NaN}. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /**
   * Reads a document.
   *
   * @return what stopped the reading before the end; the records up to there were handed out
   */
  public Optional<Problem> read(InputStream text, RecordRows rows, EntrySink sink)
      throws IOException {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      Row row = new Row(json, sink);
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          int line = json.currentTokenLocation().getLineNr();
          if (!row.read(line, rows)) {
            sink.rejected(JsonFaults.ofLine(file, line));
          }
        }
      }
      return Optional.empty();
    } catch (JacksonException fault) {
      JsonFaults.rethrowInputFault(fault);
      return Optional.of(JsonFaults.ofInput(file, fault));
    }
  }

  /**
   * Reads whole lines, one record each. Nothing of a broken line is used; it is told with its
   * number.
   *
   * @param block holds the lines
   * @param from where the first line starts
   * @param to where the last line ends
   * @param firstLine the number of the first line
   */
  public void readLines(
      byte[] block, int from, int to, int firstLine, RecordRows rows, EntrySink sink) {
    String[] names = new String[0];
    JsonLines lines = new JsonLines(block, from, to, firstLine);
    while (lines.next()) {
      Row row = line(lines, names, sink);
      if (row == null) {
        sink.rejected(JsonFaults.ofLine(file, lines.number()));
      } else {
        names = row.names;
        row.handOut(lines.number(), rows);
      }
    }
  }

  private @Nullable Row line(JsonLines lines, String[] names, EntrySink sink) {
    try (JsonParser json =
        FACTORY.createParser(
            ObjectReadContext.empty(), lines.block(), lines.start(), lines.length())) {
      Row row = new Row(json, sink);
      row.names = names;
      json.nextToken();
      boolean whole = row.fill() && json.nextToken() == null;
      return whole ? row : null;
    } catch (JacksonException fault) {
      return null;
    }
  }

  /** The fields of one record. */
  private final class Row {
    private final JsonParser json;
    private final EntrySink sink;
    private final List<String> found = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> left = new ArrayList<>(0);
    private String[] names = new String[0];

    Row(JsonParser json, EntrySink sink) {
      this.json = json;
      this.sink = sink;
    }

    boolean read(int line, RecordRows rows) {
      boolean isRecord = fill();
      if (isRecord) {
        handOut(line, rows);
      }
      return isRecord;
    }

    void handOut(int line, RecordRows rows) {
      for (String name : left) {
        sink.note(
            Problem.at(
                new SourceLocation(file, line, name),
                "data.row-malformed",
                Severity.WARNING,
                "the field holds a list or a nested object and was not read. Export it flat."));
      }
      rows.accept(names, texts.toArray(String[]::new), line);
    }

    /** Reads the object that starts at the current token; false when there is none. */
    boolean fill() {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        return false;
      }
      found.clear();
      texts.clear();
      left.clear();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        member(name);
      }
      String[] now = found.toArray(String[]::new);
      names = Arrays.equals(names, now) ? names : now;
      return true;
    }

    private void member(String name) {
      JsonToken token = json.currentToken();
      if (token.isStructStart()) {
        json.skipChildren();
        left.add(name);
        return;
      }
      found.add(name);
      texts.add(token == JsonToken.VALUE_NULL ? "" : json.getString());
    }
  }
}
