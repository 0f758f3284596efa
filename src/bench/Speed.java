import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.tools.ToolProvider;

/**
 * Time and memory of {@code grade} and {@code analyze} on an invented table, as ratios of medians that were taken in turns: to a Java that
 * counts the lines of the same file, and, with a second argument, to another build. Times of one machine and hour say little; ratios do.
 *
 * <p>From the root of a built checkout: {@code java src/bench/Speed.java [ROWS [OTHER.jar]]}, two million rows unless told.
 */
public class Speed {

  private static final int TURNS = 3;
  private static final int ROWS_A_PATIENT = 96;
  private static final long SEED = 20_260_401;
  private static final Path TOOL = Path.of("hemogram").toAbsolutePath();
  private static final Path NOWHERE = Path.of("/dev/null");

  /** A test: its names, the usual level and its unit and limits. */
  private record Test(String[] names, double level, int decimals, String rest) {}

  private static final Test[] TESTS = {
    new Test(new String[] {"Hb", "Hemoglobin", "HGB"}, 95, 0, "g/L,120,170"),
    new Test(new String[] {"WBC", "White blood cells"}, 3.5, 2, "10*9/L,4.0,11.0"),
    new Test(new String[] {"ANC", "Neutrophils"}, 1.4, 2, "10*9/L,1.8,7.5"),
    new Test(new String[] {"PLT", "Platelets"}, 70, 0, "10*9/L,150,400"),
  };

  /** What one run took: seconds, and the peak of its memory in MB. */
  private record Cost(double seconds, double megabytes) {}

  private Speed() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("--count")) {
      count(Path.of(arguments[1]));
      return;
    }
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000_000;
    Path other = arguments.length > 1 ? Path.of(arguments[1]).toAbsolutePath() : null;
    Path folder = Files.createTempDirectory("hemogram-speed");
    try {
      Path classes = Files.createDirectory(folder.resolve("classes"));
      ToolProvider.getSystemJavaCompiler()
          .run(null, null, null, "-d", classes.toString(), "src/bench/Speed.java");
      Path[] tables = {table(folder, rows / 4), table(folder, rows / 2), table(folder, rows)};
      System.out.printf("%d rows, medians of %d%n", rows, TURNS);
      for (List<String> command :
          List.of(List.of("grade"), List.of("analyze", "--format", "ndjson"))) {
        measure(command, tables, classes, other);
      }
    } finally {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(Speed::delete);
      }
    }
  }

  private static void measure(List<String> command, Path[] tables, Path classes, Path other)
      throws Exception {
    List<List<Cost>> own = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Cost> counting = new ArrayList<>();
    List<Cost> others = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (int size = 0; size < tables.length; size++) {
        own.get(size).add(run(tool(command, tables[size]), null));
      }
      Path whole = tables[tables.length - 1];
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      counting.add(
          run(List.of(java, "-cp", classes.toString(), "Speed", "--count", whole.toString()), null));
      if (other != null) {
        others.add(run(tool(command, whole), other));
      }
    }
    Cost whole = median(own.get(2));
    System.out.printf(
        "%-8s %6.2f s  %5.2f of counting lines  %s %4.0f MB  time grows with exponent %.2f, memory with %.2f%n",
        command.get(0),
        whole.seconds(),
        whole.seconds() / median(counting).seconds(),
        other == null
            ? ""
            : String.format("%5.2f of the other build ", whole.seconds() / median(others).seconds()),
        whole.megabytes(),
        growth(own.stream().mapToDouble(costs -> median(costs).seconds()).toArray()),
        growth(own.stream().mapToDouble(costs -> median(costs).megabytes()).toArray()));
  }

  private static List<String> tool(List<String> command, Path table) {
    List<String> line = new ArrayList<>(List.of(TOOL.toString()));
    line.addAll(command);
    line.addAll(List.of("-o", NOWHERE.toString(), table.toString()));
    return line;
  }

  private static Cost run(List<String> command, Path jar) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    if (jar != null) {
      builder.environment().putAll(Map.of("HEMOGRAM_JAR", jar.toString()));
    }
    long start = System.nanoTime();
    Process process = builder.start();
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    double peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peakOf(status));
      Thread.sleep(10);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return new Cost(seconds, peak);
  }

  /** The most memory that a process had so far, in MB; 0 where the system does not tell. */
  private static double peakOf(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static Cost median(List<Cost> costs) {
    return new Cost(
        middle(costs.stream().mapToDouble(Cost::seconds).toArray()),
        middle(costs.stream().mapToDouble(Cost::megabytes).toArray()));
  }

  private static double middle(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** The exponent with which values grow from each size to twice that size. */
  private static double growth(double[] values) {
    return Math.log(values[2] / values[0]) / Math.log(4);
  }

  private static void count(Path table) throws IOException {
    try (var lines = Files.lines(table)) {
      System.out.println(lines.count());
    }
  }

  private static Path table(Path folder, int rows) throws IOException {
    Path file = folder.resolve(rows + ".csv");
    Random random = new Random(SEED);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("patient_id,date,test,value,unit,reference_low,reference_high,sex,birth_date\n");
      for (int row = 0; row < rows; row++) {
        int patient = row / ROWS_A_PATIENT;
        int draw = row % ROWS_A_PATIENT / TESTS.length;
        Test test = TESTS[row % TESTS.length];
        double value = test.level() * Math.exp(0.3 * random.nextGaussian() + 0.01 * draw);
        out.write(
            String.format(
                Locale.ROOT,
                "P%07d,%s,%s,%." + test.decimals() + "f,%s,%s,%s%n",
                patient,
                LocalDate.of(2022, 1, 3).plusDays(patient % 700 + 7L * draw),
                test.names()[patient % test.names().length],
                value,
                test.rest(),
                patient % 2 == 0 ? "F" : "M",
                LocalDate.of(1940, 1, 1).plusDays(patient % 20_000)));
      }
    }
    return file;
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
