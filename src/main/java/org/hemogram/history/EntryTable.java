package org.hemogram.history;

import java.math.BigDecimal;
import java.util.Arrays;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Entry;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PackedDecimal;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.SourceLocation;

/** All entries of a run in their columns, and which belong to one patient. Immutable. */
final class EntryTable {

  final String[] patients;
  private final EntryColumns columns;
  private final PackedBlock.Kind[] kinds;
  private final byte[] analytes;
  private final int[] offset;
  private final int[] order;

  EntryTable(HistoryBuilder builder) {
    columns = builder.columns;
    kinds = builder.kinds.toArray(PackedBlock.Kind[]::new);
    patients = builder.patients.keySet().toArray(String[]::new);
    analytes = new byte[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      analytes[i] = (byte) kinds[i].analyte().ordinal();
    }
    offset = new int[patients.length + 1];
    order = new int[columns.size()];
    groupByPatient();
  }

  /** A counting sort: the entries of each patient, in input order. */
  private void groupByPatient() {
    int size = order.length;
    for (int i = 0; i < size; i++) {
      offset[columns.patient(i) + 1]++;
    }
    for (int p = 0; p < patients.length; p++) {
      offset[p + 1] += offset[p];
    }
    int[] next = Arrays.copyOf(offset, patients.length);
    for (int i = 0; i < size; i++) {
      order[next[columns.patient(i)]++] = i;
    }
  }

  int size() {
    return order.length;
  }

  /** True when some entry names the result that it is a version of. */
  boolean hasVersions() {
    return columns.hasVersions();
  }

  /** What the entries share, by the numbers that {@link #kindId} gives. */
  PackedBlock.Kind[] kinds() {
    return kinds;
  }

  /** The entries of a patient in input order. */
  int[] entries(int p) {
    return Arrays.copyOfRange(order, offset[p], offset[p + 1]);
  }

  /** The patient that an entry belongs to. */
  int patientOf(int index) {
    return columns.patient(index);
  }

  int kindId(int index) {
    return columns.kind(index);
  }

  PackedBlock.Kind kind(int index) {
    return kinds[columns.kind(index)];
  }

  /** The time as {@link Moment#packed} has it. */
  long time(int index) {
    return columns.time(index);
  }

  byte comparator(int index) {
    return columns.comparator(index);
  }

  /** True for two entries of one time and analyte. */
  boolean isSameDraw(int one, int other) {
    return drawn(one) == drawn(other)
        && analytes[columns.kind(one)] == analytes[columns.kind(other)];
  }

  /** The time by which entries are of one draw, however exactly it was printed. */
  private long drawn(int index) {
    return Moment.withoutZeroSeconds(columns.time(index));
  }

  /** True for two entries with the same value and sign. */
  boolean isRepeat(int first, int second) {
    Assay a = kind(first).assay();
    Assay b = kind(second).assay();
    if (a == null || b == null || comparator(first) != comparator(second)) {
      return false;
    }
    return number(first).multiply(a.toSi()).compareTo(number(second).multiply(b.toSi())) == 0;
  }

  /** Which result an entry is a version of; 0 when nothing says. */
  long version(int index) {
    return columns.version(index);
  }

  /** The place of an entry among the versions of its result; 0 when it is not known. */
  long versionOrder(int index) {
    return columns.versionOrder(index);
  }

  /** The entries of a patient in order of time, analyte and input. */
  int[] byTimeAndAnalyte(int p) {
    int n = offset[p + 1] - offset[p];
    long[] times = new long[n];
    boolean ordered = true;
    for (int i = 0; i < n; i++) {
      times[i] = drawn(order[offset[p] + i]);
      ordered &= i == 0 || times[i - 1] <= times[i];
    }
    long[] distinct = ordered ? times : distinct(times);
    long[] keys = new long[n];
    long rank = 0;
    for (int i = 0; i < n; i++) {
      rank =
          !ordered
              ? Arrays.binarySearch(distinct, times[i])
              : rank + (i > 0 && times[i - 1] != times[i] ? 1 : 0);
      long analyte = analytes[columns.kind(order[offset[p] + i])];
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

  /** The exact number of an entry, in its printed unit. */
  BigDecimal number(int index) {
    long packed = columns.number(index);
    if (packed != PackedDecimal.TOO_LONG) {
      return PackedDecimal.unpack(packed);
    }
    PackedBlock.Aside aside = columns.aside(index);
    if (aside == null || aside.number() == null) {
      throw new IllegalStateException("no number at " + index);
    }
    return aside.number();
  }

  boolean isZero(int index) {
    long packed = columns.number(index);
    return packed != PackedDecimal.TOO_LONG && PackedDecimal.isZero(packed);
  }

  int line(int index) {
    return columns.line(index);
  }

  /** True for entries of one kind, number and sign. */
  boolean isAlike(int one, int other) {
    long number = columns.number(one);
    return columns.kind(one) == columns.kind(other)
        && number == columns.number(other)
        && number != PackedDecimal.TOO_LONG
        && columns.comparator(one) == columns.comparator(other);
  }

  int likeness(int index) {
    return Long.hashCode(columns.number(index)) * 31 + columns.kind(index);
  }

  SourceLocation source(int index) {
    PackedBlock.Kind kind = kind(index);
    return new SourceLocation(kind.file(), columns.line(index), kind.field());
  }

  Entry entry(int index) {
    PackedBlock.Kind kind = kind(index);
    SourceLocation source = source(index);
    String patient = patients[columns.patient(index)];
    Moment time = new Moment(columns.time(index));
    Assay assay = kind.assay();
    if (assay == null) {
      Reason reason = kind.reason();
      if (reason == null) {
        throw new IllegalStateException("a rejection without a reason");
      }
      return new RejectedResult(patient, kind.analyte(), time, reason, source);
    }
    PackedBlock.Aside aside = columns.aside(index);
    return new LabResult(
        patient,
        assay,
        number(index),
        PackedBlock.comparator(columns.comparator(index)),
        aside == null ? null : aside.printed(),
        time,
        source);
  }
}
