package org.hemogram.report.json;

import org.hemogram.assess.Course;

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
    out.endArray().endObject();
  }

  private static void episode(JsonOut out, Course.Episode episode) {
    out.startObject()
        .text("analyte", episode.analyte().id())
        .text("below", episode.below())
        .text("recovered", episode.recovered())
        .time("start", episode.start())
        .time("end", episode.end())
        .number("days", episode.days())
        .truth("censored", episode.censored());
    ReadingJson.write(out, "nadir", episode.nadir());
    out.number("longestGapDays", episode.longestGapDays()).endObject();
  }

  private static void response(JsonOut out, Course.Response response) {
    out.startObject()
        .text("definition", response.definition())
        .text("treatment", response.treatment())
        .text("landmark", response.landmark())
        .time("date", response.date())
        .text("category", response.category());
    ReadingJson.write(out, "evidence", response.evidence());
    out.texts("missing", response.missing());
    ReadingJson.write(out, "excluded", response.excluded());
    out.endObject();
  }

  private static void recovery(JsonOut out, Course.Recovery recovery) {
    out.startObject()
        .text("kind", recovery.kind())
        .text("after", recovery.after())
        .time("date", recovery.date())
        .number("day", recovery.day())
        .truth("confirmed", recovery.confirmed());
    FindingJson.criterion(out, recovery.criterion());
    ReadingJson.write(out, "evidence", recovery.evidence());
    out.endObject();
  }
}
