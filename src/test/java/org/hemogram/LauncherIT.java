package org.hemogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher and the packaged jar, as a shell starts them. */
class LauncherIT {
  private static final Path LAUNCHER = Path.of(System.getProperty("hemogram.launcher"));
  private static final Path JAR = Path.of(System.getProperty("hemogram.jar"));
  private static final String THIS_JAVA = System.getProperty("java.home");

  @TempDir Path folder;

  @Test
  void should_run_the_jar_beside_it() throws Exception {
    assertThat(run(Map.of(), LAUNCHER.toString(), "--version"))
        .isEqualTo(
            new Ended(0, run(Map.of(), "java", "-jar", JAR.toString(), "--version").out(), ""));
  }

  @Test
  void should_print_the_same_bytes_in_the_plain_c_locale() throws Exception {
    assertThat(run(Map.of("LC_ALL", "C"), LAUNCHER.toString(), "--version"))
        .isEqualTo(run(Map.of("LC_ALL", "C.UTF-8"), LAUNCHER.toString(), "--version"));
  }

  @Test
  void should_link_every_class_that_the_build_made_of_a_lambda() throws Exception {
    int made = 0;
    try (JarFile jar = new JarFile(JAR.toFile());
        URLClassLoader own =
            new URLClassLoader(
                new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.contains("$$Lambda")) {
          made++;
          Class.forName(
              name.substring(0, name.length() - ".class".length()).replace('/', '.'), true, own);
        }
      }
    }
    assertThat(made).isGreaterThan(500);
  }

  @Test
  void should_find_its_own_place_through_links() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("first"), LAUNCHER);
    Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());

    assertThat(run(Map.of(), second.toString(), "--version"))
        .isEqualTo(run(Map.of(), LAUNCHER.toString(), "--version"));
    Files.delete(first);
    Files.delete(second);
  }

  @Test
  void should_say_how_to_build_when_the_jar_is_missing() throws Exception {
    Path copy = Files.copy(LAUNCHER, folder.resolve("hemogram"));

    Ended ended = run(Map.of(), "sh", copy.toString(), "--version");

    assertThat(ended.exit()).isEqualTo(70);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("hemogram: ")
        .contains("hemogram.jar is missing", "mvn ")
        .endsWith("[launcher.jar-missing]\n");
  }

  @Test
  void should_take_the_jar_that_it_is_told() throws Exception {
    Path copy = Files.copy(LAUNCHER, folder.resolve("hemogram"));

    assertThat(run(Map.of("HEMOGRAM_JAR", JAR.toString()), "sh", copy.toString(), "--version"))
        .isEqualTo(run(Map.of(), LAUNCHER.toString(), "--version"));
    assertThat(run(Map.of("HEMOGRAM_JAR", "none.jar"), LAUNCHER.toString()).err())
        .contains("HEMOGRAM_JAR")
        .endsWith("[launcher.jar-missing]\n");
  }

  @Test
  void should_say_what_to_install_when_java_is_too_old() throws Exception {
    Path bin = otherJava("exit 1");
    Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"11.0.2\"\n");

    assertThat(run(Map.of("PATH", bin + ":/usr/bin:/bin"), LAUNCHER.toString()))
        .isEqualTo(new Ended(70, "", tooOld(bin)));
  }

  @Test
  void should_ask_a_java_without_release_file_for_its_version() throws Exception {
    Path bin = otherJava("echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

    assertThat(
            run(
                Map.of("JAVA_HOME", bin.getParent().toString(), "PATH", bin.toString()),
                LAUNCHER.toString()))
        .isEqualTo(new Ended(70, "", tooOld(bin)));
  }

  @Test
  void should_fall_back_to_the_java_on_the_path_when_java_home_is_too_old() throws Exception {
    Path bin = otherJava("echo 'java version \"1.8.0_402\"' >&2");

    assertThat(
            run(Map.of("JAVA_HOME", bin.getParent().toString()), LAUNCHER.toString(), "--version"))
        .isEqualTo(run(Map.of(), LAUNCHER.toString(), "--version"));
  }

  private Path otherJava(String script) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("old/bin"));
    Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\n" + script + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return bin;
  }

  private static String tooOld(Path bin) {
    return "hemogram: Java 11 ("
        + bin
        + "/java) is too old. Install Java 17 or newer (on Debian: apt-get install"
        + " openjdk-17-jre-headless) and put it on PATH or set JAVA_HOME."
        + " [launcher.java-missing]\n";
  }

  @Test
  void should_ignore_an_archive_of_another_jar_silently() throws Exception {
    Path copy = Files.copy(LAUNCHER, folder.resolve("hemogram"));
    Files.copy(JAR, folder.resolve("hemogram.jar"));
    Files.writeString(folder.resolve("hemogram.jsa"), "not an archive");

    assertThat(run(Map.of(), "sh", copy.toString(), "--version"))
        .isEqualTo(run(Map.of(), LAUNCHER.toString(), "--version"));
  }

  @ParameterizedTest
  @CsvSource({
    "--version, short",
    "explain, short",
    "analyze small.csv, short",
    "analyze -f json -o out small.csv, short",
    "analyze medium.csv, medium",
    "analyze largest-medium.csv, medium",
    "analyze long.csv, long",
    "grade small.csv, short",
    "grade small.csv medium.csv, medium",
    "grade medium.csv long.csv, long",
    "grade ., long",
    "analyze -, long",
    "inspect /dev/null, short"
  })
  void should_choose_the_compilers_by_the_size_of_the_input(String line, String length)
      throws Exception {
    Path bin = otherJava("printf '%s\\n' \"$@\"");
    Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"17.0.2\"\n");
    sparse("small.csv", 1L << 20);
    sparse("medium.csv", (1L << 20) + 1);
    sparse("largest-medium.csv", 400L << 20);
    sparse("long.csv", (400L << 20) + 1);
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(line.split(" ")));

    Ended ended =
        run(Map.of("JAVA_HOME", bin.getParent().toString()), command.toArray(String[]::new));

    assertThat(ended.out().contains("-XX:TieredStopAtLevel=1\n")).isEqualTo(!length.equals("long"));
    assertThat(ended.out().contains("-XX:CICompilerCount=1\n")).isEqualTo(length.equals("short"));
    assertThat(ended.out()).endsWith(line.replace(' ', '\n') + "\n");
  }

  @Test
  void should_leave_the_compilers_to_options_that_name_them() throws Exception {
    assertThat(run(Map.of("HEMOGRAM_OPTS", "-XX:TieredStopAtLevel=4"), LAUNCHER.toString(), "-V"))
        .isEqualTo(run(Map.of(), LAUNCHER.toString(), "-V"));
  }

  /** A file of that length that takes no room. */
  private void sparse(String name, long length) throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      file.setLength(length);
    }
  }

  @Test
  void should_pass_arguments_and_options_unchanged() throws Exception {
    Path print = Files.writeString(folder.resolve("Print.java"), PRINT);
    Path jar = jarOf(print);

    Ended ended =
        run(
            Map.of("HEMOGRAM_JAR", jar.toString(), "HEMOGRAM_OPTS", "-Dx=1 -Dy=*", "COLUMNS", "97"),
            LAUNCHER.toString(),
            "a b",
            "*",
            "größe.csv",
            "");

    assertThat(ended.out()).isEqualTo("a b|*|größe.csv||1|*|97||US-ASCII\n");
  }

  private static final String PRINT =
      """
      import java.nio.charset.StandardCharsets;
      public class Print {
        public static void main(String[] args) throws Exception {
          StringBuilder out = new StringBuilder();
          for (String arg : args) {
            out.append(arg).append('|');
          }
          out.append(System.getProperty("x")).append('|').append(System.getProperty("y"));
          out.append('|').append(System.getProperty("hemogram.columns"));
          out.append('|').append(System.getProperty("hemogram.tty"));
          out.append('|').append(System.getProperty("hemogram.charset")).append('\\n');
          System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
      """;

  private Path jarOf(Path source) throws Exception {
    Path jar = folder.resolve("print.jar");
    String bin = THIS_JAVA + "/bin/";
    run(Map.of(), bin + "javac", "-d", folder.toString(), source.toString());
    run(
        Map.of(),
        bin + "jar",
        "cfe",
        jar.toString(),
        "Print",
        "-C",
        folder.toString(),
        "Print.class");
    return jar;
  }

  private Ended run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().keySet().removeAll(List.of("COLUMNS", "JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(environment);
    Process process =
        builder
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
    return new Ended(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private record Ended(int exit, String out, String err) {}
}
