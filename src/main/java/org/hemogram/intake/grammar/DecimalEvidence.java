package org.hemogram.intake.grammar;

/**
 * Collects over the cells of a file which decimal mark it uses. A cell counts when it can be read
 * in one way only: {@code 4,5}, {@code 1.234,5}, {@code 0.415}, never {@code 1,234}. Not
 * thread-safe.
 */
public final class DecimalEvidence {
  private boolean points;
  private boolean commas;

  /** Takes one cell into account; cells without a number say nothing. */
  public void see(String cell) {
    int point = cell.lastIndexOf('.');
    int comma = cell.lastIndexOf(',');
    if (point < 0 && comma < 0) {
      return;
    }
    if (points && comma < 0 && cell.indexOf('.') == point) {
      return; // A single point can only say again what is known.
    }
    String text = CellText.plain(cell);
    int start = 0;
    while (start < text.length() && !CellText.isDigit(text.charAt(start))) {
      start++;
    }
    if (start > 3) {
      return;
    }
    String body = text.substring(start, NumberBody.end(text, start));
    if (text.indexOf('.', start + body.length()) < 0) {
      count(body);
    }
  }

  private void count(String body) {
    int point = body.lastIndexOf('.');
    int comma = body.lastIndexOf(',');
    if (NumberBody.read(body, DecimalMark.UNDECIDED) == null) {
      return;
    }
    if (point >= 0 && comma >= 0) {
      vote(point > comma);
    } else if (body.indexOf('.') != point || body.indexOf(',') != comma) {
      // Several of one kind are thousands; the decimal mark is the other one.
      vote(comma >= 0);
    } else if (point + comma >= 0 && !NumberBody.mayGroup(body, Math.max(point, comma))) {
      vote(point >= 0);
    }
  }

  private void vote(boolean point) {
    points |= point;
    commas |= !point;
  }

  /** What the cells seen so far say. */
  public DecimalMark mark() {
    if (points && commas) {
      return DecimalMark.BOTH;
    }
    if (commas) {
      return DecimalMark.COMMA;
    }
    return points ? DecimalMark.POINT : DecimalMark.UNDECIDED;
  }
}
