package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Sex;
import org.hemogram.resource.ShippedFile;

/**
 * Reference intervals by analyte, age, sex, and a pregnancy or Duffy-null phenotype where one was
 * stated. They stand in where the laboratory printed none, and their origin says what was assumed.
 *
 * <p>The built-in rows are the last resort; a named set of them, and a table of the user's own, are
 * asked before, and leave to them what they have no row for.
 */
public final class ReferenceIntervals {
  private static final String FOLDER = "/org/hemogram/intervals/";
  private static final String BUILTIN = "builtin:";

  private final List<IntervalLayer> layers;

  private ReferenceIntervals(List<IntervalLayer> layers) {
    this.layers = List.copyOf(layers);
  }

  /** The intervals that ship with the program. */
  public static ReferenceIntervals standard() {
    List<IntervalRow> rows = new ArrayList<>();
    String[] lines = ShippedFile.text(ReferenceIntervals.class, FOLDER + "builtin.tsv").split("\n");
    for (int i = 1; i < lines.length; i++) {
      rows.add(IntervalRow.parse(lines[i]));
    }
    return new ReferenceIntervals(List.of(new IntervalLayer(BUILTIN, rows)));
  }

  /** The names of the sets that ship with the program beside the default one, in their order. */
  public static List<String> sets() {
    List<String> names = new ArrayList<>();
    for (String line :
        ShippedFile.text(ReferenceIntervals.class, FOLDER + "index.tsv").split("\n")) {
      names.add(line.substring(0, line.indexOf('\t')));
    }
    return names;
  }

  private static Map<String, List<IntervalRow>> shippedSets() {
    Map<String, List<IntervalRow>> sets = new LinkedHashMap<>();
    String[] lines = ShippedFile.text(ReferenceIntervals.class, FOLDER + "sets.tsv").split("\n");
    for (int i = 1; i < lines.length; i++) {
      int tab = lines[i].indexOf('\t');
      sets.computeIfAbsent(lines[i].substring(0, tab), name -> new ArrayList<>())
          .add(IntervalRow.parse(lines[i].substring(tab + 1)));
    }
    return sets;
  }

  /**
   * These intervals behind a set that ships with the program.
   *
   * @throws IllegalArgumentException when there is no such set
   */
  public ReferenceIntervals behindSet(String name) {
    List<IntervalRow> rows = shippedSets().get(name);
    if (rows == null) {
      throw new IllegalArgumentException("There is no set '" + name + "'");
    }
    return behind(new IntervalLayer(BUILTIN, rows));
  }

  /**
   * These intervals behind a table of the user's own.
   *
   * @param name the name of the table, which the origin of an interval gives
   */
  public ReferenceIntervals behindTable(String name, List<IntervalRow> rows) {
    return behind(new IntervalLayer("file:" + name + ":", rows));
  }

  private ReferenceIntervals behind(IntervalLayer layer) {
    List<IntervalLayer> all = new ArrayList<>();
    all.add(layer);
    all.addAll(layers);
    return new ReferenceIntervals(all);
  }

  /**
   * The interval for a person. Without a sex it is the union of both, without an age the adult one,
   * where the possible ages reach into several rows the union of these; the origin says so. Empty
   * when some possible age has no row: a child never gets adult limits.
   */
  public Optional<ReferenceInterval> find(Analyte analyte, Subject subject) {
    if (subject.pregnancy() != Pregnancy.NOT_STATED && subject.sex() != Sex.MALE) {
      Optional<ReferenceInterval> pregnant =
          find(analyte, subject, IntervalRow.states(subject.pregnancy()));
      if (pregnant.isPresent()) {
        return pregnant;
      }
    }
    if (subject.duffyNull()) {
      Optional<ReferenceInterval> duffyNull = find(analyte, subject, IntervalRow.DUFFY_NULL_ONLY);
      if (duffyNull.isPresent()) {
        return duffyNull;
      }
    }
    return find(analyte, subject, IntervalRow.NO_STATE);
  }

  private Optional<ReferenceInterval> find(Analyte analyte, Subject subject, List<String> states) {
    for (IntervalLayer layer : layers) {
      Optional<ReferenceInterval> found = layer.find(analyte, subject, states);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
