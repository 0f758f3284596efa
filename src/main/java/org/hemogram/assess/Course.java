package org.hemogram.assess;

import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The course of an illness in four lists, in order of time.
 *
 * @param episodes stretches below a limit
 * @param response answers to treatment at landmarks
 * @param recovery recoveries and graft failures
 * @param relapse possible relapses
 */
public record Course(
    List<Episode> episodes,
    List<Response> response,
    List<Recovery> recovery,
    List<Relapse> relapse) {

  /** Nothing to say about the course. */
  public static final Course NONE = new Course(List.of(), List.of(), List.of(), List.of());

  public Course {
    episodes = List.copyOf(episodes);
    response = List.copyOf(response);
    recovery = List.copyOf(recovery);
    relapse = List.copyOf(relapse);
  }

  /** A stretch below a limit; {@code censored} when the data end before the recovery. */
  public record Episode(
      Analyte analyte,
      String below,
      String recovered,
      Moment start,
      @Nullable Moment end,
      long days,
      boolean censored,
      Reading nadir,
      long longestGapDays) {}

  /** The answer to a treatment at a landmark. */
  public record Response(
      String definition,
      String treatment,
      String landmark,
      Moment date,
      String category,
      List<Reading> evidence,
      List<String> missing,
      List<Reading> excluded) {}

  /** A recovery, or a graft failure. */
  public record Recovery(
      String kind,
      String after,
      Moment date,
      long day,
      boolean confirmed,
      Finding.Criterion criterion,
      List<Reading> evidence) {}

  /** A possible relapse. */
  public record Relapse(Moment date, String definition, String after, List<Reading> evidence) {}
}
