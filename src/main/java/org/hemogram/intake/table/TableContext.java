package org.hemogram.intake.table;

import java.util.Map;
import org.hemogram.intake.entry.EntryRules;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.SexGrammar;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rows of one table need beside themselves. Immutable while rows are read,
 * shared by the threads.
 *
 * @param file the name of the input
 * @param patient the patient of a table without any patient column
 * @param layout where everything stands
 * @param rules units, numbers, words
 * @param dates the order of numeric dates in the time column
 * @param births the order of numeric dates in the birth-date column
 * @param dated true when the time column holds anything
 * @param daysRestart true when days are counted anew in every treatment cycle
 * @param statusCodes true when the status column holds the letters of HL7 v2
 * @param severalPeople true when the table names no patient and holds more than one birth date or
 *     sex
 * @param sexes words for the sex, as its column uses them
 * @param library the dialects, for the words that name specimens
 * @param codes the export's dictionary of its codes
 * @param labels names that the table itself gives to its codes, for showing what was ignored
 * @param heading what lines between the rows say about those that are read
 */
record TableContext(
    String file,
    String patient,
    Layout layout,
    EntryRules rules,
    DateOrder dates,
    DateOrder births,
    boolean dated,
    boolean daysRestart,
    boolean statusCodes,
    boolean severalPeople,
    SexGrammar sexes,
    DialectLibrary library,
    CodeDictionary codes,
    Map<String, String> labels,
    Heading heading) {

  /** The same for rows below a line between the rows. */
  TableContext under(Heading other) {
    return new TableContext(
        file,
        patient,
        layout,
        rules,
        dates,
        births,
        dated,
        daysRestart,
        statusCodes,
        severalPeople,
        sexes,
        library,
        codes,
        labels,
        other);
  }

  /** What a row says to be about instead of blood, in its cells or by its section; or null. */
  @Nullable String otherSpecimen(Cells cells) {
    String category = cells.get(Role.CATEGORY);
    if (library.isOtherCategory(category)) {
      return category;
    }
    String specimen = cells.get(Role.SPECIMEN);
    if (!specimen.isEmpty()) {
      return library.isBlood(specimen) ? null : specimen;
    }
    return library.isOtherCategory(heading.section()) ? heading.section() : null;
  }
}
