package org.hemogram.intake.terms;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemogram.lab.Unit;
import org.jspecify.annotations.Nullable;

/** Units of cell counts: a power of ten over a volume, each in many spellings. */
final class CountUnits {
  /** No count is reported in a power of ten with more digits. */
  private static final int MOST_DIGITS = 2;

  private static final Map<String, String> UCUM_VOLUMES =
      Map.of("ul", "uL", "ml", "mL", "l", "L", "nl", "nL", "pl", "pL");

  /** A power of ten and the volumes that the spelling may stand over; no volumes = any. */
  private record Power(int exponent, List<String> volumes) {}

  private record Volume(String name, int exponent) {}

  private final Map<String, Power> powers = new HashMap<>();

  /** Spellings that mean another power where counts are small enough for 10^9 per liter. */
  private final Map<String, Power> ofThousands = new HashMap<>();

  private final Map<String, Volume> volumes = new HashMap<>();
  private final Map<String, Volume> alone = new HashMap<>();
  private final Map<Integer, List<String>> usual = new HashMap<>();

  CountUnits(List<List<String>> rows, UnitText texts) {
    for (List<String> row : rows) {
      int exponent = Integer.parseInt(row.get(1));
      List<String> spellings = TextTable.split(row.get(3), ';');
      switch (row.get(0)) {
        case "power" -> {
          List<String> over = row.get(2).equals("*") ? List.of() : List.of(row.get(2).split(" "));
          Power power = new Power(exponent, over);
          spellings.forEach(text -> once(powers.put(texts.normalize(text), power), text));
        }
        case "thousands" -> {
          Power power = new Power(exponent, List.of(row.get(2).split(" ")));
          spellings.forEach(text -> once(ofThousands.put(texts.normalize(text), power), text));
        }
        case "volume" -> {
          Volume volume = new Volume(row.get(2), exponent);
          spellings.forEach(text -> once(volumes.put(texts.normalize(text), volume), text));
        }
        case "alone" -> {
          Volume volume = new Volume(row.get(2), exponent);
          spellings.forEach(text -> alone.put(texts.normalize(text), volume));
        }
        default -> usual.put(exponent, spellings);
      }
    }
  }

  private static void once(@Nullable Object before, String text) {
    if (before != null) {
      throw new IllegalStateException("counts.tsv: " + text + " is there twice");
    }
  }

  /** The usual units of counts in that SI unit, as a person writes them. */
  List<String> usual(Unit si) {
    return usual.getOrDefault(exponentOf(si), List.of());
  }

  /** True for the SI units of counts. */
  static boolean isCount(Unit si) {
    return si == Unit.GIGA_PER_LITER || si == Unit.TERA_PER_LITER;
  }

  /** The unit of a count whose SI unit is given. */
  Optional<UnitReading> read(String text, Unit si) {
    Volume whole = alone.get(text);
    if (whole != null) {
      return Optional.of(reading(0, whole, exponentOf(si)));
    }
    int slash = text.indexOf('/');
    Power power;
    Volume volume;
    if (slash >= 0) {
      power = power(text.substring(0, slash), si);
      volume = volumes.get(text.substring(slash + 1));
    } else {
      int rest = text.startsWith("10*") ? digitsEnd(text) : text.length();
      power = power(text.substring(0, rest), si);
      volume = volumes.get(rest < text.length() ? text.substring(rest) : implied(power));
    }
    if (power == null || volume == null) {
      return Optional.empty();
    }
    boolean allowed = power.volumes().isEmpty() || power.volumes().contains(volume.name());
    return allowed
        ? Optional.of(reading(power.exponent(), volume, exponentOf(si)))
        : Optional.empty();
  }

  private static int exponentOf(Unit si) {
    return si == Unit.GIGA_PER_LITER ? 9 : 12;
  }

  /**
   * The volume that is meant where none is printed: {@code x10(3)}, {@code 150K}; see dialects
   * (eICU).
   */
  private static String implied(@Nullable Power power) {
    if (power == null || power.exponent() == 0) {
      return "";
    }
    if (power.volumes().isEmpty()) {
      return power.exponent() < 9 ? "ul" : "l";
    }
    return power.volumes().contains("ul") ? "ul" : "";
  }

  private @Nullable Power power(String text, Unit si) {
    if (!text.startsWith("10*")) {
      Power own = si == Unit.GIGA_PER_LITER ? ofThousands.get(text) : null;
      return text.isEmpty() ? new Power(0, List.of()) : own != null ? own : powers.get(text);
    }
    int end = digitsEnd(text);
    if (end == 3 || end > 3 + MOST_DIGITS) {
      return null;
    }
    Power cells = end == text.length() ? null : powers.get(text.substring(end));
    boolean clean = end == text.length() || (cells != null && cells.exponent() == 0);
    return clean ? new Power(Integer.parseInt(text.substring(3, end)), List.of()) : null;
  }

  private static int digitsEnd(String text) {
    int end = 3;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static UnitReading reading(int exponent, Volume volume, int si) {
    int shift = exponent - volume.exponent() - si;
    BigDecimal factor =
        shift == 0
            ? BigDecimal.ONE
            : new BigDecimal(BigDecimal.ONE.scaleByPowerOfTen(shift).toPlainString());
    String over = "/" + UCUM_VOLUMES.get(volume.name());
    return exponent == 0
        ? new UnitReading(factor, over, over)
        : new UnitReading(factor, "10*" + exponent + over, "10^" + exponent + over);
  }
}
