package org.hemogram.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.Unit;

/**
 * Numbers as a person reads them. Values keep up to {@value #DIGITS} digits, which is more than any
 * analyzer prints; the exact ones are in the other forms. Statistics keep two.
 */
final class NumberWords {
  private static final int DIGITS = 4;
  private static final MathContext VALUE = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
  private static final MathContext STATISTIC = new MathContext(2, RoundingMode.HALF_EVEN);
  private static final MathContext ONE = new MathContext(1, RoundingMode.HALF_EVEN);
  private static final double SMALLEST_P = 0.001;

  private static final double HUNDREDTH = 0.01;

  private final TextStyle style;

  NumberWords(TextStyle style) {
    this.style = style;
  }

  /** A value without unit, for example {@code <0.1}. */
  static String value(Reading reading) {
    LabResult result = reading.result();
    Comparator comparator = result.comparator();
    return (comparator == null ? "" : comparator.sign()) + value(result.value());
  }

  static String value(BigDecimal number) {
    BigDecimal rounded = number.round(VALUE);
    boolean whole = number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    return Quantity.plain(whole ? number : rounded);
  }

  /** A value with its unit. */
  String withUnit(Reading reading) {
    return value(reading) + unit(reading.result().analyte().unit());
  }

  /** A statistic with its unit. */
  String amount(double number, Unit unit) {
    return statistic(number) + unit(unit);
  }

  /** The unit of an analyte. */
  String unit(Analyte analyte) {
    return style.unit(analyte.unit());
  }

  private String unit(Unit unit) {
    String shown = style.unit(unit);
    return shown.isEmpty() ? "" : Wrapping.JOIN + shown;
  }

  /** A statistic with its sign. */
  static String signed(double number) {
    String plain = statistic(number);
    return number > 0 && !plain.equals("0") ? "+" + plain : plain;
  }

  /** A statistic: whole from 10 on, else two digits. */
  static String statistic(double number) {
    BigDecimal exact = new BigDecimal(number);
    BigDecimal rounded =
        Math.abs(number) >= 10 ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(STATISTIC);
    return Quantity.plain(rounded);
  }

  /** Two statistics; hundredths are enough for small ones where they tell the two apart. */
  static String range(double from, double to) {
    String low = hundredths(from);
    String high = hundredths(to);
    boolean enough = to < 1 && from >= HUNDREDTH && !low.equals(high);
    return enough ? low + "–" + high : statistic(from) + "–" + statistic(to);
  }

  private static String hundredths(double number) {
    return Quantity.plain(new BigDecimal(number).setScale(2, RoundingMode.HALF_EVEN));
  }

  static String p(double p) {
    return p < SMALLEST_P
        ? "p" + Wrapping.JOIN + "<" + Wrapping.JOIN + "0.001"
        : "p" + Wrapping.JOIN + Quantity.plain(new BigDecimal(p).round(p < 0.01 ? ONE : STATISTIC));
  }

  /** A number with its noun, for example {@code 2 results}. */
  static String count(long number, String one, String many) {
    return number + (number == 1 ? " " + one : " " + many);
  }
}
