package org.hemogram.lab;

/**
 * Where a reader puts what it reads: every entry goes through exactly one of {@link #result},
 * {@link #rejected} and {@link #ignored}. A sink takes the entries of one block in input order.
 */
public interface EntrySink {

  /** A usable result. */
  void result(LabResult result);

  /** A patient as {@link #patient} gives it. */
  interface Patient {

    /** The patient's id as exported. */
    String id();
  }

  /**
   * A patient whose results will come again and again. It holds for every sink of a run, as long as
   * one thread at a time uses it.
   */
  default Patient patient(String id) {
    return () -> id;
  }

  /** A usable result that is printed like others, on a line of its own. */
  default void result(Patient patient, PrintedResult result, Moment time, int line) {
    result(result.of(patient.id(), time, line));
  }

  /** The same for a patient who is known by id only. */
  default void result(String patient, PrintedResult result, Moment time, int line) {
    result(result.of(patient, time, line));
  }

  /** An entry of a known analyte that cannot be used, and why. */
  void rejected(RejectedResult entry, Problem problem);

  /** An entry that cannot be used and of which not even the analyte or the patient is known. */
  void rejected(Problem problem);

  /**
   * Entries that are no blood count (another test, another specimen), {@code count} of one name.
   */
  void ignored(String testName, int count);

  /** An entry that is no blood count. */
  default void ignored(String testName) {
    ignored(testName, 1);
  }

  /**
   * Numbers below a header that names no known test, {@code count} of one header. They are no
   * entries: nobody can tell what was measured.
   */
  default void unknownColumn(String header, int count) {}

  /**
   * Says that the next entry is one version of a result that may come again: of several versions in
   * a run one counts. Exports that do not name their results never say so.
   *
   * @param key names the result within its patient; versions of one result have the same key
   * @param order grows from version to version, in whatever unit; 0 when it is not known
   */
  default void version(String key, long order) {}

  /** Something to tell that has no part in the accounting. */
  void note(Problem problem);

  /**
   * Results of one analyte and time that cannot be relied on, wherever in the run they stand: the
   * specimen was clumped.
   */
  void unreliable(String patient, Analyte analyte, Moment time);

  /** What the input says about a person. */
  void facts(String patient, PatientFacts facts);

  /** What the input says about a person that holds on a day, such as a trimester. */
  default void facts(String patient, DatedFacts facts) {}

  /** A treatment event found in the input. */
  void event(TreatmentEvent event);
}
