package org.hemogram.intake.tree;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hemogram.intake.events.BloodUnits;
import org.hemogram.intake.events.ExportTreatments;
import org.hemogram.intake.events.Treatment;
import org.hemogram.intake.events.TreatmentCourse;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * Turns records of treatments into events. They are no entries: what is no known treatment is
 * passed over. One instance for each sink; words are loaded with the first record.
 */
final class TreatmentReader {
  private final FhirReader reader;
  private final Supplier<FhirLinks> links;
  private final boolean always;
  private final EntrySink sink;

  /**
   * A reader.
   *
   * @param always true to look at the links for each record, false for those that need them
   */
  TreatmentReader(FhirReader reader, Supplier<FhirLinks> links, boolean always, EntrySink sink) {
    this.reader = reader;
    this.links = links;
    this.always = always;
    this.sink = sink;
  }

  void take(Resource resource, Given given) {
    if (given.not || reader.words().isNotGiven(resource.status) || resource.subject.isNoPerson()) {
      return;
    }
    Treatment treatment = treatment(resource, given);
    if (treatment == null) {
      return;
    }
    boolean request = isRequest(resource);
    boolean counts = !request || treatment.kind().stop() != null && isOrder(given);
    if (counts) {
      Moment from = time(resource, request ? given.ordered : resource.effective);
      if (from.isKnown()) {
        handOut(resource, given, treatment, from);
      }
    }
  }

  private void handOut(Resource resource, Given given, Treatment treatment, Moment from) {
    // One infusion ends; the treatment goes on until somebody says so.
    boolean doses = resource.type.equals("MedicationAdministration");
    boolean ends = !given.end.isEmpty() && (treatment.kind().stop() == null || !doses);
    TreatmentCourse course =
        new TreatmentCourse(
            patient(resource),
            from,
            ends ? FhirTime.parse(given.end).orElse(Moment.NONE) : Moment.NONE,
            treatment,
            given.amount.isEmpty() ? null : given.amount,
            reader.at(resource));
    for (TreatmentEvent event : course.events(BloodUnits.standard())) {
      sink.event(event);
    }
  }

  private static boolean isRequest(Resource resource) {
    return resource.type.equals("MedicationRequest") || resource.type.equals("MedicationOrder");
  }

  /** A plan or a proposal is none; the orders of DSTU2 have no word for it. */
  private static boolean isOrder(Given given) {
    return given.intent.isEmpty() || given.intent.endsWith("order");
  }

  private @Nullable Treatment treatment(Resource resource, Given given) {
    Concept concept = given.medicine.isEmpty() ? resource.own.code : given.medicine;
    Treatment found = treatment(concept);
    if (found != null || given.reference.isEmpty()) {
      return found;
    }
    found = treatment(new Concept(List.of(), given.reference.display()));
    return found != null ? found : treatment(referred(resource, given.reference));
  }

  private Concept referred(Resource resource, Reference medicine) {
    if (medicine.isLocal()) {
      for (Resource contained : resource.contained) {
        if (medicine.target().equals("#" + contained.id)) {
          return contained.own.code;
        }
      }
      return Concept.NONE;
    }
    return medicine.target().isEmpty()
        ? Concept.NONE
        : links.get().medicine(Reference.key(medicine.target()));
  }

  private static @Nullable Treatment treatment(Concept concept) {
    if (concept.isEmpty()) {
      return null;
    }
    ExportTreatments known = ExportTreatments.standard();
    Treatment found = null;
    for (Concept.Coding coding : concept.codings()) {
      found = found == null ? known.coded(coding.system(), coding.code()) : found;
    }
    for (Concept.Coding coding : concept.codings()) {
      found = found == null ? known.named(coding.display()) : found;
    }
    found = found == null ? known.named(concept.text()) : found;
    return found == null || isOtherwise(known, concept) ? null : found;
  }

  private static boolean isOtherwise(ExportTreatments known, Concept concept) {
    return known.isOther(concept.text())
        || concept.codings().stream().anyMatch(coding -> known.isOther(coding.display()));
  }

  private Moment time(Resource resource, String text) {
    Optional<Moment> time = FhirTime.parse(text);
    if (time.isPresent() && time.get().hasDay()) {
      return time.get();
    }
    boolean unreadable = !text.isEmpty() && time.isEmpty();
    sink.note(
        Problem.at(
            reader.at(resource),
            unreadable ? "data.date-unreadable" : "data.date-missing",
            Severity.WARNING,
            unreadable
                ? "the time of a treatment is no FHIR date or date-time, so it is not used."
                    + " Correct it in the export."
                : "a treatment has no day and is not used. Add it with --events if it is known."));
    return Moment.NONE;
  }

  private String patient(Resource resource) {
    FhirLinks linked = always || resource.subject.isEmpty() ? links.get() : FhirLinks.NONE;
    return Patients.of(resource.subject, resource.contained, linked)
        .or(linked::onlyPatient)
        .orElse(reader.filePatient());
  }
}
