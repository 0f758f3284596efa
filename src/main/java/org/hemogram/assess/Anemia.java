package org.hemogram.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.ScaleFindings.Place;
import org.hemogram.criteria.Band;
import org.hemogram.criteria.Bands;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.Grading;
import org.hemogram.criteria.Grading.Graded;
import org.hemogram.criteria.Grading.NotGradable;
import org.hemogram.criteria.Subject;
import org.hemogram.criteria.Term;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Anemia and its depth by the WHO cut-offs, of 2011 only when they alone were asked for. Where sex,
 * age or trimester would decide and is not stated, a hemoglobin below the lower limit in force is
 * anemia without a depth.
 */
final class Anemia {
  private static final String CURRENT_GUIDELINE = "who-2024";
  private static final String OLD_GUIDELINE = "who-2011";
  private static final int UNCLASSIFIED = 1;

  private final Bands bands;
  private final Term term;
  private final String source;
  private final ScaleFindings scales;
  private final Map<String, Integer> ranks = new HashMap<>();

  Anemia(CriteriaLibrary library, List<String> criteria, ScaleFindings scales) {
    boolean old = criteria.contains(OLD_GUIDELINE) && !criteria.contains(CURRENT_GUIDELINE);
    String id = old ? OLD_GUIDELINE : CURRENT_GUIDELINE;
    CriteriaTable table =
        library.table(id).orElseThrow(() -> new IllegalArgumentException("no table " + id));
    this.bands = Bands.of(table);
    this.term = table.termsFor(Analyte.HEMOGLOBIN).get(0);
    this.source = Sources.text(table.publication());
    this.scales = scales;
    for (Band band : bands.all()) {
      ranks.put(band.code(), UNCLASSIFIED + band.rank());
    }
  }

  /**
   * Adds the findings.
   *
   * @param missing takes down the facts that would have decided
   * @return the place of every hemoglobin, null where it is not anemia
   */
  @Nullable Place[] add(Chart chart, MissingFacts missing, List<Finding> findings) {
    List<Reading> readings = chart.readings(Analyte.HEMOGLOBIN);
    @Nullable Place[] places = new @Nullable Place[readings.size()];
    boolean any = false;
    for (int i = 0; i < places.length; i++) {
      places[i] = place(readings.get(i), chart, missing);
      any |= places[i] != null;
    }
    if (any) {
      scales.add(chart, readings, places, findings);
    }
    return places;
  }

  private @Nullable Place place(Reading reading, Chart chart, MissingFacts missing) {
    LabResult result = reading.result();
    Subject subject = chart.subjectOf(reading);
    Grading grading = term.grade(result.quantity(), reading.interval(), null, subject);
    if (grading instanceof Graded graded) {
      if (graded.remarks().contains(Remark.BEYOND_TABLE)) {
        missing.noteEquation(result);
      }
      return graded.grade() == 0 ? null : classified(reading, subject, graded.statement());
    }
    Reason reason = ((NotGradable) grading).reason();
    missing.note(reason, result);
    if (reason == Reason.LIMIT_MISSING && subject.altitude() != null) {
      missing.noteAboveTable(result);
    }
    if (reason == Reason.CENSORED) {
      return classified(reading, subject, null);
    }
    return Limits.isLow(reading) == Truth.TRUE ? unclassified(reading, reason) : null;
  }

  private @Nullable Place classified(Reading reading, Subject subject, @Nullable String statement) {
    Band band = CertainBand.of(bands, reading, subject);
    if (band == null) {
      return null;
    }
    return new Place(
        band.code(),
        ranks.getOrDefault(band.code(), UNCLASSIFIED),
        true,
        term.table(),
        statement == null ? band.statement() : statement,
        source);
  }

  private Place unclassified(Reading reading, Reason reason) {
    String why =
        switch (reason) {
          case SEX_MISSING -> "sex is not stated";
          case AGE_MISSING -> "age is not stated";
          case PREGNANCY_UNKNOWN -> "the trimester is not stated";
          default -> "no published cut-off covers the person";
        };
    return new Place(
        "anemia.unclassified",
        UNCLASSIFIED,
        true,
        "lower-limits",
        Wording.belowLower(reading) + "; depth not told, because " + why,
        "Lower limit in force (" + Wording.origins(List.of(reading)) + ")");
  }
}
