package org.hemogram.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PackedDecimal;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.PrintedResult;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one block of an input, in columns: a result takes about thirty bytes, so that a
 * hospital's table fits in memory. What results share (patient, assay, field) is kept once.
 */
final class PackedBlock implements EntrySink {

  private static final Comparator[] COMPARATORS = Comparator.values();

  /** What an entry shares with others: an assay or a rejection, the file and the field. */
  record Kind(
      @Nullable Assay assay,
      @Nullable Analyte rejected,
      @Nullable Reason reason,
      String file,
      @Nullable String field) {

    Analyte analyte() {
      if (assay != null) {
        return assay.analyte();
      }
      if (rejected == null) {
        throw new IllegalStateException("an entry of no analyte");
      }
      return rejected;
    }

    // Written out: those of a record are linked at first use, which takes longer than a small
    // export.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Kind kind
          && Objects.equals(assay, kind.assay)
          && rejected == kind.rejected
          && reason == kind.reason
          && file.equals(kind.file)
          && Objects.equals(field, kind.field);
    }

    @Override
    public int hashCode() {
      int what = (Objects.hashCode(assay) * 31 + Objects.hashCode(field)) * 31;
      return (what + Objects.hashCode(rejected)) * 31 + file.hashCode();
    }
  }

  /** A number or a text that does not fit into the columns. */
  record Aside(@Nullable BigDecimal number, @Nullable String printed) {}

  final BlockColumns columns;

  /** Which result an entry is a version of, and the order of versions; null when nothing says. */
  @Nullable VersionColumns versions;

  final List<RunPatient> patients = new ArrayList<>();
  final List<Kind> kinds = new ArrayList<>();
  final Map<Integer, Aside> aside = new HashMap<>();
  final Map<String, Integer> ignored = new LinkedHashMap<>();
  final Map<String, Integer> unknownColumns = new LinkedHashMap<>();
  final List<Problem> problems = new ArrayList<>();
  final Map<String, PatientFacts> facts = new LinkedHashMap<>();
  final Map<String, List<DatedFacts>> datedFacts = new LinkedHashMap<>();
  final List<Doubt> doubts = new ArrayList<>();
  final List<Contradiction> contradictions = new ArrayList<>();
  final List<TreatmentEvent> events = new ArrayList<>();
  final Rejections rejections = new Rejections();
  final @Nullable RejectedBlock rejected;
  int ignoredCount;
  int rejectedCount;

  private final Map<Kind, Integer> kindIds = new HashMap<>();
  private final IdentityHashMap<Assay, Integer> assayIds = new IdentityHashMap<>();
  private final @Nullable Assay[] lastAssay = new @Nullable Assay[Analyte.values().length];
  private final int[] lastKind = new int[lastAssay.length];
  private final Map<String, Integer> problemIds = new HashMap<>();
  private @Nullable Problem lastProblem;
  private int lastPlace;
  private final int serial;
  private final Map<String, RunPatient> byId = new HashMap<>();
  private @Nullable RunPatient lastPatient;
  private String versionKey = "";
  private long versionOrder;

  /**
   * An empty block.
   *
   * @param serial its number among all blocks of the run
   * @param columns empty, and its own until it is appended
   * @param keepsRejected whether rejected entries are kept one by one
   */
  PackedBlock(int serial, BlockColumns columns, boolean keepsRejected) {
    this.serial = serial;
    this.columns = columns;
    rejected = keepsRejected ? new RejectedBlock() : null;
  }

  /** Results that cannot be relied on: whose, of which analyte, of which time. */
  record Doubt(String patient, Analyte analyte, long time) {}

  /** Two different statements about one person; which fact it is, never its value. */
  record Contradiction(String patient, String fact) {}

  @Override
  public void result(LabResult result) {
    SourceLocation source = result.source();
    int kind = kindOf(result.assay(), source.file(), source.field());
    int at = add(number(result.patient()), kind, result.time(), source.line());
    long packed = PackedDecimal.pack(result.number());
    value(at, packed, result.number(), result.comparator(), result.printed());
  }

  @Override
  public Patient patient(String id) {
    return new RunPatient(id);
  }

  @Override
  public void result(Patient known, PrintedResult result, Moment at, int onLine) {
    result(number((RunPatient) known), result, at, onLine);
  }

  @Override
  public void result(String id, PrintedResult result, Moment at, int onLine) {
    result(number(id), result, at, onLine);
  }

  private void result(int number, PrintedResult result, Moment at, int onLine) {
    int place = add(number, kindOf(result.assay(), result.file(), result.field()), at, onLine);
    value(place, result.packed(), result.number(), result.comparator(), result.printed());
  }

  private void value(
      int at, long packed, BigDecimal exact, @Nullable Comparator sign, @Nullable String printed) {
    columns.comparator[at] = sign == null ? 0 : (byte) (sign.ordinal() + 1);
    columns.number[at] = packed;
    boolean fits = packed != PackedDecimal.TOO_LONG;
    if (!fits || printed != null) {
      aside.put(at, new Aside(fits ? null : exact, printed));
    }
  }

  @Override
  public void rejected(RejectedResult entry, Problem problem) {
    SourceLocation source = entry.source();
    Kind rejection = new Kind(null, entry.analyte(), entry.reason(), source.file(), source.field());
    add(number(entry.patient()), kindId(rejection), entry.time(), source.line());
    reject(entry.analyte(), problem);
  }

  @Override
  public void version(String key, long order) {
    versionKey = key;
    versionOrder = order;
  }

  @Override
  public void rejected(Problem problem) {
    reject(null, problem);
  }

  private void reject(@Nullable Analyte analyte, Problem problem) {
    rejectedCount++;
    rejections.add(problem.code(), analyte, 1);
    int place = tally(problem);
    if (rejected != null) {
      rejected.add(problem, place);
    }
  }

  @Override
  public void ignored(String testName, int count) {
    versionKey = "";
    ignored.merge(testName, count, Integer::sum);
    ignoredCount += count;
  }

  @Override
  public void unknownColumn(String header, int count) {
    unknownColumns.merge(header, count, Integer::sum);
  }

  @Override
  public void note(Problem problem) {
    tally(problem);
  }

  /** Adds a problem to those of its kind; the place of its kind among them. */
  private int tally(Problem problem) {
    int place = lastPlace;
    if (lastProblem == null || !isSame(lastProblem, problem)) {
      place = problemIds.computeIfAbsent(kindOf(problem), kind -> problems.size());
      lastProblem = problem;
      lastPlace = place;
    }
    if (place == problems.size()) {
      problems.add(problem);
    } else {
      problems.set(place, problems.get(place).plus(problem.count()));
    }
    return place;
  }

  private static boolean isSame(Problem one, Problem other) {
    return one.message().equals(other.message())
        && one.code().equals(other.code())
        && Objects.equals(one.field(), other.field());
  }

  /** What the same problems of a file have in common; in a tree every place is another one. */
  static String kindOf(Problem problem) {
    String field = problem.field();
    String column = field != null && field.startsWith("/") ? null : field;
    return problem.code() + '\n' + column + '\n' + problem.message();
  }

  @Override
  public void unreliable(String id, Analyte analyte, Moment at) {
    doubts.add(new Doubt(id, analyte, at.packed()));
  }

  @Override
  public void facts(String id, PatientFacts stated) {
    PatientFacts known = facts.putIfAbsent(id, stated);
    if (known != null && !known.equals(stated)) {
      facts.put(id, merge(id, known, stated, contradictions));
    }
  }

  @Override
  public void facts(String id, DatedFacts stated) {
    datedFacts.computeIfAbsent(id, p -> new ArrayList<>(1)).add(stated);
  }

  /**
   * Joins two statements about a person; where they contradict each other the fact becomes unknown.
   */
  static PatientFacts merge(
      String id, PatientFacts known, PatientFacts stated, List<Contradiction> contradictions) {
    if (known.sex().isKnown() && stated.sex().isKnown() && known.sex() != stated.sex()) {
      contradictions.add(new Contradiction(id, "sex"));
    }
    Moment born = known.birthDate();
    Moment other = stated.birthDate();
    if (born.isKnown() && other.isKnown() && !agree(born, other)) {
      contradictions.add(new Contradiction(id, "birth date"));
    }
    boolean finer = born.isKnown() && other.isKnown() && other.packed() % 8 > born.packed() % 8;
    return finer ? stated.orElse(known) : known.orElse(stated);
  }

  private static boolean agree(Moment one, Moment other) {
    String a = one.text();
    String b = other.text();
    return a.startsWith(b) || b.startsWith(a);
  }

  @Override
  public void event(TreatmentEvent event) {
    events.add(event);
  }

  /** Entries of one analyte mostly have the assay of the one before: the same object. */
  @SuppressWarnings("ReferenceEquality")
  private int kindOf(Assay assay, String file, @Nullable String field) {
    int slot = assay.analyte().ordinal();
    if (lastAssay[slot] != assay) {
      Integer known = assayIds.get(assay);
      if (known == null) {
        known = kindId(new Kind(assay, null, null, file, field));
        assayIds.put(assay, known);
      }
      lastAssay[slot] = assay;
      lastKind[slot] = known;
    }
    Kind kind = kinds.get(lastKind[slot]);
    boolean here = kind.file().equals(file) && Objects.equals(kind.field(), field);
    return here ? lastKind[slot] : kindId(new Kind(assay, null, null, file, field));
  }

  private int kindId(Kind value) {
    Integer known = kindIds.putIfAbsent(value, kinds.size());
    if (known == null) {
      kinds.add(value);
      return kinds.size() - 1;
    }
    return known;
  }

  /** The number of a patient in the block. */
  private int number(RunPatient known) {
    if (!known.isIn(serial)) {
      known.enter(serial, patients.size());
      patients.add(known);
    }
    return known.inBlock();
  }

  private int number(String id) {
    if (lastPatient == null || !lastPatient.id().equals(id)) {
      lastPatient = byId.computeIfAbsent(id, RunPatient::new);
    }
    return number(lastPatient);
  }

  private int add(int number, int kindId, Moment at, int onLine) {
    int place = columns.add(number, kindId, at.packed(), onLine);
    if (!versionKey.isEmpty()) {
      versions = versions == null ? new VersionColumns() : versions;
      versions.set(place, versionKey, versionOrder);
      versionKey = "";
    }
    return place;
  }

  static @Nullable Comparator comparator(byte code) {
    return code == 0 ? null : COMPARATORS[code - 1];
  }
}
