package org.hemogram.intake.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hemogram.intake.entry.EntryTranslator;
import org.hemogram.intake.entry.RawEntry;
import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.Terms;
import org.hemogram.intake.tree.RangeChoice.Limits;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Severity;
import org.hemogram.lab.Sex;
import org.hemogram.lab.SourceLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads Blue Button records: a CCDA document turned into JSON, in its newer and older shapes. One
 * record is one person, known by an identifier of the demographics, else by the name of the input;
 * the person's own name is never read.
 */
public final class BlueButtonReader {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String[] TIMES = {"date_time", "date", "effectiveTime", "time"};
  private static final String NO_NAME = "(no test name)";

  private final String file;
  private final String filePatient;
  private final Terms terms;
  private final Grammars grammars;
  private final FhirWords fhir;
  private final BlueButtonWords words;
  private final TestNames names;
  private final RangeChoice ranges;

  /**
   * A reader of one file.
   *
   * @param terms names and units
   * @param grammars ranges as text, words for the sex
   * @param file the path as given
   * @param filePatient the patient of a record without an identifier
   */
  public BlueButtonReader(Terms terms, Grammars grammars, String file, String filePatient) {
    this.file = file;
    this.filePatient = filePatient;
    this.terms = terms;
    this.grammars = grammars;
    this.fhir = FhirWords.standard();
    this.words = BlueButtonWords.standard();
    this.names = new TestNames(terms.names(), fhir);
    this.ranges = new RangeChoice(fhir, grammars, terms.units());
  }

  /**
   * Hands out the entries of a record.
   *
   * @return what stopped the reading before the end; what was read up to there was handed out
   */
  public Optional<Problem> read(InputStream text, EntryTranslator translator, EntrySink sink)
      throws IOException {
    BlueButtonRecord found = new BlueButtonRecord();
    Optional<Problem> stop = Optional.empty();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      found.read(json);
    } catch (JacksonException fault) {
      JsonFaults.rethrowInputFault(fault);
      stop = Optional.of(JsonFaults.ofInput(file, fault));
    }
    Person person = person(found.demographics());
    sink.facts(person.id(), person.facts());
    for (BlueButtonRecord.Result result : found.results()) {
      entry(result, person, translator, sink);
    }
    return stop;
  }

  /** Whose record it is. */
  private record Person(String id, PatientFacts facts) {}

  private Person person(JsonNode demographics) {
    Sex sex =
        demographics.textOf("gender", "sex").flatMap(grammars.sexes()::parse).orElse(Sex.UNKNOWN);
    Moment born = time(demographics.any("dob", "birth_date", "birthDate")).orElse(Moment.NONE);
    return new Person(patient(demographics), PatientFacts.of(sex, born));
  }

  /** An identifier is its extension; where there is none, it is the identifier itself. */
  private String patient(JsonNode demographics) {
    for (JsonNode id : demographics.any("identifiers", "identifier", "id").each()) {
      String issuer = id.get("identifier").text().strip();
      String value = id.textOf("extension", "identifier").orElse("");
      if (!value.isEmpty() && !words.notPatientIds().contains(issuer)) {
        return value;
      }
    }
    return filePatient;
  }

  private void entry(
      BlueButtonRecord.Result found, Person person, EntryTranslator translator, EntrySink sink) {
    JsonNode result = found.node();
    Concept test = test(result);
    Term term = names.term(test).orElse(null);
    if (term == null) {
      sink.ignored(test.name().isBlank() ? NO_NAME : test.name().strip());
      return;
    }
    RawEntry raw = raw(found, term, person, sink);
    Status status = status(result);
    if (status == Status.ENTERED_IN_ERROR) {
      translator.withdraw(raw, Reason.ENTERED_IN_ERROR, sink);
    } else if (status == Status.CANCELLED) {
      translator.withdraw(raw, Reason.CANCELLED, sink);
    } else if (raw.value().isBlank()) {
      translator.reject(
          raw,
          Reason.VALUE_MISSING,
          "data.value-unreadable",
          term.analyte().title() + ": there is no value.",
          sink);
    } else {
      translator.translate(raw, sink);
    }
  }

  private RawEntry raw(BlueButtonRecord.Result found, Term term, Person person, EntrySink sink) {
    JsonNode result = found.node();
    JsonNode value = result.any("value", "freeTextValue", "free_text_value", "text");
    String unit = result.textOf("unit", "units").or(() -> value.get("unit").textOf()).orElse("");
    Moment time = time(found, sink);
    Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    status(result).remark().ifPresent(remarks::add);
    Limits limits = limits(result, term, unit, person.facts(), time);
    if (limits.ignored()) {
      remarks.add(Remark.RANGE_IGNORED);
    }
    return new RawEntry(
        person.id(),
        time,
        term,
        value.textOf("value", "text").orElse(""),
        "",
        unit,
        limits.lower(),
        limits.upper(),
        limits.text(),
        "",
        remarks,
        new SourceLocation(
            file, result.line(), value.isEmpty() ? result.pointer() : value.pointer()));
  }

  private Status status(JsonNode result) {
    String word = result.textOf("status").orElse("").toLowerCase(Locale.ROOT);
    return word.isEmpty() ? Status.FINAL : Status.of(words.statuses().getOrDefault(word, word));
  }

  /** The name and the codes of a test, which newer records keep one level deeper. */
  private Concept test(JsonNode result) {
    JsonNode test = result.get("result").isObject() ? result.get("result") : result;
    BlueButtonCodes codes = new BlueButtonCodes(fhir, words);
    return codes.concept(test);
  }

  private Limits limits(JsonNode result, Term term, String unit, PatientFacts facts, Moment time) {
    JsonNode printed = result.any("reference_range", "referenceRange").first();
    if (printed.isEmpty()) {
      return Limits.NONE;
    }
    Analyte analyte = term.bare() ? terms.units().siblingFor(term, unit).analyte() : term.analyte();
    AgeSpan age = facts.ageAt(time, time);
    return ranges.choose(BlueButtonCodes.ranges(printed), analyte, unit, facts.sex(), age);
  }

  private Moment time(BlueButtonRecord.Result found, EntrySink sink) {
    JsonNode own = found.node().any(TIMES);
    JsonNode stated = own.isEmpty() ? found.panel().any(TIMES) : own;
    Optional<Moment> time = time(stated);
    if (time.isEmpty() && !stated.isEmpty()) {
      sink.note(
          Problem.at(
              new SourceLocation(file, found.node().line(), stated.pointer()),
              "data.date-unreadable",
              Severity.WARNING,
              "the time is no ISO date or date-time and was not used. Correct it in the export."));
    }
    return time.orElse(Moment.NONE);
  }

  /** A time as text, as a point, or as an interval of which the beginning counts. */
  private Optional<Moment> time(JsonNode stated) {
    JsonNode one = stated.first();
    JsonNode point = one.isObject() ? one.any("point", "low", "center") : one;
    JsonNode dated = point.isEmpty() ? one : point.first();
    String text = dated.textOf("date", "value").orElse("");
    String precision = dated.get("precision").text().toLowerCase(Locale.ROOT);
    String characters = words.precisions().get(precision);
    int length = characters == null ? text.length() : Integer.parseInt(characters);
    return FhirTime.parse(text.substring(0, Math.min(length, text.length())));
  }
}
