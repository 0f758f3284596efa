package org.hemogram.intake;

import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/** Files of kinds that are not read, known by how they begin: spreadsheets, messages, pages. */
final class ForeignForms {

  private ForeignForms() {}

  /** What a text is and what to do with it; null when it begins like none of these. */
  static @Nullable String message(String text) {
    String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
    ResourceTree tree =
        ResourceTree.read(ForeignForms.class, "/org/hemogram/dialects/foreign-forms.json");
    for (ResourceTree form : tree.get("forms").items()) {
      if (start.stripLeading().startsWith(form.text("begins"))) {
        return "this is " + form.text("what") + ", which is not read. " + form.text("advice");
      }
    }
    return null;
  }
}
