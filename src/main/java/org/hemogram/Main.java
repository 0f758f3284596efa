package org.hemogram;

/** The entry point of the program. */
public final class Main {
  private Main() {}

  /**
   * Runs the program.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.out.println("hemogram " + Main.class.getPackage().getImplementationVersion());
  }
}
