package org.hemogram.intake.tree;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hemogram.intake.entry.Clumps;
import org.hemogram.intake.entry.EntryTranslator;
import org.hemogram.intake.entry.RawEntry;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.tree.RangeChoice.Limits;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Turns an Observation into entries: its own value and each of its components. One instance for
 * each sink.
 */
final class ObservationReader {

  /** What the Observation stands in: a report that contains it, or nothing. */
  private static final Resource NO_PARENT = new Resource("", 0);

  private static final String NO_NAME = "(no test name)";

  private final FhirReader reader;
  private final Supplier<FhirLinks> links;
  private final boolean always;
  private final EntryTranslator translator;
  private final EntrySink sink;
  private final TreatmentReader treatments;

  /**
   * A reader.
   *
   * @param reader what holds for the whole file
   * @param links what Observations refer to
   * @param always true to look at the links for each Observation, false for those that need them
   */
  ObservationReader(
      FhirReader reader,
      Supplier<FhirLinks> links,
      boolean always,
      EntryTranslator translator,
      EntrySink sink) {
    this.reader = reader;
    this.links = links;
    this.always = always;
    this.translator = translator;
    this.sink = sink;
    this.treatments = new TreatmentReader(reader, links, always, sink);
  }

  /**
   * Takes a resource: facts from a Patient, entries from an Observation and whatever contains some,
   * events from records of treatments.
   */
  void take(Resource resource) {
    if (resource.deleted) {
      return;
    }
    switch (resource.type) {
      case "Patient" -> {
        String id = Patients.id(resource);
        if (!id.isEmpty()) {
          sink.facts(id, Patients.facts(resource));
        }
      }
      case "Observation" -> {
        observation(resource, NO_PARENT);
        contained(resource);
      }
      case "DiagnosticReport" -> contained(resource);
      default -> {
        // Specimens and medicines were read as links.
        if (resource.given != null) {
          treatments.take(resource, resource.given);
        }
      }
    }
  }

  /** Counts the entries of an Observation that a later version of it replaces. */
  void replaced(Resource observation) {
    boolean isHeading = !says(observation.own) && !observation.components.isEmpty();
    if (!isHeading && isEntry(observation, NO_PARENT, observation.own)) {
      sink.ignored(observation.own.code.name().strip() + " (an earlier version)");
    }
    for (Measurement component : observation.components) {
      if (isEntry(observation, NO_PARENT, component)) {
        sink.ignored(component.code.name().strip() + " (an earlier version)");
      }
    }
  }

  private void contained(Resource parent) {
    for (Resource resource : parent.contained) {
      if (resource.type.equals("Observation")) {
        observation(resource, parent);
      } else if (resource.type.equals("Patient")) {
        String id = Patients.containedId(resource);
        if (!id.isEmpty()) {
          sink.facts(id, Patients.facts(resource));
        }
      }
    }
  }

  private void observation(Resource observation, Resource parent) {
    Draw draw = null;
    boolean isHeading = !says(observation.own) && !observation.components.isEmpty();
    if (!isHeading && isEntry(observation, parent, observation.own)) {
      draw = entry(observation, parent, observation.own, observation.pointer, null);
    }
    for (int i = 0; i < observation.components.size(); i++) {
      Measurement component = observation.components.get(i);
      if (isEntry(observation, parent, component)) {
        draw = entry(observation, parent, component, observation.pointer + "/component/" + i, draw);
      }
    }
  }

  private static boolean says(Measurement measurement) {
    return measurement.isAbsent() || !measurement.valueField.isEmpty();
  }

  /**
   * What has no value is a heading and no entry, unless it names a blood count: then a result is
   * missing, or only ordered so far.
   */
  private boolean isEntry(Resource observation, Resource parent, Measurement measurement) {
    boolean ordered =
        !measurement.hasValue() && Status.of(observation, parent) == Status.REGISTERED;
    if (says(measurement) && !ordered) {
      return true;
    }
    Optional<Term> term = reader.names().term(measurement.code);
    if (ordered && term.isPresent()) {
      sink.note(
          Problem.at(
              reader.at(observation),
              "data.value-unreadable",
              Severity.INFO,
              term.get().analyte().title() + ": ordered, there is no result yet."));
    }
    return term.isPresent() && !ordered;
  }

