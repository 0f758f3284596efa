package org.hemogram.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.Golden;
import org.hemogram.report.SampleReport;
import org.hemogram.report.SchemasTest;
import org.junit.jupiter.api.Test;

class InspectJsonTest {
  private final ByteBlock out = new ByteBlock();

  @Test
  void should_write_the_published_shape() {
    InspectJson.write(SampleReport.inputs(), SampleReport.problems(), out);

    Golden.assertSame("inspect.json", out.text());
    assertThat(SchemasTest.errors("inspect", out.text())).isEmpty();
  }

  @Test
  void should_be_well_formed_without_any_input() {
    InspectJson.write(List.of(), List.of(), out);

    assertThat(out.text())
        .isEqualTo("{\"schema\":\"hemogram.inspect/1\",\n\"inputs\":[],\n\"problems\":[]}\n");
    assertThat(SchemasTest.errors("inspect", out.text())).isEmpty();
  }
}
