package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/** How statements name analytes, values and limits. */
final class Wording {
  private static final Pattern HIGHER = Pattern.compile("max\\(([\\d.]+), LLN if known\\)");
  private static final Pattern OR_ELSE = Pattern.compile("LLN else ([\\d.]+)");

  private Wording() {}

  /** The name inside a sentence: {@code neutrophils}, {@code MCV}. */
  static String name(Analyte analyte) {
    String title = analyte.title();
    boolean acronym = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    return acronym ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  /** {@code neutrophils 0.18}. */
  static String value(Reading reading) {
    return name(reading.result().analyte()) + " " + reading.result().quantity().text();
  }

  /** {@code neutrophils 0.18 < 1.8 ×10⁹/L}, against the lower limit in force. */
  static String belowLower(Reading reading) {
    ReferenceInterval interval = reading.interval();
    BigDecimal lower = interval == null ? null : interval.lower();
    return lower == null
        ? value(reading)
        : value(reading)
            + " < "
            + Quantity.plain(lower)
            + " "
            + reading.result().analyte().unit().symbol();
  }

  /** A published condition with the limit in force beside its name: {@code < 4 (LLN)}. */
  static String filled(String statement, @Nullable ReferenceInterval interval) {
    BigDecimal lower = interval == null ? null : interval.lower();
    BigDecimal upper = interval == null ? null : interval.upper();
    if (!statement.contains("LN")) {
      return statement;
    }
    String text = statement;
    if (text.contains("max(")) {
      text = HIGHER.matcher(text).replaceAll(found -> higher(found, lower));
    }
    if (text.contains(" else ")) {
      text = OR_ELSE.matcher(text).replaceAll(lower == null ? "$1" : "LLN");
    }
    text = lower == null ? text : text.replace("LLN", Quantity.plain(lower) + " (LLN)");
    return upper == null ? text : text.replace("ULN", Quantity.plain(upper) + " (ULN)");
  }

  private static String higher(MatchResult found, @Nullable BigDecimal lower) {
    BigDecimal always = new BigDecimal(found.group(1));
    return lower == null || lower.compareTo(always) <= 0 ? found.group(1) : "LLN";
  }

  /** The origins of the intervals of these readings, each once. */
  static String origins(List<Reading> readings) {
    StringBuilder text = new StringBuilder();
    for (Reading reading : readings) {
      String origin = reading.interval() == null ? "" : reading.interval().origin();
      if (!origin.isEmpty() && text.indexOf(origin) < 0) {
        text.append(text.length() == 0 ? "" : ", ").append(origin);
      }
    }
    return text.toString();
  }
}
