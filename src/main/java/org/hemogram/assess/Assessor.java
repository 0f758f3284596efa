package org.hemogram.assess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hemogram.assess.ScaleFindings.Place;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.LimitSets;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.history.PatientHistory;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Problem;
import org.hemogram.notes.NoteLibrary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one patient's counts show: a pure function of the history and the settings. An assessor is
 * immutable; threads may share it.
 */
public final class Assessor {
  private static final Set<String> COMBINED_FAMILIES = Set.of("bicytopenia", "pancytopenia", "aa");
  private static final Set<String> HIGH_TABLES = Set.of("high-counts");

  private final AssessmentSettings settings;
  private final IntervalInForce intervals;
  private final SupportWindows windows = new SupportWindows();
  private final BandFindings bands;
  private final Anemia anemia;
  private final RedCellSize redCellSize;
  private final ReticulocyteResponse reticulocytes;
  private final Pictures pictures;
  private final CombinedCytopenias combined;
  private final PersistentPancytopenia persistent;
  private final AplasticAnemia aplasticAnemia;
  private final Trends trends = new Trends(Variation.table());
  private final DataQuality quality = new DataQuality();
  private final FindingOrder order;

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
    JsonNode evaluation = AssessData.table("evaluation.json");
    ScaleFindings scales = new ScaleFindings(new Grades(library, settings.criteria()));
    this.settings = settings;
    this.intervals = new IntervalInForce(settings.intervals(), builtin);
    this.bands = new BandFindings(library, builtin, scales);
    this.anemia = new Anemia(library, settings.criteria(), scales);
    this.redCellSize = new RedCellSize(table(library, "red-cell-size"), evaluation);
    this.reticulocytes = new ReticulocyteResponse(evaluation, scales);
    this.pictures = new Pictures(evaluation);
    this.combined = new CombinedCytopenias(LimitSets.of(table(library, "pancytopenia")));
    this.persistent = new PersistentPancytopenia(evaluation);
    this.aplasticAnemia =
        new AplasticAnemia(
            LimitSets.of(table(library, "aa-camitta")), settings.reticulocyteLimit());
    this.order = new FindingOrder(notes);
  }

  /** With the tables that ship with the program. */
  public static Assessor standard(AssessmentSettings settings) {
    return new Assessor(
        settings,
        CriteriaLibrary.standard(),
        ReferenceIntervals.standard(),
        new NoteLibrary("en"));
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

  /** Assesses one patient. */
  public Assessment assess(PatientHistory history) {
    Chart chart = new Chart(history, settings.asOf(), intervals, windows);
    MissingFacts missing = new MissingFacts();
    List<Finding> findings = new ArrayList<>();
    @Nullable Place[] anemic = anemia.add(chart, missing, findings);
    redCellSize.add(chart, anemic, findings);
    reticulocytes.add(chart, anemic, findings);
    bands.add(chart, findings);
    addCombined(chart, findings);
    order.sort(findings);
    List<Trend> courses = trends.of(chart, settings.trendsSince(), lowAnalytes(findings));
    List<Problem> problems = quality.of(chart, missing, findings);
    return new Assessment(
        history.patient(),
        history.facts(),
        history.first(),
        history.last(),
        history.measured(),
        chart.latest(),
        chart.series(),
        findings,
        courses,
        Course.NONE,
        problems);
  }

  private void addCombined(Chart chart, List<Finding> findings) {
    Picture current = pictures.current(chart);
    List<Picture> past = pictures.past(chart);
    List<Finding> low = combined.of(chart, current, past);
    findings.addAll(low);
    persistent.of(chart, past).ifPresent(findings::add);
    if (!low.isEmpty() || chart.history().facts().aplasticAnemia()) {
      findings.addAll(aplasticAnemia.of(chart, current, past));
    }
  }

  /** The analytes that are low somewhere, for which a trend is worth a word even without a verdict. */
  private static Set<Analyte> lowAnalytes(List<Finding> findings) {
    Set<Analyte> analytes = EnumSet.noneOf(Analyte.class);
    for (Finding finding : findings) {
      boolean single = !COMBINED_FAMILIES.contains(finding.family());
      if (single && !HIGH_TABLES.contains(finding.criterion().id())) {
        analytes.add(finding.worst().result().analyte());
      }
    }
    return analytes;
  }
}
