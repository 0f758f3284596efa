package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairOrderTest {

  @Test
  void should_count_known_values_as_it_counts_bounds() {
    // GIVEN
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      Series series =
          Series.ofSteps(random.doubles(random.nextInt(40)).map(x -> Math.rint(x * 9)).toArray());

      // WHEN
      PairOrder quick = PairOrder.of(series);
      PairOrder general = PairOrder.bounded(series);

      // THEN
      assertThat(quick.s()).isEqualTo(general.s());
      assertThat(quick.untied()).isEqualTo(general.untied());
      assertThat(quick.variance()).isEqualTo(general.variance());
      assertThat(quick.tieGroups()).isEqualTo(general.tieGroups());
    }
  }
}
