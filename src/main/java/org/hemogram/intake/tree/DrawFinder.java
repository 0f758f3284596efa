package org.hemogram.intake.tree;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who and when: from the Observation, the resource that contains it, and the links.
 *
 * @param reader what holds for the whole file
 * @param links what Observations refer to
 * @param sink is told what is missing
 */
record DrawFinder(FhirReader reader, FhirLinks links, EntrySink sink) {

  Draw find(Resource observation, Resource parent) {
    Reference subject = observation.subject.isEmpty() ? parent.subject : observation.subject;
    if (subject.isNoPerson() || isNotBlood(observation, parent)) {
      return Draw.NOT_BLOOD;
    }
    Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    Moment time = new DrawTime(this::unreadableTime, observation, parent, links).find(remarks);
    Status.of(observation, parent).remark().ifPresent(remarks::add);
    String patient = patient(subject, observation, parent);
    return new Draw(
        true, patient, time, remarks.isEmpty() ? Set.of() : remarks, links.facts(patient));
  }

  private String patient(Reference subject, Resource observation, Resource parent) {
    Reference whose =
        subject.isEmpty()
            ? links.report(observation).map(FhirLinks.Report::subject).orElse(subject)
            : subject;
    Optional<String> named =
        Patients.of(whose, observation.contained, links)
            .or(() -> Patients.of(whose, parent.contained, links))
            .or(links::onlyPatient);
    if (named.isPresent()) {
      return named.get();
    }
    tell(
        observation,
        "data.patient-missing",
        "no patient is named; the name of the input stands in. Add the subject to the export.");
    return reader.filePatient();
  }

  private void unreadableTime(Resource resource) {
    tell(
        resource,
        "data.date-unreadable",
        "a time is no FHIR date or date-time and was not used. Correct it in the export.");
  }

  private void tell(Resource resource, String code, String message) {
    sink.note(Problem.at(reader.at(resource), code, Severity.WARNING, message));
  }

  private boolean isNotBlood(Resource observation, Resource parent) {
    if (!observation.specimens.isEmpty()) {
      return observation.specimens.stream().anyMatch(s -> isNotBlood(s, observation, parent));
    }
    // A report may be about several samples; only when none is blood can its results not be.
    List<Reference> ofReport =
        parent.specimens.isEmpty()
            ? links.report(observation).map(FhirLinks.Report::specimens).orElse(List.of())
            : parent.specimens;
    return !ofReport.isEmpty()
        && ofReport.stream().allMatch(s -> isNotBlood(s, observation, parent));
  }

  private boolean isNotBlood(Reference specimen, Resource observation, Resource parent) {
    Concept kind = kind(specimen, observation, parent);
    return reader.words().isNotBlood(kind)
        || reader.words().isNotBlood(new Concept(kind.codings(), specimen.display()));
  }

  private Concept kind(Reference specimen, Resource observation, Resource parent) {
    Resource local = specimen.isLocal() ? local(specimen.target(), observation, parent) : null;
    return local != null
        ? local.kind
        : links
            .specimen(Reference.key(specimen.target()))
            .map(FhirLinks.Specimen::kind)
            .orElse(Concept.NONE);
  }

  /** The resource behind {@code #id}: contained in the Observation, or in what contains it. */
  static @Nullable Resource local(String target, Resource observation, Resource parent) {
    for (Resource holder : new Resource[] {observation, parent}) {
      for (Resource resource : holder.contained) {
        if (target.equals("#" + resource.id)) {
          return resource;
        }
      }
    }
    return null;
  }
}
