package org.hemogram.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemogram.lab.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The arguments of one command. Values are checked as they are asked for: mistakes are collected,
 * and {@link #check} tells them all before anything is read.
 */
final class Arguments {
  private static final String BAD_VALUE = "usage.bad-value";

  private final ParseResult parsed;
  private final List<Problem> mistakes = new ArrayList<>();

  Arguments(ParseResult parsed) {
    this.parsed = parsed;
  }

  /** Whether an option is there. */
  boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  /** The value of an option; of several the last. */
  Optional<String> text(String option) {
    String value = parsed.matchedOptionValue(option, (@Nullable String) null);
    return Optional.ofNullable(value);
  }

  /**
   * What an option was given, as often as it is there; empty when this command has no such option.
   */
  List<String> words(String option) {
    OptionSpec given = parsed.matchedOption(option);
    return given == null ? List.of() : given.stringValues();
  }

  /** Every value of an option that may be there several times. */
  List<String> texts(String option) {
    return List.copyOf(parsed.matchedOptionValue(option, List.<String>of()));
  }

  /** The values of an option that takes a list, {@code a,b}; none when it is not there. */
  List<String> list(String option) {
    return text(option).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /** What stands outside options: files, codes, names. */
  List<String> operands() {
    return List.copyOf(parsed.matchedPositionalValue(0, List.<String>of()));
  }

  /** One of a few words, each with its meaning; the words in the order of the help. */
  <T> T choice(String option, Map<String, T> words, T otherwise) {
    T chosen = choice(option, words);
    return chosen == null ? otherwise : chosen;
  }

  /** As above; null when the option is not there. */
  <T> @Nullable T choice(String option, Map<String, T> words) {
    String text = text(option).orElse(null);
    if (text == null) {
      return null;
    }
    T meaning = words.get(text.strip().toLowerCase(Locale.ROOT));
    if (meaning == null) {
      unknownValue(option, text, words.keySet());
    }
    return meaning;
  }

  /** A whole number between two others, or null. */
  @Nullable Integer number(String option, int least, int most) {
    String text = text(option).orElse(null);
    if (text == null) {
      return null;
    }
    if (text.matches("-?\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    badValue(option, text, "Give a whole number from " + least + " to " + most + ".");
    return null;
  }

  /** A calendar day, or null. */
  @Nullable LocalDate day(String option) {
    String text = text(option).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      badValue(option, text, "Write the day as 2024-03-05.");
      return null;
    }
  }

  /** Notes a value that an option does not have, with the one that was probably meant. */
  void unknownValue(String option, String value, Collection<String> known) {
    String all = "It is one of " + String.join(", ", known) + ".";
    badValue(option, value, NearestWord.hint(value, known, all));
  }

  /** Notes a value that an option cannot have. */
  void badValue(String option, String value, String whatToDo) {
    mistake(BAD_VALUE, option + " cannot be '" + value + "'. " + whatToDo);
  }

  /** Notes what is wrong with a file that an option names. */
  void mistakeIn(String file, String code, String message) {
    mistakes.addAll(UsageException.about(file, code, message).problems());
  }

  /** Notes any other mistake. */
  void mistake(String code, String message) {
    mistakes.add(UsageException.mistake(code, message));
  }

  /**
   * Ends the checks.
   *
   * @throws UsageException when there was a mistake
   */
  void check() {
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
  }
}
