package org.hemogram.trend;

/**
 * Where the window of a test begins.
 *
 * @param index of the first point of the window in the whole series
 * @param reason why there
 */
public record WindowStart(int index, Reason reason) {

  /** Why a window begins where it does. */
  public enum Reason {
    /** It holds every point. */
    FIRST,
    /** The direction changed there: a fall after a rise, a rise after a level stretch. */
    TURN,
    /** One level followed another. */
    STEP
  }
}
