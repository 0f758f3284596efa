package org.hemogram.history;

import org.hemogram.lab.EntrySink;

/**
 * A patient as one reading thread knows it: the number in the block that is being filled, and the
 * one in the run, so that neither has to be looked up by name for every result. Two threads have
 * two of the same patient.
 */
final class RunPatient implements EntrySink.Patient {
  private static final int NOT_YET = -1;

  private final String id;

  /** Set by the thread that fills blocks. */
  private int block = NOT_YET;

  private int inBlock;

  /** Set by the thread that appends blocks. */
  private int inRun = NOT_YET;

  RunPatient(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /** True when the patient has a number in a block. */
  boolean isIn(int serial) {
    return block == serial;
  }

  /** Gives the patient a number in a block. */
  void enter(int serial, int number) {
    block = serial;
    inBlock = number;
  }

  /** The number in the block that was entered last. */
  int inBlock() {
    return inBlock;
  }

  boolean isInRun() {
    return inRun != NOT_YET;
  }

  void enterRun(int number) {
    inRun = number;
  }

  int inRun() {
    return inRun;
  }
}
