package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a run ends when something around it breaks. */
class EndsTest {
  private static final OutputStream BROKEN =
      new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          throw new IOException("broken");
        }
      };

  private static final OutputStream FULL =
      new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          throw new IOException("No space left on device");
        }
      };

  @Test
  void should_end_quietly_when_nobody_reads_on() {
    assertThat(new Invocation().out(BROKEN, false).with("explain"))
        .isEqualTo(new Invocation.Ended(ExitCode.DONE, "", ""));
  }

  @Test
  void should_tell_that_a_file_could_not_be_written() {
    Invocation.Ended ended = new Invocation().out(BROKEN, true).with("explain");

    assertThat(ended.exit()).isEqualTo(ExitCode.INTERNAL);
    assertThat(ended.err())
        .isEqualTo(
            "hemogram: the result could not be written. Is the disk full? [output.unwritable]\n");
  }

  @Test
  void should_tell_that_a_device_is_full() {
    Invocation.Ended ended = new Invocation().out(FULL, false).with("explain");

    assertThat(ended.exit()).isEqualTo(ExitCode.INTERNAL);
    assertThat(ended.err()).contains("Is the disk full? [output.unwritable]");
  }

  @Test
  void should_say_in_one_line_that_the_program_failed() {
    Invocation.Ended ended = fail("grade", "--birth-date", "1980", "x.csv");

    assertThat(ended.exit()).isEqualTo(ExitCode.INTERNAL);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .hasLineCount(1)
        .contains("--debug")
        .endsWith("[internal.error]\n")
        .doesNotContain("Exception");
  }

  @Test
  void should_show_the_stack_to_those_who_ask() {
    assertThat(fail("grade", "--debug", "--birth-date", "1980", "x.csv").err())
        .contains("IllegalStateException: the clock stands still", "at org.hemogram.cli.");
  }

  private static Invocation.Ended fail(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    RunContext context =
        new RunContext(
            InputStream.nullInputStream(),
            out,
            err,
            false,
            Terminal.NONE,
            Map.of(),
            () -> {
              throw new IllegalStateException("the clock stands still");
            });
    int exit = Hemogram.run(context, args);
    return new Invocation.Ended(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
