package org.hemogram.intake;

import org.hemogram.lab.EntrySink;

/**
 * Where everything goes that is read: blocks are filled side by side and appended in input order.
 */
public interface Destination {

  /** A sink for the entries of one block; it is filled by one thread. */
  EntrySink newBlock();

  /** Takes a filled block of a file. */
  void append(EntrySink block, String file);
}
