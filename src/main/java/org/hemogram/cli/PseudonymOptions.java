package org.hemogram.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Stack;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The options {@code --pseudonymize} and {@code --shift-dates}: what stands in place of ids. */
final class PseudonymOptions {
  static final String PSEUDONYMIZE = "--pseudonymize";
  static final String SHIFT_DATES = "--shift-dates";

  private static final String BAD_KEY = "usage.key-file";
  private static final int LONGEST = 4096;
  private static final int KEY_OF_A_RUN = 32;

  /** In place of a key file that is not named: no file is called so. */
  static final String NO_FILE = "\0";

  private static final String HOW = "openssl rand -hex 32 > KEYFILE";

  /** A word that follows the option and ends like this is an input and not a key. */
  private static final Pattern EXPORT =
      Pattern.compile(".*\\.(?:csv|tsv|json|ndjson|jsonl|gz)", Pattern.CASE_INSENSITIVE);

  private PseudonymOptions() {}

  /** Adds the section. */
  static void describe(CommandModel model) {
    model.section(
        "Names and dates in the output",
        Options.value(
                "KEYFILE",
                "Replace patients' ids by names made from them and the key in KEYFILE, and file names"
                    + " by numbers. The same key gives the same names; without KEYFILE they hold for"
                    + " this run only.",
                PSEUDONYMIZE)
            .arity("0..1")
            .fallbackValue(NO_FILE)
            .preprocessor(new Key()),
        Options.flag(
            "With "
                + PSEUDONYMIZE
                + ": move all dates of a patient, also the birth date, by the same number of days,"
                + " made from id and key. Intervals and ages stay.",
            SHIFT_DATES));
  }

  /** Tells the key from the first input, where the two are not joined by a sign. */
  private static final class Key implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // the stack is picocli's
    public boolean preprocess(
        Stack<String> arguments, CommandSpec spec, ArgSpec option, Map<String, Object> how) {
      boolean joined = "=".equals(how.get("separator"));
      if (!joined && (arguments.isEmpty() || isInput(arguments.peek()))) {
        arguments.push(NO_FILE);
      }
      return false;
    }

    private static boolean isInput(String word) {
      if (word.startsWith("-") || EXPORT.matcher(word).matches()) {
        return true;
      }
      Path path = path(word);
      return path != null && Files.isDirectory(path);
    }
  }

  /** What the options ask for; mistakes are noted. */
  static Disguise read(Arguments arguments) {
    boolean moving = arguments.has(SHIFT_DATES);
    if (!arguments.has(PSEUDONYMIZE)) {
      if (moving) {
        arguments.mistake(
            "usage.missing-option",
            SHIFT_DATES + " needs " + PSEUDONYMIZE + ", whose key says by how many days. Add it.");
      }
      return Disguise.NONE;
    }
    if (moving && arguments.has(CriteriaOptions.AS_OF)) {
      arguments.mistake(
          "usage.contradiction",
          CriteriaOptions.AS_OF
              + " names a day of the calendar, which "
              + SHIFT_DATES
              + " leaves. Use "
              + NarrowingOptions.UNTIL
              + ", or leave out one.");
    }
    byte[] key = key(arguments.text(PSEUDONYMIZE).orElse(NO_FILE), arguments);
    return key == null ? Disguise.NONE : new Disguise(new Pseudonyms(key), moving);
  }

  private static byte @Nullable [] key(String file, Arguments arguments) {
    if (file.equals(NO_FILE)) {
      byte[] key = new byte[KEY_OF_A_RUN];
      new SecureRandom().nextBytes(key);
      return key;
    }
    if (file.isEmpty()) {
      arguments.mistake(BAD_KEY, PSEUDONYMIZE + "= names no key file. Make one: " + HOW + ".");
      return null;
    }
    Path path = path(file);
    if (path == null || !Files.exists(path)) {
      arguments.mistake(BAD_KEY, file + ": there is no such key file. Make one: " + HOW + ".");
      return null;
    }
    byte[] read = bytes(path);
    if (read == null) {
      arguments.mistake(BAD_KEY, file + ": the key file cannot be read. Check its permissions.");
      return null;
    }
    byte[] key = withoutLineEnd(read);
    if (key.length < Pseudonyms.SHORTEST) {
      String what = key.length == 0 ? "empty" : "too short: " + key.length + " bytes";
      arguments.mistake(
          BAD_KEY,
          file
              + ": the key file is "
              + what
              + ". A key has at least "
              + Pseudonyms.SHORTEST
              + " bytes. Make one: "
              + HOW);
      return null;
    }
    if (key.length > LONGEST) {
      arguments.mistake(
          BAD_KEY,
          file
              + ": the file is too long for a key. If it is an input, name it before "
              + PSEUDONYMIZE
              + "; a key has at most "
              + LONGEST
              + " bytes.");
      return null;
    }
    return key;
  }

  /** Not more than a little beyond the longest key, or null. */
  private static byte @Nullable [] bytes(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(LONGEST + 4);
    } catch (IOException e) {
      return null;
    }
  }

  /** An editor's line end is no part of a key. */
  private static byte[] withoutLineEnd(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  private static @Nullable Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
