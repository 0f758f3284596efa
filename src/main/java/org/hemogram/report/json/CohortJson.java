package org.hemogram.report.json;

import java.util.List;
import org.hemogram.assess.cohort.Cohort;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.CohortReport;

/** {@code cohort --format json}: one object, schema {@value #SCHEMA}. */
public final class CohortJson {
  static final String SCHEMA = "hemogram.cohort/1";

  private CohortJson() {}

  /** Writes the whole report; each count has a line of its own. */
  public static void write(CohortReport report, ByteBlock out) {
    Cohort cohort = report.cohort();
    out.text("{\"schema\":\"" + SCHEMA + "\",\n\"tool\":");
    new JsonOut(out)
        .startObject()
        .text("name", report.tool())
        .text("version", report.version())
        .endObject();
    out.text(",\n\"settings\":");
    new JsonOut(out).value(report.settings());
    out.text(",\n\"input\":");
    JsonOut input = new JsonOut(out);
    input.startObject().number("files", report.files());
    InputJson.entries(input, report.entries());
    input.endObject();
    out.text(",\n\"patients\":" + cohort.patients());
    out.text(",\n\"results\":" + cohort.results());
    out.text(",\n\"rules\":");
    new JsonOut(out)
        .startObject()
        .text("worst", CohortReport.WORST_RULE)
        .text("shift", CohortReport.SHIFT_RULE)
        .text("episodes", CohortReport.EPISODE_RULE)
        .endObject();
    list("grades", cohort.grades(), CohortJson::grades, out);
    list("episodes", cohort.episodes(), CohortJson::episodes, out);
    list("findings", cohort.findings(), CohortJson::finding, out);
    list("problems", cohort.problems(), CohortJson::problem, out);
    out.text(",\n\"disclaimer\":");
    new JsonOut(out).text(report.disclaimer());
    out.text("}\n");
  }

  @FunctionalInterface
  private interface Writer<T> {
    void write(JsonOut json, T count);
  }

  private static <T> void list(String name, List<T> counts, Writer<T> writer, ByteBlock out) {
    out.text(",\n\"" + name + "\":[");
    String before = "\n";
    for (T count : counts) {
      out.text(before);
      JsonOut json = new JsonOut(out);
      json.startObject();
      writer.write(json, count);
      json.endObject();
      before = ",\n";
    }
    out.text("]");
  }

  private static void grades(JsonOut json, Cohort.TermCount count) {
    json.text("criteria", count.criteria())
        .text("term", count.term())
        .text("analyte", count.analyte().id())
        .number("patients", count.patients());
    worst(json, count.worst());
    json.number("notGradable", count.notGradable()).startArray("shift");
    for (Cohort.Shift shift : count.shifts()) {
      json.startObject().number("baseline", shift.baseline());
      worst(json, shift.worst());
      json.number("noLaterResult", shift.none()).endObject();
    }
    json.endArray()
        .number("withoutBaseline", count.withoutBaseline())
        .number("resultsGraded", count.graded())
        .number("resultsNotGraded", count.notGraded());
  }

  private static void worst(JsonOut json, List<Integer> patients) {
    json.startObject("worst");
    for (int grade = 0; grade < patients.size(); grade++) {
      json.number(String.valueOf(grade), patients.get(grade).longValue());
    }
    json.endObject();
  }

  private static void episodes(JsonOut json, Cohort.EpisodeCount count) {
    json.text("analyte", count.analyte().id())
        .number("below", count.below())
        .number("recovered", count.recovered())
        .text("rule", count.rule())
        .number("patientsCounted", count.counted())
        .number("patients", count.patients())
        .number("episodes", count.episodes())
        .number("unfinished", count.unfinished())
        .number("medianDays", count.medianDays());
  }

  private static void finding(JsonOut json, Cohort.FindingCount count) {
    json.text("code", count.code())
        .number("current", count.current())
        .number("past", count.past())
        .number("patients", count.patients());
  }

  private static void problem(JsonOut json, Cohort.ProblemCount count) {
    json.text("code", count.code())
        .text("severity", count.severity().id())
        .text("scope", count.scope().id())
        .number("count", count.count());
    if (count.patients() == null) {
      json.nothing("patients");
    } else {
      json.number("patients", count.patients().longValue());
    }
  }
}
