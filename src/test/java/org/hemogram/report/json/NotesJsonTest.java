package org.hemogram.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.SampleReport;
import org.hemogram.report.SchemasTest;
import org.junit.jupiter.api.Test;

class NotesJsonTest {
  @Test
  void should_write_notes_and_the_list_in_the_published_shape() {
    ByteBlock notes = new ByteBlock();
    ByteBlock list = new ByteBlock();

    NotesJson.notes(List.of(SampleReport.LIBRARY.note("pancytopenia")), notes);
    NotesJson.list(SampleReport.LIBRARY, list);

    assertThat(SchemasTest.errors("notes", notes.text())).isEmpty();
    assertThat(SchemasTest.errors("notes", list.text())).isEmpty();
    assertThat(SchemasTest.errors("notes", "{\"schema\":\"hemogram.notes/1\"}")).isNotEmpty();
    assertThat(notes.text()).contains("\"patient\":", "\"clinician\":", "\"heading\":");
  }
}
