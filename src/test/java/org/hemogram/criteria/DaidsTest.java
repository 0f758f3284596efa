package org.hemogram.criteria;

import static org.hemogram.criteria.GradingAssert.assertThat;
import static org.hemogram.criteria.Samples.person;
import static org.hemogram.criteria.Samples.quantity;
import static org.hemogram.criteria.Samples.term;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaidsTest {

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "man 40 y, 110, 0",
    "man 40 y, 109.1, 0",
    "man 40 y, 109, 1",
    "man 40 y, 100, 1",
    "man 40 y, 99.9, 2",
    "man 40 y, 90, 2",
    "man 40 y, 89.9, 3",
    "man 40 y, 70, 3",
    "man 40 y, 69.9, 4",
    "man 40 y, 10.9 g/dL, 1",
    "man 40 y, 11.0 g/dL, 0",
    "man 40 y, 6.99 g/dL, 4",
    "woman 40 y, 104.1, 0",
    "woman 40 y, 104, 1",
    "woman 40 y, 64.9, 4",
    "boy 13 y, 109, 1",
    "boy 12 y, 105, 0",
    "boy 12 y, 104, 1",
    "person 57 d, 104, 1",
    "person 56 d, 97, 0",
    "person 56 d, 96, 1",
    "person 36 d, 84.9, 2",
    "person 35 d, 110, 1",
    "person 22 d, 66.9, 4",
    "person 21 d, 130, 1",
    "person 8 d, 79.9, 4",
    "person 7 d, 140, 1",
    "person 0 d, 89.9, 4",
    "person 40 y, 110, 0",
    "person 40 y, 107, sex-missing",
    "person 40 y, 103, 1",
    "person, 60, age-missing",
    "person, 59.9, 4",
    "person, 141, 0",
  })
  void should_grade_hemoglobin(String who, String value, String expected) {
    check("Hemoglobin, Low", who, value, expected);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "man 40 y, 1.001, 0",
    "man 40 y, 1.000, 1",
    "man 40 y, 0.8, 1",
    "man 40 y, 0.7995, 2",
    "man 40 y, 0.799, 2",
    "man 40 y, 0.6, 2",
    "man 40 y, 0.599, 3",
    "man 40 y, 0.4, 3",
    "man 40 y, 0.399, 4",
    "man 40 y, 399 /uL, 4",
    "man 40 y, 1000 /uL, 1",
    "person 8 d, 1.001, 0",
    "person 7 d, 1.500, 1",
    "person 7 d, 1.501, 0",
    "person 2 d, 0.749, 4",
    "person 1 d, 5.000, 1",
    "person 1 d, 1.499, 4",
    "person, 0.3, 4",
    "person, 5.1, 0",
    "person, 1.2, age-missing",
  })
  void should_grade_neutrophils(String who, String value, String expected) {
    check("Absolute Neutrophil Count (ANC), Low", who, value, expected);
  }

  @ParameterizedTest(name = "{0} {1}, {2}: {3}")
  @CsvSource({
    "'Platelets, Decreased', person, 125, 0",
    "'Platelets, Decreased', person, 124.9, 1",
    "'Platelets, Decreased', person, 100, 1",
    "'Platelets, Decreased', person, 99.9, 2",
    "'Platelets, Decreased', person, 50, 2",
    "'Platelets, Decreased', person, 25, 3",
    "'Platelets, Decreased', person, 24999 /uL, 4",
    "'WBC, Decreased', man 40 y, 2.5, 0",
    "'WBC, Decreased', man 40 y, 2.499, 1",
    "'WBC, Decreased', man 40 y, 1.0, 3",
    "'WBC, Decreased', man 40 y, 0.999, 4",
    "'WBC, Decreased', person 7 d, 7.0, 0",
    "'WBC, Decreased', person 7 d, 6.999, 1",
    "'WBC, Decreased', person 7 d, 2.499, 4",
    "'Absolute Lymphocyte Count, Low', man 40 y, 0.65, 0",
    "'Absolute Lymphocyte Count, Low', man 40 y, 0.649, 1",
    "'Absolute Lymphocyte Count, Low', man 40 y, 0.349, 4",
    "'Absolute Lymphocyte Count, Low', person 6 y, 0.649, 1",
    "'Absolute Lymphocyte Count, Low', person 5 y, 0.649, age-not-covered",
    "'Absolute Lymphocyte Count, Low', person, 0.1, age-missing",
    "'Absolute CD4+ Count, Low', person 6 y, 0.40, 0",
    "'Absolute CD4+ Count, Low', person 6 y, 399 /uL, 1",
    "'Absolute CD4+ Count, Low', person 6 y, 0.10, 3",
    "'Absolute CD4+ Count, Low', person 6 y, 0.099, 4",
    "'Absolute CD4+ Count, Low', person 4 y, 0.05, age-not-covered",
    "'Absolute CD4+ Count, Low', person, 0.05, age-missing",
  })
  void should_grade_the_other_counts(String term, String who, String value, String expected) {
    check(term, who, value, expected);
  }

  private static void check(String name, String who, String value, String expected) {
    Term term = term("daids-2.1", name);
    assertThat(term.grade(quantity(term.analyte(), value), null, null, person(who))).is(expected);
  }
}
