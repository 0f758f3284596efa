package org.hemogram.report.json;

import java.util.Map;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.DerivedIndex;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.assess.StandingGrade;
import org.hemogram.assess.Trend;
import org.hemogram.lab.Analyte;
import org.hemogram.notes.NoteLibrary;

/** Writes the properties of a PATIENT object. Threads may share it. */
final class AssessmentJson {
  private final FindingJson findings;

  AssessmentJson(NoteLibrary library) {
    findings = new FindingJson(library);
  }

  /** Writes all properties into an object that has been started. */
  void write(JsonOut out, Assessment assessment) {
    out.text("id", assessment.patient())
        .text("sex", assessment.facts().sex().id())
        .time("birthDate", assessment.facts().birthDate())
        .time("first", assessment.first())
        .time("last", assessment.last())
        .number("results", assessment.results())
        .startObject("latest");
    for (Map.Entry<Analyte, Reading> latest : assessment.latest().entrySet()) {
      ReadingJson.write(out, latest.getKey().id(), latest.getValue());
    }
    for (DerivedIndex index : assessment.indices()) {
      IndexJson.write(out, index);
    }
    out.endObject().startArray("findings");
    for (Finding finding : assessment.findings()) {
      findings.write(out, finding);
    }
    out.endArray().startArray("trends");
    for (Trend trend : assessment.trends()) {
      TrendJson.write(out, trend);
    }
    out.endArray();
    CourseJson.write(out, assessment.course());
    ProblemJson.write(out.name("problems"), assessment.problems());
    out.startArray("standingGrades");
    for (StandingGrade grade : assessment.standing()) {
      standing(out, grade);
    }
    out.endArray();
  }

  private static void standing(JsonOut out, StandingGrade grade) {
    ReadingJson.write(out.startObject(), "latest", grade.latest());
    out.text("direction", grade.low() ? "low" : "high").startObject("grades");
    grade.grades().forEach((criteria, step) -> out.number(criteria, step.longValue()));
    out.endObject().endObject();
  }
}
