package org.hemogram.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientFactsTest {

  private static final Object[] SOME = {
    Sex.MALE,
    Moment.of(LocalDate.of(1986, 3, 2)),
    StatedAge.parse("38").orElseThrow(),
    Moment.of(LocalDate.of(2024, 1, 5)),
    Pregnancy.NOT_STATED,
    1500,
    10,
    false,
    false,
    0
  };

  private static final Object[] OTHER = {
    Sex.FEMALE,
    Moment.of(LocalDate.of(1986, 3, 3)),
    StatedAge.parse("39").orElseThrow(),
    Moment.of(LocalDate.of(2024, 1, 6)),
    Pregnancy.FIRST_TRIMESTER,
    1501,
    11,
    true,
    true,
    1
  };

  private static PatientFacts facts(Object[] parts) throws ReflectiveOperationException {
    return (PatientFacts)
        Arrays.stream(PatientFacts.class.getDeclaredConstructors())
            .filter(c -> c.getParameterCount() == PatientFacts.class.getRecordComponents().length)
            .findFirst()
            .orElseThrow()
            .newInstance(parts);
  }

  /** Equality is written out, so every component has to be asked for. */
  @Test
  void should_differ_in_every_component() throws ReflectiveOperationException {
    assertThat(SOME).hasSameSizeAs(PatientFacts.class.getRecordComponents());
    List<PatientFacts> all = new ArrayList<>(List.of(facts(SOME)));
    for (int i = 0; i < SOME.length; i++) {
      Object[] parts = SOME.clone();
      parts[i] = OTHER[i];
      all.add(facts(parts));
    }

    assertThat(all).doesNotHaveDuplicates();
    assertThat(facts(SOME)).isEqualTo(facts(SOME)).hasSameHashCodeAs(facts(SOME));
  }
}
