package org.hemogram.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in place of paths, which may hold the name of a person: {@code input-1.csv}, numbered in
 * the order in which they are met. Threads may share it once every input was met.
 */
final class InputLabels {
  private static final Pattern ENDING =
      Pattern.compile("\\.(?:csv|tsv|txt|json|ndjson|jsonl)(?:\\.gz)?$", Pattern.CASE_INSENSITIVE);

  private static final String STANDARD_INPUT = "-";

  private final Map<String, String> labels = new LinkedHashMap<>();
  private int inputs;

  /** The label of a path; a path that was not met before gets the next number. */
  synchronized String of(String path) {
    if (path.equals(STANDARD_INPUT)) {
      return path;
    }
    String known = labels.get(path);
    if (known != null) {
      return known;
    }
    inputs++;
    String label = "input-" + inputs + ending(path);
    labels.put(path, label);
    return label;
  }

  /** Names the file of an option by what it is for: {@code patients.csv}. */
  synchronized void name(String path, String what) {
    labels.put(path, what + ending(path));
  }

  /** The text with every path that was met replaced by its label. */
  synchronized String in(String text) {
    String replaced = text;
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (replaced.contains(label.getKey())) {
        replaced =
            Pattern.compile("(?<![\\w./-])" + Pattern.quote(label.getKey()) + "(?![\\w/-])")
                .matcher(replaced)
                .replaceAll(Matcher.quoteReplacement(label.getValue()));
      }
    }
    return replaced;
  }

  private static String ending(String path) {
    Matcher ending = ENDING.matcher(path);
    return ending.find() ? ending.group() : "";
  }
}
