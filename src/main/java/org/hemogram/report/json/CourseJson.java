package org.hemogram.report.json;

import java.math.BigDecimal;
import org.hemogram.assess.Course;
import org.jspecify.annotations.Nullable;

/** Writes the COURSE object. */
final class CourseJson {
  private CourseJson() {}

  static void write(JsonOut out, Course course) {
    out.startObject("course").startArray("episodes");
    for (Course.Episode episode : course.episodes()) {
      episode(out, episode);
    }
    out.endArray().startArray("response");
    for (Course.Response response : course.response()) {
      response(out, response);
    }
    out.endArray().startArray("recovery");
    for (Course.Recovery recovery : course.recovery()) {
      recovery(out, recovery);
    }
    out.endArray().startArray("relapse");
    for (Course.Relapse relapse : course.relapse()) {
      out.startObject()
          .time("date", relapse.date())
          .text("definition", relapse.definition())
          .text("after", relapse.after());
      ReadingJson.write(out, "evidence", relapse.evidence());
      out.endObject();
    }
    out.endArray().startArray("best");
    for (Course.BestResponse best : course.best()) {
      best(out, best);
    }
    out.endArray().startArray("transfusion");
    for (Course.TransfusionNeed need : course.transfusion()) {
      transfusion(out, need);
    }
    out.endArray().startArray("lineage");
    for (Course.Lineage lineage : course.lineage()) {
      lineage(out, lineage);
    }
    out.endArray().startArray("duration");
    for (Course.Duration duration : course.duration()) {
      duration(out, duration);
    }
    out.endArray().endObject();
  }

  private static void lineage(JsonOut out, Course.Lineage lineage) {
    out.startObject()
        .text("definition", lineage.definition())
        .text("treatment", lineage.treatment())
        .text("landmark", lineage.landmark())
        .text("line", lineage.line().id());
    switch (lineage.met()) {
      case TRUE -> out.truth("met", true);
      case FALSE -> out.truth("met", false);
      case UNKNOWN -> out.nothing("met");
    }
    ReadingJson.write(out, "from", lineage.from());
    ReadingJson.write(out, "to", lineage.to());
    FindingJson.criterion(out, lineage.criterion());
    out.texts("missing", lineage.missing()).endObject();
  }

  private static void duration(JsonOut out, Course.Duration duration) {
    out.startObject()
        .text("scale", duration.scale())
        .text("after", duration.after())
        .number("grade", (long) duration.grade())
        .number("days", (long) duration.days())
        .number("filledDays", (long) duration.filledDays())
        .truth("lowerBound", duration.lowerBound());
    FindingJson.criterion(out, duration.criterion());
    out.endObject();
  }

  private static void episode(JsonOut out, Course.Episode episode) {
    out.startObject()
        .text("analyte", episode.analyte().id())
        .number("below", episode.below())
        .number("recovered", episode.recovered())
        .time("start", episode.start())
        .time("end", episode.end())
        .number("days", episode.days())
        .truth("censored", episode.censored());
    ReadingJson.write(out, "nadir", episode.nadir());
    out.number("longestGapDays", episode.longestGapDays())
        .text("rule", episode.rule())
        .number("nadirDay", episode.nadirDay());
    whole(out, "recoveryDays", episode.recoveryDays());
    ReadingJson.write(out, "recovery", episode.recovery());
    out.number("values", (long) episode.values())
        .number("interpolatedDays", Double.valueOf(episode.interpolatedDays()))
        .endObject();
  }

  private static void response(JsonOut out, Course.Response response) {
    out.startObject()
        .text("definition", response.definition())
        .text("treatment", response.treatment())
        .text("landmark", response.landmark())
        .time("date", response.date())
        .text("category", response.category().id());
    ReadingJson.write(out, "evidence", response.evidence());
    out.texts("missing", response.missing());
    ReadingJson.write(out, "excluded", response.excluded());
    FindingJson.criterion(out, response.statement());
    out.texts("remarks", response.remarks());
    out.endObject();
  }

  private static void recovery(JsonOut out, Course.Recovery recovery) {
    out.startObject()
        .text("kind", recovery.kind())
        .text("after", recovery.after())
        .time("date", recovery.date());
    whole(out, "day", recovery.day());
    out.truth("confirmed", recovery.confirmed());
    FindingJson.criterion(out, recovery.criterion());
    ReadingJson.write(out, "evidence", recovery.evidence());
    out.text("status", recovery.status()).texts("remarks", recovery.remarks()).endObject();
  }

  private static void best(JsonOut out, Course.BestResponse best) {
    out.startObject()
        .text("definition", best.definition())
        .text("treatment", best.treatment())
        .text("category", best.category().id())
        .time("date", best.date());
    ReadingJson.write(out, "evidence", best.evidence());
    out.endObject();
  }

  private static void transfusion(JsonOut out, Course.TransfusionNeed need) {
    out.startObject()
        .text("definition", need.definition())
        .text("state", need.state())
        .time("from", need.from())
        .time("to", need.to())
        .number("units", need.units())
        .text("statement", need.statement())
        .text("source", need.source())
        .texts("missing", need.missing())
        .endObject();
  }

  private static void whole(JsonOut out, String name, @Nullable Long value) {
    out.number(name, value == null ? null : BigDecimal.valueOf(value));
  }
}
