package org.hemogram.intake.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hemogram.intake.terms.AnalyteDictionary;
import org.hemogram.intake.terms.HeaderName;
import org.hemogram.intake.terms.Loinc;
import org.hemogram.intake.terms.Term;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/**
 * Which analyte a row is about: LOINC first, then the code of a declared data set, then the name.
 * What is no blood count gets the name under which it is reported as ignored. Remembers its
 * answers; one instance per thread.
 */
final class TestResolver {

  /** What stands for a test in a row that names none. */
  static final String NO_NAME = "(no test name)";

  /**
   * The answer: a term with the unit that its name holds, or the name of what is ignored and why.
   */
  record Answer(@Nullable Term term, String name, String unit, boolean clumps, boolean badCode) {

    /** True when the rows of the test have to be looked at. */
    boolean isRead() {
      return term != null || clumps;
    }
  }

  private static final String LOINC = "LOINC";

  private final TableContext context;
  private final AnalyteDictionary dictionary;
  private final @Nullable String system;
  private final Map<String, Dialect.Meaning> own;
  private final Map<String, Answer> names = new HashMap<>();
  private final Map<String, Answer> codes = new HashMap<>();
  private final Map<String, Answer> several = new HashMap<>();

  TestResolver(TableContext context) {
    this.context = context;
    this.dictionary = context.rules().terms().names();
    Dialect dialect = context.layout().dialect();
    this.system = dialect == null ? null : dialect.codeSystem();
    this.own = dialect == null ? Map.of() : dialect.codes();
  }

  Answer resolve(String loinc, String code, String name) {
    // Most tables name the test in one column only, and then no key has to be put together.
    boolean byName = loinc.isEmpty() && code.isEmpty();
    boolean byCode = loinc.isEmpty() && name.isEmpty();
    Map<String, Answer> memory = byName ? names : byCode ? codes : several;
    String key = byName ? name : byCode ? code : loinc + '\n' + code + '\n' + name;
    Answer known = memory.get(key);
    if (known == null) {
      known = answer(Loinc.plain(loinc), Loinc.plain(code), Loinc.plain(name));
      memory.put(key, known);
    }
    return known;
  }

  private Answer answer(String loinc, String code, String name) {
    Optional<Term> term = Optional.empty();
    String shown = "";
    Optional<Dialect.Meaning> own = own(code).or(() -> own(name));
    if (own.isPresent()) {
      Analyte analyte = own.get().analyte();
      return new Answer(
          new Term(analyte, false, null, null),
          name.isEmpty() ? code : name,
          own.get().unit(),
          false,
          false);
    }
    if (!loinc.isEmpty()) {
      term = dictionary.byLoinc(loinc);
      shown = loinc;
    }
    if (term.isEmpty() && !code.isEmpty()) {
      term = byCode(code);
      shown = code;
    }
    String text = name.isEmpty() ? label(loinc.isEmpty() ? code : loinc) : name;
    boolean decided = !loinc.isEmpty() && Loinc.isValid(loinc);
    String unit = "";
    if (term.isPresent() && loinc.isEmpty() && !name.isEmpty()) {
      unit = HeaderName.split(name, context.rules().terms().units()).unit();
    }
    if (term.isEmpty() && Loinc.hasForm(name)) {
      term = dictionary.byLoinc(name);
    } else if (term.isEmpty() && !name.isEmpty() && !decided) {
      HeaderName parts = HeaderName.split(name, context.rules().terms().units());
      term = parts.unit().isEmpty() ? dictionary.byName(name) : dictionary.byName(parts.name());
      unit = term.isEmpty() ? "" : parts.unit();
      term = term.isEmpty() ? dictionary.byName(name) : term;
    }
    shown = text.isEmpty() ? shown : shown.isEmpty() ? text : shown + " " + text;
    if (term.isPresent() && context.rules().terms().isSeparate(term.get())) {
      return new Answer(
          null, shown + " (other method: " + term.get().method() + ")", "", false, false);
    }
    if (term.isEmpty() && isOtherSpecimen(code)) {
      shown += " (other specimen: " + specimen(code) + ")";
    }
    boolean clumps =
        term.isEmpty()
            && !shown.isEmpty()
            && context.rules().grammars().clumps().get().isTest(text);
    return new Answer(
        term.orElse(null), shown.isEmpty() ? NO_NAME : shown, unit, clumps, isMistyped(loinc));
  }

  /** A code in the form of LOINC whose check digit is wrong stands for nothing. */
  private static boolean isMistyped(String loinc) {
    return Loinc.hasForm(loinc) && !Loinc.isValid(loinc);
  }

  /** What a profile says about a name or code of its export. */
  private Optional<Dialect.Meaning> own(String name) {
    return own.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(own.get(Dialect.codeKey(name)));
  }

  private boolean isOtherSpecimen(String code) {
    return !context.library().isBlood(specimen(code));
  }

  private String specimen(String code) {
    return context.codes().item(code).map(CodeDictionary.Item::specimen).orElse("");
  }

  private Optional<Term> byCode(String code) {
    if (system == null) {
      return Loinc.hasForm(code) ? dictionary.byLoinc(code) : dictionary.byName(code);
    }
    Optional<Term> known = dictionary.byCode(system, code);
    Optional<CodeDictionary.Item> item = context.codes().item(code);
    if (item.isPresent() && !context.library().isBlood(item.get().specimen())) {
      return Optional.empty();
    }
    if (known.isPresent() || item.isEmpty()) {
      return known;
    }
    if (item.get().system().equalsIgnoreCase(LOINC)) {
      return dictionary.byLoinc(item.get().code());
    }
    return isHematology(item.get().category())
        ? dictionary.byName(item.get().label())
        : Optional.empty();
  }

  /** A dictionary's label is trusted only where the dictionary says that it is a blood count. */
  private static boolean isHematology(String category) {
    return category.strip().equalsIgnoreCase("hematology");
  }

  /**
   * What a code is called, for naming what is ignored: by the dictionary, or by the table itself.
   */
  private String label(String code) {
    return context
        .codes()
        .item(code)
        .map(CodeDictionary.Item::label)
        .orElseGet(() -> context.labels().getOrDefault(code, ""));
  }
}
