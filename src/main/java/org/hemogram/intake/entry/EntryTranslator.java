package org.hemogram.intake.entry;

import java.util.Objects;
import java.util.Set;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.PrintedResult;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Makes of an entry what it means: a {@link LabResult} or a rejection with its reason. What was
 * printed in the same way lately is not understood anew. One instance per thread.
 */
public final class EntryTranslator {

  /** Remarks of an entry about which nothing is known beside its cells. */
  public static final Set<Remark> NO_REMARKS = Set.of();

  private static final int SLOTS = 1 << 12;

  private final EntryReader reader;
  private final @Nullable PrintedEntry[] printed = new @Nullable PrintedEntry[SLOTS];
  private final @Nullable Understood[] understood = new @Nullable Understood[SLOTS];
  private final @Nullable PrintedResult[] results = new @Nullable PrintedResult[SLOTS];

  public EntryTranslator(EntryRules rules) {
    this.reader = new EntryReader(rules);
  }

  /**
   * Translates an entry and hands it to the sink: as a result, as rejected, or as ignored when its
   * method must not share a series with the blood count.
   *
   * @return the result as it stands on any line where the same is printed in the same column; null
   *     when the entry is none, or more than the result was told
   */
  public @Nullable PrintedResult translate(RawEntry entry, EntrySink sink) {
    PrintedEntry cells = PrintedEntry.of(entry);
    int slot = cells.hashCode() * 0x9E3779B9 >>> 20;
    Understood known = understood[slot];
    if (known == null || !cells.equals(printed[slot])) {
      known = reader.read(cells);
      printed[slot] = cells;
      understood[slot] = known;
      results[slot] = null;
    }
    if (!(known instanceof Understood.Usable usable)) {
      known.handOn(entry, sink);
      return null;
    }
    SourceLocation source = entry.source();
    PrintedResult result = results[slot];
    if (result == null
        || !result.file().equals(source.file())
        || !Objects.equals(result.field(), source.field())) {
      result = usable.at(source);
      results[slot] = result;
    }
    usable.handOn(entry, result, sink);
    return usable.notes().isEmpty() ? result : null;
  }

  /** Rejects an entry whose export says that it does not count. */
  public void reject(RawEntry entry, Reason reason, String code, String message, EntrySink sink) {
    new Understood.Refused(entry.term().analyte(), reason, code, message).handOn(entry, sink);
  }

  /** Rejects an entry that the export itself withdraws. */
  public void withdraw(RawEntry entry, Reason reason, EntrySink sink) {
    EntryReader.withdrawn(entry.term().analyte(), reason).handOn(entry, sink);
  }
}
