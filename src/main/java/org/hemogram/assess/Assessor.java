package org.hemogram.assess;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.assess.ScaleFindings.Place;
import org.hemogram.assess.course.Counts;
import org.hemogram.assess.course.CourseAssessor;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.LimitSets;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.criteria.Term;
import org.hemogram.history.PatientHistory;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Problem;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * What one patient's counts show: a pure function of the history and the settings. An assessor is
 * immutable; threads may share it, and with the shipped tables it can be sent to other machines.
 */
public final class Assessor implements Serializable {
  private static final long serialVersionUID = 1;

  private static final Set<String> COMBINED_FAMILIES = Set.of("bicytopenia", "pancytopenia", "aa");
  private static final Set<String> OTHER_TABLES = Set.of("high-counts", "red-cell-size");

  private final transient AssessmentSettings settings;
  private final transient boolean standard;
  private final transient IntervalInForce intervals;
  private final transient SupportWindows windows;
  private final transient GradesOverTime grades;
  private final transient StandingGrades standing;
  private final transient BandFindings bands;
  private final transient Anemia anemia;
  private final transient RedCellSize redCellSize;
  private final transient ReticulocyteResponse reticulocytes;
  private final transient Pictures pictures;
  private final transient CombinedCytopenias combined;
  private final transient PersistentPancytopenia persistent;
  private final transient PersistentCytopenias persistentLines;
  private final transient AplasticAnemia aplasticAnemia;
  private final transient CourseAssessor course;
  private final transient Trends trends;
  private final transient DataQuality quality = new DataQuality();
  private final transient Indices indices;
  private final transient Set<Analyte> baselinesOf;
  private final transient FindingOrder order;

  /**
   * Loads the tables that the settings ask for.
   *
   * @param settings every choice that changes what is found
   * @param library the published tables
   * @param builtin the built-in reference intervals
   * @param notes the table of codes, for the order of findings
   * @throws IllegalArgumentException for criteria that the library does not have
   */
  public Assessor(
      AssessmentSettings settings,
      CriteriaLibrary library,
      ReferenceIntervals builtin,
      NoteLibrary notes) {
    this(settings, library, builtin, notes, false);
  }

  private Assessor(
      AssessmentSettings settings,
      CriteriaLibrary shipped,
      ReferenceIntervals builtin,
      NoteLibrary notes,
      boolean standard) {
    this.standard = standard;
    ResourceTree evaluation = AssessTable.read("evaluation.json");
    CriteriaLibrary library = shipped.adjustedBy(settings.adjustment());
    Grades grades = new Grades(library, settings.criteria());
    ScaleFindings scales = new ScaleFindings(grades);
    boolean first = settings.baseline() == AssessmentSettings.BaselineChoice.FIRST;
    this.baselinesOf = first ? grades.withBaseline() : Set.of();
    this.grades = new GradesOverTime(grades);
    this.standing = new StandingGrades(grades);
    this.settings = settings;
    this.windows = new SupportWindows(settings.supportDays());
    this.trends = new Trends(Variation.table(), settings.curves() ? TrendDrawings.shipped() : null);
    this.intervals = new IntervalInForce(settings.intervals(), builtin);
    this.bands = new BandFindings(library, builtin, scales);
    this.anemia = new Anemia(library, settings.criteria(), scales);
    this.redCellSize = new RedCellSize(table(library, "red-cell-size"), evaluation);
    this.indices = new Indices(AssessTable.read("indices.json"), redCellSize);
    this.reticulocytes = new ReticulocyteResponse(evaluation, scales);
    this.pictures = new Pictures(evaluation);
    this.combined = new CombinedCytopenias(LimitSets.of(table(library, "pancytopenia")));
    Persistence persistence = new Persistence(evaluation);
    this.persistent = new PersistentPancytopenia(persistence);
    this.persistentLines = new PersistentCytopenias(evaluation, persistence);
    this.aplasticAnemia =
        new AplasticAnemia(
            LimitSets.of(table(library, "aa-camitta")), settings.reticulocyteLimit());
    this.course =
        new CourseAssessor(
            settings.course(),
            library,
            LimitSets.of(table(library, "aa-camitta"))
                .set("severe-" + settings.reticulocyteLimit())
                .orElseThrow(),
            evaluation.get("reticulocyteSpanDays").get("value").whole());
    this.order = new FindingOrder(notes);
  }

  /** An assessor with the tables that ship with the program. */
  public static Assessor standard(AssessmentSettings settings) {
    return new Assessor(
        settings, CriteriaLibrary.standard(), references(settings), new NoteLibrary("en"), true);
  }

