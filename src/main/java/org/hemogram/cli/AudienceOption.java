package org.hemogram.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hemogram.notes.Audience;
import picocli.CommandLine.Model.OptionSpec;

/** The option {@code --audience}. */
final class AudienceOption {
  private static final String AUDIENCE = "--audience";
  private static final Map<String, Audience> AUDIENCES = new LinkedHashMap<>();

  static {
    AUDIENCES.put("patient", Audience.PATIENT);
    AUDIENCES.put("clinician", Audience.CLINICIAN);
  }

  private AudienceOption() {}

  static OptionSpec.Builder option(String usual) {
    return Options.choice(
        "WHO", "For whom notes are: patient or clinician. " + usual, AUDIENCES.keySet(), AUDIENCE);
  }

  static Audience read(Arguments arguments, Audience otherwise) {
    return arguments.choice(AUDIENCE, AUDIENCES, otherwise);
  }
}
