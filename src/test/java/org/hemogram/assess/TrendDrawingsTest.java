package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hemogram.assess.PatientFixture.man;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.resource.ResourceTree;
import org.hemogram.trend.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plot of a trend may show, and that nothing is found by it. */
class TrendDrawingsTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  /** Eight weeks at one level, six at a third of it. */
  private static final String REMISSION_LOST = "150 160 155 148 152 158 151 157 52 50 49 53 51 50";

  private static final AssessmentSettings DRAWN = AssessmentSettings.DEFAULT.withCurves(true);

  private static PatientFixture weekly(Analyte analyte, String values) {
    PatientFixture patient = man();
    String[] each = values.split(" ");
    for (int i = 0; i < each.length; i++) {
      patient.result(START.plusDays(7L * i).toString(), analyte, each[i]);
    }
    return patient;
  }

  private static Trend trend(AssessmentSettings settings, PatientFixture patient) {
    List<Trend> trends = Assessor.standard(settings).assess(patient.history()).trends();
    assertThat(trends).hasSize(1);
    return trends.get(0);
  }

  private static TrendDrawing drawing(PatientFixture patient) {
    return Objects.requireNonNull(trend(DRAWN, patient).drawing());
  }

  @ParameterizedTest
  @CsvSource({
    "20 24, ewma-by-time",
    "20 40, ewma-by-time",
    "20 25 29 36 44 52 63 75 88 104 121, ewma-by-time",
    "20 25 29 36 44 52 63 75 88 104 121 140, lowess",
    "20 25 29 36 44 52 63 75 88 104 121 140 160, lowess"
  })
  void should_draw_local_lines_from_twelve_values_on(String values, String method) {
    Trend trend = trend(DRAWN, weekly(PLATELETS, values));
    TrendDrawing.Curve curve = Objects.requireNonNull(trend.drawing()).curve();

    assertThat(curve.method()).isEqualTo(method);
    assertThat(curve.points()).hasSize(trend.n());
    assertThat(curve.points().get(0).day().text()).isEqualTo("2024-01-01");
    assertThat(curve.points().get(trend.n() - 1).day()).isEqualTo(trend.to());
    assertThat(curve.span() == null).isEqualTo(method.equals("ewma-by-time"));
    assertThat(curve.halfLife() == null).isEqualTo(method.equals("lowess"));
  }

  @Test
  void should_end_the_average_where_the_trend_has_it() {
    Trend trend = trend(DRAWN, weekly(PLATELETS, "20 25 29 36 44 52 63 75 88 104 121"));
    List<TrendDrawing.Point> points = Objects.requireNonNull(trend.drawing()).curve().points();

    assertThat(points.get(0).value()).isEqualTo(20);
    assertThat(points.get(10).value()).isEqualTo(Objects.requireNonNull(trend.pace()).smoothed());
  }

  /** On the log scale a doubling every week is a line; on the raw scale it is not. */
  @Test
  void should_draw_local_lines_on_the_scale_of_the_test() {
    String[] counts = {"1", "2", "4", "8", "16", "32", "64", "128", "256", "512", "1024", "2048"};
    TrendDrawing drawing = drawing(weekly(PLATELETS, String.join(" ", counts)));

    assertThat(drawing.curve().points())
        .extracting(TrendDrawing.Point::value)
        .usingElementComparator((a, b) -> Math.abs(a / b - 1) < 1e-9 ? 0 : 1)
        .containsExactlyElementsOf(Arrays.stream(counts).map(Double::valueOf).toList());
  }

  @Test
  void should_draw_nothing_below_zero() {
    TrendDrawing drawing =
        drawing(weekly(NEUTROPHILS, "3.0 2.6 2.2 1.8 1.4 1.1 0.8 0.5 0.3 0.1 0.0 0.0"));

    assertThat(drawing.curve().method()).isEqualTo("lowess");
    assertThat(drawing.curve().points()).allMatch(point -> point.value() >= 0);
    assertThat(drawing.curve().points().get(11).value()).isZero();
  }

  @Test
  void should_tell_when_remission_was_lost() {
    TrendDrawing.Control control =
        Objects.requireNonNull(drawing(weekly(PLATELETS, REMISSION_LOST)).control());

    assertThat(control.target()).isCloseTo(153.82, within(0.005));
    assertThat(control.sigma()).isEqualTo(0.0361);
    assertThat(control.scale()).isEqualTo(Scale.LOG);
    assertThat(control.from()).isEqualTo(Moment.of(START));
    assertThat(control.until()).isEqualTo(Moment.of(START.plusDays(49)));
    assertThat(control.n()).isEqualTo(8);
    TrendDrawing.Signal first = new TrendDrawing.Signal(Moment.of(START.plusDays(56)), false);
    assertThat(control.cusum()).isEqualTo(first);
    assertThat(control.ewma()).isEqualTo(first);
  }

  @Test
  void should_watch_hemoglobin_on_its_own_scale() {
    TrendDrawing.Control control =
        Objects.requireNonNull(
            drawing(weekly(HEMOGLOBIN, "140 141 139 140 142 140 139 139 110 111 109 110 111 110"))
                .control());

    assertThat(control.scale()).isEqualTo(Scale.RAW);
    assertThat(control.target()).isCloseTo(140, within(1e-9));
    assertThat(control.sigma()).isCloseTo(0.02 * 140, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "150 160 155 148 152 158 151 52 50 49 53 51 50",
    "20 25 29 36 44 52 63 75 88 104 121 140",
    "20 40"
  })
  void should_watch_nothing_without_eight_stable_values_before(String values) {
    assertThat(drawing(weekly(PLATELETS, values)).control()).isNull();
  }

  @Test
  void should_watch_nothing_in_a_window_that_was_asked_for() {
    AssessmentSettings since =
        new AssessmentSettings(
                DRAWN.criteria(), DRAWN.intervals(), 60, Moment.NONE, Moment.of(START))
            .withCurves(true);
    Trend trend = trend(since, weekly(PLATELETS, REMISSION_LOST));

    assertThat(trend.basis().window()).isEqualTo("since");
    assertThat(Objects.requireNonNull(trend.drawing()).control()).isNull();
  }

  @ParameterizedTest
  @CsvSource({REMISSION_LOST, "20 25 29 36 44 52 63 75 88 104 121 140", "20 25 29 36 44", "20 40"})
  void should_find_nothing_by_a_drawing(String values) {
    PatientFixture patient = weekly(PLATELETS, values);
    Assessment plain = Assessor.standard(AssessmentSettings.DEFAULT).assess(patient.history());
    Assessment drawn = Assessor.standard(DRAWN).assess(patient.history());

    assertThat(plain.trends()).allMatch(trend -> trend.drawing() == null);
    assertThat(drawn.trends()).allMatch(trend -> trend.drawing() != null);
    assertThat(drawn).usingRecursiveComparison().ignoringFields("trends").isEqualTo(plain);
    assertThat(drawn.trends())
        .usingRecursiveComparison()
        .ignoringFields("drawing")
        .isEqualTo(plain.trends());
  }

  @Test
  void should_name_a_source_for_every_rule() {
    ResourceTree table = AssessTable.read("biological-variation.json");

    assertThat(table.get("curve").text("source")).contains("1979");
    assertThat(table.get("control").text("source")).contains("NIST");
    assertThat(TrendDrawings.shipped())
        .isEqualTo(
            new TrendDrawings(0.66666667, 12, new TrendDrawing.ControlRules(8, 0.5, 5, 0.3, 3)));
  }
}
