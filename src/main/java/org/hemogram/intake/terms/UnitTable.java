package org.hemogram.intake.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Unit;

/**
 * The units that an analyte may come in, in all their spellings; the same text differs by analyte.
 * Immutable; callers that meet the same few units over and over keep the readings.
 */
public final class UnitTable {
  private static final String PERCENT_ANALYTES = "@percent";
  private static final String DIFFERENTIAL = "@differential";

  private final UnitText texts = new UnitText(TextTable.rows("units/repairs.tsv", 2));
  private final CountUnits counts = new CountUnits(TextTable.rows("units/counts.tsv", 4), texts);
  private final Map<Analyte, Map<String, UnitReading>> readings = new EnumMap<>(Analyte.class);
  private final Set<String> spellings = new HashSet<>();
  private final Siblings siblings;

  UnitTable(Siblings siblings) {
    this.siblings = siblings;
    TextTable.rows("units/units.tsv", 5).forEach(this::add);
  }

  private void add(List<String> row) {
    BigDecimal factor = row.get(1).equals("1") ? BigDecimal.ONE : new BigDecimal(row.get(1));
    UnitReading reading = new UnitReading(factor, row.get(2), row.get(3));
    List<String> keys = TextTable.split(row.get(4), ';').stream().map(texts::normalize).toList();
    for (String name : row.get(0).split(" ")) {
      for (Analyte analyte : analytes(name)) {
        Map<String, UnitReading> own =
            readings.computeIfAbsent(analyte, unused -> new LinkedHashMap<>());
        keys.forEach(key -> own.putIfAbsent(key, reading));
      }
    }
    spellings.addAll(keys);
  }

  private List<Analyte> analytes(String name) {
    return switch (name) {
      case PERCENT_ANALYTES ->
          Arrays.stream(Analyte.values())
              .filter(analyte -> analyte.unit() == Unit.PERCENT)
              .toList();
      case DIFFERENTIAL ->
          Arrays.stream(Analyte.values())
              .filter(analyte -> analyte.unit() == Unit.PERCENT && isPercentOfWhiteCells(analyte))
              .toList();
      default -> List.of(Siblings.analyte(name));
    };
  }

  private boolean isPercentOfWhiteCells(Analyte analyte) {
    Analyte count = siblings.both().get(analyte);
    return count != null
        && count.unit() == Unit.GIGA_PER_LITER
        && analyte != Analyte.RETICULOCYTES_PERCENT;
  }

  /**
   * The unit as understood for the analyte; empty for an unknown spelling and for an empty text.
   */
  public Optional<UnitReading> read(Analyte analyte, String unit) {
    return readNormal(analyte, texts.normalize(unit));
  }

  private Optional<UnitReading> readNormal(Analyte analyte, String key) {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    UnitReading own = readings.getOrDefault(analyte, Map.of()).get(key);
    if (own != null) {
      return Optional.of(own);
    }
    return CountUnits.isCount(analyte.unit()) ? counts.read(key, analyte.unit()) : Optional.empty();
  }

  /**
   * The unit of a value that carries one of its own beside the unit column: {@code 150K} with
   * {@code /uL}, {@code 13.2 g/dL} with nothing. Empty when unknown or contradictory.
   */
  public Optional<UnitReading> read(Analyte analyte, String inside, String column) {
    if (inside.isBlank()) {
      return read(analyte, column);
    }
    Optional<UnitReading> own = read(analyte, inside);
    if (column.isBlank()) {
      return own;
    }
    Optional<UnitReading> other = read(analyte, column);
    if (own.isPresent() && other.isPresent() && own.get().isSameAs(other.get())) {
      return other;
    }
    return texts.normalize(column).startsWith("/")
        ? read(analyte, inside + column)
        : Optional.empty();
  }

  /**
   * The form (count or percentage) that the unit decides for; the same term when the unit is empty,
   * unknown, or fits. The answer is never bare when the unit decided.
   */
  public Term siblingFor(Term term, String unit) {
    String key = texts.normalize(unit);
    if (readNormal(term.analyte(), key).isPresent()) {
      return term.bare() ? new Term(term.analyte(), false, term.other(), term.method()) : term;
    }
    Analyte other = term.other();
    return other != null && readNormal(other, key).isPresent()
        ? new Term(other, false, term.analyte(), term.method())
        : term;
  }

  /** The units the analyte may come in, each once, the SI unit first. */
  public List<UnitReading> candidates(Analyte analyte) {
    List<UnitReading> all = new ArrayList<>();
    for (String usual : counts.usual(analyte.unit())) {
      read(analyte, usual).filter(unit -> !all.contains(unit)).ifPresent(all::add);
    }
    readings.getOrDefault(analyte, Map.of()).values().stream().distinct().forEach(all::add);
    return List.copyOf(all);
  }

  /** The spelling most like an unknown one, for a "did you mean". */
  public Optional<String> nearestUnit(Analyte analyte, String text) {
    Map<String, String> known = new LinkedHashMap<>();
    for (String usual : counts.usual(analyte.unit())) {
      known.putIfAbsent(texts.normalize(usual), usual);
    }
    readings
        .getOrDefault(analyte, Map.of())
        .forEach((key, reading) -> known.putIfAbsent(key, reading.spelling()));
    Nearest nearest = new Nearest(texts.normalize(text));
    known.keySet().forEach(nearest::offer);
    return nearest.found().map(known::get);
  }

  /** True when the text is a unit of at least one analyte; never for a bare number. */
  public boolean isUnit(String text) {
    String key = texts.normalize(text);
    if (key.isEmpty() || key.chars().allMatch(Character::isDigit)) {
      return false;
    }
    return spellings.contains(key) || counts.read(key, Unit.GIGA_PER_LITER).isPresent();
  }
}
