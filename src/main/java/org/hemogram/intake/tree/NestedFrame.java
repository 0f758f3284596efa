package org.hemogram.intake.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one record says itself, and the record it stands in. */
final class NestedFrame {

  /**
   * A single value.
   *
   * @param within the names of the objects in which it stands, from the record inwards
   * @param name its name
   * @param text what it says
   * @param ofPerson true when a sex, birth date or age stands beside it
   */
  record Field(List<String> within, String name, String text, boolean ofPerson) {}

  final @Nullable NestedFrame outer;

  /** What the list is called in which it stands, in the singular, or empty. */
  final String key;

  final int line;
  final List<Field> fields = new ArrayList<>();

  NestedFrame(@Nullable NestedFrame outer, String key, int line) {
    this.outer = outer;
    this.key = key;
    this.line = line;
  }

  /** A frame of one field. */
  static NestedFrame of(@Nullable NestedFrame outer, String name, String text, int line) {
    NestedFrame frame = new NestedFrame(outer, "", line);
    frame.fields.add(new Field(List.of(), name, text, false));
    return frame;
  }
}
