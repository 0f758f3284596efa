package org.hemogram.report.json;

import java.util.List;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.report.ByteBlock;

/** {@code inspect --format json}: one object, schema {@value #SCHEMA}; a line for each input. */
public final class InspectJson {
  static final String SCHEMA = "hemogram.inspect/1";

  private InspectJson() {}

  /** Writes the whole answer. */
  public static void write(List<InputReport> inputs, List<Problem> problems, ByteBlock out) {
    out.text("{\"schema\":\"" + SCHEMA + "\",\n\"inputs\":[");
    String before = "\n";
    for (InputReport input : inputs) {
      out.text(before);
      InputJson.full(new JsonOut(out), input);
      before = ",\n";
    }
    out.text("],\n\"problems\":");
    ProblemJson.write(new JsonOut(out), problems);
    out.text("}\n");
  }
}
