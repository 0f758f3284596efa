package org.hemogram.criteria;

import java.io.Serial;

/**
 * A table that cannot be used; the message names the table, the row, what was expected and found.
 */
public final class CriteriaException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  CriteriaException(String message) {
    super(message);
  }

  static CriteriaException at(String place, String expected, String found) {
    return new CriteriaException(place + ": expected " + expected + ", found " + found);
  }
}
