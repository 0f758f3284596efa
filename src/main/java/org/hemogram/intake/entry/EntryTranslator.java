package org.hemogram.intake.entry;

import java.util.Objects;
import java.util.Set;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.LabResult;
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
  private final @Nullable Known[] known = new @Nullable Known[SLOTS];

  public EntryTranslator(EntryRules rules) {
    this.reader = new EntryReader(rules);
  }

  /**
   * Translates an entry and tells the sink: as a result, as rejected, or as ignored when its method
   * must not share a series with the blood count.
   *
   * @return what to tell of any entry that is printed so in the same column
   */
  public PrintedAnswer translate(RawEntry entry, EntrySink sink) {
    PrintedEntry printed = PrintedEntry.of(entry);
    int slot = printed.hashCode() * 0x9E3779B9 >>> 20;
    Known lately = known[slot];
    if (lately == null || !printed.equals(lately.printed())) {
      lately = Known.of(printed, reader.read(printed), entry.source());
      known[slot] = lately;
    } else if (!lately.isIn(entry.source())) {
      lately = Known.of(printed, lately.meaning(), entry.source());
      known[slot] = lately;
    }
    lately.answer().tell(entry.patient(), entry.time(), entry.source().line(), sink);
    return lately.answer();
  }

  /** What was printed lately, what it means, and how that is told in the column. */
  private record Known(
      PrintedEntry printed,
      Understood meaning,
      String file,
      @Nullable String field,
      PrintedAnswer answer) {

    static Known of(PrintedEntry printed, Understood meaning, SourceLocation place) {
      return new Known(
          printed, meaning, place.file(), place.field(), meaning.in(place.file(), place.field()));
    }

    boolean isIn(SourceLocation place) {
      return file.equals(place.file()) && Objects.equals(field, place.field());
    }
  }

  /** Rejects an entry whose export says that it does not count. */
  public void reject(RawEntry entry, Reason reason, String code, String message, EntrySink sink) {
    tell(new Understood.Refused(entry.term().analyte(), reason, code, message), entry, sink);
  }

  /** Rejects an entry that the export itself withdraws. */
  public void withdraw(RawEntry entry, Reason reason, EntrySink sink) {
    tell(EntryReader.withdrawn(entry.term().analyte(), reason), entry, sink);
  }

  private static void tell(Understood meaning, RawEntry entry, EntrySink sink) {
    SourceLocation at = entry.source();
    meaning.in(at.file(), at.field()).tell(entry.patient(), entry.time(), at.line(), sink);
  }
}
