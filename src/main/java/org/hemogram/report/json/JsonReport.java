package org.hemogram.report.json;

import org.hemogram.assess.Assessment;
import org.hemogram.lab.InputReport;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.ReportEnd;
import org.hemogram.report.ReportForm;
import org.hemogram.report.ReportFrame;

/**
 * {@code analyze --format json}: one object, schema {@value #SCHEMA}. Each patient, input and
 * top-level property has a line of its own, so that a report can be compared line by line.
 */
public final class JsonReport implements ReportForm {
  static final String SCHEMA = "hemogram.report/1";

  private final ReportFrame frame;
  private final AssessmentJson patients;

  /**
   * A report.
   *
   * @param frame what stands around the patients
   * @param library names the notes of each finding
   */
  public JsonReport(ReportFrame frame, NoteLibrary library) {
    this.frame = frame;
    this.patients = new AssessmentJson(library);
  }

  @Override
  public void opening(ByteBlock out) {
    out.text("{\"schema\":\"" + SCHEMA + "\",\n\"tool\":");
    new JsonOut(out)
        .startObject()
        .text("name", frame.tool())
        .text("version", frame.version())
        .endObject();
    out.text(",\n\"settings\":");
    new JsonOut(out).value(frame.settings());
    out.text(",\n\"inputs\":[");
    String before = "\n";
    for (InputReport input : frame.inputs()) {
      out.text(before);
      InputJson.brief(new JsonOut(out), input);
      before = ",\n";
    }
    out.text("],\n\"patients\":[");
  }

  @Override
  public void patient(Assessment assessment, boolean first, ByteBlock out) {
    out.text(first ? "\n" : ",\n");
    JsonOut json = new JsonOut(out);
    json.startObject();
    patients.write(json, assessment);
    json.endObject();
  }

  @Override
  public void closing(ReportEnd end, ByteBlock out) {
    out.text("],\n\"notes\":");
    NoteJson.write(new JsonOut(out), end.notes(), frame.audience(), frame.notes());
    out.text(",\n\"problems\":");
    ProblemJson.write(new JsonOut(out), end.problems());
    out.text(",\n\"disclaimer\":");
    new JsonOut(out).text(frame.disclaimer());
    out.text(",\n\"urgentCare\":");
    new JsonOut(out).text(frame.urgentCare());
    out.text("}\n");
  }
}
