package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hemogram.intake.Block;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.terms.Terms;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One recognized table with everything that holds for all of its rows. Its blocks may be read side
 * by side. This is the entry point of the room.
 */
public final class Table {

  /** A filter on the test column pays only where most rows are about something else. */
  private static final double MOSTLY_OTHERS = 0.5;

  /** A dialect that fixes how cells are written shows in this many rows what it is about. */
  private static final int HEAD_ROWS = 60_000;

  private final TableFrame frame;
  private final TableEvidence evidence;
  private final Layout layout;
  private final TableContext context;
  private final boolean filtered;
  private final Below below;
  private final Queue<TableMemory> memories = new ConcurrentLinkedQueue<>();

  private Table(
      TableFrame frame,
      TableEvidence evidence,
      TableContext context,
      boolean filtered,
      Below below) {
    this.below = below;
    this.frame = frame;
    this.evidence = evidence;
    this.layout = frame.layout();
    this.context = context;
    this.filtered = filtered;
  }

  /** What all tables of a run share. */
  public record Setting(
      DialectLibrary library, Terms terms, Grammars grammars, IntakeSettings settings) {}

  /** A table that was recognized by its header, before its rows were looked at. */
  public static final class Recognized {
    private final Layout layout;
    private final Setting setting;

    private Recognized(Layout layout, Setting setting) {
      this.layout = layout;
      this.setting = setting;
    }

    /** True for a table of patients or a dictionary of codes. */
    public boolean isCompanion() {
      return layout.companion() != null;
    }

    /** The id of the dialect or companion. */
    public String id() {
      Dialect dialect = layout.dialect();
      Dialect.Companion companion = layout.companion();
      return dialect != null ? dialect.id() : companion == null ? "" : companion.id();
    }

    /** What it was recognized by. */
    public String why() {
      return layout.why();
    }

    /** The delimiter. */
    public String delimiter() {
      return String.valueOf(layout.delimiter());
    }

    /** The columns and what each is. */
    public List<InputReport.Column> columns() {
      return new ColumnRoles(layout).list();
    }

    /** The companions that may stand beside it. */
    public List<Dialect.Companion> companions() {
      Dialect dialect = layout.dialect();
      return dialect == null ? List.of() : dialect.companions();
    }

    /** Looks at the head of the input to learn how its cells are written. */
    public Table prepared(String file, String patient, String head, CodeDictionary codes) {
      List<CsvForm.Lines> lines = CsvForm.first(head, layout.delimiter(), HEAD_ROWS);
      List<NextHeader> headers = NextHeader.in(lines, layout, setting);
      Table follower = null;
      int to = lines.size();
      for (int i = headers.size() - 1; i >= 0; i--) {
        NextHeader header = headers.get(i);
        List<CsvForm.Lines> own = lines.subList(header.at(), to);
        Recognized next = new Recognized(header.layout(), setting);
        follower =
            next.prepared(
                file, patient, own, codes, headers.subList(i + 1, headers.size()), follower);
        to = header.at();
      }
      return prepared(file, patient, lines.subList(0, to), codes, headers, follower);
    }

    private Table prepared(
        String file,
        String patient,
        List<CsvForm.Lines> own,
        CodeDictionary codes,
        List<NextHeader> others,
        @Nullable Table follower) {
      int line = others.isEmpty() ? 0 : others.get(0).line();
      return prepare(this, file, patient, own, codes)
          .with(Below.of(own, layout, setting, follower, line));
    }

    /** The same for records of JSON; {@code sample} holds texts in the order of the names. */
    public Table preparedRecords(
        String file, String patient, List<String[]> sample, CodeDictionary codes) {
      return prepare(this, file, patient, lines(sample), codes);
    }

    /** Reads a companion: facts go to the sink, codes into the dictionary. */
    public void readCompanion(String file, String text, EntrySink sink, CodeDictionary codes) {
      TableContext context = prepared(file, "", text, codes).context;
      new CompanionRows(context, sink, codes).read(text);
    }

