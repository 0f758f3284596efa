package org.hemogram.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.history.Narrowing;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;

/**
 * The options that make a {@link JudgedInput}, checked; files that they name are read when every
 * option is right. A command that does not offer one of them is asked as if it was not there.
 */
final class JudgedInputOptions {
  private final Arguments arguments;
  private final Session session;
  private final List<String> files;
  private final IntakeSettings intake;
  private final Narrowing narrowing;
  private final PatientFacts facts;
  private final OwnCriteria own;
  private final Disguise disguise;
  private final AssessmentSettings assessment;

  JudgedInputOptions(Arguments arguments, Session session, CriteriaOptions criteria) {
    this.arguments = arguments;
    this.session = session;
    files = InputOptions.files(arguments);
    intake = InputOptions.settings(arguments, session);
    narrowing = NarrowingOptions.narrowing(arguments);
    facts = FactOptions.facts(arguments, session.context().today());
    own = OwnCriteria.used(arguments);
    disguise = PseudonymOptions.read(arguments);
    assessment =
        criteria
            .settings(arguments, own, trendsSince())
            .withCourse(CourseOptions.settings(arguments))
            .withCurves(arguments.has(CurveOption.CURVE));
    CriteriaOptions.checkAsOf(arguments, assessment, narrowing);
    FactOptions.checkFile(arguments, FactOptions.PATIENTS);
    FactOptions.checkFile(arguments, CriteriaOptions.INTERVAL_FILE);
    FactOptions.checkFile(arguments, FactOptions.EVENTS);
    WrittenFiles.check(arguments, files);
  }

  /**
   * The start of trends. Moved dates are beyond a day of the calendar; what is before it was left
   * out already.
   */
  private Moment trendsSince() {
    return disguise.isMoving() && narrowing.since().isKnown()
        ? Moment.of(LocalDate.EPOCH.withYear(1))
        : narrowing.since();
  }

  AssessmentSettings assessment() {
    return assessment;
  }

  Disguise disguise() {
    return disguise;
  }

  /** Reads what stands in files of its own. */
  JudgedInput read(RejectsTarget rejects) {
    FactOptions.name(arguments, disguise);
    PatientTable patients = FactOptions.patients(arguments, intake.dateOrder());
    EventTable events = FactOptions.events(arguments, intake.dateOrder());
    List<Problem> problems = new ArrayList<>(patients.problems());
    problems.addAll(events.problems());
    return new JudgedInput(
        new LoadedInput.Request(
            files,
            intake,
            narrowing,
            facts,
            patients.facts(),
            patients.dated(),
            events.events(),
            rejects,
            patients.places(),
            disguise),
        own.library(),
        assessment,
        CriteriaOptions.references(arguments, assessment, session.vocabulary()),
        arguments.has(InputOptions.STRICT),
        arguments.has(GroupedRun.GROUPED),
        disguise.of(problems));
  }
}
