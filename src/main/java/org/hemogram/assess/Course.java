package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The course of an illness in lists, each in order of time.
 *
 * @param episodes stretches below a limit
 * @param response answers to treatment at landmarks
 * @param best the best answer to each treatment at any time
 * @param recovery recoveries and graft failures
 * @param relapse possible relapses
 * @param transfusion need of red cells, where units are recorded
 * @param lineage answers of single lines to eltrombopag alone
 * @param duration grades by duration after CAR-T cells
 */
public record Course(
    List<Episode> episodes,
    List<Response> response,
    List<BestResponse> best,
    List<Recovery> recovery,
    List<Relapse> relapse,
    List<TransfusionNeed> transfusion,
    List<Lineage> lineage,
    List<Duration> duration) {

  /** Nothing to say about the course. */
  public static final Course NONE = ofEpisodes(List.of());

  public Course {
    episodes = List.copyOf(episodes);
    response = List.copyOf(response);
    best = List.copyOf(best);
    recovery = List.copyOf(recovery);
    relapse = List.copyOf(relapse);
    transfusion = List.copyOf(transfusion);
    lineage = List.copyOf(lineage);
    duration = List.copyOf(duration);
  }

  /** A course of which nothing but episodes can be told. */
  public static Course ofEpisodes(List<Episode> episodes) {
    return new Course(
        episodes, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * A stretch below one limit until a second one is reached. Days are calendar days.
   *
   * @param analyte what is counted
   * @param below the limit that begins it, in SI
   * @param recovered the limit that ends it, in SI
   * @param rule both with their signs, for example {@code < 0.5 until >= 0.75}
   * @param start the day of the first value below
   * @param end the day of the first value that reaches the second limit; null when censored
   * @param days from start to end, or to the last value when censored
   * @param censored true when the data end before the recovery
   * @param nadir the lowest reading, the first of equal ones
   * @param nadirDay days from start to nadir
   * @param recoveryDays days from nadir to end; null when censored
   * @param recovery the reading that ends it; null when censored
   * @param longestGapDays the longest time between two counts within it
   * @param values how many days within it have a count, the end not included
   * @param interpolatedDays time below the limit with straight lines between counts, in days
   */
  public record Episode(
      Analyte analyte,
      BigDecimal below,
      BigDecimal recovered,
      String rule,
      Moment start,
      @Nullable Moment end,
      long days,
      boolean censored,
      Reading nadir,
      long nadirDay,
      @Nullable Long recoveryDays,
      @Nullable Reading recovery,
      long longestGapDays,
      int values,
      double interpolatedDays) {}

  /** What counts say about an answer to treatment. */
  public enum Category {
    COMPLETE,
    PARTIAL,
    NONE,
    NOT_ASSESSABLE;

    /** The word in the output, for example {@code not-assessable}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True for a complete or a partial response. */
    public boolean isResponse() {
      return this == COMPLETE || this == PARTIAL;
    }
  }

  /**
   * The answer to a treatment at a landmark.
   *
   * @param definition the definition, for example {@code nih}
   * @param treatment the treatment with its day, for example {@code atg 2024-01-10}
   * @param landmark for example {@code month-3}
   * @param date the day of the landmark
   * @param category the answer
   * @param statement the definition in words with the values that decide
   * @param evidence the readings that were looked at
   * @param missing what the definition needs and the counts do not show
   * @param excluded supported readings that were left out, or read as a bound
   * @param remarks what has to be known, for example {@code not-severe-before}
   */
  public record Response(
      String definition,
      String treatment,
      String landmark,
      Moment date,
      Category category,
      Finding.Criterion statement,
      List<Reading> evidence,
      List<String> missing,
      List<Reading> excluded,
      List<String> remarks) {}

  /** The best answer to a treatment on any day with counts, and the first day of it. */
  public record BestResponse(
      String definition,
      String treatment,
      Category category,
      Moment date,
      List<Reading> evidence) {}

  /**
   * A recovery, or a graft failure.
   *
   * @param kind {@code neutrophils}, {@code platelets}, {@code platelets-50}, {@code
   *     graft-failure.primary} or {@code graft-failure.secondary}
   * @param status {@code reached}, {@code never-below} or {@code failed}
   * @param after the transplant with its day
   * @param date the first day of it; {@link Moment#NONE} when the counts were never below
   * @param day days since the transplant, or null
   * @param confirmed false where what the definition asks for is not known
   * @param criterion the definition
   * @param evidence the readings that decide
   * @param remarks what has to be known, for example {@code transfusions-not-supplied}
   * @param holdsNow whether the last count still reaches, or still fails, the limit
   */
  public record Recovery(
      String kind,
      String status,
      String after,
      Moment date,
      @Nullable Long day,
      boolean confirmed,
      Finding.Criterion criterion,
      List<Reading> evidence,
      List<String> remarks,
      boolean holdsNow) {

    /** The finding code. */
    public String code() {
      return kind.startsWith("graft") ? kind : "recovery." + kind;
    }
  }

  /** A possible relapse, for review. */
  public record Relapse(Moment date, String definition, String after, List<Reading> evidence) {}

  /**
   * The answer of one line to a treatment.
   *
   * @param definition the definition, for example {@code iwg-2006}
   * @param treatment the treatment with its day
   * @param landmark for example {@code week-12}
   * @param line the analyte
   * @param met whether the definition is met
   * @param from the count before treatment, or null
   * @param to the count at the landmark, or null
   * @param criterion the definition in words
   * @param missing what it lacks
   */
  public record Lineage(
      String definition,
      String treatment,
      String landmark,
      Analyte line,
      Truth met,
      @Nullable Reading from,
      @Nullable Reading to,
      Finding.Criterion criterion,
      List<String> missing) {}

  /**
   * A grade by how long counts stayed beyond a limit.
   *
   * @param scale the scale, for example {@code early-neutrophils}
   * @param after the treatment of day 0
   * @param grade 0 to 4
   * @param days the days, or measurements, that decide
   * @param filledDays days without a count, on straight lines between counts
   * @param lowerBound true where a long gap or the end of the data leaves a higher grade open
   * @param criterion the row that holds, or the scale when none does
   */
  public record Duration(
      String scale,
      String after,
      int grade,
      int days,
      int filledDays,
      boolean lowerBound,
      Finding.Criterion criterion) {}

  /**
   * The need of red-cell transfusions over some months.
   *
   * @param definition the definition
   * @param state {@code dependent}, {@code independent}, {@code below-dependence} or {@code
   *     not-assessable}
   * @param from the first day that counts
   * @param to the last day that counts
   * @param units units of red cells in that time; null when they are not recorded
   * @param statement the rule in words
   * @param source where the rule was read
   * @param missing what is not known
   */
  public record TransfusionNeed(
      String definition,
      String state,
      Moment from,
      Moment to,
      @Nullable BigDecimal units,
      String statement,
      String source,
      List<String> missing) {}
}
