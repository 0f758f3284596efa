package org.hemogram.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/**
 * Collects problems of one patient: the same problem in one file is one entry with a count and its
 * first place, whatever the order in which the places were met.
 */
final class ProblemTally {
  private final Map<String, Problem> byCodeAndFile = new LinkedHashMap<>();

  void add(String code, Severity severity, String message, LabResult at) {
    SourceLocation place = at.source();
    Problem one = Problem.at(place, code, severity, message);
    byCodeAndFile.merge(code + "\n" + place.file() + "\n" + message, one, ProblemTally::joined);
  }

  private static Problem joined(Problem known, Problem next) {
    boolean earlier = next.line() < known.line();
    return (earlier ? next : known).plus(earlier ? known.count() : next.count());
  }

  boolean isEmpty() {
    return byCodeAndFile.isEmpty();
  }

  List<Problem> problems() {
    return List.copyOf(byCodeAndFile.values());
  }
}
