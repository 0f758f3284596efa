package org.hemogram;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** States the rooms of the house and the habits that a compiler does not check. */
class ArchitectureTest {
  private static final String ROOT = "org.hemogram";
  private static final int LONGEST_FILE = 400;

  /** Who may import whom. A room that is missing on the right is unknown to the one on the left. */
  private static final Map<String, Set<String>> ROOMS =
      Map.of(
          "lab", Set.of(),
          "resource", Set.of(),
          "trend", Set.of(),
          "intake", Set.of("lab", "resource"),
          "history", Set.of("lab", "resource"),
          "criteria", Set.of("lab", "resource"),
          "notes", Set.of("lab", "resource", "criteria"),
          "assess", Set.of("lab", "resource", "history", "trend", "criteria", "notes"),
          "report", Set.of("lab", "resource", "history", "trend", "criteria", "notes", "assess"),
          "cli",
              Set.of(
                  "lab",
                  "resource",
                  "intake",
                  "history",
                  "trend",
                  "criteria",
                  "notes",
                  "assess",
                  "report"));

  static final List<String> ROOM_NAMES = ROOMS.keySet().stream().sorted().toList();

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final DescribedPredicate<JavaClass> MAIN =
      belongTo(equivalentTo(Main.class)).as("Main");

  @ParameterizedTest
  @FieldSource("ROOM_NAMES")
  void should_import_only_the_rooms_below(String room) {
    DescribedPredicate<JavaClass> unknown = resideInAPackage(ROOT + "..");
    for (String known : ROOMS.get(room)) {
      unknown = unknown.and(not(inRoom(known)));
    }

    check(
        noClasses()
            .that(inRoom(room))
            .should()
            .dependOnClassesThat(
                unknown.and(not(inRoom(room))).as("are in a room that '%s' does not know", room)));
  }

  @Test
  void should_give_every_package_a_room() {
    check(
        classes()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .resideInAnyPackage(
                ROOM_NAMES.stream().map(ArchitectureTest::packageOf).toArray(String[]::new)));
  }

  @ParameterizedTest
  @FieldSource("BARE_ROOMS")
  void should_need_nothing_but_the_jdk(String room) {
    check(
        classes()
            .that(inRoom(room))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.jspecify..", packageOf(room))));
  }

  static final List<String> BARE_ROOMS = List.of("lab", "trend");

  @ParameterizedTest
  @FieldSource("PURE_ROOMS")
  void should_touch_no_file_and_no_stream_where_the_work_is_pure(String room) {
    check(
        noClasses()
            .that(inRoom(room))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.nio.file..", "java.net..", "java.util.logging..")
                    .or(type(java.io.File.class))));
  }

  static final List<String> PURE_ROOMS =
      List.of("lab", "history", "trend", "criteria", "notes", "assess");

  @Test
  void should_leave_streams_environment_and_exit_to_main() {
    check(
        noClasses()
            .that(not(MAIN))
            .should()
            .accessTargetWhere(
                target(System.class, "in|out|err|exit|getenv|console|setIn|setOut|setErr")
                    .or(target(Runtime.class, "exit|halt|addShutdownHook"))
                    .as("is the process: its streams, environment or end")));
  }

  @Test
  void should_leave_the_clock_to_main() {
    check(
        noClasses()
            .that(not(MAIN))
            .should()
            .accessTargetWhere(
                target(resideInAPackage("java.time.."), "now")
                    .or(target(System.class, "currentTimeMillis|nanoTime"))
                    .or(target(Clock.class, "system.*|tick.*"))
                    .or(target(Date.class, "<init>"))
                    .as("reads the clock")));
  }

  @Test
  void should_not_roll_dice() {
    check(
        noClasses()
            .should()
            .accessTargetWhere(
                target(Random.class, "<init>")
                    .or(target(Math.class, "random"))
                    .or(target(java.util.UUID.class, "randomUUID"))
                    .or(target(java.util.concurrent.ThreadLocalRandom.class, "current"))
                    .as("is random")));
  }

  @Test
  void should_hold_no_static_state_that_changes() {
    check(fields().that().areStatic().should().beFinal());
  }

  @Test
  void should_name_classes_by_what_they_are() {
    check(
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Common|Manager|Impl)"));
  }

  @Test
  void should_mark_every_package_for_null_checks() {
    Stream<JavaPackage> packages =
        PROGRAM.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(found -> !found.getClasses().isEmpty());

    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(
            found ->
                assertThat(found.isAnnotatedWith(NullMarked.class))
                    .as("%s has a package-info.java with @NullMarked", found.getName())
                    .isTrue());
  }

  @Test
  void should_keep_files_short_enough_to_read() throws IOException {
    Map<String, Integer> tooLong = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        tooLong.put(file.toString(), Files.readAllLines(file).size());
      }
    }
    assertThat(tooLong).isNotEmpty();
    tooLong.values().removeIf(lines -> lines <= LONGEST_FILE);

    assertThat(tooLong).as("files of more than %d lines", LONGEST_FILE).isEmpty();
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROGRAM);
  }

  private static DescribedPredicate<JavaClass> inRoom(String room) {
    return resideInAPackage(packageOf(room));
  }

  private static String packageOf(String room) {
    return ROOT + "." + room + "..";
  }

  private static DescribedPredicate<JavaAccess<?>> target(Class<?> owner, String names) {
    return target(type(owner), names);
  }

  private static DescribedPredicate<JavaAccess<?>> target(
      DescribedPredicate<JavaClass> owner, String names) {
    return JavaAccess.Predicates.target(owner(owner))
        .and(JavaAccess.Predicates.target(nameMatching(names)));
  }
}
