package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How an input is written: characters, columns, decimals, dates; where that is a guess or could not
 * be told, the option that states it.
 *
 * @param input what was recognized
 * @param problems the problems of this input
 */
record InputForm(InputReport input, List<Problem> problems) {

  /** Labels and texts. */
  Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    List<String> parts = new ArrayList<>();
    add(parts, encoding());
    String delimiter = input.delimiter();
    add(parts, delimiter == null ? null : "columns separated by " + delimiter(delimiter));
    add(parts, decimal());
    String order = input.dateOrder();
    add(parts, order == null ? null : "dates " + order(order));
    if (!parts.isEmpty()) {
      lines.put("Written in", String.join(", ", parts));
    }
    if (order == null && has("data.date-ambiguous")) {
      lines.put(
          "Dates", "day and month cannot be told apart: say --date-order dmy or --date-order mdy");
    }
    return lines;
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null) {
      parts.add(part);
    }
  }

  private boolean has(String code) {
    return problems.stream().anyMatch(p -> p.code().equals(code));
  }

  private @Nullable String encoding() {
    String encoding = input.encoding();
    return encoding == null || !has("data.encoding")
        ? encoding
        : encoding + " (a guess; --encoding states it)";
  }

  private @Nullable String decimal() {
    String decimal = input.decimal();
    if (decimal == null) {
      return null;
    }
    return switch (decimal) {
      case "." -> "decimal point";
      case "," -> "decimal comma";
      default -> "decimal points and decimal commas (--decimal settles what may be either)";
    };
  }

  private static String delimiter(String delimiter) {
    return switch (delimiter) {
      case "," -> "commas";
      case ";" -> "semicolons";
      case "\t" -> "tabs";
      case "|" -> "bars";
      case " " -> "spaces";
      default -> delimiter;
    };
  }

  private static String order(String order) {
    return switch (order) {
      case "dmy" -> "day first";
      case "mdy" -> "month first";
      case "ymd" -> "year first";
      default -> order;
    };
  }
}
