package org.hemogram.intake.table;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemogram.intake.terms.Terms;
import org.hemogram.lab.Analyte;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Reads a profile, {@code hemogram schema profile}. It is checked as a whole before anything else
 * is read: members and roles that do not exist, analytes and units that are not known.
 */
public final class ProfileReader {

  private static final String SCHEMA = "hemogram.profile/1";
  private static final String COLUMNS = "columns";
  private static final Set<String> MEMBERS =
      Set.of(
          "schema",
          "id",
          "title",
          "about",
          "source",
          "shape",
          "columnsOf",
          "columns",
          "alternatives",
          "codeSystem",
          "codes",
          "units",
          "constants",
          "translate",
          "skip",
          "decimal",
          "dateOrder",
          "dayZero",
          "midnight",
          "delimiter",
          "encoding",
          "header");

  private final DialectLibrary library;
  private final Terms terms;

  /**
   * A reader.
   *
   * @param library the dialects whose columns a profile may share
   * @param terms names and units
   */
  public ProfileReader(DialectLibrary library, Terms terms) {
    this.library = library;
    this.terms = terms;
  }

  /**
   * Reads a profile.
   *
   * @param place how messages call it
   * @throws IllegalArgumentException when it is none; the message says where and what
   */
  public Profile read(String place, byte[] json) {
    try {
      ResourceTree tree = ResourceTree.parse(place, json);
      return profile(tree);
    } catch (IllegalStateException e) {
      String message = String.valueOf(e.getMessage());
      String what = message.startsWith(place) ? message : place + ": " + message;
      throw new IllegalArgumentException(what, e);
    }
  }

  private Profile profile(ResourceTree tree) {
    for (String member : tree.keys()) {
      if (!MEMBERS.contains(member) && !member.startsWith("_")) {
        throw new IllegalStateException("'" + member + "' is no member of a profile");
      }
    }
    if (tree.has("schema") && !tree.text("schema").equals(SCHEMA)) {
      throw new IllegalStateException("schema: expected " + SCHEMA);
    }
    Dialect dialect = new DialectReader(library::find).dialect(tree);
    checkColumns(dialect);
    checkCodeSystem(dialect.codeSystem());
    checkCodes(dialect.codes());
    checkUnits(dialect.cells().translations().getOrDefault(Role.UNIT, Map.of()));
    return new Profile(
        withSigns(dialect, tree), delimiter(tree), encoding(tree), tree.texts("header"));
  }

  /** The draft that {@code inspect} prints has a sign in place of a column that is to be named. */
  private static void checkColumns(Dialect dialect) {
    dialect
        .columns()
        .forEach(
            (role, names) -> {
              if (names.contains("")) {
                throw new IllegalStateException(
                    "columns: " + role.id() + " names no column; name one or take it out");
              }
            });
  }

  private void checkCodeSystem(@Nullable String system) {
    if (system != null && !terms.names().hasSystem(system)) {
      throw new IllegalStateException("codeSystem: there is no code list '" + system + "'");
    }
  }

  private void checkCodes(Map<String, Dialect.Meaning> codes) {
    codes.forEach(
        (code, meaning) -> {
          String unit = meaning.unit();
          Analyte analyte = meaning.analyte();
          if (!unit.isEmpty() && terms.units().read(analyte, unit).isEmpty()) {
            throw new IllegalStateException(
                "codes: '" + unit + "' is no unit of " + analyte.id() + nearest(analyte, unit));
          }
        });
  }

  private String nearest(Analyte analyte, String unit) {
    Optional<String> near = terms.units().nearestUnit(analyte, unit);
    return near.map(n -> "; did you mean '" + n + "'?").orElse("");
  }

  private void checkUnits(Map<String, String> units) {
    units.values().stream()
        .filter(unit -> !unit.isEmpty() && !terms.units().isUnit(unit))
        .findFirst()
        .ifPresent(
            unit -> {
              throw new IllegalStateException("units: '" + unit + "' is no unit of a blood count");
            });
  }

  /** A profile fits a table that has the columns without which it says nothing. */
  private static Dialect withSigns(Dialect dialect, ResourceTree tree) {
    List<String> requires = new ArrayList<>();
    List<String> requiresAny = new ArrayList<>();
    switch (dialect.shape()) {
      case LONG -> {
        requireFirst(tree, requires, Role.VALUE, Role.NUMBER);
        requireFirst(tree, requires, Role.NAME, Role.CODE, Role.LOINC);
        boolean shared = tree.has("columnsOf");
        if (requires.size() < 2 && !shared) {
          throw new IllegalStateException(
              "columns: a long table needs a value and one of name, code, loinc");
        }
      }
      case WIDE -> requiresAny.addAll(dialect.codes().keySet());
      case TRANSPOSED -> {}
    }
    return dialect.with(new Dialect.Signs(requires, requiresAny, List.of()));
  }

  private static void requireFirst(ResourceTree tree, List<String> requires, Role... roles) {
    for (Role role : roles) {
      if (tree.has(COLUMNS) && tree.get(COLUMNS).has(role.id())) {
        ResourceTree names = tree.get(COLUMNS).get(role.id());
        requires.add(names.isText() ? names.text() : names.items().get(0).text());
        return;
      }
    }
  }

  private static @Nullable Character delimiter(ResourceTree tree) {
    if (!tree.has("delimiter")) {
      return null;
    }
    String text = tree.text("delimiter");
    if (text.length() != 1) {
      throw new IllegalStateException("delimiter: expected one character");
    }
    return text.charAt(0);
  }

  private static @Nullable Charset encoding(ResourceTree tree) {
    if (!tree.has("encoding")) {
      return null;
    }
    try {
      return Charset.forName(tree.text("encoding"));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("encoding: there is no " + tree.text("encoding"), e);
    }
  }
}
