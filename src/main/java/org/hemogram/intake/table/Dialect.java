package org.hemogram.intake.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.DecimalMark;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of table is written: a description in data, the same for the named dialects and for
 * a profile that a user supplies.
 *
 * @param id the name in every output
 * @param title what it is, for a person
 * @param about how it is built, in a sentence or two
 * @param source where it is described
 * @param shape one result a row, or one draw a row
 * @param requires headers without which it is something else
 * @param requiresAny headers of which one must be there; empty = none is needed
 * @param forbids headers with which it is something else
 * @param columns for each role the headers that may hold it, folded, in order of preference
 * @param codeSystem the code list behind the {@code code} column, or null
 * @param decimal the decimal mark where the dialect fixes it, else null
 * @param dateOrder the date order where the dialect fixes it, else null
 * @param companions tables that belong beside it
 */
public record Dialect(
    String id,
    String title,
    String about,
    String source,
    Shape shape,
    List<String> requires,
    List<String> requiresAny,
    List<String> forbids,
    Map<Role, List<String>> columns,
    @Nullable String codeSystem,
    @Nullable DecimalMark decimal,
    @Nullable DateOrder dateOrder,
    List<Companion> companions) {

  /** How results are laid out. */
  public enum Shape {
    LONG,
    WIDE
  }

  /**
   * A table that belongs beside an export: patients, or the dictionary of its codes.
   *
   * @param id the name in every output
   * @param requires headers without which it is something else
   * @param allows the only headers that it may have; empty = any
   * @param why what it is, for a person
   * @param files base names that it usually has, lower case
   * @param columns for each role the headers that may hold it
   */
  public record Companion(
      String id,
      List<String> requires,
      List<String> allows,
      String why,
      List<String> files,
      Map<Role, List<String>> columns) {

    public Companion {
      requires = List.copyOf(requires);
      allows = List.copyOf(allows);
      files = List.copyOf(files);
      columns = ordered(columns);
    }
  }

  public Dialect {
    requires = List.copyOf(requires);
    requiresAny = List.copyOf(requiresAny);
    forbids = List.copyOf(forbids);
    columns = ordered(columns);
    companions = List.copyOf(companions);
  }

  private static Map<Role, List<String>> ordered(Map<Role, List<String>> columns) {
    Map<Role, List<String>> copy = new EnumMap<>(Role.class);
    columns.forEach((role, names) -> copy.put(role, List.copyOf(names)));
    return Collections.unmodifiableMap(copy);
  }

  /** True when the dialect is known by name and not only by words in its header. */
  public boolean isNamed() {
    return !requires.isEmpty();
  }
}
