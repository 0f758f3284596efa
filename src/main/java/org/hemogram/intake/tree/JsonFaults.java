package org.hemogram.intake.tree;

import java.io.IOException;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * What to tell when JSON ends too early or is none. The parser's own words may quote data: not
 * used.
 */
final class JsonFaults {
  private static final String END_OF_INPUT = "Unexpected end-of-input";

  private JsonFaults() {}

  /** The problem of a whole input that stopped at a fault. */
  static Problem ofInput(String file, JacksonException fault) {
    int line = fault.getLocation() == null ? 0 : Math.max(0, fault.getLocation().getLineNr());
    SourceLocation at = new SourceLocation(file, line, null);
    if (fault instanceof StreamConstraintsException) {
      return beyondLimits(at);
    }
    return isTruncated(fault) ? truncated(at) : malformed(at);
  }

  /** Lists in lists without end, or a text of many megabytes: no laboratory writes that. */
  private static Problem beyondLimits(SourceLocation at) {
    return Problem.at(
        at,
        "input.malformed",
        Severity.ERROR,
        "the JSON is nested too deep, or one text or number in it is too long. Export the file"
            + " again.");
  }

  static Problem truncated(SourceLocation at) {
    return Problem.at(
        at,
        "input.truncated",
        Severity.ERROR,
        "the JSON ends in the middle. Export or copy the file again.");
  }

  static Problem malformed(SourceLocation at) {
    return Problem.at(
        at,
        "input.malformed",
        Severity.ERROR,
        "this is no valid JSON from here on. Correct it or export the file again.");
  }

  /** The problem of one line among many. */
  static Problem ofLine(String file, int line) {
    return Problem.at(
        new SourceLocation(file, line, null),
        "data.row-malformed",
        Severity.ERROR,
        "the line is no complete JSON object and was left out. Correct it or export the file"
            + " again.");
  }

  /** The problem of a row that does not fit the columns of its dataset. */
  static Problem ofRow(String file, int line, int columns) {
    return Problem.at(
        new SourceLocation(file, line, null),
        "data.row-malformed",
        Severity.ERROR,
        "the row is no list of "
            + columns
            + " values, one for each column, and was left out. Export the file again.");
  }

  /** The problem of elements among resources that are none. */
  static Problem notResources(String file, int count) {
    return Problem.at(
            new SourceLocation(file, 0, null),
            "data.row-malformed",
            Severity.WARNING,
            "an element without resourceType stands among FHIR resources and was left out.")
        .plus(count - 1);
  }

  static boolean isTruncated(JacksonException fault) {
    // Behind a comma the parser throws a plain fault, which only its words tell from others.
    String words = fault.getOriginalMessage();
    return fault instanceof UnexpectedEndOfInputException
        || words != null && words.startsWith(END_OF_INPUT);
  }

  /** Throws what the stream itself threw: that is no matter of JSON. */
  static void rethrowInputFault(JacksonException fault) throws IOException {
    if (fault instanceof JacksonIOException && fault.getCause() instanceof IOException cause) {
      throw cause;
    }
  }
}
