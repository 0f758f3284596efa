package org.hemogram.intake.terms;

import java.util.Optional;
import org.hemogram.lab.Analyte;

/**
 * Codes and names of analytes; a name matches as a whole or not at all. Immutable to its callers:
 * each of its tables is read when it is first asked for, and refused when it names one thing twice.
 */
public final class AnalyteDictionary {
  private static final String LOINC = "loinc";

  private final Lazy<CodeTable> codes;
  private final Lazy<NameTable> names;

  AnalyteDictionary(Siblings siblings) {
    codes = new Lazy<>(() -> new CodeTable(siblings));
    names = new Lazy<>(() -> new NameTable(siblings));
  }

  /** Reads the names before they are asked for. */
  public void load() {
    names.get();
  }

  /**
   * What a LOINC code stands for; empty for an unknown code and for one with a wrong check digit.
   */
  public Optional<Term> byLoinc(String code) {
    return byCode(LOINC, code);
  }

  /** Whether there is a list of codes of that name: {@code mimic}, {@code omop}. */
  public boolean hasSystem(String system) {
    return codes.get().has(system);
  }

  /**
   * What a code of a data set stands for, whatever its case.
   *
   * @param system {@code loinc}, {@code mimic}, {@code omop}, {@code cdisc}, {@code eicu} or {@code
   *     nhanes}
   */
  public Optional<Term> byCode(String system, String code) {
    return codes.get().find(system, code).map(CodeTable.Coded::term);
  }

  /**
   * The unit that a code of a data set carries by definition (NHANES LBXHGB: g/dL), or empty text.
   */
  public String unitOfCode(String system, String code) {
    return codes.get().find(system, code).map(CodeTable.Coded::unit).orElse("");
  }

  /**
   * What a printed name stands for, whatever its case, accents and punctuation; empty for an
   * unknown name and for one that says another specimen than blood.
   */
  public Optional<Term> byName(String name) {
    return names.get().find(name);
  }

  /** The analyte whose name is most like an unknown one, for a "did you mean". */
  public Optional<Analyte> nearest(String name) {
    return names.get().nearest(name);
  }
}