  private @Nullable Draw entry(
      Resource observation,
      Resource parent,
      Measurement measurement,
      String pointer,
      @Nullable Draw known) {
    Term term = reader.names().term(measurement.code).orElse(null);
    if (term == null) {
      String name = measurement.code.name();
      if (reader.clumps().isTest(name) && reader.clumps().toldBy(name, measurement.text)) {
        Draw clumped = known == null ? draw(observation, parent) : known;
        Clumps.tell(
            clumped.patient(),
            clumped.time(),
            false,
            new SourceLocation(reader.file(), observation.line, FhirReader.field(pointer)),
            sink);
      }
      sink.ignored(name.isBlank() ? NO_NAME : name.strip());
      return known;
    }
    if (measurement.code.codings().size() > 1 && reader.names().isContradictory(measurement.code)) {
      sink.rejected(
          Problem.at(
              new SourceLocation(reader.file(), observation.line, FhirReader.field(pointer)),
              "data.analyte-unknown",
              Severity.WARNING,
              "the codes of a result name different tests. Correct them in the export."));
      return known;
    }
    Draw draw = known == null ? draw(observation, parent) : known;
    if (!draw.isBlood()) {
      sink.ignored(measurement.code.name().strip() + " (other specimen)");
      return draw;
    }
    ResultName name = ResultName.of(observation, parent);
    if (!name.key().isEmpty()) {
      sink.version(name.key(), name.order());
    }
    RawEntry raw = raw(observation, measurement, pointer, term, draw);
    if (raw.remarks().contains(Remark.UNRELIABLE)) {
      Clumps.tell(raw.patient(), raw.time(), true, raw.source(), sink);
    }
    translate(raw, observation, parent, measurement);
    return draw;
  }

  private boolean isClumped(Resource observation, Term term) {
    return !observation.note.isBlank()
        && term.analyte() == Analyte.PLATELETS
        && reader.clumps().told(observation.note, true);
  }

  private Draw draw(Resource observation, Resource parent) {
    FhirLinks linked = always || needsLinks(observation) ? links.get() : FhirLinks.NONE;
    return new DrawFinder(reader, linked, sink).find(observation, parent);
  }

  /** In a bulk export links would have to be collected first, and most Observations need none. */
  private boolean needsLinks(Resource observation) {
    return observation.effective.isEmpty()
        || observation.subject.isEmpty()
        || isUnclear(observation.own)
        || observation.components.stream().anyMatch(this::isUnclear);
  }

  /** True where only the person or the sample tells which range, or which test, is meant. */
  private boolean isUnclear(Measurement measurement) {
    boolean forSome =
        measurement.ranges.size() > 1
            || measurement.ranges.stream().anyMatch(r -> r.isFor() || r.isText());
    return forSome || !reader.names().isCoded(measurement.code);
  }

  private RawEntry raw(
      Resource observation, Measurement measurement, String pointer, Term term, Draw draw) {
    FhirQuantity quantity = measurement.quantity;
    String value = quantity == null ? measurement.text : plain(quantity);
    String unit = quantity == null ? "" : reader.ranges().unit(quantity, term.analyte());
    Set<Remark> remarks = draw.remarks();
    if (isClumped(observation, term)) {
      remarks = more(remarks, Remark.UNRELIABLE);
    }
    Limits limits = Limits.NONE;
    if (!measurement.ranges.isEmpty()) {
      AgeSpan age = draw.facts().ageAt(draw.time(), draw.time());
      limits =
          reader
              .ranges()
              .choose(measurement.ranges, analyte(term, unit), unit, draw.facts().sex(), age);
      if (limits.ignored()) {
        remarks = more(remarks, Remark.RANGE_IGNORED);
      }
    }
    String element = measurement.isAbsent() ? "dataAbsentReason" : measurement.valueField;
    String field = element.isEmpty() ? FhirReader.field(pointer) : pointer + "/" + element;
    return new RawEntry(
        draw.patient(),
        draw.time(),
        term,
        value,
        "",
        unit,
        limits.lower(),
        limits.upper(),
        limits.text(),
        "",
        remarks,
        new SourceLocation(reader.file(), observation.line, field));
  }

  private static Set<Remark> more(Set<Remark> remarks, Remark remark) {
    EnumSet<Remark> more = EnumSet.of(remark);
    more.addAll(remarks);
    return more;
  }

  private Analyte analyte(Term term, String unit) {
    return term.bare() ? reader.units().siblingFor(term, unit).analyte() : term.analyte();
  }

  /** {@code 1.2e1} is a number of JSON, but of no laboratory. */
  private static String plain(FhirQuantity quantity) {
    String number = quantity.number();
    if (number.indexOf('e') < 0 && number.indexOf('E') < 0) {
      return quantity.text();
    }
    try {
      return quantity.comparator() + new BigDecimal(number).toPlainString();
    } catch (NumberFormatException e) {
      return quantity.text();
    }
  }

  private void translate(
      RawEntry entry, Resource observation, Resource parent, Measurement measurement) {
    String title = entry.term().analyte().title();
    Status status = Status.of(observation, parent);
    if (status == Status.ENTERED_IN_ERROR) {
      translator.reject(
          entry,
          Reason.ENTERED_IN_ERROR,
          "data.entered-in-error",
          title + ": the result was entered in error and is not counted.",
          sink);
    } else if (status == Status.CANCELLED) {
      translator.reject(
          entry,
          Reason.CANCELLED,
          "data.value-unreadable",
          title + ": the test was cancelled, so there is no result.",
          sink);
    } else if (measurement.isAbsent() || !measurement.hasValue()) {
      String why = measurement.absent.name().strip().toLowerCase(Locale.ROOT);
      translator.reject(
          entry,
          Reason.VALUE_MISSING,
          "data.value-unreadable",
          title + ": there is no value" + (why.isEmpty() ? "." : " (" + why + ")."),
          sink);
    } else {
      translator.translate(entry, sink);
    }
  }
}
