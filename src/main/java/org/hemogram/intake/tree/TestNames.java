package org.hemogram.intake.tree;

import java.util.Optional;
import org.hemogram.intake.terms.AnalyteDictionary;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.tree.Concept.Coding;

/**
 * What test a concept stands for. A LOINC code or an item id decides alone, known or not: the name
 * beside it may be that of another specimen's test. Names count only where no such code is given.
 */
record TestNames(AnalyteDictionary names, FhirWords words) {

  Optional<Term> term(Concept code) {
    boolean decided = false;
    for (Coding coding : code.codings()) {
      Optional<Term> term = Optional.empty();
      if (words.loinc().contains(coding.system())) {
        term = names.byLoinc(coding.code());
        decided = true;
      } else if (words.isMimicItem(coding.system())) {
        term = names.byCode("mimic", coding.code());
        decided = true;
      }
      if (term.isPresent()) {
        return term;
      }
    }
    return decided ? Optional.empty() : byName(code);
  }

  private Optional<Term> byName(Concept code) {
    if (!code.text().isBlank()) {
      Optional<Term> term = names.byName(code.text());
      if (term.isPresent()) {
        return term;
      }
    }
    for (Coding coding : code.codings()) {
      String name = coding.display().isBlank() ? coding.code() : coding.display();
      Optional<Term> term = name.isBlank() ? Optional.empty() : names.byName(name);
      if (term.isPresent()) {
        return term;
      }
    }
    return Optional.empty();
  }

  /** True when its codes name different tests, of which none is better than another. */
  boolean isContradictory(Concept code) {
    return code.codings().stream()
            .filter(c -> words.loinc().contains(c.system()))
            .flatMap(c -> names.byLoinc(c.code()).stream())
            .map(Term::analyte)
            .distinct()
            .count()
        > 1;
  }

  /** True when the concept says by a code what the test is. */
  boolean isCoded(Concept code) {
    return code.codings().stream()
        .anyMatch(c -> words.loinc().contains(c.system()) || words.isMimicItem(c.system()));
  }
}