    /** Takes the records of a companion one by one, after a look at some of them. */
    public RecordTaker companionRecords(
        String file, List<String[]> sample, EntrySink sink, CodeDictionary codes) {
      TableContext context = preparedRecords(file, "", sample, codes).context;
      return new RecordTaker(layout.header(), new CompanionRows(context, sink, codes));
    }
  }

  /** Recognizes a table by the head of its text. */
  public static Optional<Recognized> recognize(String head, Setting setting) {
    return new Recognizer(setting)
        .recognize(head, setting.settings().delimiter())
        .map(layout -> new Recognized(layout, setting));
  }

  /** Recognizes flat JSON records by the names of their fields. */
  public static Optional<Recognized> recognizeRecords(
      List<String> names, List<String[]> sample, Setting setting) {
    return new Recognizer(setting)
        .recognize(headed(names, sample))
        .map(layout -> new Recognized(layout, setting));
  }

  private static List<CsvForm.Lines> headed(List<String> names, List<String[]> sample) {
    List<CsvForm.Lines> lines = new ArrayList<>();
    lines.add(new CsvForm.Lines(names, 0, 0));
    lines.addAll(lines(sample));
    return lines;
  }

  private static List<CsvForm.Lines> lines(List<String[]> rows) {
    List<CsvForm.Lines> lines = new ArrayList<>();
    for (String[] row : rows) {
      lines.add(new CsvForm.Lines(List.of(row), lines.size() + 1, lines.size() + 1));
    }
    return lines;
  }

  /** The header names that were seen, for a table that no dialect fits. */
  public static List<String> headerNames(String head) {
    return Recognizer.firstNames(head);
  }

  /** The columns of a table that no dialect fits, each with what its name or its cells suggest. */
  public static List<InputReport.Column> guessedColumns(String head, Setting setting) {
    return new ColumnGuess(setting).columns(Recognizer.firstTable(head));
  }

  /** The same for records of JSON; {@code sample} holds texts in the order of the names. */
  public static List<InputReport.Column> guessedColumns(
      List<String> names, List<String[]> sample, Setting setting) {
    return new ColumnGuess(setting).columns(headed(names, sample));
  }

  private static Table prepare(
      Recognized recognized,
      String file,
      String patient,
      List<CsvForm.Lines> head,
      CodeDictionary codes) {
    Layout layout = recognized.layout;
    Setting setting = recognized.setting;
    TableEvidence evidence =
        new TableEvidence(layout, setting.terms(), setting.grammars(), setting.settings());
    TableFrame frame = new TableFrame(file, patient, layout, setting, codes);
    TestResolver tests = new TestResolver(frame.context(evidence, Map.of()));
    Map<String, String> labels = new HashMap<>();
    int rows = 0;
    int known = 0;
    Cells cells = new Cells(layout);
    for (CsvForm.Lines line : head) {
      if (line.line() < layout.dataLine() || line.isBlank()) {
        continue;
      }
      String[] row = line.cells().toArray(String[]::new);
      cells.set(row);
      String loinc = cells.get(Role.LOINC);
      labels.putIfAbsent(loinc, cells.get(Role.LABEL));
      TestResolver.Answer test = tests.resolve(loinc, cells.get(Role.CODE), cells.get(Role.NAME));
      rows++;
      known += test.term() == null ? 0 : 1;
      evidence.see(row, test.term());
    }
    Layout told = new TwinColumns(layout, setting.grammars().numbers(), evidence.mark()).told(head);
    if (!told.tests().equals(layout.tests())) {
      return prepare(new Recognized(told, setting), file, patient, head, codes);
    }
    boolean filtered =
        layout.tests().isEmpty() && layout.draws().isEmpty() && known < rows * MOSTLY_OTHERS;
    return new Table(frame, evidence, frame.context(evidence, labels), filtered, Below.NOTHING);
  }

  private Table with(Below lines) {
    lines.dates().forEach(evidence::seeDate);
    TableContext seen = frame.context(evidence, context.labels());
    return new Table(frame, evidence, seen, filtered, lines);
  }

  /** The same table for rows below a line between the rows. */
  Table under(Heading heading) {
    return new Table(frame, evidence, context.under(heading), filtered, below);
  }

  /** The lines between the rows, and another table below this one. */
  Below below() {
    return below;
  }

