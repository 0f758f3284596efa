package org.hemogram.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemogram.assess.AplasticAnemiaCriteria.Outcome;
import org.hemogram.assess.AplasticAnemiaCriteria.Verdict;
import org.hemogram.criteria.LimitItem;
import org.hemogram.criteria.LimitLine;
import org.hemogram.criteria.LimitSets;
import org.hemogram.criteria.Source;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/**
 * Do the counts meet the blood-count part of the criteria of severe aplastic anemia, now and at
 * worst? Now is always answered; the past only when it met more than the present.
 */
final class AplasticAnemia {
  private static final String TABLE = "aa-camitta";
  private static final List<Analyte> ITEMS =
      List.of(Analyte.NEUTROPHILS, Analyte.PLATELETS, Analyte.RETICULOCYTES);

  private final AplasticAnemiaCriteria criteria;

  AplasticAnemia(LimitSets table, int reticulocyteLimit) {
    this.criteria = new AplasticAnemiaCriteria(table, reticulocyteLimit);
  }

  List<Finding> of(Chart chart, @Nullable Picture current, List<Picture> past) {
    List<Outcome> outcomes = new ArrayList<>(past.size());
    int worst = -1;
    for (int i = 0; i < past.size(); i++) {
      Outcome outcome = criteria.outcome(past.get(i));
      outcomes.add(outcome);
      if (worst < 0 || isWorse(outcome, past.get(i), outcomes.get(worst), past.get(worst))) {
        worst = i;
      }
    }
    List<Finding> findings = new ArrayList<>(2);
    Outcome now = Outcome.NOT_MET;
    if (current != null) {
      Verdict verdict = criteria.judge(current);
      now = verdict.outcome();
      findings.add(finding(chart, current, verdict, span(current, now, past, outcomes), true));
    }
    if (worst >= 0) {
      Outcome outcome = outcomes.get(worst);
      Picture picture = past.get(worst);
      if (outcome.isMet() && outcome.compareTo(now) > 0) {
        List<Picture> span = span(picture, outcome, past, outcomes);
        findings.add(finding(chart, picture, criteria.judge(picture), span, false));
      }
    }
    return findings;
  }

  /** Worse by the criteria; of equal ones the picture with fewer neutrophils, then the earlier. */
  private static boolean isWorse(Outcome outcome, Picture picture, Outcome than, Picture other) {
    int order = outcome.compareTo(than);
    if (order != 0) {
      return order > 0;
    }
    Reading x = picture.neutrophils();
    Reading y = other.neutrophils();
    return x != null && y != null && x.result().compareValue(y.result()) < 0;
  }

  /** The first and the last picture with this outcome. */
  private static List<Picture> span(
      Picture picture, Outcome outcome, List<Picture> past, List<Outcome> outcomes) {
    Picture first = picture;
    Picture last = picture;
    for (int i = 0; i < past.size(); i++) {
      if (outcomes.get(i) == outcome) {
        first = past.get(i).time().compareTo(first.time()) < 0 ? past.get(i) : first;
        last = past.get(i).time().compareTo(last.time()) > 0 ? past.get(i) : last;
      }
    }
    return List.of(first, last);
  }

  private Finding finding(
      Chart chart, Picture picture, Verdict verdict, List<Picture> span, boolean current) {
    List<Reading> evidence = new ArrayList<>(3);
    List<String> missing = new ArrayList<>(3);
    for (Analyte analyte : ITEMS) {
      Reading reading = picture.reading(analyte);
      if (reading != null) {
        evidence.add(reading);
      } else if (analyte == Analyte.NEUTROPHILS && isMetByWhiteCells(picture, verdict)) {
        evidence.add(Objects.requireNonNull(picture.wbc()));
      }
    }
    if (verdict.outcome() == Outcome.UNDETERMINED) {
      for (LimitLine line : verdict.judgement().missing()) {
        missing.add(line.items().get(0).analyte().id());
      }
    }
    Reading worst = deciding(picture, verdict, evidence);
    Reading latest = chart.latest(worst.result().analyte());
    Source source = criteria.severe().source();
    return new Finding(
        verdict.code(),
        current ? Finding.State.CURRENT : Finding.State.PAST,
        span.get(0).time(),
        span.get(1).time(),
        worst,
        latest == null ? worst : latest,
        Map.of(),
        new Finding.Criterion(TABLE, statement(picture, verdict), Sources.text(source)),
        criteria.met(verdict.outcome()),
        criteria.alternatives(picture, verdict),
        evidence,
        missing);
  }

  /** The reading of the first item that is met, else of the first that is known. */
  private static Reading deciding(Picture picture, Verdict verdict, List<Reading> evidence) {
    for (LimitLine line : verdict.judgement().meeting()) {
      Reading reading = picture.reading(line.items().get(0).analyte());
      if (reading != null) {
        return reading;
      }
    }
    return evidence.isEmpty() ? picture.lines().get(0) : evidence.get(0);
  }

  /** Neutrophils were not counted, and the white cells are too few for more of them. */
  private static boolean isMetByWhiteCells(Picture picture, Verdict verdict) {
    return picture.neutrophils() == null
        && picture.wbc() != null
        && verdict.judgement().meeting().stream()
            .anyMatch(line -> line.items().get(0).analyte() == Analyte.NEUTROPHILS);
  }

  private String statement(Picture picture, Verdict verdict) {
    List<String> parts = new ArrayList<>(3);
    boolean very = verdict.outcome() == Outcome.VERY_SEVERE;
    for (LimitLine line : verdict.judgement().meeting()) {
      boolean deeper = very && line.items().get(0).analyte() == Analyte.NEUTROPHILS;
      addItem(picture, deeper ? criteria.verySevere().lines().get(0) : line, "", parts);
    }
    for (LimitLine line : verdict.judgement().failing()) {
      addItem(picture, line, "not ", parts);
    }
    for (LimitLine line : verdict.judgement().missing()) {
      Reading reading = picture.reading(line.items().get(0).analyte());
      parts.add(
          reading == null
              ? line.name() + " not known"
              : Wording.value(reading) + " does not decide (transfusion, or a bound only)");
    }
    String start =
        switch (verdict.outcome()) {
          case VERY_SEVERE -> "counts meet the very severe aplastic anemia blood criteria: ";
          case SEVERE -> "counts meet the severe aplastic anemia blood criteria: ";
          case NOT_MET -> "counts do not meet the severe aplastic anemia blood criteria: ";
          case UNDETERMINED ->
              "counts leave the severe aplastic anemia blood criteria undetermined: ";
        };
    int items = verdict.judgement().meeting().size();
    return start
        + String.join(", ", parts)
        + " ("
        + items
        + " of 3 items); a marrow examination is needed to say more";
  }

  private static void addItem(Picture picture, LimitLine line, String prefix, List<String> parts) {
    LimitItem item = line.items().get(0);
    Reading reading = picture.reading(item.analyte());
    if (reading != null) {
      parts.add(Wording.value(reading) + " " + prefix + item.row().condition());
    } else if (item.analyte() == Analyte.NEUTROPHILS && picture.wbc() != null) {
      String most = picture.wbc().result().quantity().text();
      parts.add("neutrophils no more than white cells, " + most + " " + item.row().condition());
    }
  }
}
