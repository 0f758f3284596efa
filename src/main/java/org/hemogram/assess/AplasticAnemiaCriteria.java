package org.hemogram.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.criteria.LimitItem;
import org.hemogram.criteria.LimitLine;
import org.hemogram.criteria.LimitSet;
import org.hemogram.criteria.LimitSets;
import org.hemogram.criteria.LimitValues;
import org.hemogram.criteria.Subject;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * The blood-count part of the criteria of severe aplastic anemia (modified Camitta) on one picture:
 * met with two of three items, not met when two fail, otherwise undetermined. A platelet count at
 * or above the limit within days of a platelet transfusion leaves its item open. Where neutrophils
 * were not counted, white cells below their limit meet it, for they are a part of them. A marrow
 * examination belongs to every definition, so that nothing here is a diagnosis.
 */
final class AplasticAnemiaCriteria {
  private static final String SEVERE = "severe-";
  private static final String VERY_SEVERE = "very-severe-";

  /** What one picture says, and by which items. */
  record Verdict(Outcome outcome, LimitSet.Judgement judgement) {
    String code() {
      return outcome.code();
    }
  }

  /** The answers, from mild to severe. */
  enum Outcome {
    NOT_MET("not-met"),
    UNDETERMINED("undetermined"),
    SEVERE("severe"),
    VERY_SEVERE("very-severe");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    String code() {
      return "aa.blood-criteria." + word;
    }

    boolean isMet() {
      return compareTo(SEVERE) >= 0;
    }
  }

  private final Map<String, LimitSet> sets = new LinkedHashMap<>();
  private final LimitSet severe;
  private final LimitSet verySevere;

  /**
   * @param table the sets of {@code aa-camitta}
   * @param reticulocyteLimit which of the published reticulocyte limits decides
   */
  AplasticAnemiaCriteria(LimitSets table, int reticulocyteLimit) {
    for (LimitSet set : table.sets()) {
      sets.put(set.id(), set);
    }
    if (!sets.containsKey(SEVERE + reticulocyteLimit)) {
      throw new IllegalArgumentException("There is no reticulocyte limit " + reticulocyteLimit);
    }
    this.severe = set(SEVERE + reticulocyteLimit);
    this.verySevere = set(VERY_SEVERE + reticulocyteLimit);
  }

  LimitSet severe() {
    return severe;
  }

  LimitSet verySevere() {
    return verySevere;
  }

  /** The ids of the sets that an outcome stands for. */
  List<String> met(Outcome outcome) {
    return switch (outcome) {
      case NOT_MET, UNDETERMINED -> List.of();
      case SEVERE -> List.of(severe().id());
      case VERY_SEVERE -> List.of(severe().id(), verySevere().id());
    };
  }

  Outcome outcome(Picture picture) {
    return outcome(picture, severe, verySevere);
  }

  Verdict judge(Picture picture) {
    LimitSet.Judgement judgement = severe.judge(new Unlifted(picture, severe), Subject.UNKNOWN);
    return new Verdict(outcome(picture), judgement);
  }

  /** What the other published reticulocyte limits say where they decide otherwise. */
  List<Finding.Alternative> alternatives(Picture picture, Verdict verdict) {
    List<Finding.Alternative> alternatives = new ArrayList<>(1);
    for (String id : sets.keySet()) {
      if (id.startsWith(SEVERE) && !id.equals(severe.id())) {
        LimitSet otherSevere = set(id);
        LimitSet otherVerySevere = set(VERY_SEVERE + id.substring(SEVERE.length()));
        Outcome other = outcome(picture, otherSevere, otherVerySevere);
        if (other != verdict.outcome()) {
          alternatives.add(new Finding.Alternative(reticulocytes(otherSevere), other.code()));
        }
      }
    }
    return alternatives;
  }

  private static String reticulocytes(LimitSet set) {
    for (LimitLine line : set.lines()) {
      for (LimitItem item : line.items()) {
        if (item.analyte() == Analyte.RETICULOCYTES) {
          return item.row().statement();
        }
      }
    }
    return set.title();
  }

  private static Outcome outcome(Picture picture, LimitSet severe, LimitSet verySevere) {
    LimitValues values = new Unlifted(picture, severe);
    return switch (severe.met(values, Subject.UNKNOWN)) {
      case FALSE -> Outcome.NOT_MET;
      case UNKNOWN -> Outcome.UNDETERMINED;
      case TRUE ->
          verySevere.met(values, Subject.UNKNOWN) == Truth.TRUE
              ? Outcome.VERY_SEVERE
              : Outcome.SEVERE;
    };
  }

  private LimitSet set(String id) {
    LimitSet set = sets.get(id);
    if (set == null) {
      throw new IllegalStateException("The table of aplastic anemia lacks the set " + id);
    }
    return set;
  }

  /**
   * A picture without a count that a treatment may have lifted over the limit: platelets after
   * platelets, neutrophils after a growth factor.
   */
  private record Unlifted(Picture picture, LimitSet set) implements LimitValues {
    private static final Map<Analyte, EventKind> LIFTED_BY =
        Map.of(
            Analyte.PLATELETS, EventKind.PLATELET_TRANSFUSION,
            Analyte.NEUTROPHILS, EventKind.G_CSF);

    @Override
    public @Nullable Quantity value(Analyte analyte) {
      Quantity value = picture.value(analyte);
      if (value == null && analyte == Analyte.NEUTROPHILS) {
        Quantity most = picture.mostNeutrophils();
        return most != null && meets(analyte, most) ? most : null;
      }
      return value != null && isSupported(analyte) && !meets(analyte, value) ? null : value;
    }

    @Override
    public @Nullable ReferenceInterval interval(Analyte analyte) {
      return picture.interval(analyte);
    }

    private boolean isSupported(Analyte analyte) {
      Reading reading =
          analyte == Analyte.PLATELETS
              ? picture.platelets()
              : analyte == Analyte.NEUTROPHILS ? picture.neutrophils() : null;
      if (reading != null) {
        for (TreatmentEvent event : reading.supported()) {
          if (event.kind() == LIFTED_BY.get(analyte)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean meets(Analyte analyte, Quantity value) {
      for (LimitLine line : set.lines()) {
        for (LimitItem item : line.items()) {
          if (item.analyte() == analyte) {
            return item.holds(value) == Truth.TRUE;
          }
        }
      }
      return true;
    }
  }
}
