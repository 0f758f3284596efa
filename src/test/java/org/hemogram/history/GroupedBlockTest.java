package org.hemogram.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.hemogram.lab.EntrySink;
import org.junit.jupiter.api.Test;

class GroupedBlockTest {

  /** What a reader may leave out has an empty form in the interface; here it would be lost. */
  @Test
  void should_take_everything_that_a_block_takes() {
    assertThat(said(GroupedBlock.class)).containsAll(said(PackedBlock.class)).isNotEmpty();
  }

  private static List<String> said(Class<? extends EntrySink> sink) {
    List<String> promised =
        Arrays.stream(EntrySink.class.getMethods()).map(GroupedBlockTest::shape).toList();
    return Arrays.stream(sink.getDeclaredMethods())
        .map(GroupedBlockTest::shape)
        .filter(promised::contains)
        .toList();
  }

  private static String shape(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }
}
