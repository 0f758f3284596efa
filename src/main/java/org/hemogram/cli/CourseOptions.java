package org.hemogram.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.assess.course.CourseSettings;
import org.hemogram.assess.course.EpisodeRule;
import org.hemogram.lab.Analyte;

/** By what the course of an illness is judged: response, recovery, episodes. */
final class CourseOptions {
  static final String RESPONSE = "--response";
  static final String RECOVERY = "--recovery";
  static final String GRAFT_FAILURE_DAY = "--graft-failure-day";
  static final String EPISODE = "--episode";

  private static final String EPISODE_FORM =
      "Write ANALYTE=LOW:RECOVERED in SI, for example neutrophils=0.5:1.0, with <= before the first"
          + " or > before the second where the limit itself should count otherwise, and the least"
          + " number of days after a third colon.";
  private static final Pattern FORM =
      Pattern.compile("([^=]+)=(<=?)?(\\d+(?:\\.\\d+)?):(>=?)?(\\d+(?:\\.\\d+)?)(?::(\\d{1,4}))?");

  private static final Map<String, String> RECOVERIES = new LinkedHashMap<>();
  private static final Map<String, Integer> DAYS = new LinkedHashMap<>();
  private static final List<String> RESPONSES = List.of("nih", "japan");

  static {
    RECOVERIES.put("cibmtr", "cibmtr");
    RECOVERIES.put("ebmt", "ebmt");
    DAYS.put("28", 28);
    DAYS.put("30", 30);
    DAYS.put("42", 42);
  }

  private CourseOptions() {}

  static void describe(CommandModel model) {
    model.section(
        "By what the course is judged",
        Options.choice(
            "ID[,ID]",
            "Definitions of response to immunosuppression: nih (default), japan; the first decides"
                + " the findings. 'hemogram criteria response-nih' shows one.",
            RESPONSES,
            RESPONSE),
        Options.choice(
            "ID",
            "Recovery after transplant: cibmtr (default; the limit itself counts) or ebmt.",
            RECOVERIES.keySet(),
            RECOVERY),
        Options.choice(
            "N",
            "The day after transplant by which neutrophils have to recover: 28 (default), 30, 42"
                + " (cord blood).",
            DAYS.keySet(),
            GRAFT_FAILURE_DAY),
        Options.values(
            "ANALYTE=LOW:RECOVERED[:DAYS]",
            "Limits of episodes in SI, in place of the usual ones of the analyte: below LOW until"
                + " RECOVERED is reached, for example neutrophils=0.5:1.0 or"
                + " 'platelets=<=20:>50:7'. May be repeated.",
            EPISODE));
  }

  static CourseSettings settings(Arguments arguments) {
    CourseSettings usual = CourseSettings.DEFAULT;
    return new CourseSettings(
        responses(arguments, usual),
        arguments.has(RESPONSE),
        arguments.choice(RECOVERY, RECOVERIES, usual.recovery()),
        arguments.choice(GRAFT_FAILURE_DAY, DAYS, usual.graftFailureDay()),
        episodes(arguments),
        arguments.list(CriteriaOptions.CRITERIA).contains("icaht"));
  }

  private static List<String> responses(Arguments arguments, CourseSettings usual) {
    if (!arguments.has(RESPONSE)) {
      return usual.responses();
    }
    List<String> asked = arguments.list(RESPONSE);
    if (asked.isEmpty()) {
      arguments.unknownValue(RESPONSE, "", RESPONSES);
    }
    for (String id : asked) {
      if (!RESPONSES.contains(id)) {
        arguments.unknownValue(RESPONSE, id, RESPONSES);
      }
    }
    return asked;
  }

  private static List<EpisodeRule> episodes(Arguments arguments) {
    List<EpisodeRule> rules = new ArrayList<>();
    for (String text : arguments.texts(EPISODE)) {
      Matcher form = FORM.matcher(text.replace(" ", ""));
      if (!form.matches()) {
        arguments.badValue(EPISODE, text, EPISODE_FORM);
        continue;
      }
      String name = form.group(1).toLowerCase(Locale.ROOT);
      Analyte analyte = Analyte.of(name).orElse(null);
      BigDecimal low = new BigDecimal(form.group(3));
      BigDecimal recovered = new BigDecimal(form.group(5));
      if (analyte == null) {
        List<String> known = new ArrayList<>();
        for (Analyte each : Analyte.values()) {
          known.add(each.id());
        }
        arguments.badValue(
            EPISODE, text, NearestWord.hint(name, known, "'" + name + "' is no known analyte."));
      } else if (recovered.compareTo(low) < 0) {
        arguments.badValue(
            EPISODE, text, "The second limit ends the episode and is not below the first.");
      } else {
        rules.add(
            new EpisodeRule(
                analyte,
                low,
                "<=".equals(form.group(2)),
                recovered,
                ">".equals(form.group(4)),
                form.group(6) == null ? 0 : Integer.parseInt(form.group(6))));
      }
    }
    return rules;
  }
}
