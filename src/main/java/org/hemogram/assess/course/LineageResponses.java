package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.Response;
import org.hemogram.criteria.Responses;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Quantity;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * The answer of each line to eltrombopag given alone: hematologic improvement of platelets,
 * neutrophils and hemoglobin against the counts before. Improvement in one line counts.
 */
final class LineageResponses {
  /** The definition is for lower counts than those before treatment. */
  static final String NOT_LOW_BEFORE = "not-low-before";

  private static final Map<String, Analyte> LINES = new LinkedHashMap<>();

  static {
    LINES.put("hi-p", Analyte.PLATELETS);
    LINES.put("hi-n", Analyte.NEUTROPHILS);
    LINES.put("hi-e", Analyte.HEMOGLOBIN);
  }

  private final String definition;
  private final Responses responses;
  private final String source;
  private final String landmark;
  private final int day;
  private final int before;
  private final int after;
  private final int baselineDays;
  private final String agent;

  LineageResponses(ResourceTree rules, CriteriaTable table) {
    this.definition = table.id();
    this.responses = Responses.of(table);
    this.landmark = rules.text("landmark");
    this.day = rules.get("day").whole();
    this.before = rules.get("before").whole();
    this.after = rules.get("after").whole();
    this.baselineDays = rules.get("baselineDays").whole();
    this.agent = rules.text("event");
    this.source = table.publication().title();
  }

  /** The answers of the lines to one treatment; none where it is another treatment. */
  List<Course.Lineage> of(Counts counts, Treatment treatment) {
    Moment start = treatment.start();
    long at = start.day() + day;
    if (!treatment.label().startsWith(agent) || counts.last().day() < at || treatment.end() < at) {
      return List.of();
    }
    Sample baseline = Sample.of(counts, start.day(), start.day() - baselineDays, start.day(), 0);
    long to = Math.min(at + after, treatment.end());
    Sample current = Sample.of(counts, at, at - before, to, 0);
    Map<Analyte, Course.Lineage> lineages = new EnumMap<>(Analyte.class);
    LINES.forEach(
        (id, analyte) ->
            responses
                .response(id)
                .ifPresent(
                    response ->
                        lineages.put(
                            analyte, lineage(response, analyte, treatment, baseline, current))));
    return List.copyOf(lineages.values());
  }

  private Course.Lineage lineage(
      Response response, Analyte analyte, Treatment treatment, Sample baseline, Sample current) {
    Response.Judgement judgement =
        response.judge(
            new Response.Values() {
              @Override
              public @Nullable Quantity earlier(Analyte line) {
                return baseline.value(line);
              }

              @Override
              public @Nullable Quantity current(Analyte line) {
                return current.value(line);
              }
            });
    List<String> missing = new ArrayList<>(1);
    for (Response.Missing lack : judgement.missing()) {
      missing.add(lack.lack().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    boolean low = response.lines().stream().allMatch(line -> line.isFor(baseline.value(analyte)));
    if (!low) {
      missing.add(NOT_LOW_BEFORE);
    }
    Reading from = baseline.reading(analyte);
    Reading to = current.reading(analyte);
    return new Course.Lineage(
        definition,
        treatment.label(),
        landmark,
        analyte,
        low ? judgement.met() : Truth.UNKNOWN,
        from,
        to,
        new Finding.Criterion(definition, response.title(), source),
        missing);
  }
}
