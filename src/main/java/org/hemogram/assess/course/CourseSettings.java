package org.hemogram.assess.course;

import java.io.Serializable;
import java.util.List;

/**
 * Choices that change what is said of a course.
 *
 * @param responses definitions of response, for example {@code nih}
 * @param askedForResponse whether they were asked for, so that a missing start is worth a word
 * @param recovery the definition of recovery after transplant, {@code cibmtr} or {@code ebmt}
 * @param graftFailureDay the day by which neutrophils have to recover: 28, 30 or 42
 * @param episodes limits of episodes beside or in place of the usual ones
 * @param durations whether grades by duration were asked for by name
 */
public record CourseSettings(
    List<String> responses,
    boolean askedForResponse,
    String recovery,
    int graftFailureDay,
    List<EpisodeRule> episodes,
    boolean durations)
    implements Serializable {

  /** The defaults of {@code analyze}. */
  public static final CourseSettings DEFAULT =
      new CourseSettings(List.of("nih"), false, "cibmtr", 28, List.of(), false);

  /** Choices without grades by duration. */
  public CourseSettings(
      List<String> responses,
      boolean askedForResponse,
      String recovery,
      int graftFailureDay,
      List<EpisodeRule> episodes) {
    this(responses, askedForResponse, recovery, graftFailureDay, episodes, false);
  }

  public CourseSettings {
    responses = List.copyOf(responses);
    episodes = List.copyOf(episodes);
  }
}
