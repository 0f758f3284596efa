package org.hemogram.cli;

/** The name and version of the program, from the jar's manifest. */
final class ProgramVersion {
  static final String NAME = "hemogram";

  private ProgramVersion() {}

  /** The version; {@code development} when the classes are not in a jar. */
  static String number() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
