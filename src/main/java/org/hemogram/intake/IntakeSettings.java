package org.hemogram.intake;

import java.nio.charset.Charset;
import java.util.Map;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.table.Profile;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/**
 * What the user states about the inputs instead of letting it be recognized. Anything may be null.
 *
 * @param dialect the id of the dialect
 * @param delimiter the delimiter of tables
 * @param decimal the decimal mark, {@code .} or {@code ,}
 * @param encoding the character encoding
 * @param dateOrder the order of day, month and year in numeric dates
 * @param units units of results that have none, by analyte
 * @param assume how units of results without one are settled
 * @param profile the description of a table that no dialect fits
 */
public record IntakeSettings(
    @Nullable String dialect,
    @Nullable Character delimiter,
    @Nullable Character decimal,
    @Nullable Charset encoding,
    @Nullable DateOrder dateOrder,
    Map<Analyte, String> units,
    AssumeUnits assume,
    @Nullable Profile profile) {

  /** How the unit of a result without one is settled. */
  public enum AssumeUnits {
    EVIDENCE,
    US,
    SI,
    NONE
  }

  /** Everything is recognized. */
  public static final IntakeSettings RECOGNIZE =
      new IntakeSettings(null, null, null, null, null, Map.of(), AssumeUnits.EVIDENCE, null);

  public IntakeSettings {
    units = Map.copyOf(units);
  }

  /** The same, with the dialect left to be recognized. */
  IntakeSettings withoutDialect() {
    return new IntakeSettings(
        null, delimiter, decimal, encoding, dateOrder, units, assume, profile);
  }
}
