package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hemogram.criteria.Response.Missing;
import org.hemogram.lab.Quantity;
import org.jspecify.annotations.Nullable;

/** How many lines of a response are met, are not, and cannot be told. */
final class ResponseTally {
  private final List<ResponseLine> meeting = new ArrayList<>();
  private final List<ResponseLine> failing = new ArrayList<>();
  private final Set<Missing> missing = new LinkedHashSet<>();
  private int open;

  void add(ResponseLine line, @Nullable Quantity earlier, @Nullable Quantity current) {
    Response.Lack lack = line.lack(earlier, current);
    if (lack != null) {
      missing.add(new Missing(line.analyte(), lack));
      open++;
    } else {
      (line.holds(earlier, current) == Truth.TRUE ? meeting : failing).add(line);
    }
  }

  /** Whether so many lines are met, whatever the missing ones would say. */
  Truth between(int atLeast, int atMost) {
    int fewest = meeting.size();
    int most = fewest + open;
    if (most < atLeast || fewest > atMost) {
      return Truth.FALSE;
    }
    return fewest >= atLeast && most <= atMost ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** What another response lacks that must not be met. */
  void alsoMissing(List<Missing> more) {
    missing.addAll(more);
  }

  Response.Judgement judgement(Truth met) {
    return new Response.Judgement(met, meeting, failing, List.copyOf(missing));
  }
}
