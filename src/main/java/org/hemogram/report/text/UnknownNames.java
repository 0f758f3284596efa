package org.hemogram.report.text;

import java.util.List;
import java.util.stream.Collectors;
import org.hemogram.lab.InputReport.UnknownName;

/**
 * Names that no test is known for: first those that are much like a known one, then the most
 * frequent of the others.
 */
record UnknownNames(Page page, List<UnknownName> names) {
  private static final int MOST_NEAR = 30;

  /** Of a longer name the beginning is shown; JSON has it whole. */
  private static final int LONGEST = 50;

  private static final int MOST_OTHERS = 20;

  void write() {
    List<UnknownName> near = names.stream().filter(name -> name.nearest() != null).toList();
    String label = "Not recognized";
    for (UnknownName name : near.subList(0, Math.min(MOST_NEAR, near.size()))) {
      page.finding(
          Ink.MARKED,
          InspectInput.LABEL,
          label,
          shown(name) + ": did you mean " + name.nearest() + "?");
      label = "";
    }
    if (near.size() > MOST_NEAR) {
      page.finding(Ink.MARKED, InspectInput.LABEL, "", more(near.size() - MOST_NEAR));
    }
    List<UnknownName> others = names.stream().filter(name -> name.nearest() == null).toList();
    if (!others.isEmpty()) {
      String text =
          others.stream()
              .limit(MOST_OTHERS)
              .map(UnknownNames::shown)
              .collect(Collectors.joining(", "));
      int rest = others.size() - MOST_OTHERS;
      page.finding(
          Ink.MARKED, InspectInput.LABEL, label, rest > 0 ? text + " and " + more(rest) : text);
    }
  }

  private static String more(int names) {
    return names + " more, which --format json lists";
  }

  private static String shown(UnknownName name) {
    String whole = name.name();
    String cut =
        whole.codePointCount(0, whole.length()) <= LONGEST
            ? whole
            : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + "…";
    return Joined.of(cut + " (" + name.count() + ")");
  }
}
