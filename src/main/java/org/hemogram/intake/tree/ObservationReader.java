package org.hemogram.intake.tree;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hemogram.intake.entry.EntryTranslator;
import org.hemogram.intake.entry.RawEntry;
import org.hemogram.intake.terms.Term;
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
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Turns an Observation into entries: its own value and each of its components. One instance for each
 * sink.
 */
final class ObservationReader {

  /** What the Observation stands in: a report that contains it, or nothing. */
  private static final Resource NO_PARENT = new Resource("", 0);

  private final FhirReader reader;
  private final Supplier<FhirLinks> links;
  private final boolean always;
  private final EntryTranslator translator;
  private final EntrySink sink;

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
  }

  /** Takes a resource: facts from a Patient, entries from an Observation and whatever contains some. */
  void take(Resource resource) {
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
        // Specimens were read as links.
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
        draw =
            entry(observation, parent, component, observation.pointer + "/component/" + i, draw);
      }
    }
  }

  private static boolean says(Measurement measurement) {
    return measurement.isAbsent() || !measurement.valueField.isEmpty();
  }

  /**
   * What has no value is a heading and no entry, unless it names a blood count: then a result is missing,
   * or only ordered so far.
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
              at(observation),
              "data.value-unreadable",
              Severity.INFO,
              term.get().analyte().title() + ": ordered, there is no result yet."));
    }
    return term.isPresent() && !ordered;
  }

  /** What all entries of one Observation share. */
  private record Draw(String patient, Moment time, Set<Remark> remarks, PatientFacts facts) {}

  private @Nullable Draw entry(
      Resource observation,
      Resource parent,
      Measurement measurement,
      String pointer,
      @Nullable Draw known) {
    Term term = reader.names().term(measurement.code).orElse(null);
    if (term == null) {
      String name = measurement.code.name();
      sink.ignored(name.isBlank() ? "(without a name)" : name.strip());
      return known;
    }
    FhirLinks linked = linksFor(observation, measurement);
    Reference subject = observation.subject.isEmpty() ? parent.subject : observation.subject;
    if (subject.isNoPerson() || isNotBlood(observation, parent, linked)) {
      sink.ignored(measurement.code.name());
      return known;
    }
    Draw draw = known == null ? draw(observation, parent, subject, linked) : known;
    translate(raw(observation, measurement, pointer, term, draw), observation, parent, measurement);
    return draw;
  }

  /** Links are looked at only where needed: in a bulk export they would have to be collected first. */
  private FhirLinks linksFor(Resource observation, Measurement measurement) {
    boolean needed =
        always
            || observation.effective.isEmpty()
            || observation.subject.isEmpty()
            || measurement.ranges.size() > 1
            || !reader.names().isCoded(measurement.code) && !observation.specimens.isEmpty();
    return needed ? links.get() : FhirLinks.NONE;
  }

  private boolean isNotBlood(Resource observation, Resource parent, FhirLinks linked) {
    for (Reference specimen : observation.specimens) {
      Concept kind = kind(specimen, observation, parent, linked);
      if (reader.words().isNotBlood(kind)
          || reader.words().isNotBlood(new Concept(kind.codings(), specimen.display()))) {
        return true;
      }
    }
    return false;
  }

  private static Concept kind(
      Reference specimen, Resource observation, Resource parent, FhirLinks linked) {
    Resource local = local(specimen, observation, parent);
    return local != null
        ? local.kind
        : linked
            .specimen(Reference.key(specimen.target()))
            .map(FhirLinks.Specimen::kind)
            .orElse(Concept.NONE);
  }

  private static @Nullable Resource local(Reference target, Resource inner, Resource outer) {
    if (target.isLocal()) {
      for (Resource holder : new Resource[] {inner, outer}) {
        for (Resource resource : holder.contained) {
          if (target.target().equals("#" + resource.id)) {
            return resource;
          }
        }
      }
    }
    return null;
  }

  private Draw draw(Resource observation, Resource parent, Reference subject, FhirLinks linked) {
    Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    Moment time = new DrawTime(this::unreadableTime, observation, parent, linked).find(remarks);
    Status.of(observation, parent).remark().ifPresent(remarks::add);
    Reference whose =
        subject.isEmpty()
            ? linked.report(observation).map(FhirLinks.Report::subject).orElse(subject)
            : subject;
    String patient =
        Patients.of(whose, observation.contained, linked)
            .or(() -> Patients.of(whose, parent.contained, linked))
            .or(linked::onlyPatient)
            .orElse("");
    if (patient.isEmpty()) {
      patient = reader.filePatient();
      sink.note(
          problem(
              observation,
              "data.patient-missing",
              "no patient is named; the name of the input stands in. Add the subject to the export."));
    }
    return new Draw(
        patient, time, remarks.isEmpty() ? Set.of() : remarks, linked.facts(patient));
  }

  private void unreadableTime(Resource resource) {
    sink.note(
        problem(
            resource,
            "data.date-unreadable",
            "a time is no FHIR date or date-time and was not used. Correct it in the export."));
  }

  private Problem problem(Resource resource, String code, String message) {
    return Problem.at(at(resource), code, Severity.WARNING, message);
  }

  private SourceLocation at(Resource resource) {
    return new SourceLocation(reader.file(), resource.line, field(resource.pointer));
  }

  private static @Nullable String field(String pointer) {
    return pointer.isEmpty() ? null : pointer;
  }

  private RawEntry raw(
      Resource observation, Measurement measurement, String pointer, Term term, Draw draw) {
    FhirQuantity quantity = measurement.quantity;
    String value = quantity == null ? measurement.text : plain(quantity);
    String unit = quantity == null ? "" : reader.ranges().unit(quantity, term.analyte());
    Set<Remark> remarks = draw.remarks();
    Limits limits = Limits.NONE;
    if (!measurement.ranges.isEmpty()) {
      AgeSpan age = draw.facts().ageAt(draw.time(), draw.time());
      limits =
          reader
              .ranges()
              .choose(measurement.ranges, analyte(term, unit), unit, draw.facts().sex(), age);
      if (limits.ignored()) {
        remarks = remarks.isEmpty() ? EnumSet.noneOf(Remark.class) : EnumSet.copyOf(remarks);
        remarks.add(Remark.RANGE_IGNORED);
      }
    }
    String element = measurement.isAbsent() ? "dataAbsentReason" : measurement.valueField;
    String field = element.isEmpty() ? field(pointer) : pointer + "/" + element;
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
