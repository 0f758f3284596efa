package org.hemogram.assess.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.PatientFixture.patient;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.assess.Assessor;
import org.hemogram.assess.Course;
import org.hemogram.assess.PatientFixture;
import org.hemogram.lab.Analyte;
import org.junit.jupiter.api.Test;

/**
 * The episodes of another open program on invented series: with its limits, its sign of the first
 * limit and its axis of weeks, numbers and lengths are the same. What it calls an episode to the
 * last visit is here an unfinished one, and one that begins on the last visit has no length.
 */
class AllMtOracleTest {
  private static final Path COUNTS = Path.of("../shared/data/oracle/allmt-counts-sample.csv");
  private static final Path EPISODES = Path.of("../shared/data/oracle/allmt-episodes-sample.csv");
  private static final int DAYS = 7;

  private static final Map<String, Analyte> ANALYTES =
      Map.of("ANC", Analyte.NEUTROPHILS, "PLT", Analyte.PLATELETS, "Hb", Analyte.HEMOGLOBIN);

  @Test
  void should_find_the_same_episodes() {
    assumeTrue(Files.exists(COUNTS), "the shared data are absent");
    Map<String, PatientFixture> patients = patients();
    Map<String, Assessor> assessors = new LinkedHashMap<>();
    List<String> different = new ArrayList<>();
    int compared = 0;
    int unfinished = 0;
    int withoutLength = 0;
    for (CSVRecord row : rows(EPISODES)) {
      Assessor assessor =
          assessors.computeIfAbsent(
              row.get("analyte") + row.get("low") + row.get("recovered"), key -> assessor(row));
      List<Course.Episode> episodes =
          episodes(assessor, patients.get(row.get("id")), ANALYTES.get(row.get("analyte")));
      String own = words(episodes, Integer.parseInt(row.get("long_weeks")));
      String theirs =
          String.join(
              " ",
              row.get("episodes"),
              row.get("weeks_total"),
              row.get("long_episodes"),
              row.get("long_weeks_total"));
      if (!own.equals(theirs)) {
        different.add(row.get("id") + " " + row.get("analyte") + ": " + own + " not " + theirs);
      }
      compared++;
      for (Course.Episode episode : episodes) {
        unfinished += episode.censored() ? 1 : 0;
        withoutLength += episode.days() == 0 ? 1 : 0;
      }
    }

    assertThat(different).isEmpty();
    assertThat(compared).isEqualTo(144);
    assertThat(List.of(unfinished, withoutLength)).containsExactly(47, 17);
  }

  private static Assessor assessor(CSVRecord row) {
    Analyte analyte = ANALYTES.get(row.get("analyte"));
    BigDecimal factor = analyte == Analyte.HEMOGLOBIN ? BigDecimal.TEN : BigDecimal.ONE;
    EpisodeRule rule =
        new EpisodeRule(
            analyte,
            new BigDecimal(row.get("low")).multiply(factor),
            true,
            new BigDecimal(row.get("recovered")).multiply(factor),
            false,
            0);
    return Assessor.standard(
        AssessmentSettings.DEFAULT.withCourse(
            new CourseSettings(List.of("nih"), false, "cibmtr", 28, List.of(rule))));
  }

  private static List<Course.Episode> episodes(
      Assessor assessor, PatientFixture patient, Analyte analyte) {
    return assessor.assess(patient.history()).course().episodes().stream()
        .filter(episode -> episode.analyte() == analyte)
        .toList();
  }

  private static String words(List<Course.Episode> episodes, int longWeeks) {
    long weeks = 0;
    long longOnes = 0;
    long inLongOnes = 0;
    for (Course.Episode episode : episodes) {
      long length = episode.days() / DAYS;
      weeks += length;
      longOnes += length >= longWeeks ? 1 : 0;
      inLongOnes += length >= longWeeks ? length : 0;
    }
    return episodes.size() + " " + weeks + " " + longOnes + " " + inLongOnes;
  }

  private static Map<String, PatientFixture> patients() {
    Map<String, PatientFixture> patients = new LinkedHashMap<>();
    for (CSVRecord row : rows(COUNTS)) {
      PatientFixture patient = patients.computeIfAbsent(row.get("id"), id -> patient());
      String day = "day " + Integer.parseInt(row.get("week")) * DAYS;
      add(patient, day, Analyte.NEUTROPHILS, row.get("anc_10e9_per_L"), BigDecimal.ONE);
      add(patient, day, Analyte.PLATELETS, row.get("plt_10e9_per_L"), BigDecimal.ONE);
      add(patient, day, Analyte.HEMOGLOBIN, row.get("hb_g_per_dL"), BigDecimal.TEN);
    }
    return patients;
  }

  private static void add(
      PatientFixture patient, String day, Analyte analyte, String value, BigDecimal factor) {
    if (!value.isEmpty()) {
      patient.result(day, analyte, new BigDecimal(value).multiply(factor).toPlainString());
    }
  }

  private static List<CSVRecord> rows(Path file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
