package org.hemogram.report.json;

import org.hemogram.lab.Analyte;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.InputReport;
import org.hemogram.report.ProfileDraft;

/**
 * Writes what is known of an input: the short form of {@code analyze}, the long one of {@code
 * inspect}.
 */
final class InputJson {
  private InputJson() {}

  static void brief(JsonOut out, InputReport input) {
    out.startObject().text("file", input.file()).text("dialect", input.dialect());
    entries(out, input.entries());
    out.endObject();
  }

  static void full(JsonOut out, InputReport input) {
    out.startObject()
        .text("file", input.file())
        .text("dialect", input.dialect())
        .text("why", input.why())
        .text("role", input.role().id())
        .text("encoding", input.encoding())
        .text("delimiter", input.delimiter())
        .text("decimal", input.decimal())
        .text("dateOrder", input.dateOrder())
        .startArray("columns");
    for (InputReport.Column column : input.columns()) {
      out.startObject()
          .text("name", column.name())
          .text("role", column.role())
          .text("analyte", column.analyte())
          .text("unit", column.unit())
          .endObject();
    }
    out.endArray().startArray("analytes");
    for (InputReport.AnalyteCount count : input.analytes()) {
      analyte(out, count);
    }
    out.endArray().startArray("rejected");
    for (InputReport.RejectedCount count : input.rejected()) {
      Analyte analyte = count.analyte();
      out.startObject()
          .text("code", count.code())
          .text("analyte", analyte == null ? null : analyte.id())
          .number("count", count.count())
          .endObject();
    }
    out.endArray().startArray("unrecognized");
    for (InputReport.UnknownName unknown : input.unrecognized()) {
      out.startObject()
          .text("name", unknown.name())
          .number("count", unknown.count())
          .text("nearest", unknown.nearest())
          .endObject();
    }
    out.endArray();
    entries(out, input.entries());
    out.name("profile")
        .value(ProfileDraft.fits(input) ? ProfileDraft.tree(input.columns()) : null)
        .endObject();
  }

  private static void analyte(JsonOut out, InputReport.AnalyteCount count) {
    out.startObject()
        .text("analyte", count.analyte().id())
        .number("results", count.results())
        .number("patients", count.patients())
        .startArray("units");
    for (InputReport.UnitCount unit : count.units()) {
      out.startObject()
          .text("reported", unit.reported())
          .text("read", unit.read())
          .number("count", unit.count())
          .endObject();
    }
    out.endArray().endObject();
  }

  static void entries(JsonOut out, EntryCounts entries) {
    out.startObject("entries")
        .number("read", entries.read())
        .number("used", entries.used())
        .number("duplicate", entries.duplicate())
        .number("ignored", entries.ignored())
        .number("rejected", entries.rejected())
        .endObject();
  }
}
