package org.hemogram.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.intake.terms.Terms;
import org.hemogram.intake.terms.UnitReading;
import org.hemogram.lab.Analyte;
import picocli.CommandLine.Model.OptionSpec;

/** The option {@code --unit}. */
final class UnitOption {
  static final String UNIT = "--unit";

  private static final int USUAL_UNITS = 4;

  private UnitOption() {}

  static OptionSpec.Builder option() {
    return Options.values(
        "ANALYTE=UNIT",
        "The unit of results that have none, for example hemoglobin=g/dL. May be repeated.",
        UNIT);
  }

  /** The units that are stated, by analyte. */
  static Map<Analyte, String> units(Arguments arguments) {
    Map<Analyte, String> units = new EnumMap<>(Analyte.class);
    List<String> stated = arguments.texts(UNIT);
    if (!stated.isEmpty()) {
      Terms terms = Terms.standard();
      stated.forEach(text -> unit(text, terms, units, arguments));
    }
    return units;
  }

  private static void unit(
      String text, Terms terms, Map<Analyte, String> units, Arguments arguments) {
    int sign = text.indexOf('=');
    if (sign <= 0 || sign == text.length() - 1) {
      arguments.badValue(UNIT, text, "Write ANALYTE=UNIT, for example hemoglobin=g/dL.");
      return;
    }
    String name = text.substring(0, sign).strip();
    String unit = text.substring(sign + 1).strip();
    Analyte analyte =
        Analyte.of(name.toLowerCase(Locale.ROOT))
            .or(() -> terms.names().byName(name).map(term -> term.analyte()))
            .orElse(null);
    if (analyte == null) {
      List<String> known = new ArrayList<>();
      for (Analyte each : Analyte.values()) {
        known.add(each.id());
      }
      arguments.badValue(
          UNIT, text, NearestWord.hint(name, known, "'" + name + "' is no known analyte."));
    } else if (terms.units().read(analyte, unit).isEmpty()) {
      arguments.badValue(UNIT, text, unitHint(terms, analyte, unit));
    } else {
      units.put(analyte, unit);
    }
  }

  private static String unitHint(Terms terms, Analyte analyte, String unit) {
    return terms
        .units()
        .nearestUnit(analyte, unit)
        .map(nearest -> "Did you mean '" + nearest + "'?")
        .orElseGet(
            () -> {
              List<String> usual =
                  terms.units().candidates(analyte).stream()
                      .map(UnitReading::spelling)
                      .limit(USUAL_UNITS)
                      .toList();
              return "Usual units are " + String.join(", ", usual) + ".";
            });
  }
}
