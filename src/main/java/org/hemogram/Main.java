package org.hemogram;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hemogram.cli.Hemogram;
import org.hemogram.cli.RunContext;

/** The entry point of the program, and the only place that knows the process around it. */
public final class Main {
  private Main() {}

  /**
   * Runs the program.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.exit(Hemogram.run(context(), args));
  }

  private static RunContext context() {
    return RunContext.of(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Files.isRegularFile(Path.of("/dev/stdout")),
        System.getenv(),
        System.getProperty("hemogram.tty", ""),
        System.getProperty("hemogram.columns", ""),
        System.getProperty("hemogram.charset", System.getProperty("native.encoding", "UTF-8")),
        () -> LocalDate.now(ZoneId.systemDefault()));
  }
}
