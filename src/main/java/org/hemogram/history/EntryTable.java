package org.hemogram.history;

import java.math.BigDecimal;
import java.util.Arrays;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Entry;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.SourceLocation;

/** All entries of a run in their columns, and which belong to one patient. Immutable. */
final class EntryTable {

  final PackedBlock[] blocks;
  final int[] starts;
  final PackedBlock.Kind[] kinds;
  final String[] patients;
  private final int[] offset;
  private final int[] order;

  EntryTable(HistoryBuilder builder) {
    blocks = builder.blocks.toArray(PackedBlock[]::new);
    kinds = builder.kinds.toArray(PackedBlock.Kind[]::new);
    patients = builder.patients.keySet().toArray(String[]::new);
    starts = new int[blocks.length + 1];
    for (int i = 0; i < blocks.length; i++) {
      starts[i + 1] = starts[i] + blocks[i].size;
    }
    offset = new int[patients.length + 1];
    order = new int[builder.size];
    groupByPatient();
  }

  /** A counting sort: the entries of each patient, in input order. */
  private void groupByPatient() {
    for (PackedBlock block : blocks) {
      for (int i = 0; i < block.size; i++) {
        offset[block.patient[i] + 1]++;
      }
    }
    for (int p = 0; p < patients.length; p++) {
      offset[p + 1] += offset[p];
    }
    int[] next = Arrays.copyOf(offset, patients.length);
    int index = 0;
    for (PackedBlock block : blocks) {
      for (int i = 0; i < block.size; i++) {
        order[next[block.patient[i]]++] = index++;
      }
    }
  }

  int size() {
    return order.length;
  }

  /** True when some entry names the result that it is a version of. */
  boolean hasVersions() {
    return Arrays.stream(blocks).anyMatch(b -> b.versions != null);
  }

  /** The entries of a patient in input order. */
  int[] entries(int p) {
    return Arrays.copyOfRange(order, offset[p], offset[p + 1]);
  }

  /** The patient that an entry belongs to. */
  int patientOf(int index) {
    int b = blockOf(index);
    return blocks[b].patient[index - starts[b]];
  }

  /** The entries of a patient in order of time, analyte and input. */
  int[] byTimeAndAnalyte(int p) {
    int n = offset[p + 1] - offset[p];
    long[] times = new long[n];
    for (int i = 0; i < n; i++) {
      times[i] = row(order[offset[p] + i]).time().packed();
    }
    long[] distinct = distinct(times);
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      long rank = Arrays.binarySearch(distinct, times[i]);
      long analyte = row(order[offset[p] + i]).kind().analyte().ordinal();
      keys[i] = rank << 36 | analyte << 28 | i;
    }
    Arrays.sort(keys);
    int[] sorted = new int[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = order[offset[p] + (int) (keys[i] & 0xfffffff)];
    }
    return sorted;
  }

  private static long[] distinct(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, n);
  }

  /** Blocks are about equally large, so the place of an index is known but for a few steps. */
  private int blockOf(int index) {
    int b = (int) ((long) index * blocks.length / Math.max(1, order.length));
    while (starts[b] > index) {
      b--;
    }
    while (starts[b + 1] <= index) {
      b++;
    }
    return b;
  }

  Row row(int index) {
    int b = blockOf(index);
    return new Row(blocks[b], index - starts[b]);
  }

  /** A view of one entry. */
  final class Row {
    private final PackedBlock block;
    private final int at;

    Row(PackedBlock block, int at) {
      this.block = block;
      this.at = at;
    }

    PackedBlock.Kind kind() {
      return kinds[block.kind[at]];
    }

    Moment time() {
      return new Moment(block.time[at]);
    }

    int line() {
      return block.line[at];
    }

    byte comparator() {
      return block.comparator[at];
    }

    /** Which result it is a version of; 0 when nothing says. */
    long version() {
      return block.versions == null ? 0 : block.versions.key(at);
    }

    /** Its place among the versions of its result; 0 when it is not known. */
    long versionOrder() {
      return block.versions == null ? 0 : block.versions.order(at);
    }

    BigDecimal number() {
      if (block.number[at] != PackedNumber.TOO_LONG) {
        return PackedNumber.unpack(block.number[at]);
      }
      PackedBlock.Aside aside = block.aside.get(at);
      if (aside == null || aside.number() == null) {
        throw new IllegalStateException("no number at " + at);
      }
      return aside.number();
    }

    Entry entry() {
      PackedBlock.Kind kind = kind();
      SourceLocation source = new SourceLocation(kind.file(), line(), kind.field());
      String patient = patients[block.patient[at]];
      Assay assay = kind.assay();
      if (assay == null) {
        Reason reason = kind.reason();
        if (reason == null) {
          throw new IllegalStateException("a rejection without a reason");
        }
        return new RejectedResult(patient, kind.analyte(), time(), reason, source);
      }
      PackedBlock.Aside aside = block.aside.get(at);
      return new LabResult(
          patient,
          assay,
          number(),
          PackedBlock.comparator(comparator()),
          aside == null ? null : aside.printed(),
          time(),
          source);
    }
  }
}
