package org.hemogram.report.json;

import java.util.List;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/** Writes RESULT objects. */
final class ReadingJson {
  private static final Remark[] REMARKS = Remark.values();

  private ReadingJson() {}

  static void write(JsonOut out, String name, @Nullable Reading reading) {
    if (reading == null) {
      out.nothing(name);
    } else {
      write(out.name(name), reading);
    }
  }

  static void write(JsonOut out, String name, List<Reading> readings) {
    out.startArray(name);
    for (Reading reading : readings) {
      write(out, reading);
    }
    out.endArray();
  }

  private static void write(JsonOut out, Reading reading) {
    if (!out.wroteAgain(reading)) {
      int start = out.nextValue();
      properties(out, reading);
      out.wrote(reading, start);
    }
  }

  private static void properties(JsonOut out, Reading reading) {
    LabResult result = reading.result();
    Comparator comparator = result.comparator();
    ReferenceInterval interval = reading.interval();
    out.startObject()
        .text("analyte", result.analyte().id())
        .number("value", result.value())
        .text("comparator", comparator == null ? null : comparator.sign())
        .text("unit", result.analyte().unit().ucum())
        .time("time", result.time())
        .number("lower", interval == null ? null : interval.lower())
        .number("upper", interval == null ? null : interval.upper())
        .text("interval", interval == null ? null : interval.origin())
        .printed("reported", result)
        .text("derived", result.assay().derived())
        .startArray("supported");
    for (TreatmentEvent event : reading.supported()) {
      out.text(event.label());
    }
    out.endArray().startArray("remarks");
    if (!reading.remarks().isEmpty() || !result.assay().remarks().isEmpty()) {
      for (Remark remark : REMARKS) {
        if (reading.remarks().contains(remark) || result.assay().remarks().contains(remark)) {
          out.text(remark.id());
        }
      }
    }
    out.endArray()
        .text("file", result.source().file())
        .line(result.source().line())
        .text("field", result.source().field())
        .endObject();
  }
}
