package org.hemogram.report.json;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hemogram.assess.DerivedIndex;
import org.hemogram.assess.Reading;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Remark;
import org.hemogram.lab.TreatmentEvent;

/**
 * Writes an index in the form of a RESULT, with what has to be known about any of its inputs. Its
 * place is that of the input which completed it.
 */
final class IndexJson {
  private IndexJson() {}

  static void write(JsonOut out, DerivedIndex index) {
    Set<String> supported = new LinkedHashSet<>();
    Set<Remark> remarks = EnumSet.of(Remark.DERIVED);
    for (Reading input : index.inputs()) {
      for (TreatmentEvent event : input.supported()) {
        supported.add(event.label());
      }
      remarks.addAll(input.remarks());
      remarks.addAll(input.result().assay().remarks());
    }
    LabResult completing = index.completing().result();
    out.startObject(index.id())
        .text("analyte", index.id())
        .number("value", index.value())
        .nothing("comparator")
        .text("unit", index.unit())
        .time("time", completing.time())
        .nothing("lower")
        .nothing("upper")
        .nothing("interval")
        .text("reported", index.shown())
        .text("derived", index.formula())
        .startArray("supported");
    supported.forEach(out::text);
    out.endArray().startArray("remarks");
    remarks.forEach(remark -> out.text(remark.id()));
    out.endArray()
        .text("file", completing.source().file())
        .line(completing.source().line())
        .text("field", completing.source().field())
        .endObject();
  }
}
