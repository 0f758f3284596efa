package org.hemogram.intake.terms;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A table that is read when it is first asked for; a run that never asks does not pay for it. */
public final class Lazy<T> {
  private final Supplier<T> source;
  private volatile @Nullable T value;

  /** A value that {@code source} makes at the first call of {@link #get}. */
  public Lazy(Supplier<T> source) {
    this.source = source;
  }

  /** The value, made once; safe between threads. */
  public T get() {
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
