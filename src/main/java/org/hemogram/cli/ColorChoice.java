package org.hemogram.cli;

import java.util.Map;

/** The values of {@code --color}, and the order in which everything else is asked. */
enum ColorChoice {
  ALWAYS,
  NEVER,
  AUTO;

  /** Whether a stream is colored. */
  boolean isOn(Map<String, String> environment, boolean terminal) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> isWanted(environment, terminal);
    };
  }

  /** See no-color.org and bixense.com/clicolors. */
  private static boolean isWanted(Map<String, String> environment, boolean terminal) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!force.isEmpty() && !force.equals("0")) {
      return true;
    }
    return terminal && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
