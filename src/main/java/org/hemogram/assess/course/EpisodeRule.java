package org.hemogram.assess.course;

import java.io.Serializable;
import java.math.BigDecimal;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;

/**
 * The limits of an episode.
 *
 * @param analyte what is counted
 * @param below the limit that begins it, in SI
 * @param orAt whether the limit itself begins it
 * @param recovered the limit that ends it, in SI
 * @param above whether a value has to lie above it; else the limit itself ends the episode
 * @param leastDays shorter ones are not told
 */
public record EpisodeRule(
    Analyte analyte,
    BigDecimal below,
    boolean orAt,
    BigDecimal recovered,
    boolean above,
    int leastDays)
    implements Serializable {

  /** Both limits with their signs, for example {@code < 0.5 until >= 0.75}. */
  public String words() {
    return (orAt ? "<= " : "< ")
        + Quantity.plain(below)
        + " until "
        + (above ? "> " : ">= ")
        + Quantity.plain(recovered);
  }
}
