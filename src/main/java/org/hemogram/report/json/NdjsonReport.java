package org.hemogram.report.json;

import org.hemogram.assess.Assessment;
import org.hemogram.lab.InputReport;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.ReportEnd;
import org.hemogram.report.ReportForm;
import org.hemogram.report.ReportFrame;

/** {@code analyze --format ndjson}: a header, a line for each patient, a summary. */
public final class NdjsonReport implements ReportForm {
  private final ReportFrame frame;
  private final AssessmentJson patients;

  /**
   * A report.
   *
   * @param frame what stands around the patients
   * @param library names the notes of each finding
   */
  public NdjsonReport(ReportFrame frame, NoteLibrary library) {
    this.frame = frame;
    this.patients = new AssessmentJson(library);
  }

  @Override
  public void opening(ByteBlock out) {
    new JsonOut(out)
        .startObject()
        .text("type", "header")
        .text("schema", JsonReport.SCHEMA)
        .startObject("tool")
        .text("name", frame.tool())
        .text("version", frame.version())
        .endObject()
        .name("settings")
        .value(frame.settings())
        .text("disclaimer", frame.disclaimer())
        .text("urgentCare", frame.urgentCare())
        .endObject();
    out.ascii('\n');
  }

  @Override
  public void patient(Assessment assessment, boolean first, ByteBlock out) {
    JsonOut json = new JsonOut(out);
    json.startObject().text("type", "patient");
    patients.write(json, assessment);
    json.endObject();
    out.ascii('\n');
  }

  @Override
  public void closing(ReportEnd end, ByteBlock out) {
    JsonOut json = new JsonOut(out);
    json.startObject().text("type", "summary").startArray("inputs");
    for (InputReport input : frame.inputs()) {
      InputJson.brief(json, input);
    }
    json.endArray();
    NoteJson.write(json.name("notes"), end.notes(), frame.audience(), frame.notes());
    ProblemJson.write(json.name("problems"), end.problems());
    json.endObject();
    out.ascii('\n');
  }
}
