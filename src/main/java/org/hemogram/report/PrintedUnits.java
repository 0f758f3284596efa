package org.hemogram.report;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Remark;
import org.hemogram.notes.ReaderUnits;

/**
 * The units that the exports of a report print, gathered while patients pass by: notes stand in
 * them. An analyte with two units that differ by more than their spelling has none.
 */
final class PrintedUnits {
  private static final Pattern SIGNS = Pattern.compile("[x×*^e\\s]");

  private final Map<Analyte, ReaderUnits.Printed> units = new EnumMap<>(Analyte.class);
  private final Set<Analyte> mixed = EnumSet.noneOf(Analyte.class);

  /** Adds the units of a patient's latest results. */
  void add(Assessment assessment) {
    for (Map.Entry<Analyte, Reading> latest : assessment.latest().entrySet()) {
      Assay assay = latest.getValue().result().assay();
      boolean printed =
          assay.derived() == null
              && !assay.unit().isEmpty()
              && !assay.remarks().contains(Remark.UNIT_ASSUMED)
              && !latest.getValue().remarks().contains(Remark.UNIT_ASSUMED);
      if (printed) {
        add(latest.getKey(), assay.unit(), assay.toSi());
      }
    }
  }

  private void add(Analyte analyte, String word, BigDecimal toSi) {
    ReaderUnits.Printed known = units.get(analyte);
    if (known == null) {
      boolean si = toSi.compareTo(BigDecimal.ONE) == 0;
      boolean usual = si && bare(word).equals(bare(analyte.unit().ucum()));
      units.put(analyte, new ReaderUnits.Printed(usual ? analyte.unit().symbol() : word, toSi));
    } else if (known.toSi().compareTo(toSi) != 0) {
      mixed.add(analyte);
    }
  }

  /** A unit without the signs by which {@code 10^9/L} and {@code x10E9/L} differ. */
  private static String bare(String unit) {
    return SIGNS.matcher(unit.replace('⁹', '9').toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** What was found. */
  ReaderUnits all() {
    Map<String, ReaderUnits.Printed> all = new HashMap<>();
    units.forEach(
        (analyte, unit) -> {
          if (!mixed.contains(analyte)) {
            all.put(analyte.id(), unit);
          }
        });
    return new ReaderUnits(all);
  }
}
