package org.hemogram.intake.table;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hemogram.intake.grammar.ClumpWords;
import org.hemogram.intake.grammar.StatusGrammar;
import org.hemogram.intake.grammar.StatusGrammar.Standing;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Remark;

/**
 * What the status, the flag and the comment of a row say about its results: corrected, withdrawn,
 * platelets clumped. Remembers its answers; one instance per thread.
 */
final class RowNotes {

  private static final int MEMORY = 10_000;

  /** What a row says: its status, and whether platelets are clumped. */
  record Said(RowStatus status, boolean clumps) {
    private static final Said NOTHING = new Said(RowStatus.NONE, false);

    /** The same, with clumps that the row reports elsewhere. */
    Said withClumps(boolean more) {
      return more && !clumps ? new Said(status, true) : this;
    }

    /** The remarks of an entry of the row. */
    Set<Remark> remarks(Analyte analyte) {
      if (!clumps || analyte != Analyte.PLATELETS) {
        return status.remarks();
      }
      EnumSet<Remark> remarks = EnumSet.of(Remark.UNRELIABLE);
      remarks.addAll(status.remarks());
      return remarks;
    }
  }

  private record Key(String status, String flag, String comment, boolean platelets) {}

  private final StatusGrammar statuses;
  private final Lazy<ClumpWords> clumps;
  private final boolean codes;
  private final boolean silent;
  private final Map<Key, Said> memory = new HashMap<>();

  RowNotes(TableContext context) {
    statuses = context.rules().grammars().statuses();
    clumps = context.rules().grammars().clumps();
    codes = context.statusCodes();
    Layout layout = context.layout();
    silent = !layout.has(Role.STATUS) && !layout.has(Role.FLAG) && !layout.has(Role.COMMENT);
  }

  /** What the row says; {@code platelets} when it holds a platelet count. */
  Said of(Cells cells, boolean platelets) {
    if (silent) {
      return Said.NOTHING;
    }
    String status = codes ? cells.get(Role.STATUS) : word(cells.get(Role.STATUS));
    String flag = word(cells.get(Role.FLAG));
    String comment = word(cells.get(Role.COMMENT));
    if (status.length() + flag.length() + comment.length() == 0) {
      return Said.NOTHING;
    }
    Key key = new Key(status, flag, comment, platelets);
    Said known = memory.get(key);
    if (known == null) {
      known = said(key);
      if (memory.size() < MEMORY) {
        memory.put(key, known);
      }
    }
    return known;
  }

  /** Empty for marks such as {@code L}, which stand in every other row and say nothing here. */
  private static String word(String cell) {
    return cell.length() < 3 && (cell.isEmpty() || cell.charAt(0) < 128) ? "" : cell;
  }

  private Said said(Key key) {
    Standing standing = codes ? statuses.ofCode(key.status()) : statuses.ofCell(key.status());
    if (standing == Standing.ORDINARY) {
      standing = statuses.ofComment(key.flag());
    }
    if (standing == Standing.ORDINARY) {
      standing = statuses.ofComment(key.comment());
    }
    boolean clumped = isClumped(key.flag(), key) || isClumped(key.comment(), key);
    return new Said(RowStatus.of(standing), clumped);
  }

  private boolean isClumped(String text, Key key) {
    return text.length() > 2 && clumps.get().told(text, key.platelets());
  }

  /** True when the result of a test of its own, {@code Platelet clumps}, says that there are. */
  boolean isClumpTest(TestResolver.Answer test, String result) {
    return test.clumps() && clumps.get().toldBy(test.name(), result);
  }
}
