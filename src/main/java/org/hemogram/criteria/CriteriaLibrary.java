package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hemogram.resource.ShippedFile;

/**
 * The published tables that can be asked for, by id. A table is read and checked when it is first
 * asked for, and kept; make one library and share it.
 */
public final class CriteriaLibrary {
  private static final String INDEX = "index.tsv";

  private final Map<String, Listing> listings;
  private final Map<String, CriteriaTable> loaded;
  private final Adjustment adjustment;

  /**
   * A table without its content.
   *
   * @param id the id, for example {@code ctcae-5.0}
   * @param kind what its rows give
   * @param title the published title
   */
  public record Listing(String id, CriteriaTable.Kind kind, String title) {}

  private CriteriaLibrary(
      Map<String, Listing> listings, Map<String, CriteriaTable> loaded, Adjustment adjustment) {
    this.listings = listings;
    this.loaded = new ConcurrentHashMap<>(loaded);
    this.adjustment = adjustment;
  }

  /** The tables that ship with the program. */
  public static CriteriaLibrary standard() {
    Map<String, Listing> listings = new LinkedHashMap<>();
    for (String line : ShippedFile.text(CriteriaLibrary.class, INDEX).split("\n")) {
      String[] cells = line.split("\t", -1);
      listings.put(cells[0], new Listing(cells[0], CriteriaTable.Kind.of(cells[1]), cells[2]));
    }
    return new CriteriaLibrary(listings, Map.of(), Adjustment.TABLE);
  }

  /**
   * Reads and checks a table.
   *
   * @param name what messages call it, for example its file name
   * @param json the table
   * @throws CriteriaException when the table has errors; the message says where and what
   */
  public static CriteriaTable read(String name, String json) {
    return TableReader.read(name, json);
  }

  /** As {@link #with(CriteriaTable)}, for a table that is still to be read. */
  public CriteriaLibrary with(String name, String json) {
    return with(read(name, json));
  }

  /** This library with one more table, at the end; one with the same id takes its place. */
  public CriteriaLibrary with(CriteriaTable table) {
    Map<String, Listing> more = new LinkedHashMap<>(listings);
    more.put(table.id(), new Listing(table.id(), table.kind(), table.publication().title()));
    Map<String, CriteriaTable> known = new LinkedHashMap<>(loaded);
    known.put(table.id(), table);
    return new CriteriaLibrary(more, known, adjustment);
  }

  /** This library with limits that follow elevation and smoking in this way. */
  public CriteriaLibrary adjustedBy(Adjustment how) {
    return how == adjustment ? this : new CriteriaLibrary(listings, loaded, how);
  }

  /** The text of a table that ships, as it stands in its file; empty when there is none. */
  public static Optional<String> source(String id) {
    return standard().listings.containsKey(id)
        ? Optional.of(ShippedFile.text(CriteriaLibrary.class, id + ".json"))
        : Optional.empty();
  }

  /** The ids, in the order of the list. */
  public List<String> ids() {
    return List.copyOf(listings.keySet());
  }

  /** What there is, without loading it. */
  public List<Listing> list() {
    return new ArrayList<>(listings.values());
  }

  /** A table, loaded and checked; empty when there is none of that id. */
  public Optional<CriteriaTable> table(String id) {
    if (!listings.containsKey(id)) {
      return Optional.empty();
    }
    CriteriaTable table = loaded.computeIfAbsent(id, CriteriaLibrary::load);
    return Optional.of(table.adjustedBy(adjustment));
  }

  private static CriteriaTable load(String id) {
    return TableReader.read(id, ShippedFile.text(CriteriaLibrary.class, id + ".json"));
  }
}
