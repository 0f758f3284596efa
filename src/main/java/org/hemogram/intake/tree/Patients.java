package org.hemogram.intake.tree;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Sex;

/**
 * Who an Observation is about: the id that is printed for a person, whatever form a reference has.
 */
final class Patients {
  private Patients() {}

  /** The id of a Patient resource: its own, else the one behind its {@code fullUrl}. */
  static String id(Resource patient) {
    return patient.id.isEmpty() ? Reference.id(patient.fullUrl) : patient.id;
  }

  /** Sex and birth date of a Patient resource. */
  static PatientFacts facts(Resource patient) {
    Sex sex =
        switch (patient.gender.strip().toLowerCase(Locale.ROOT)) {
          case "female" -> Sex.FEMALE;
          case "male" -> Sex.MALE;
          case "other" -> Sex.OTHER;
          default -> Sex.UNKNOWN;
        };
    return PatientFacts.of(sex, FhirTime.parse(patient.birthDate).orElse(Moment.NONE));
  }

  /** The patient behind a reference; empty when it says nothing. */
  static Optional<String> of(Reference subject, List<Resource> contained, FhirLinks links) {
    String target = subject.target();
    if (subject.isLocal()) {
      return contained.stream()
          .filter(r -> r.type.equals("Patient") && ("#" + r.id).equals(target))
          .map(Patients::containedId)
          .findFirst();
    }
    if (!target.isEmpty()) {
      int query = target.indexOf("identifier=");
      return query < 0 ? byTarget(target, links) : byQuery(target.substring(query + 11), links);
    }
    if (!subject.identifier().isEmpty()) {
      String identifier = subject.identifier();
      String key = subject.identifierSystem() + '|' + identifier;
      return Optional.of(links.patient(key).orElse(identifier));
    }
    return subject.display().isBlank() ? Optional.empty() : Optional.of(subject.display().strip());
  }

  /** Ids of contained resources mean nothing outside of their parent; an identifier does. */
  static String containedId(Resource patient) {
    return patient.identifiers.stream()
        .map(Reference::identifier)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(patient.id);
  }

  private static Optional<String> byTarget(String target, FhirLinks links) {
    Optional<String> known = links.patient(Reference.key(target));
    return known.isPresent()
        ? known
        : Optional.of(Reference.id(target)).filter(id -> !id.isEmpty());
  }

  /** A conditional reference: {@code Patient?identifier=system|value}. */
  private static Optional<String> byQuery(String query, FhirLinks links) {
    String key = query.indexOf('|') < 0 ? '|' + query : query;
    return Optional.of(links.patient(key).orElse(key.substring(key.indexOf('|') + 1)));
  }
}
