package org.hemogram.intake.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hemogram.intake.terms.AnalyteDictionary;
import org.hemogram.intake.terms.Loinc;
import org.hemogram.intake.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * Which analyte a row is about: LOINC first, then the code of a declared data set, then the name. What is
 * no blood count gets the name under which it is reported as ignored. Remembers its answers; one instance
 * per thread.
 */
final class TestResolver {

  /** The answer: a term, or the name of what is ignored. */
  record Answer(@Nullable Term term, String name) {}

  private final TableContext context;
  private final AnalyteDictionary names;
  private final @Nullable String system;
  private final Map<String, Answer> memory = new HashMap<>();

  TestResolver(TableContext context) {
    this.context = context;
    this.names = context.rules().terms().names();
    Dialect dialect = context.layout().dialect();
    this.system = dialect == null ? null : dialect.codeSystem();
  }

  Answer resolve(String loinc, String code, String name) {
    String key = loinc + '\n' + code + '\n' + name;
    Answer known = memory.get(key);
    if (known == null) {
      known = answer(loinc, code, name);
      memory.put(key, known);
    }
    return known;
  }

  private Answer answer(String loinc, String code, String name) {
    Optional<Term> term = Optional.empty();
    String shown = "";
    if (!loinc.isEmpty()) {
      term = names.byLoinc(loinc);
      shown = loinc;
    }
    if (term.isEmpty() && !code.isEmpty()) {
      term = byCode(code);
      shown = code;
    }
    String text = name.isEmpty() ? label(loinc.isEmpty() ? code : loinc) : name;
    boolean decided = !loinc.isEmpty() && Loinc.isValid(loinc);
    if (term.isEmpty() && !name.isEmpty() && !decided) {
      term = names.byName(name);
    }
    shown = text.isEmpty() ? shown : shown.isEmpty() ? text : shown + " " + text;
    if (term.isPresent() && context.rules().terms().isSeparate(term.get())) {
      return new Answer(null, shown + " (" + term.get().method() + ")");
    }
    return new Answer(term.orElse(null), shown);
  }

  private Optional<Term> byCode(String code) {
    if (system == null) {
      return Loinc.hasForm(code) ? names.byLoinc(code) : names.byName(code);
    }
    Optional<Term> known = names.byCode(system, code);
    Optional<CodeDictionary.Item> item = context.codes().item(code);
    if (item.isPresent() && !context.library().isBlood(item.get().specimen())) {
      return Optional.empty();
    }
    boolean named = known.isEmpty() && item.isPresent() && isHematology(item.get().category());
    return named ? names.byName(item.get().label()) : known;
  }

  /** A dictionary's label is trusted only where the dictionary says that it is a blood count. */
  private static boolean isHematology(String category) {
    return category.strip().equalsIgnoreCase("hematology");
  }

  /** What a code is called, for naming what is ignored: by the dictionary, or by the table itself. */
  private String label(String code) {
    return context
        .codes()
        .item(code)
        .map(CodeDictionary.Item::label)
        .orElseGet(() -> context.labels().getOrDefault(code, ""));
  }
}
