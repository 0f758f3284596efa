package org.hemogram.report.json;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemogram.assess.Finding;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.NoteLibrary;

/** Writes FINDING objects. */
final class FindingJson {
  private final NoteLibrary library;
  private final Map<String, List<String>> noteIds = new ConcurrentHashMap<>();

  FindingJson(NoteLibrary library) {
    this.library = library;
  }

  void write(JsonOut out, Finding finding) {
    out.startObject()
        .text("code", finding.code())
        .text("state", state(finding.state()))
        .time("first", finding.first())
        .time("last", finding.last());
    ReadingJson.write(out, "worst", finding.worst());
    ReadingJson.write(out, "latest", finding.latest());
    out.startObject("grades");
    for (Map.Entry<String, Integer> grade : finding.grades().entrySet()) {
      out.number(grade.getKey(), grade.getValue().longValue());
    }
    out.endObject();
    criterion(out, finding.criterion());
    out.texts("sets", finding.sets()).startArray("alternatives");
    for (Finding.Alternative alternative : finding.alternatives()) {
      out.startObject()
          .text("limit", alternative.limit())
          .text("code", alternative.code())
          .endObject();
    }
    out.endArray();
    ReadingJson.write(out, "evidence", finding.evidence());
    out.texts("missing", finding.missing()).texts("notes", noteIds(finding.code())).endObject();
  }

  static void criterion(JsonOut out, Finding.Criterion criterion) {
    out.startObject("criterion")
        .text("id", criterion.id())
        .text("statement", criterion.statement())
        .text("source", criterion.source())
        .endObject();
  }

  private static String state(Finding.State state) {
    return switch (state) {
      case CURRENT -> "current";
      case PAST -> "past";
    };
  }

  private List<String> noteIds(String code) {
    // Asked first, because computing where nothing is to compute may lock.
    List<String> known = noteIds.get(code);
    return known != null ? known : noteIds.computeIfAbsent(code, this::lookUp);
  }

  private List<String> lookUp(String code) {
    return library.code(code).map(CodeEntry::noteIds).orElse(List.of());
  }
}
