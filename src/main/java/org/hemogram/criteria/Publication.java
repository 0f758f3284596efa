package org.hemogram.criteria;

import java.util.List;

/**
 * What a table was taken from.
 *
 * @param id the id of the table, for example {@code who-2024}
 * @param title the published title
 * @param version the version, as printed
 * @param publisher who published it
 * @param published when: a year, or a date
 * @param address its web address; empty when it has none
 * @param notes what a reader of the table has to know
 */
public record Publication(
    String id,
    String title,
    String version,
    String publisher,
    String published,
    String address,
    List<String> notes) {

  public Publication {
    notes = List.copyOf(notes);
  }
}
