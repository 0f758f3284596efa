package org.hemogram.intake.terms;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A table that is read when it is first asked for; a run that never asks does not pay for it. */
final class Lazy<T> {
  private final Supplier<T> source;
  private volatile @Nullable T value;

  Lazy(Supplier<T> source) {
    this.source = source;
  }

  T get() {
    T known = value;
    return known != null ? known : load();
  }

  private synchronized T load() {
    T known = value;
    if (known == null) {
      known = source.get();
      value = known;
    }
    return known;
  }
}
