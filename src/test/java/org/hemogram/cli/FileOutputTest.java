package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOutputTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameAFile() {
    file = folder.resolve("report.json");
  }

  @Test
  void should_appear_whole() throws IOException {
    byte[] large = "0123456789".repeat(30_000).getBytes(StandardCharsets.US_ASCII);
    try (OutputTarget out = open(file)) {
      out.write('[');
      out.write(large);
      out.write(']');
      assertThat(file).doesNotExist();
      out.commit();
    }

    assertThat(file).hasContent("[" + new String(large, StandardCharsets.US_ASCII) + "]");
    assertThat(names()).containsExactly("report.json");
  }

  @Test
  void should_leave_the_old_file_when_the_run_fails() throws IOException {
    Files.writeString(file, "old");
    try (OutputTarget out = open(file)) {
      out.write("new".repeat(50_000).getBytes(StandardCharsets.US_ASCII));
    }

    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("report.json");
  }

  @Test
  void should_leave_the_old_file_when_there_is_nothing_to_write() throws IOException {
    Files.writeString(file, "old");
    try (OutputTarget out = open(file)) {
      out.commit();
    }

    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("report.json");
  }

  @Test
  void should_be_readable_by_its_owner_only() throws IOException {
    write(file, "new");

    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @Test
  void should_keep_the_permissions_of_the_old_file() throws IOException {
    Files.writeString(file, "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    write(file, "new");

    assertThat(permissions(file)).isEqualTo("rw-r-----");
    assertThat(file).hasContent("new");
  }

  @Test
  void should_write_the_target_of_a_link_in_place() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "a longer old text");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);

    write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("new");
  }

  @Test
  void should_leave_the_target_of_a_link_when_nothing_is_written() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);

    try (OutputTarget out = open(link)) {
      out.commit();
    }

    assertThat(target).hasContent("old");
  }

  @Test
  void should_make_the_target_of_a_link_unless_its_folder_is_missing() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later"));
    Path astray = Files.createSymbolicLink(folder.resolve("astray"), Path.of("nowhere/later"));

    write(link, "new");

    assertThat(folder.resolve("later")).hasContent("new");
    assertThatThrownBy(() -> open(astray)).hasMessageContaining("a folder that is not there");
  }

  @Test
  void should_write_a_device_in_place() throws IOException {
    Path device = Path.of("/dev/null");

    write(device, "gone");

    assertThat(Files.isRegularFile(device)).isFalse();
    assertThat(device).exists();
  }

  @Test
  void should_refuse_a_folder_and_a_file_in_no_folder() {
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("it is a folder");
    assertThatThrownBy(() -> open(folder.resolve("no/report.json")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("its folder is not there");
  }

  @Test
  void should_find_a_name_when_a_stopped_run_left_its_part() throws IOException {
    try (OutputTarget stopped = open(file);
        OutputTarget next = open(file)) {
      stopped.write('1');
      next.write('2');
      next.commit();
    }

    assertThat(file).hasContent("2");
    assertThat(names()).containsExactly("report.json");
  }

  private static OutputTarget open(Path path) {
    return new OutputTarget(FileOutput.prepare(path.toString()));
  }

  private static void write(Path path, String text) throws IOException {
    try (OutputTarget out = open(path)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.commit();
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