  /** Cuts blocks, given in their order, where what holds for all rows changes. */
  public TableParts parts() {
    return new TableParts(this);
  }

  /** True when the head of the input does not tell in which order its dates are written. */
  public boolean isUndecided() {
    return (layout.has(Role.TIME) || !layout.draws().isEmpty())
        && context.dates() == DateOrder.UNDECIDED;
  }

  /** The same table after a look at the dates of more rows. */
  public Table decided(Block more) {
    new BlockRecords(more, layout.delimiter())
        .read(
            new Rows() {
              @Override
              public void row(RowCells cells, int line, boolean cut) {
                evidence.seeDates(cells);
              }

              @Override
              public void malformed(int line) {}
            });
    return new Table(frame, evidence, frame.context(evidence, context.labels()), filtered, below);
  }

  /** The line on which the data begin. */
  public int dataLine() {
    return layout.dataLine();
  }

  /** Reads one block of data rows. */
  public void read(Block block, EntrySink sink) {
    TableMemory idle = memories.poll();
    TableMemory memory = idle == null ? new TableMemory(context) : idle;
    read(block, memory, sink);
    memories.add(memory);
  }

  private void read(Block block, TableMemory memory, EntrySink sink) {
    Rows rows = rows(memory, sink);
    BlockRecords records = new BlockRecords(block, layout.delimiter());
    int column = testColumn();
    if (filtered && column >= 0) {
      TestResolver tests = memory.tests();
      records.read(
          column,
          layout.header().size(),
          text -> text.isEmpty() || resolve(tests, text).isRead(),
          memory.texts(),
          rows);
      records.dropped().forEach((text, count) -> sink.ignored(resolve(tests, text).name(), count));
    } else {
      records.read(memory.texts(), rows);
    }
    rows.end();
    if (records.isOtherEncoding()) {
      sink.note(
          Problem.at(
              new SourceLocation(context.file(), block.firstLine(), null),
              "data.encoding",
              Severity.WARNING,
              "some text is not UTF-8 and was read as Windows-1252. State --encoding."));
    }
  }

  /** Takes flat records one by one; one taker per thread. */
  public RecordTaker records(EntrySink sink) {
    Rows rows = rows(new TableMemory(context), sink);
    return new RecordTaker(layout.header(), rows);
  }

  private Rows rows(TableMemory memory, EntrySink sink) {
    if (!layout.draws().isEmpty()) {
      return new TransposedRows(context, memory, sink);
    }
    return layout.tests().isEmpty()
        ? new LongRows(context, memory, sink)
        : new WideRows(context, memory, sink);
  }

  private TestResolver.Answer resolve(TestResolver tests, String text) {
    int column = testColumn();
    boolean loinc = column == layout.column(Role.LOINC);
    boolean code = column == layout.column(Role.CODE);
    return tests.resolve(loinc ? text : "", code ? text : "", loinc || code ? "" : text);
  }

  /** The only column that names the test, or -1 when several decide together. */
  private int testColumn() {
    int found = -1;
    for (Role role : new Role[] {Role.LOINC, Role.CODE, Role.NAME}) {
      int column = layout.column(role);
      if (column >= 0 && found >= 0) {
        return -1;
      }
      found = column >= 0 ? column : found;
    }
    return found;
  }

  /** The decimal mark, or null where no cell decided it. */
  public @Nullable String decimal() {
    DecimalMark mark = context.rules().mark();
    return switch (mark) {
      case POINT -> ".";
      case COMMA -> ",";
      case BOTH -> ". and ,";
      case UNDECIDED -> null;
    };
  }

  /** The order of numeric dates, or null where none needed one. */
  public @Nullable String dateOrder() {
    DateOrder order = context.dates();
    return switch (order) {
      case YMD -> "ymd";
      case DMY -> "dmy";
      case MDY -> "mdy";
      case UNDECIDED, CONTRADICTORY -> null;
    };
  }

  /** The delimiter. */
  public String delimiter() {
    return String.valueOf(layout.delimiter());
  }

  /** The columns and what each is. */
  public List<InputReport.Column> columns() {
    return new ColumnRoles(layout).list();
  }
}
