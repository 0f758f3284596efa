package org.hemogram.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.hemogram.notes.Audience;

/**
 * What a report is not, in the words of the resource {@code disclaimer.properties}.
 *
 * @param brief one line for text
 * @param patient the whole statement for a person reading their own counts
 * @param clinician the whole statement for a professional
 */
public record Disclaimer(String brief, String patient, String clinician) {
  private static final String RESOURCE = "disclaimer.properties";

  /** The shipped words. */
  public static Disclaimer shipped() {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Disclaimer.class.getResourceAsStream(RESOURCE), RESOURCE),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return new Disclaimer(
        words.getProperty("brief"), words.getProperty("patient"), words.getProperty("clinician"));
  }

  /** The whole statement for one kind of reader. */
  public String text(Audience audience) {
    return switch (audience) {
      case PATIENT -> patient;
      case CLINICIAN -> clinician;
    };
  }
}
