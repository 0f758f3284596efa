package org.hemogram.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.hemogram.history.GroupedHistories;
import org.hemogram.history.History;
import org.hemogram.history.HistoryBuilder;
import org.hemogram.history.Narrowing;
import org.hemogram.history.NotGroupedException;
import org.hemogram.intake.Destination;
import org.hemogram.intake.Intake;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.intake.Outcome;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;

/**
 * All inputs of a run, read and joined.
 *
 * @param history the entries
 * @param inputs what became of each input, with its final counts
 * @param problems problems of inputs and of entries, in the order of the inputs
 * @param unknown for each input the names of tests that were not recognized, with counts
 */
record LoadedInput(
    History history,
    List<InputReport> inputs,
    List<Problem> problems,
    Map<String, Map<String, Integer>> unknown) {

  /** How many blocks are read, and parts are written, side by side. */
  static final int THREADS = Runtime.getRuntime().availableProcessors();

  /**
   * What to read and what is known beside it.
   *
   * @param arguments files, folders, or {@code -}
   * @param intake what the user states about the inputs
   * @param narrowing what takes part
   * @param fallback facts that hold where nothing else says something
   * @param facts facts by patient from a file of their own
   * @param datedFacts facts by patient that hold for a time
   * @param events treatment events
   * @param rejects where rejected entries go one by one
   * @param places where facts of that file are stated, by patient
   * @param disguise what stands in the place of paths and ids
   */
  record Request(
      List<String> arguments,
      IntakeSettings intake,
      Narrowing narrowing,
      PatientFacts fallback,
      Map<String, PatientFacts> facts,
      Map<String, List<DatedFacts>> datedFacts,
      List<TreatmentEvent> events,
      RejectsTarget rejects,
      Map<String, SourceLocation> places,
      Disguise disguise) {}

  /**
   * Reads everything, and writes what was rejected to where the request wants it.
   *
   * @param session standard input, and what reading needs to know
   * @throws IOException when that cannot be written
   */
  static LoadedInput read(Request request, Session session) throws IOException {
    HistoryBuilder builder = new HistoryBuilder(request.rejects().isWanted());
    Outcome outcome =
        new Intake(session.vocabulary().get(), request.intake(), THREADS)
            .read(
                request.arguments(),
                session.context().in(),
                into(builder::newBlock, builder::append));
    outcome.inputs().forEach(input -> request.disguise().label(input.file()));
    request.facts().forEach(builder::addFacts);
    request.places().forEach(builder::addFactsPlace);
    request.datedFacts().forEach((id, dated) -> dated.forEach(d -> builder.facts(id, d)));
    List<TreatmentEvent> left = EventOwners.add(request.events(), request.narrowing(), builder);
    History history = builder.build(request.narrowing(), request.fallback());
    if (request.rejects().isWanted()) {
      write(request, inOrder(builder.rejected(), history.unsettled(), outcome));
    }
    return of(request, outcome, history, history::account, builder).with(left, request.disguise());
  }

  /**
   * Reads inputs in which the rows of a patient stand together, and hands on some patients at a
   * time as soon as they are complete; the answer has no entries of its own.
   *
   * @param complete takes a history of some patients; called in input order by the calling thread
   * @throws NotGroupedException when the rows of a patient turn out to be apart
   */
  static LoadedInput readGrouped(Request request, Session session, Consumer<History> complete)
      throws IOException {
    List<Problem> late = new ArrayList<>();
    GroupedHistories grouped =
        new GroupedHistories(
            request.narrowing(),
            request.fallback(),
            new GroupedHistories.Elsewhere(
                request.facts(), request.datedFacts(), request.events(), request.places()),
            request.rejects().isWanted(),
            history -> {
              if (request.rejects().isWanted()) {
                late.addAll(history.unsettled());
              }
              request.disguise().meet(history);
              complete.accept(history);
            });
    Outcome outcome;
    try {
      outcome =
          new Intake(session.vocabulary().get(), request.intake(), THREADS)
              .read(
                  request.arguments(),
                  session.context().in(),
                  into(grouped::newBlock, grouped::append));
      grouped.finish();
    } catch (NotGroupedException e) {
      throw new NotGroupedException(request.disguise().of(e.problem()));
    }
    if (request.rejects().isWanted()) {
      write(request, inOrder(grouped.tallies().rejected(), late, outcome));
    }
    History none = new HistoryBuilder().build(request.narrowing(), request.fallback());
    return of(request, outcome, none, grouped::account, grouped.tallies())
        .with(grouped.unclaimed(), request.disguise());
  }

  /** The same with what is told of events whose patient was not read. */
  private LoadedInput with(List<TreatmentEvent> left, Disguise disguise) {
    if (left.isEmpty() || isEmpty()) {
      return this;
    }
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(disguise.of(EventOwners.problems(left)));
    return new LoadedInput(history, inputs, List.copyOf(all), unknown);
  }

  private static void write(Request request, Iterable<Problem> rejected) throws IOException {
    Disguise disguise = request.disguise();
    request
        .rejects()
        .write(
            disguise.isOn()
                ? () ->
                    StreamSupport.stream(rejected.spliterator(), false).map(disguise::of).iterator()
                : rejected);
  }

  /** What was rejected while reading and what was rejected afterwards, file by file, by line. */
  private static Iterable<Problem> inOrder(
      Iterable<Problem> early, List<Problem> late, Outcome outcome) {
    if (late.isEmpty()) {
      return early;
    }
    List<String> files = outcome.inputs().stream().map(InputReport::file).toList();
    List<Problem> all = new ArrayList<>();
    early.forEach(all::add);
    all.addAll(late);
    all.sort(
        Comparator.comparingInt((Problem p) -> files.indexOf(p.file()))
            .thenComparingInt(Problem::line));
    return all;
  }

  private static LoadedInput of(
      Request request,
      Outcome outcome,
      History history,
      UnaryOperator<InputReport> account,
      HistoryBuilder tallies) {
    List<InputReport> inputs =
        outcome.inputs().stream()
            .map(account)
            .map(input -> inItsRole(input, outcome.problems()))
            .toList();
    List<Problem> problems = new ArrayList<>(outcome.problems());
    Map<String, Map<String, Integer>> unknown = new LinkedHashMap<>();
    for (InputReport input : inputs) {
      problems.addAll(tallies.problems(input.file()));
      Map<String, Integer> names = new LinkedHashMap<>(tallies.ignored(input.file()));
      tallies.unknownColumns(input.file()).forEach((name, n) -> names.merge(name, n, Integer::sum));
      unknown.put(input.file(), names);
      if (isWithoutCounts(input)) {
        int others = tallies.ignored(input.file()).values().stream().mapToInt(n -> n).sum();
        problems.add(
            input.entries().ignored() > others
                ? nothingLeft(input, input.entries().ignored() - others)
                : noBloodCount(input));
      }
    }
    if (problems.isEmpty() && inputs.stream().noneMatch(LoadedInput::holdsCounts)) {
      problems.add(nothingAtAll(request.arguments()));
    }
    Disguise disguise = request.disguise();
    return new LoadedInput(
        history, disguise.inputs(inputs), List.copyOf(disguise.of(problems)), unknown);
  }

  /** FHIR resources that are referred to, such as patients, bring no entries of their own. */
  private static InputReport inItsRole(InputReport input, List<Problem> problems) {
    String dialect = input.dialect();
    boolean without = dialect != null && dialect.startsWith("fhir") && input.entries().read() == 0;
    if (!without || input.role() != InputReport.Role.RESULTS) {
      return input;
    }
    boolean failed =
        problems.stream()
            .anyMatch(p -> p.severity() == Severity.ERROR && input.file().equals(p.file()));
    return input.as(failed ? InputReport.Role.UNRECOGNIZED : InputReport.Role.COMPANION);
  }

  private static boolean holdsCounts(InputReport input) {
    return input.role() == InputReport.Role.RESULTS && !isWithoutCounts(input);
  }

  private static Problem nothingAtAll(List<String> arguments) {
    return Problem.at(
        new SourceLocation(arguments.get(0), 0, null),
        "input.no-blood-count",
        Severity.WARNING,
        "no export with blood counts was found. Name a file or folder that holds one.");
  }

  private static Destination into(
      Supplier<EntrySink> newBlock, BiConsumer<EntrySink, String> append) {
    return new Destination() {
      @Override
      public EntrySink newBlock() {
        return newBlock.get();
      }

      @Override
      public void append(EntrySink block, String file) {
        append.accept(block, file);
      }
    };
  }

  private static boolean isWithoutCounts(InputReport input) {
    EntryCounts entries = input.entries();
    return input.role() == InputReport.Role.RESULTS
        && entries.used() + entries.duplicate() + entries.rejected() == 0;
  }

  private static String about(int entries) {
    return entries == 1 ? "1 entry is" : entries + " entries are";
  }

  private static Problem nothingLeft(InputReport input, int results) {
    return Problem.at(
        new SourceLocation(input.file(), 0, null),
        "input.no-blood-count",
        Severity.WARNING,
        String.format(
            Locale.ROOT,
            "--patient, --since or --until leave out all of its %s. Check what they name.",
            results == 1 ? "1 result" : results + " results"));
  }

  private static Problem noBloodCount(InputReport input) {
    boolean empty = input.entries().read() == 0;
    String message =
        empty
            ? "the file has a header and no results. Check the export."
            : String.format(
                Locale.ROOT,
                "no blood count is in it; %s about other tests. 'hemogram inspect' lists them.",
                about(input.entries().ignored()));
    return Problem.at(
        new SourceLocation(input.file(), 0, null),
        empty ? "input.empty" : "input.no-blood-count",
        Severity.WARNING,
        message);
  }

  /** The problems of the inputs, after those of files that were read before them. */
  List<Problem> problemsWith(List<Problem> before) {
    List<Problem> all = new ArrayList<>(before);
    all.addAll(problems);
    return all;
  }

  /** Problems that concern whole inputs, not entries. */
  List<Problem> wholeInputProblems() {
    return problems.stream().filter(p -> p.line() == 0 || p.code().startsWith("input.")).toList();
  }

  /** True when a whole input could not be processed. */
  boolean hasFailure() {
    return problems.stream()
        .anyMatch(
            p ->
                p.severity() == Severity.ERROR
                    && (p.code().startsWith("input.")
                        || p.code().equals("data.file-unrecognized")));
  }

  /** True when an entry was rejected. */
  boolean hasRejected() {
    return inputs.stream().anyMatch(i -> i.entries().rejected() > 0);
  }

  /** True when no input held any blood count. */
  boolean isEmpty() {
    return inputs.stream().noneMatch(LoadedInput::holdsCounts);
  }

  /** The exit code by what could be read: 4 nothing, 3 not everything, else {@code otherwise}. */
  int exitCode(boolean strict, int otherwise) {
    if (isEmpty()) {
      return ExitCode.NOTHING;
    }
    return hasFailure() || strict && hasRejected() ? ExitCode.INCOMPLETE : otherwise;
  }
}
