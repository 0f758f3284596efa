package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/** The rows of a table that carry finding codes, for example the bands of neutropenia. */
public final class Bands {
  /** By the ordinal of the analyte. */
  private final BandScale[][] scales;

  private final List<Analyte> analytes;
  private final List<Band> all;

  private static final BandScale[] NO_SCALES = {};

  private record BandScale(Scale scale, List<List<Optional<Band>>> answers) {
    Optional<Band> find(Quantity value, @Nullable ReferenceInterval interval, Subject subject) {
      int found = scale.find(value, interval, null, subject);
      return found < 0 || Scale.rank(found) == 0
          ? Optional.empty()
          : answers.get(Scale.group(found)).get(Scale.rank(found) - 1);
    }
  }

  private Bands(CriteriaTable table) {
    Map<Analyte, List<BandScale>> byAnalyte = new EnumMap<>(Analyte.class);
    List<Band> inOrder = new ArrayList<>();
    for (Scale scale : table.scales()) {
      List<List<Optional<Band>>> answers = new ArrayList<>();
      for (Scale.Group group : scale.groups()) {
        List<Optional<Band>> rows = new ArrayList<>();
        for (Row row : group.ladder().rows()) {
          Optional<Band> band = band(table, row, rows.size() + 1);
          band.ifPresent(inOrder::add);
          rows.add(band);
        }
        answers.add(List.copyOf(rows));
      }
      byAnalyte
          .computeIfAbsent(scale.analyte(), analyte -> new ArrayList<>())
          .add(new BandScale(scale, List.copyOf(answers)));
    }
    this.scales = new BandScale[Analyte.values().length][];
    Arrays.fill(scales, NO_SCALES);
    byAnalyte.forEach((analyte, own) -> scales[analyte.ordinal()] = own.toArray(NO_SCALES));
    this.analytes = List.copyOf(byAnalyte.keySet());
    this.all = List.copyOf(inOrder);
  }

  private static Optional<Band> band(CriteriaTable table, Row row, int rank) {
    return Optional.ofNullable(row.code())
        .map(code -> new Band(code, rank, row.published().analyte(), table.id(), row.published()));
  }

  /** The bands of a table; without any when its rows carry no codes. */
  public static Bands of(CriteriaTable table) {
    return new Bands(table);
  }

  /** Every band, in the order of the table: scale by scale, the mildest first. */
  public List<Band> all() {
    return all;
  }

  /** The analytes that have bands. */
  public List<Analyte> analytes() {
    return analytes;
  }

  /**
   * The band that a value stands in; empty when it stands in none, or when what is known does not
   * decide it.
   *
   * @param analyte what was measured
   * @param value in the analyte's SI unit
   * @param interval the reference interval in force, in the same unit, or null
   * @param subject what is known of the person
   */
  public Optional<Band> worst(
      Analyte analyte, Quantity value, @Nullable ReferenceInterval interval, Subject subject) {
    for (BandScale scale : scales[analyte.ordinal()]) {
      Optional<Band> band = scale.find(value, interval, subject);
      if (band.isPresent()) {
        return band;
      }
    }
    return Optional.empty();
  }
}
