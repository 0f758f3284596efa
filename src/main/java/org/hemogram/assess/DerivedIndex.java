package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hemogram.lab.Quantity;

/**
 * A number made of several results of one draw, such as the reticulocyte production index. It is no
 * result: nothing is graded by it, and it makes no finding.
 *
 * @param id the name in the output, for example {@code nlr}
 * @param title the name for a person
 * @param value the number, rounded to the significant digits of the table
 * @param unit the UCUM code; {@code 1} for a ratio
 * @param formula how it was computed, with the table that took part
 * @param inputs the readings it was made of, in the order of the formula
 */
public record DerivedIndex(
    String id, String title, BigDecimal value, String unit, String formula, List<Reading> inputs) {

  public DerivedIndex {
    inputs = List.copyOf(inputs);
  }

  /** The value with its unit, for example {@code 1.11111 %}. */
  public String shown() {
    String number = Quantity.plain(value);
    return unit.equals("1") ? number : String.format(Locale.ROOT, "%s %s", number, unit);
  }

  /** The input that stands last in the input, which completed the index. */
  public Reading completing() {
    Reading last = inputs.get(0);
    for (Reading input : inputs) {
      last = input.result().source().line() > last.result().source().line() ? input : last;
    }
    return last;
  }
}
