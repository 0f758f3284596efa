package org.hemogram.criteria;

import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The blood-count part of one published response, for example <i>HI-P</i> of IWG 2006: lines on the
 * current counts and on their change since an earlier one, of which some number has to be met. How
 * long it has to last, transfusions and marrow are not part of the answer.
 *
 * @param id the id within its table, for example {@code hi-p}
 * @param title the published name
 * @param since what the earlier value is
 * @param atLeast how many lines have to be met
 * @param atMost how many lines may be met
 * @param weeks how long it has to last to count, in weeks; 0 = nothing is printed
 * @param lines the lines
 * @param not responses that must not be met as well
 */
public record Response(
    String id,
    String title,
    Since since,
    int atLeast,
    int atMost,
    int weeks,
    List<ResponseLine> lines,
    List<Response> not) {

  /** What current counts are compared with. */
  public enum Since {
    /** The values before treatment. */
    BASELINE,
    /** The best values that were reached. */
    BEST,
    /** Nothing: only current counts are looked at. */
    NOTHING
  }

  /** The values of one person that a response looks at. */
  public interface Values {

    /** The value before treatment, or the best one, as {@link #since} says; null if unknown. */
    @Nullable Quantity earlier(Analyte analyte);

    /** The current value, or null when it was not measured. */
    @Nullable Quantity current(Analyte analyte);
  }

  /** Something without which a response cannot be told. */
  public enum Lack {
    /** The current value was not measured. */
    CURRENT,
    /** The earlier value is not known. */
    EARLIER,
    /** A value is only known as a bound, such as {@code <10}, and that does not decide. */
    EXACT_VALUE,
    /** The publication says nothing about this earlier value. */
    PRINTED_RULE
  }

  /**
   * What is missing for a line.
   *
   * @param analyte of which analyte
   * @param lack what
   */
  public record Missing(Analyte analyte, Lack lack) {}

  /**
   * Whether counts meet a response, and by what.
   *
   * @param met the answer
   * @param meeting lines that are met
   * @param failing lines that are not
   * @param missing what the other lines lack; it decides only where {@code met} is unknown
   */
  public record Judgement(
      Truth met, List<ResponseLine> meeting, List<ResponseLine> failing, List<Missing> missing) {
    public Judgement {
      meeting = List.copyOf(meeting);
      failing = List.copyOf(failing);
      missing = List.copyOf(missing);
    }
  }

  public Response {
    lines = List.copyOf(lines);
    not = List.copyOf(not);
    if (atLeast < 1 || atLeast > atMost || atMost > lines.size()) {
      throw new IllegalArgumentException(atLeast + " to " + atMost + " of " + lines.size());
    }
  }

  /** Judges the counts of one time against the earlier ones. */
  public Judgement judge(Values values) {
    ResponseTally tally = new ResponseTally();
    for (ResponseLine line : lines) {
      tally.add(line, values.earlier(line.analyte()), values.current(line.analyte()));
    }
    Truth met = tally.between(atLeast, atMost);
    for (Response other : not) {
      Judgement judgement = other.judge(values);
      met = met.and(judgement.met().negated());
      if (judgement.met() == Truth.UNKNOWN) {
        tally.alsoMissing(judgement.missing());
      }
    }
    return tally.judgement(met);
  }
}
