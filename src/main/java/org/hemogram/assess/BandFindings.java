package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemogram.assess.ScaleFindings.Place;
import org.hemogram.criteria.Band;
import org.hemogram.criteria.Bands;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.criteria.Subject;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * Findings from published bands of single counts: neutropenia, thrombocytopenia, leukopenia,
 * lymphopenia, monocytopenia, high counts, alert levels. The bands are tables of {@code criteria}.
 */
final class BandFindings {
  private static final List<String> TABLES =
      List.of(
          "neutropenia-bands",
          "platelet-bands",
          "leukopenia-bands",
          "lymphopenia-bands",
          "monocytopenia",
          "high-counts",
          "alert-levels");

  /** The outer edge of a band, which its statement begins with. */
  private static final Pattern FIRST_LIMIT = Pattern.compile("<\\s?\\d+(?:\\.\\d+)?");

  private record Table(Bands bands, List<Analyte> analytes) {}

  private final List<Table> tables = new ArrayList<>();
  private final IdentityHashMap<Band, Place> places = new IdentityHashMap<>();
  private final ReferenceIntervals builtin;
  private final ScaleFindings scales;

  BandFindings(CriteriaLibrary library, ReferenceIntervals builtin, ScaleFindings scales) {
    this.builtin = builtin;
    this.scales = scales;
    for (String id : TABLES) {
      CriteriaTable table =
          library.table(id).orElseThrow(() -> new IllegalArgumentException("no table " + id));
      Bands bands = Bands.of(table);
      tables.add(new Table(bands, bands.analytes()));
      for (Band band : bands.all()) {
        places.put(band, place(band));
      }
    }
  }

  private static Place place(Band band) {
    return new Place(
        band.code(),
        band.rank(),
        CertainBand.isLow(band),
        band.table(),
        band.statement(),
        Sources.text(band.row().source()));
  }

  void add(Chart chart, List<Finding> findings) {
    for (Table table : tables) {
      int before = findings.size();
      for (Analyte analyte : table.analytes()) {
        List<Reading> readings = chart.readings(analyte);
        if (!readings.isEmpty()) {
          add(chart, table.bands(), readings, findings);
        }
      }
      keepOnePerCode(findings, before);
    }
  }

  private void add(Chart chart, Bands bands, List<Reading> readings, List<Finding> findings) {
    @Nullable Place[] found = null;
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      Subject subject = chart.subjectOf(reading);
      Band band = CertainBand.of(bands, reading, subject);
      if (band != null && !isUsualFor(subject, band, reading)) {
        if (found == null) {
          found = new @Nullable Place[readings.size()];
        }
        found[i] = placeOf(band, subject);
      }
    }
    if (found != null) {
      scales.add(chart, readings, found, findings);
    }
  }

  /** The place of a band, with the limit at which it begins for the person. */
  private @Nullable Place placeOf(Band band, Subject subject) {
    Place place = places.get(band);
    BigDecimal own = ownLimit(subject, band);
    return place == null || own == null
        ? place
        : new Place(
            place.code(),
            place.rank(),
            place.low(),
            place.table(),
            FIRST_LIMIT.matcher(place.statement()).replaceFirst("<" + Quantity.plain(own))
                + ", the lower limit of the Duffy-null phenotype",
            place.source());
  }

  /** The lower limit of the phenotype where the mild band of neutrophils begins with it. */
  private @Nullable BigDecimal ownLimit(Subject subject, Band band) {
    if (!subject.duffyNull()
        || band.rank() > 1
        || band.analyte() != Analyte.NEUTROPHILS
        || !CertainBand.isLow(band)) {
      return null;
    }
    ReferenceInterval own = builtin.find(Analyte.NEUTROPHILS, subject).orElse(null);
    return own == null ? null : own.lower();
  }

  /**
   * With the Duffy-null phenotype stated, the mild band begins at the lower limit of that
   * phenotype; the bands that carry a risk of infection stay as they are (Hibbs 2025, Blood).
   */
  private boolean isUsualFor(Subject subject, Band band, Reading reading) {
    BigDecimal own = ownLimit(subject, band);
    return own != null && reading.result().value().compareTo(own) >= 0;
  }

  /**
   * Two analytes may say the same, as hemoglobin and hematocrit do: the first analyte of the table
   * that says it speaks for both.
   */
  private static void keepOnePerCode(List<Finding> findings, int from) {
    Set<String> codes = new HashSet<>();
    findings.subList(from, findings.size()).removeIf(finding -> !codes.add(finding.code()));
  }
}
