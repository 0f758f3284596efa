package org.hemogram.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemogram.intake.terms.HeaderName;
import org.hemogram.intake.terms.Loinc;
import org.hemogram.intake.terms.Terms;
import org.hemogram.intake.terms.UnitReading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.InputReport.AnalyteCount;
import org.hemogram.lab.InputReport.UnitCount;
import org.hemogram.lab.InputReport.UnknownName;

/** Spells out in a report what its units were read as, and what unknown names may have meant. */
final class InputNames {
  private final Terms terms;

  InputNames(Terms terms) {
    this.terms = terms;
  }

  /** The report with both; {@code unknown} are the names that no test is known for, with counts. */
  InputReport complete(InputReport report, Map<String, Integer> unknown) {
    List<AnalyteCount> analytes = new ArrayList<>();
    for (AnalyteCount count : report.analytes()) {
      List<UnitCount> units =
          count.units().stream()
              .map(u -> new UnitCount(u.reported(), read(count.analyte(), u), u.toSi(), u.count()))
              .toList();
      analytes.add(new AnalyteCount(count.analyte(), count.results(), count.patients(), units));
    }
    List<UnknownName> names = new ArrayList<>();
    unknown.forEach(
        (name, count) ->
            names.add(new UnknownName(name, count, nearest(name).map(Analyte::id).orElse(null))));
    names.sort(
        Comparator.comparingInt((UnknownName n) -> -n.count()).thenComparing(UnknownName::name));
    return report.named(analytes, names);
  }

  /** A unit of that factor: the text alone may be part of one, as {@code /uL} beside {@code 2K}. */
  private String read(Analyte analyte, UnitCount unit) {
    Optional<UnitReading> own =
        terms.units().read(analyte, unit.read()).filter(r -> hasFactor(r, unit));
    return own.or(
            () ->
                terms.units().candidates(analyte).stream()
                    .filter(r -> hasFactor(r, unit))
                    .findFirst())
        .map(UnitReading::ucum)
        .orElse(unit.read());
  }

  private static boolean hasFactor(UnitReading reading, UnitCount unit) {
    return reading.toSi().compareTo(unit.toSi()) == 0;
  }

  /** What the name, without a unit and without a code of its own before it, is most like. */
  private Optional<Analyte> nearest(String name) {
    Optional<Analyte> whole = terms.names().nearest(name);
    if (whole.isPresent()) {
      return whole;
    }
    int space = name.indexOf(' ');
    String first = space < 0 ? "" : name.substring(0, space);
    boolean coded = first.chars().anyMatch(Character::isDigit) && !Loinc.hasForm(first);
    String text = coded ? name.substring(space + 1) : name;
    String plain = HeaderName.split(text, terms.units()).name();
    return plain.equals(name) ? Optional.empty() : terms.names().nearest(plain);
  }
}
