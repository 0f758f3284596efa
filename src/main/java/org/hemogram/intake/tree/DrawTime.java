package org.hemogram.intake.tree;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Remark;

/**
 * When a sample was taken: by the Observation itself, else by the sample, else by the report that
 * holds or lists it and that report's only sample. The time of reporting comes last, with a remark.
 *
 * @param unreadable told of a resource whose time cannot be read
 * @param observation the Observation
 * @param parent the resource that contains it
 * @param links what it refers to
 */
record DrawTime(
    Consumer<Resource> unreadable, Resource observation, Resource parent, FhirLinks links) {

  /** The time, {@link Moment#NONE} when nothing says; remarks are added. */
  Moment find(Set<Remark> remarks) {
    Moment taken = read(observation.effective, observation);
    if (!taken.isKnown()) {
      taken = sampleTime(observation.specimens);
    }
    if (!taken.isKnown()) {
      taken = read(parent.effective, parent);
    }
    Optional<FhirLinks.Report> report =
        taken.isKnown() ? Optional.empty() : links.report(observation);
    if (!taken.isKnown()) {
      taken = report.map(FhirLinks.Report::taken).orElse(Moment.NONE);
    }
    if (!taken.isKnown()) {
      taken = onlySampleTime(report.map(FhirLinks.Report::specimens).orElse(parent.specimens));
    }
    if (taken.isKnown()) {
      return taken;
    }
    Moment issued = read(observation.issued, observation);
    if (!issued.isKnown()) {
      issued = read(parent.issued, parent);
    }
    if (!issued.isKnown()) {
      issued = report.map(FhirLinks.Report::issued).orElse(Moment.NONE);
    }
    if (issued.isKnown()) {
      remarks.add(Remark.REPORT_TIME);
    }
    return issued;
  }

  private Moment onlySampleTime(List<Reference> specimens) {
    return specimens.size() == 1 ? sampleTime(specimens) : Moment.NONE;
  }

  private Moment sampleTime(List<Reference> specimens) {
    for (Reference specimen : specimens) {
      Moment taken =
          specimen.isLocal()
              ? localTime(specimen.target())
              : links
                  .specimen(Reference.key(specimen.target()))
                  .map(FhirLinks.Specimen::taken)
                  .orElse(Moment.NONE);
      if (taken.isKnown()) {
        return taken;
      }
    }
    return Moment.NONE;
  }

  private Moment localTime(String target) {
    Resource local = DrawFinder.local(target, observation, parent);
    return local == null ? Moment.NONE : read(local.collected, local);
  }

  private Moment read(String text, Resource where) {
    if (text.isEmpty()) {
      return Moment.NONE;
    }
    Optional<Moment> moment = FhirTime.parse(text);
    if (moment.isEmpty()) {
      unreadable.accept(where);
    }
    return moment.orElse(Moment.NONE);
  }
}
