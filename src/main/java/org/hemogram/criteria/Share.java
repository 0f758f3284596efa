package org.hemogram.criteria;

/** Says how many lines of several have to be met, for review. */
final class Share {
  private Share() {}

  /** The title with the share behind it: {@code Severe (2 of 3)}; alone where there is one line. */
  static String named(String title, int atLeast, int atMost, int lines) {
    if (lines == 1) {
      return title;
    }
    String share = atLeast == lines ? "all" : String.valueOf(atLeast);
    String exactly = atMost == lines ? "" : atMost == atLeast ? "exactly " : atLeast + " to ";
    String many = atMost == lines ? share : String.valueOf(atMost);
    return title + " (" + exactly + many + " of " + lines + ")";
  }
}
