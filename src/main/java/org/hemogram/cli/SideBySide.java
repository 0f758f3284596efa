package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hemogram.report.ByteBlock;

/** Renders parts of a report on several threads and writes them in order, few of them in memory. */
final class SideBySide {

  /** Renders the items from one index to the one before another. */
  @FunctionalInterface
  interface Renderer<T> {
    T render(int from, int to, ByteBlock out);
  }

  /** Takes what rendering a part has brought, in order. */
  @FunctionalInterface
  interface Listener<T> {
    void rendered(T part);
  }

  private record Part<T>(ByteBlock block, T result) {}

  private final OutputStream out;
  private final int threads;

  SideBySide(OutputStream out, int threads) {
    this.out = out;
    this.threads = threads;
  }

  /** Renders {@code count} items in parts of {@code size}. */
  <T> void write(int count, int size, Renderer<T> renderer, Listener<T> listener)
      throws IOException {
    if (count <= size) {
      ByteBlock block = new ByteBlock();
      if (count > 0) {
        listener.rendered(renderer.render(0, count, block));
      }
      block.writeTo(out);
      return;
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "render");
              thread.setDaemon(true);
              return thread;
            });
    Deque<Future<Part<T>>> pending = new ArrayDeque<>();
    Deque<ByteBlock> free = new ArrayDeque<>();
    try {
      for (int from = 0; from < count; from += size) {
        if (pending.size() > 2 * threads) {
          take(pending, free, listener);
        }
        int begin = from;
        int end = Math.min(count, from + size);
        ByteBlock block = free.isEmpty() ? new ByteBlock() : free.remove();
        pending.add(workers.submit(() -> new Part<>(block, renderer.render(begin, end, block))));
      }
      while (!pending.isEmpty()) {
        take(pending, free, listener);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private <T> void take(Deque<Future<Part<T>>> pending, Deque<ByteBlock> free, Listener<T> listener)
      throws IOException {
    try {
      Part<T> part = pending.remove().get();
      part.block().writeTo(out);
      part.block().clear();
      free.add(part.block());
      listener.rendered(part.result());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
