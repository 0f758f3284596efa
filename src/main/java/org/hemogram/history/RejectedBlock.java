package org.hemogram.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemogram.lab.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The rejected entries of one block, one by one: line, field, and the kind of problem that they
 * share. Kept only when somebody asked for them.
 */
final class RejectedBlock {

  private static final int FIRST_SIZE = 16;

  private int size;
  private int[] line = new int[FIRST_SIZE];
  private int[] kind = new int[FIRST_SIZE];
  private @Nullable String[] field = new @Nullable String[FIRST_SIZE];
  private List<Problem> kinds = List.of();

  /** Adds an entry; {@code place} is that of its problem among those of the block. */
  void add(Problem problem, int place) {
    if (size == line.length) {
      grow(size * 2);
    }
    line[size] = problem.line();
    kind[size] = place;
    field[size++] = problem.field();
  }

  private void grow(int length) {
    line = Arrays.copyOf(line, length);
    kind = Arrays.copyOf(kind, length);
    field = Arrays.copyOf(field, length);
  }

  /** Ends the block: {@code problems} are the kinds that the entries share. */
  void seal(List<Problem> problems) {
    grow(size);
    kinds = size == 0 ? List.of() : List.copyOf(problems);
  }

  /** Each entry in input order, as the problem that it was rejected with. */
  Stream<Problem> entries() {
    return IntStream.range(0, size).mapToObj(this::entry);
  }

  private Problem entry(int i) {
    Problem shared = kinds.get(kind[i]);
    return new Problem(
        shared.code(), shared.severity(), shared.message(), 1, shared.file(), line[i], field[i]);
  }
}
