package org.hemogram.intake.table;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.intake.terms.HeaderName;
import org.hemogram.intake.tree.FieldWords;
import org.jspecify.annotations.Nullable;

/** The names of fields by the words that head the columns of tables. Loads them at first use. */
public final class FieldNames implements FieldWords {

  private static final Set<Role> NAMES = EnumSet.of(Role.NAME, Role.CODE, Role.LOINC, Role.LABEL);
  private static final Set<Role> IDS = EnumSet.of(Role.PATIENT, Role.PERSON);
  private static final Set<Role> FACTS = EnumSet.of(Role.SEX, Role.BIRTH_DATE, Role.AGE);

  private static final int MOST_REMEMBERED = 10_000;

  private final Table.Setting setting;
  private final DateColumns dates;
  private final Map<String, Set<Role>> roles = new HashMap<>();
  private final Map<String, Said> lately = new HashMap<>();

  /** The words of all generic tables and of the user's own description. */
  public FieldNames(Table.Setting setting) {
    this.setting = setting;
    this.dates = new DateColumns(setting.grammars().dates());
    add(setting.library().find("generic-wide"));
    add(setting.library().find("generic-long"));
    Profile profile = setting.settings().profile();
    add(profile == null ? null : profile.dialect());
  }

  private void add(@Nullable Dialect dialect) {
    if (dialect != null) {
      dialect.columns().forEach(this::add);
    }
  }

  private void add(Role role, List<String> names) {
    for (String name : names) {
      roles.computeIfAbsent(Header.folded(name), n -> EnumSet.noneOf(Role.class)).add(role);
    }
  }

  /** What a name says; the fields of records are called the same again and again. */
  private Said said(String name) {
    Said known = lately.get(name);
    if (known == null) {
      known = new Said(roles.getOrDefault(Header.folded(name), Set.of()), namesTest(name));
      if (lately.size() < MOST_REMEMBERED) {
        lately.put(name, known);
      }
    }
    return known;
  }

  private boolean namesTest(String name) {
    HeaderName parts = HeaderName.split(name, setting.terms().units());
    return setting.terms().names().byName(parts.name()).isPresent();
  }

  /**
   * What a name says.
   *
   * @param roles what a column of that name may hold
   * @param test true for the name of a test
   */
  private record Said(Set<Role> roles, boolean test) {
    private boolean isAny(Set<Role> wanted) {
      for (Role role : roles) {
        if (wanted.contains(role)) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public boolean isColumn(String name) {
    return !said(name).roles().isEmpty();
  }

  @Override
  public boolean isValue(String name) {
    return said(name).roles().contains(Role.VALUE);
  }

  @Override
  public boolean namesTests(String name) {
    return said(name).isAny(NAMES);
  }

  @Override
  public boolean isPatient(String name) {
    return said(name).isAny(IDS);
  }

  @Override
  public boolean isAboutPerson(String name) {
    return said(name).isAny(FACTS);
  }

  @Override
  public boolean isTest(String name) {
    return said(name).test() && !isColumn(name);
  }

  @Override
  public boolean isSame(String name, String other) {
    return said(name).isAny(said(other).roles());
  }

  @Override
  public boolean isDate(String text) {
    return dates.isDate(text);
  }

  @Override
  public boolean isClock(String text) {
    return dates.isClock(text);
  }
}