  /** The built-in reference intervals that settings ask for. */
  public static ReferenceIntervals references(AssessmentSettings settings) {
    ReferenceIntervals standard = ReferenceIntervals.standard();
    String set = settings.intervalSet();
    return set.isEmpty() ? standard : standard.behindSet(set);
  }

  /**
   * Travels as its settings; the tables are loaded where it arrives.
   *
   * @throws NotSerializableException for an assessor with tables of its own
   */
  private Object writeReplace() throws NotSerializableException {
    if (!standard) {
      throw new NotSerializableException("An assessor with tables of its own");
    }
    return SettingsForm.of(settings);
  }

  @SuppressWarnings("UnusedVariable")
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("An assessor travels as its settings");
  }

  private static CriteriaTable table(CriteriaLibrary library, String id) {
    return library
        .table(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no table '" + id + "'"));
  }

  /** The choices that this assessor was made with. */
  public AssessmentSettings settings() {
    return settings;
  }

  /** The terms that {@link #outline} grades by, in the order of the criteria. */
  public List<Term> terms() {
    return grades.terms();
  }

  /** Assesses one patient. */
  public Assessment assess(PatientHistory read) {
    Found found = found(read);
    Chart chart = found.chart();
    PatientHistory history = chart.history();
    List<Finding> findings = found.findings();
    order.sort(findings);
    List<Trend> courses = trends.of(chart, settings.trendsSince(), lowAnalytes(findings));
    List<Problem> problems = problems(found);
    Map<Analyte, Reading> latest = chart.latest();
    return new Assessment(
        history.patient(),
        history.facts(),
        history.first(),
        history.last(),
        chart.last(),
        history.measured(),
        latest,
        chart.series(),
        findings,
        courses,
        found.course(),
        history.events(),
        problems,
        indices.of(chart),
        standing.of(chart, latest, findings));
  }

  /** What counting over many patients needs of one: as {@link #assess}, with grades. */
  public Outline outline(PatientHistory read) {
    Found found = found(read);
    Chart chart = found.chart();
    return new Outline(
        chart.history().measured(),
        chart.counted(),
        grades.of(chart),
        found.findings(),
        found.course().episodes(),
        problems(found));
  }

  /** What an assessment and an outline have in common; the findings are not in order yet. */
  private record Found(
      Chart chart, MissingFacts missing, List<Finding> findings, Counts counts, Course course) {}

  private Found found(PatientHistory read) {
    PatientHistory history = baselinesOf.isEmpty() ? read : Baselines.in(read, baselinesOf);
    Chart chart = new Chart(history, settings.asOf(), intervals, windows);
    MissingFacts missing = new MissingFacts();
    List<Finding> findings = findings(chart, missing);
    Counts counts = counts(chart);
    Course told = course.of(counts);
    findings.addAll(course.findings(told, counts, chart::latest));
    return new Found(chart, missing, findings, counts, told);
  }

  private Counts counts(Chart chart) {
    return new Counts(chart::readings, chart.history().events(), settings.asOf(), windows);
  }

  /** Every finding but those of the course. */
  private List<Finding> findings(Chart chart, MissingFacts missing) {
    List<Finding> findings = new ArrayList<>();
    @Nullable Place[] anemic = anemia.add(chart, missing, findings);
    redCellSize.add(chart, anemic, findings);
    reticulocytes.add(chart, anemic, findings);
    bands.add(chart, findings);
    addCombined(chart, findings);
    findings.addAll(persistentLines.of(chart));
    return findings;
  }

  private List<Problem> problems(Found found) {
    List<Problem> problems = quality.of(found.chart(), found.missing(), found.findings());
    List<Problem> ofCourse = course.problems(found.counts());
    if (ofCourse.isEmpty()) {
      return problems;
    }
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(ofCourse);
    return all;
  }

  private void addCombined(Chart chart, List<Finding> findings) {
    Picture current = pictures.current(chart);
    List<Picture> past = pictures.past(chart);
    List<Finding> low = combined.of(chart, current, past);
    findings.addAll(low);
    persistent.of(chart, past).ifPresent(findings::add);
    PatientHistory history = chart.history();
    if (!low.isEmpty() || history.factsAt(history.last()).aplasticAnemia()) {
      findings.addAll(aplasticAnemia.of(chart, current, past));
    }
  }

  /**
   * The analytes that are low somewhere, for which a trend is worth a word even without a verdict.
   */
  private static Set<Analyte> lowAnalytes(List<Finding> findings) {
    Set<Analyte> analytes = EnumSet.noneOf(Analyte.class);
    for (Finding finding : findings) {
      if (!COMBINED_FAMILIES.contains(finding.family())
          && !OTHER_TABLES.contains(finding.criterion().id())) {
        analytes.add(finding.worst().result().analyte());
      }
    }
    return analytes;
  }
}
