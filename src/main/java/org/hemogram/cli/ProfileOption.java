package org.hemogram.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.hemogram.intake.Vocabulary;
import org.hemogram.intake.table.Profile;
import org.hemogram.intake.table.ProfileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The option {@code --profile}. */
final class ProfileOption {
  static final String PROFILE = "--profile";

  private ProfileOption() {}

  static OptionSpec.Builder option() {
    return Options.value(
        "FILE",
        "A description in JSON of a table that no dialect fits: columns, names, units, dates."
            + " 'hemogram inspect' prints one to start from, 'hemogram help profile' explains it.",
        PROFILE);
  }

  /** The profile that is named, or null; a mistake when it is none. */
  static @Nullable Profile profile(Arguments arguments, Session session) {
    String file = arguments.text(PROFILE).orElse(null);
    if (file == null) {
      return null;
    }
    try {
      byte[] json = Files.readAllBytes(Path.of(file));
      Vocabulary vocabulary = session.vocabulary().get();
      return new ProfileReader(vocabulary.library(), vocabulary.terms()).read(file, json);
    } catch (IOException | InvalidPathException e) {
      arguments.badValue(PROFILE, file, "The file cannot be read. Check its name.");
    } catch (IllegalArgumentException e) {
      arguments.mistake(
          "usage.bad-profile",
          e.getMessage() + ". 'hemogram schema profile' describes what a profile holds.");
    }
    return null;
  }
}
