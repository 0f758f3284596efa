package org.hemogram.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.Golden;
import org.hemogram.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectTextTest {
  private final ByteBlock out = new ByteBlock();

  @Test
  void should_look_as_kept() {
    InspectText.write(SampleReport.inputs(), SampleReport.problems(), TextStyle.PLAIN, out);

    Golden.assertSame("inspect.txt", out.text());
  }

  @Test
  void should_escape_names_of_columns() {
    InspectText.write(SampleReport.inputs(), List.of(), TextStyle.PLAIN, out);

    assertThat(out.text()).contains("Bemerkung\\u0007").doesNotContain("\u0007");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 132})
  void should_never_be_wider_than_the_terminal(int width) {
    InspectText.write(
        SampleReport.inputs(), SampleReport.problems(), new TextStyle(false, false, width), out);

    assertThat(out.text().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    assertThat(out.text()).isASCII();
  }
}
