package org.hemogram.assess.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Outline;
import org.hemogram.assess.TermGrades;
import org.hemogram.criteria.Term;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.NoteLibrary;

/**
 * Counts patients. Each thread fills a tally of its own; added together in any order they give the
 * same counts.
 */
public final class CohortTally {
  private static final int CURRENT = 0;
  private static final int PAST = 1;
  private static final int EITHER = 2;

  private record EpisodeKey(Analyte analyte, String rule) {}

  private record ProblemKey(String code, Severity severity, Cohort.Scope scope) {}

  private final Map<Term, TermTally> terms = new HashMap<>();
  private final Map<EpisodeKey, EpisodeTally> episodes = new HashMap<>();
  private final Map<String, int[]> findings = new HashMap<>();
  private final Map<ProblemKey, long[]> problems = new HashMap<>();
  private final int[] counted = new int[Analyte.values().length];
  private int patients;
  private long results;

  /** Counts one patient. */
  public void add(Outline patient) {
    patients++;
    results += patient.results();
    for (Analyte analyte : patient.counted()) {
      counted[analyte.ordinal()]++;
    }
    for (TermGrades grades : patient.grades()) {
      terms.computeIfAbsent(grades.term(), t -> new TermTally()).add(grades);
    }
    addEpisodes(patient.episodes());
    addFindings(patient.findings());
    Set<ProblemKey> met = new HashSet<>();
    for (Problem problem : patient.problems()) {
      ProblemKey key = new ProblemKey(problem.code(), problem.severity(), Cohort.Scope.PATIENT);
      long[] counts = problems.computeIfAbsent(key, k -> new long[2]);
      counts[0] += problem.count();
      counts[1] += met.add(key) ? 1 : 0;
    }
  }

  private void addEpisodes(List<Course.Episode> all) {
    Set<EpisodeTally> met = new HashSet<>();
    for (Course.Episode episode : all) {
      EpisodeTally tally =
          episodes.computeIfAbsent(
              new EpisodeKey(episode.analyte(), episode.rule()), k -> new EpisodeTally(episode));
      if (met.add(tally)) {
        tally.addPatient();
      }
      tally.add(episode);
    }
  }

  private void addFindings(List<Finding> all) {
    Map<String, Integer> states = new HashMap<>();
    for (Finding finding : all) {
      int bit = finding.state() == Finding.State.CURRENT ? 1 << CURRENT : 1 << PAST;
      states.merge(finding.code(), bit, (a, b) -> a | b);
    }
    states.forEach(
        (code, bits) -> {
          int[] counts = findings.computeIfAbsent(code, c -> new int[3]);
          counts[CURRENT] += bits & 1;
          counts[PAST] += bits >> PAST;
          counts[EITHER]++;
        });
  }

  /** Counts what reading brought up, before entries belonged to patients. */
  public void addInput(List<Problem> ofReading) {
    for (Problem problem : ofReading) {
      ProblemKey key = new ProblemKey(problem.code(), problem.severity(), Cohort.Scope.INPUT);
      problems.computeIfAbsent(key, k -> new long[2])[0] += problem.count();
    }
  }

  /** Adds what was counted elsewhere. */
  public void add(CohortTally other) {
    patients += other.patients;
    results += other.results;
    for (int i = 0; i < counted.length; i++) {
      counted[i] += other.counted[i];
    }
    other.terms.forEach((term, t) -> terms.computeIfAbsent(term, k -> new TermTally()).add(t));
    other.episodes.forEach(
        (key, t) -> episodes.computeIfAbsent(key, k -> new EpisodeTally(t.example())).add(t));
    other.findings.forEach(
        (code, more) -> {
          int[] counts = findings.computeIfAbsent(code, c -> new int[3]);
          for (int i = 0; i < more.length; i++) {
            counts[i] += more[i];
          }
        });
    other.problems.forEach(
        (key, more) -> {
          long[] counts = problems.computeIfAbsent(key, k -> new long[2]);
          counts[0] += more[0];
          counts[1] += more[1];
        });
  }

  /**
   * The counts in their order.
   *
   * @param order every term that grades, in the order of the criteria
   * @param notes the table of codes, for the order of findings
   */
  public Cohort cohort(List<Term> order, NoteLibrary notes) {
    List<Cohort.TermCount> grades = new ArrayList<>();
    for (Term term : order) {
      TermTally tally = terms.get(term);
      if (tally != null) {
        grades.add(tally.count(term));
      }
    }
    return new Cohort(patients, results, grades, episodes(), findings(notes), problems());
  }

  private List<Cohort.EpisodeCount> episodes() {
    List<Cohort.EpisodeCount> counts = new ArrayList<>();
    for (EpisodeTally tally : episodes.values()) {
      counts.add(tally.count(counted[tally.example().analyte().ordinal()]));
    }
    counts.sort(
        Comparator.comparing(Cohort.EpisodeCount::analyte)
            .thenComparing(Cohort.EpisodeCount::below, Comparator.reverseOrder())
            .thenComparing(Cohort.EpisodeCount::rule));
    return counts;
  }

  private List<Cohort.FindingCount> findings(NoteLibrary notes) {
    List<Cohort.FindingCount> counts = new ArrayList<>();
    findings.forEach(
        (code, n) -> counts.add(new Cohort.FindingCount(code, n[CURRENT], n[PAST], n[EITHER])));
    counts.sort(
        Comparator.comparingInt((Cohort.FindingCount count) -> rank(count.code(), notes))
            .thenComparing(Cohort.FindingCount::code));
    return counts;
  }

  private static int rank(String code, NoteLibrary notes) {
    return notes.code(code).map(CodeEntry::rank).orElse(Integer.MAX_VALUE);
  }

  private List<Cohort.ProblemCount> problems() {
    List<Cohort.ProblemCount> counts = new ArrayList<>();
    problems.forEach(
        (key, n) ->
            counts.add(
                new Cohort.ProblemCount(
                    key.code(),
                    key.severity(),
                    key.scope(),
                    n[0],
                    key.scope() == Cohort.Scope.INPUT ? null : Math.toIntExact(n[1]))));
    counts.sort(
        Comparator.comparing(Cohort.ProblemCount::code)
            .thenComparing(Cohort.ProblemCount::severity)
            .thenComparing(Cohort.ProblemCount::scope));
    return counts;
  }
}
