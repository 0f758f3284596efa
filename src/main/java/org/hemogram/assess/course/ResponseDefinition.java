package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.assess.Course.Category;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.LimitItem;
import org.hemogram.criteria.LimitLine;
import org.hemogram.criteria.LimitSet;
import org.hemogram.criteria.LimitSets;
import org.hemogram.criteria.Source;
import org.hemogram.criteria.Subject;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;

/**
 * A published definition of response: a set of limits for complete response, and for partial
 * response either a set of its own or the blood criteria of severe disease, which no longer hold.
 */
final class ResponseDefinition {
  private static final String TABLE = "response-";
  private static final String PARTIAL = "partial";
  private static final String MODERATE = "partial-moderate";

  private final String id;
  private final LimitSets sets;
  private final LimitSet complete;
  private final LimitSet severe;

  /**
   * A definition.
   *
   * @param table the table of the definition, {@code response-ID}
   * @param severe the blood criteria of severe aplastic anemia
   */
  ResponseDefinition(CriteriaTable table, LimitSet severe) {
    this.id = table.publication().id().substring(TABLE.length());
    this.sets = LimitSets.of(table);
    this.complete = sets.set("complete").orElseThrow();
    this.severe = severe;
  }

  /** The name in the output, for example {@code nih}. */
  String id() {
    return id;
  }

  /** The id of its table. */
  String table() {
    return TABLE + id;
  }

  Source source() {
    return complete.source();
  }

  /** Judges a sample; {@code wasSevere} chooses between limits for severe and moderate disease. */
  Verdict judge(Sample sample, boolean wasSevere) {
    LimitSet.Judgement all = complete.judge(sample, Subject.UNKNOWN);
    if (all.met() == Truth.TRUE) {
      return new Verdict(Category.COMPLETE, words(all, sample), List.of());
    }
    LimitSet partial =
        sets.set(wasSevere ? PARTIAL : MODERATE).or(() -> sets.set(PARTIAL)).orElse(null);
    return partial == null ? notSevere(sample, all) : above(sample, all, partial);
  }

  /** The lines that fall short of a complete response for certain. */
  List<Analyte> below(Sample sample) {
    List<Analyte> below = new ArrayList<>(3);
    for (LimitLine line : complete.judge(sample, Subject.UNKNOWN).failing()) {
      below.add(line.items().get(0).analyte());
    }
    return below;
  }

  private Verdict notSevere(Sample sample, LimitSet.Judgement all) {
    LimitSet.Judgement still = severe.judge(sample, Subject.UNKNOWN);
    String words = words(still, sample);
    return switch (still.met()) {
      case TRUE -> new Verdict(Category.NONE, words, List.of());
      case FALSE -> new Verdict(Category.PARTIAL, words, open(all));
      case UNKNOWN -> new Verdict(Category.NOT_ASSESSABLE, words, open(still));
    };
  }

  private static Verdict above(Sample sample, LimitSet.Judgement all, LimitSet partial) {
    LimitSet.Judgement part = partial.judge(sample, Subject.UNKNOWN);
    String words = words(part, sample);
    return switch (part.met()) {
      case TRUE -> new Verdict(Category.PARTIAL, words, open(all));
      case FALSE -> new Verdict(Category.NONE, words, List.of());
      case UNKNOWN -> new Verdict(Category.NOT_ASSESSABLE, words, open(part));
    };
  }

  /** What is open, unless a line that failed has settled the set. */
  private static List<String> open(LimitSet.Judgement judgement) {
    List<String> open = new ArrayList<>(3);
    if (judgement.met() == Truth.UNKNOWN) {
      for (LimitLine line : judgement.missing()) {
        open.add(line.items().get(0).analyte().id());
      }
    }
    return open;
  }

  private static String words(LimitSet.Judgement judgement, Sample sample) {
    List<String> parts = new ArrayList<>(3);
    judgement.meeting().forEach(line -> add(line, "", sample, parts));
    judgement.failing().forEach(line -> add(line, "not ", sample, parts));
    return String.join(", ", parts);
  }

  private static void add(LimitLine line, String not, Sample sample, List<String> parts) {
    LimitItem item = line.items().get(0);
    Reading reading = sample.reading(item.analyte());
    if (reading != null) {
      parts.add(
          line.name()
              + " "
              + reading.result().quantity().text()
              + " "
              + not
              + item.row().condition());
    }
  }
}
