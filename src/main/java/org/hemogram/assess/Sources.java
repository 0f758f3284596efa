package org.hemogram.assess;

import org.hemogram.criteria.Publication;
import org.hemogram.criteria.Source;

/** A publication as findings name it: its title, with its address where it has one. */
final class Sources {
  private Sources() {}

  static String text(Source source) {
    return joined(source.title(), source.address());
  }

  static String text(Publication publication) {
    return joined(publication.title(), publication.address());
  }

  private static String joined(String title, String address) {
    return address.isEmpty() ? title : title + ", " + address;
  }
}
